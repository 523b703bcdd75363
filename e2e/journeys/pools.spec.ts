/** Purpose pools in a real window: one misses its goal and everybody is refunded by itself, another meets it, is voted on and pays. */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { PoolForm, PoolSummary } from '../../src-shared/ipc/pools.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { sheetDuring, sign, signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { expectSameLedger, join, SOON } from '../harness/trade.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const LATER = { timeout: 75_000 }
const MISSED_MS = 20_000
const HOUR = 3_600_000

let ada: DesktopApp
let ben: HeadlessNode
let cy: HeadlessNode
let hub: string

const picture = (page: Page, name: string) => page.screenshot({ path: path.join('test-results', `pools-${name}.png`) })

/** As `node` knows it, once it does. */
async function known(node: { ask: HeadlessNode['ask'] }, name: string): Promise<PoolSummary> {
  const find = async () => (await node.ask.pools.list({ hub })).find((one) => one.name === name)
  await expect.poll(find, SOON).toBeDefined()
  return (await find()) as PoolSummary
}

const postedOf = async ({ ask }: { ask: HeadlessNode['ask'] }) => BigInt((await ask.ledger.wallet({ hub })).posted)

async function open(name: string): Promise<void> {
  await goTo(ada.page, 'Pools')
  await ada.page.getByRole('link', { name, exact: true }).click()
  await expect(ada.page.getByRole('heading', { level: 1, name })).toBeVisible(SOON)
}

async function give(amount: string): Promise<void> {
  const { page } = ada
  await page.getByRole('button', { name: 'Give', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Amount').fill(amount)
  await signDuring(ada, () => dialog.getByRole('button', { name: 'Go to sign' }).click())
  await expect(dialog).toBeHidden(SOON)
}

/** A form in the window, with an end as near as it takes. */
async function found(): Promise<void> {
  const { page } = ada
  await goTo(page, 'Pools')
  await page.getByRole('button', { name: 'Found a pool' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name').fill('A dry workshop')
  await form.getByLabel('What it is for').fill('New beams before the winter.')
  await form.getByLabel('Goal').fill('10')
  await form.getByLabel('Collects for', { exact: true }).fill('1')
  await form.getByLabel('Collects for: Unit').selectOption({ label: 'minutes' })
  await form.getByLabel('What is to be done').fill('Beams')
  await form.getByLabel('Paid to').selectOption({ label: 'Cy' })
  await form.getByLabel('Amount').fill('9')
  await expect(form.getByText('If at least 10', { exact: false })).toBeVisible(SOON)
  await inEveryLook(ada, (look) => picture(page, `form-${look}`))
  const sheet = await sheetDuring(ada, () => form.getByRole('button', { name: 'Go to sign' }).click())
  await picture(sheet, 'sheet')
  expect(await sign(sheet)).toContain('You found a purpose pool. If at least 10')
}

test('one pool misses its goal and refunds everybody, another meets it and pays', async ({ openDesktop, place }) => {
  test.setTimeout(240_000)
  ada = await openDesktop('ada')
  ben = await startHeadless(place.dir('ben'), 'Ben')
  cy = await startHeadless(place.dir('cy'), 'Cy')
  try {
    await introduce(ada, 'Ada')
    await startHub(ada, 'Oakfield')
    const [summary] = await ada.ask.hubs.list()
    hub = summary?.hub ?? ''
    for (const node of [ben, cy]) await join(ada, node, hub)
    const { page } = ada
    const start = await Promise.all([ada, ben, cy].map(postedOf))
    const unit = 10n ** BigInt(summary?.token.decimals ?? 0)

    await test.step('a pool is founded with the form, and given to by two', async () => {
      await found()
      await open('A dry workshop')
      await give('8')
      const { id } = await known(ben, 'A dry workshop')
      await ben.act({ act: 'pool-give', hub, pool: id, amount: String(4n * unit) })
      await expect(page.getByText('2 people gave')).toBeVisible(SOON)
    })

    await test.step('another misses its goal, and everybody has their money back', async () => {
      const { did: payee = '' } = (await ada.ask.hubs.members({ hub })).find(({ nick }) => nick === 'Cy') ?? {}
      const form: PoolForm = {
        ...{ hub, token: summary?.token.code ?? '', name: 'A bell', purpose: '', goal: String(50n * unit) },
        ...{ lasts: MISSED_MS, least: '1', withdraw: false, count: 'heads', span: HOUR, silence: 'pay' },
        milestones: [{ title: 'Casting', payee, amount: String(50n * unit), within: HOUR }],
      }
      await ben.act({ act: 'pool-found', ...form })
      const { id } = await known(ben, 'A bell')
      await known(ada, 'A bell')
      await open('A bell')
      await give('3')
      await ben.act({ act: 'pool-give', hub, pool: id, amount: String(2n * unit) })
      await expect(page.getByText('Missed, refunded')).toBeVisible(LATER)
      expect(await postedOf(ada)).toBe((start[0] ?? 0n) - 8n * unit)
      await expect.poll(() => postedOf(ben), SOON).toBe((start[1] ?? 0n) - 4n * unit)
      await expect(page.getByText('The goal was missed', { exact: false })).toBeVisible(SOON)
      await inEveryLook(ada, (look) => picture(page, `missed-${look}`))
    })

    await test.step('the first meets its goal; its payee says it is done, a vote pays it, the rest goes back', async () => {
      await open('A dry workshop')
      await expect(page.getByText('Goal met')).toBeVisible(LATER)
      const { id } = await known(cy, 'A dry workshop')
      await expect.poll(async () => (await known(cy, 'A dry workshop')).phase, SOON).toBe('met')
      await cy.act({ act: 'pool-claim', hub, pool: id, milestone: 0, said: 'They are up.' })
      const pay = page.getByRole('button', { name: 'Pay it', exact: true })
      await expect(pay).toBeVisible(SOON)
      await expectAxeClean(ada, 'a pool that is voted on')
      await inEveryLook(ada, async (look) => {
        await picture(page, `vote-${look}`)
        await expectFits(page)
      })
      expect(await signDuring(ada, () => pay.click())).toContain('You vote for paying Cy 9')
      await expect(page.getByText('Ended', { exact: true })).toBeVisible(SOON)
      // Eight and four gave nine between them; what is left is shared as it was given.
      const after = () => Promise.all([ada, ben, cy].map(postedOf))
      const due = [(start[0] ?? 0n) - 6n * unit, (start[1] ?? 0n) - 3n * unit, (start[2] ?? 0n) + 9n * unit]
      await expect.poll(after, SOON).toEqual(due)
      await inEveryLook(ada, (look) => picture(page, `over-${look}`))
      await goTo(page, 'Pools')
      await expect(page.getByTestId('pool-row')).toHaveCount(2, SOON)
      await expectAxeClean(ada, 'the list of pools')
      await picture(page, 'list')
      await expectSameLedger(hub, ada, ben, cy)
    })
  } finally {
    await ben.stop()
    await cy.stop()
  }
})
