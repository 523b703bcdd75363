/** A validator's data was copied and the copy certifies too: whoever meets both is halted, sees why, and goes on by choice. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { PASSPHRASE } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { copyData, ROOT } from '../harness/place.ts'
import { test } from '../harness/test.ts'
import { settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const HUB = 'Oakfield'
const SOON = { timeout: 30_000 }

const twinCheckpoint = (dir: string, invite: string): string =>
  execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(ROOT, 'e2e/harness/twin.ts'), dir, invite, PASSPHRASE],
    { encoding: 'utf8', cwd: ROOT, env: { PATH: process.env.PATH ?? '' } },
  )

async function compare(page: Page, text: string): Promise<void> {
  await page.getByLabel('Their checkpoint').fill(text)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
}

async function picture(page: Page, name: string): Promise<void> {
  await expectAxeClean({ page }, name)
  const folder = process.env.KIND_PICTURES
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

test('two certified histories are shown by their evidence, and the hub goes on by choice', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(240_000)
  const first = await openDesktop('ada')
  await introduce(first, 'Ada')
  const invite = await startHub(first, HUB)
  await first.close()
  copyData(place.dir('ada'), place.dir('twin'))
  const ada = await openDesktop('ada')
  const ben = await openDesktop('ben')
  await introduce(ben, 'Ben')
  const link = (await ada.ask.hubs.invite({ hub: (await ada.ask.hubs.list())[0]?.hub ?? '', uses: 1, days: 1 })).link
  await joinHub(ben, link, HUB)
  const hub = (await ben.ask.hubs.list())[0]?.hub ?? ''
  await settledIn(ben, hub)
  const { page } = ben
  await goTo(page, 'Ledger')

  await test.step('any event says its number and how it leads to the root', async () => {
    await page.getByRole('link', { name: /Ben joined/ }).click()
    await expect(page.getByText(/^This event is number 1 of 1; 0 hashes lead to the root/)).toBeVisible(SOON)
    await expect(page.getByText('All 9 checks passed')).toBeVisible()
    await picture(page, 'event-proof')
    await page.getByRole('link', { name: 'Ledger' }).first().click()
    await page.getByRole('tab', { name: 'Compare' }).click()
  })

  await test.step('the same checkpoint is the same history', async () => {
    await compare(page, (await ada.ask.ledger.head({ hub })).checkpoint)
    await expect(page.getByText('The same history', { exact: true })).toBeVisible(SOON)
    await picture(page, 'compare-same')
  })

  await test.step('the copy’s checkpoint is a conflict, and the hub halts', async () => {
    await compare(page, twinCheckpoint(place.dir('twin'), invite))
    await expect(page.getByText('CONFLICT: the validators signed two histories')).toBeVisible(SOON)
    await picture(page, 'compare-conflict')
    await page.getByRole('link', { name: 'See what happened and choose' }).click()
    await expect(page.getByText('Ada signed two different batches 0')).toBeVisible(SOON)
    await inEveryLook(ben, (look) => picture(page, `conflict-${look}`))
  })

  await test.step('the person stays with the line that the others follow', async () => {
    await page.getByRole('button', { name: 'Stay with your line' }).click()
    await page.getByRole('button', { name: 'Go on with it' }).click()
    await expect(page.getByText('The hub goes on')).toBeVisible(SOON)
    await expect.poll(async () => (await ben.ask.hubs.list())[0]?.state, SOON).toBe('ready')
    await expect(page.getByRole('link', { name: 'See what happened and choose' })).toBeHidden()
  })
  expect(ben.errors).toEqual([])
})
