/**
 * A hub with a past of thousands of entries: somebody new is in by its newest state within moments, sees what there is, fetches an old entry
 * and looks at its proof, fetches everything, and keeps only what is recent again.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { freshPlace, ROOT } from '../harness/place.ts'
import { test } from '../harness/test.ts'
import { settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

const BATCHES = 560
const PAYMENTS = 6
const NEWEST_SNAPSHOT = 512
const LONG = { timeout: 90_000 }

let place: ReturnType<typeof freshPlace>
let ana: HeadlessNode
let cy: DesktopApp

test.beforeEach(() => {
  place = freshPlace()
})
test.afterEach(async () => {
  await cy?.kill()
  await ana?.kill()
  place.remove()
})

function makeOldHub(): { hub: string; events: number } {
  const program = [path.join(ROOT, 'src-main/testing/old-hub.ts'), path.dirname(place.dir('ana'))]
  const node = path.join(ROOT, 'node_modules/.bin/node')
  const said = execFileSync(node, ['--disable-warning=ExperimentalWarning', ...program, `${BATCHES}`, `${PAYMENTS}`])
  return JSON.parse(String(said)) as { hub: string; events: number }
}

const kept = (page: Page) => page.getByRole('region', { name: 'What is on this device' })

async function picture(name: string): Promise<void> {
  const folder = process.env.KIND_PICTURES
  if (folder === undefined) return
  await inEveryLook(cy, (look) => cy.page.screenshot({ path: path.join(folder, `${name}-${look}.png`) }))
}

test('a newcomer joins by a state, fetches an old entry, then everything, and keeps what is recent', async () => {
  test.setTimeout(420_000)
  const { hub, events } = makeOldHub()
  expect(events).toBeGreaterThan(3000)
  ana = await startHeadless(place.dir('ana'), 'ana')
  const { link } = await ana.ask.hubs.invite({ hub, uses: 5, days: 1 })
  cy = await startDesktop(place.dir('cy'))
  await introduce(cy, 'Cy')
  await joinHub(cy, link, 'Riverside')
  await settledIn(cy, hub)
  const { page } = cy
  expect((await cy.ask.ledger.kept({ hub })).from?.h).toBe(NEWEST_SNAPSHOT)

  await goTo(page, 'People')
  for (const nick of ['ana', 'ben']) await expect(page.getByText(nick, { exact: true }).first()).toBeVisible()
  await goTo(page, 'Wallet')
  await expect(page.getByText(/This device keeps history from/)).toBeVisible()
  await picture('wallet')

  await goTo(page, 'Ledger')
  await expect(page.getByText('No money appeared or vanished')).toBeVisible()
  await page.getByRole('tab', { name: 'On this device' }).click()
  await expect(kept(page)).toContainText(`batch ${NEWEST_SNAPSHOT}`)
  await expectAxeClean(cy, 'what is on this device')
  await picture('kept-joined')

  await page.getByRole('tab', { name: 'Batches' }).click()
  const older = page.getByRole('button', { name: 'Fetch older entries' })
  const more = page.getByRole('button', { name: /older/i })
  while (!(await older.isVisible())) await more.first().click()
  await expect(page.getByText(/This device keeps history from/)).toBeVisible()
  await expectAxeClean(cy, 'the end of the history')
  await older.scrollIntoViewIfNeeded()
  await picture('before')
  await older.click()
  const old = page.getByRole('button', { name: `Batch ${NEWEST_SNAPSHOT - 1}: show its events` })
  await expect(old).toBeVisible(LONG)
  await old.click()
  await page.getByRole('row').nth(1).click()
  await expect(page.getByText('older than the history here').first()).toBeVisible()
  await expect(page.getByRole('img', { name: 'Not passed' })).toHaveCount(0)
  await expectAxeClean(cy, 'an old entry')
  await picture('old-entry')

  await goTo(page, 'Ledger')
  await page.getByRole('tab', { name: 'On this device' }).click()
  await page.getByRole('button', { name: 'Fetch everything' }).click()
  await expect(kept(page)).toContainText('the founding of the hub', LONG)
  expect((await cy.ask.ledger.events({ hub, limit: 1, h: 3 })).items[0]?.outcome).toBe('done')
  await picture('kept-all')

  await page.getByRole('radio', { name: 'Recent entries' }).click({ force: true })
  await expect(kept(page)).toContainText(`batch ${NEWEST_SNAPSHOT}`, LONG)
  await expect.poll(async () => (await cy.ask.ledger.kept({ hub })).pruning, LONG).toBe(false)
  expect((await cy.ask.ledger.events({ hub, limit: 1, h: 3 })).items).toEqual([])
  await expect(page.getByText('No money appeared or vanished')).toBeVisible()
  await picture('kept-recent')
})
