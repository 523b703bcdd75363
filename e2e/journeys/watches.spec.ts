/** Kay saves a search, follows Ben and keeps a notice of his; what he posts and changes reaches her once, counted, with a mark on what is new. */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { join, offerForm, SOON } from '../harness/trade.ts'
import { introduce, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 30_000 }

const nodes: HeadlessNode[] = []
test.afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.kill()))
})

async function look(app: DesktopApp, name: string): Promise<void> {
  await inEveryLook(app, async (at) => {
    await app.page.screenshot({ path: test.info().outputPath(`${name}-${at}.png`) })
    await expectFits(app.page)
    await expectAxeClean(app, `${name} ${at}`)
  })
}

test('a saved search, a person and a kept notice tell what is new of them, once', async ({ place, openDesktop }) => {
  test.setTimeout(400_000)
  const kay = await openDesktop('kay')
  await introduce(kay, 'Kay')
  await startHub(kay, 'Oakfield')
  const { page } = kay
  const hub = (await kay.ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(place.dir('ben'), 'ben')
  nodes.push(ben)
  await join(kay, ben, hub)
  const token = (await kay.ask.hubs.list())[0]?.token.code ?? ''
  const bicycle = (title: string, amount = '1200') =>
    offerForm(hub, { title, text: '', price: { kind: 'tokens', token, amount, per: 'hour' } })
  const { id: old } = await ben.ask.notices.publish(bicycle('Old bicycle'))

  await test.step('she saves what she searched for', async () => {
    await page.getByRole('searchbox').fill('bicycle')
    await expect(page.getByRole('link', { name: 'Old bicycle' })).toBeVisible(ANSWER)
    await page.getByRole('button', { name: 'Save this search' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save this search' })
    await expect(dialog.getByLabel('Name')).toHaveValue('bicycle')
    await dialog.getByLabel('Name').fill('My next bicycle')
    await page.screenshot({ path: test.info().outputPath('save.png') })
    await expectAxeClean(kay, 'save')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toBeHidden(ANSWER)
    await look(kay, 'board')
  })

  await test.step('she keeps a notice and follows who posted it', async () => {
    await page.getByRole('link', { name: 'Old bicycle' }).click()
    await page.getByRole('button', { name: 'Keep', exact: true }).click(ANSWER)
    await expect(page.getByRole('button', { name: 'Keep no longer' })).toBeVisible(ANSWER)
    await look(kay, 'notice')
    await page.getByRole('link', { name: 'ben' }).click()
    await page.getByRole('button', { name: 'Follow ben' }).click(ANSWER)
    await expect(page.getByRole('button', { name: 'Stop following ben' })).toBeVisible(ANSWER)
    await look(kay, 'person')
  })

  await test.step('what he posts and changes is told', async () => {
    await ben.ask.notices.publish(bicycle('Red bicycle'))
    await ben.ask.notices.publish(bicycle('Blue bicycle'))
    await ben.ask.notices.edit({ id: old, form: bicycle('Old bicycle', '900').form })
    await page.getByRole('link', { name: 'Activity' }).click()
    await expect(page.getByText('2 new notices match this search')).toBeVisible(ANSWER)
    await expect(page.getByText('ben has posted 2 new notices')).toBeVisible(ANSWER)
    await expect(page.getByText('ben changed the price of this notice that you keep')).toBeVisible(ANSWER)
    await look(kay, 'activity')
    await page.getByRole('link', { name: 'My next bicycle' }).click()
    await expect(page.getByText('New', { exact: true })).toHaveCount(2, ANSWER)
    await expect
      .poll(async () => (await kay.ask.watches.list({ hub })).find(({ kind }) => kind === 'search')?.fresh, SOON)
      .toBe(0)
    await expect(page.getByText('New', { exact: true })).toHaveCount(2)
    await look(kay, 'found')
  })

  await test.step('one page lists all of it, and each can be dropped', async () => {
    await page.getByRole('link', { name: 'Watching' }).click()
    await expect(page.getByText(/was 12\.00/)).toBeVisible(ANSWER)
    await look(kay, 'watching')
    for (const name of ['My next bicycle', 'Old bicycle', 'ben'])
      await page.getByRole('button', { name: `Drop ${name}` }).click(ANSWER)
    await expect(page.getByText('You watch nothing yet')).toBeVisible(ANSWER)
    await look(kay, 'nothing')
  })
})
