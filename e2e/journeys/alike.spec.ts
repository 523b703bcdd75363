/** A notice that says what somebody else's said before: marked on Ada's board, explained on its page, folded once she asks for it, and shown anyway. */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { test } from '../harness/test.ts'
import { join, offerForm, SOON } from '../harness/trade.ts'
import { goTo } from '../harness/window.ts'

const ANSWER = { timeout: 30_000 }
const TEXT =
  'Cleaned and rewired last winter, with a green glass shade and a cloth cord. It stands forty centimetres high and can be seen at work on Saturdays.'

async function look(app: DesktopApp, name: string): Promise<void> {
  await inEveryLook(app, async (at) => {
    await app.page.screenshot({ path: test.info().outputPath(`${name}-${at}.png`), fullPage: true })
    await expectFits(app.page)
    await expectAxeClean(app, `${name} ${at}`)
  })
}

test('a copy of somebody’s offer is marked, explained, folded and shown anyway', async ({ openDesktop, place }) => {
  test.setTimeout(300_000)
  const pair = await neighbours(openDesktop, place.dir('ben'))
  const { ada, ben, hub } = pair
  const { page } = ada
  const cy = await startHeadless(place.dir('cy'), 'cy')
  try {
    await join(ada, cy, hub)
    const { id } = await ben.ask.notices.publish(offerForm(hub, { title: 'Brass lamp', text: TEXT }))
    const has = async () => (await cy.ask.notices.search({ hub, text: 'brass' })).items.map((one) => one.id)
    await expect.poll(has, SOON).toEqual([id])
    await cy.ask.notices.publish(offerForm(hub, { title: 'Lamp of brass', text: TEXT }))

    await goTo(page, 'Board')
    const copy = page.getByRole('article').filter({ hasText: 'Lamp of brass' })
    await expect(copy.getByText('Looks like another’s')).toBeVisible(ANSWER)
    await expect(page.getByText('Looks like another’s')).toHaveCount(1)
    await look(ada, 'marked')

    await copy.getByRole('link', { name: 'Lamp of brass' }).click(ANSWER)
    await expect(page.getByText(/^Looks like ben’s offer of /)).toBeVisible(ANSWER)
    await look(ada, 'explained')
    await page.getByRole('link', { name: 'Open the other one' }).click(ANSWER)
    await expect(page.getByRole('heading', { level: 1, name: 'Brass lamp' })).toBeVisible(ANSWER)

    await goTo(page, 'People')
    await page.getByRole('link', { name: 'Moderation' }).click(ANSWER)
    const fold = page.getByRole('checkbox', { name: 'Fold them away' })
    await fold.click(ANSWER)
    await expect(fold).toBeChecked(ANSWER)
    await look(ada, 'setting')
    await goTo(page, 'Board')
    const folded = page.getByRole('article', { name: 'Notice of cy, hidden' })
    await expect(folded.getByText(/^Looks like ben’s offer of /)).toBeVisible(ANSWER)
    await look(ada, 'folded')
    await folded.getByRole('button', { name: 'Show anyway' }).click(ANSWER)
    await expect(page.getByRole('link', { name: 'Lamp of brass' })).toBeVisible(ANSWER)
  } finally {
    await Promise.all([ben.kill(), cy.kill()])
  }
  expect(ada.errors).toEqual([])
})
