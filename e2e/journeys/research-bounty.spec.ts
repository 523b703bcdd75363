/**
 * A bounty for a replication in two windows: Ada drafts it from its template for a study of Ben's, Cy signs, is led to the study, finds that it fails,
 * hands that in, and is paid all the same.
 */
import { expect } from '@playwright/test'
import type { RulesForm } from '../../src-shared/ipc/spaces.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { actOn, contractOf, openContract, proposeDraft, reachPhases } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { expectSameLedger, join, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const HUB = 'Oakfield'
const TITLE = 'Does dough rise faster by the window?'
const BOUNTY = 'Does it hold with rye?'
const SHOWN = { timeout: 30_000 }

const nodes: HeadlessNode[] = []
test.afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.kill()))
})

/** Both themes, both sizes, a picture of each, nothing too wide; then nothing that axe objects to. */
async function look(app: DesktopApp, name: string): Promise<void> {
  await inEveryLook(app, async (at) => {
    await app.page.screenshot({ path: test.info().outputPath(`${name}-${at}.png`) })
    await expectFits(app.page)
  })
  await expectAxeClean(app, name)
}

async function publish({ ask }: HeadlessNode, hub: string): Promise<void> {
  const begins = (await ask.spaces.types()).find(({ type }) => type === 'scientific')?.begins
  const rules = { ...begins, name: 'Kitchen lab', about: '', type: 'scientific', who: { by: 'anybody' }, curators: [] }
  const { id: space } = await ask.spaces.found({ hub, rules: rules as unknown as RulesForm })
  await expect.poll(async () => (await ask.spaces.list({ hub })).length, SOON).toBe(1)
  const text = Buffer.from('hour,height\n1,4\n2,6\n').toString('base64')
  const data = [await ask.notices.addBlob({ name: 'heights.csv', type: 'text/csv', data: text })]
  const said = { title: TITLE, question: 'By the window?', method: 'Two bowls.', result: 'By a fifth.' }
  const form = { ...said, data, code: [], licence: 'CC-BY-4.0' as const, cites: [] }
  await ask.research.publish({ hub, space, form })
}

test('a bounty is drafted, repeated for, handed in and paid, though the study failed', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(400_000)
  const ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, HUB)
  const { page } = ada
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  nodes.push(ben)
  await join(ada, ben, hub)
  await publish(ben, hub)
  const cy = await openDesktop('cy')
  await introduce(cy, 'Cy')
  await joinHub(cy, (await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })).link, HUB)
  await settledIn(cy, hub)
  await expect.poll(async () => (await ada.ask.research.list({ hub })).length, SOON).toBe(1)

  await test.step('Ada puts a bounty on repeating Ben’s study: she drafts it from the template', async () => {
    await goTo(page, 'My trades')
    await page.getByRole('link', { name: 'New agreement' }).click()
    await page.getByTestId('template-replication').click(SHOWN)
    await page.getByLabel('Title', { exact: true }).fill(BOUNTY)
    await page.getByLabel('Party 2').selectOption({ label: 'Cy' })
    const card = page.getByTestId('commitment-0')
    await card.getByLabel('What is promised').fill('Repeat it with rye')
    await card.getByLabel('Amount', { exact: true }).fill('12')
    await card.getByLabel('Study to repeat').selectOption({ label: `${TITLE} (Ben)` })
    await expect(page.getByTestId('draft-preview').getByText('What happens if…')).toBeVisible(SHOWN)
    await page.screenshot({ path: test.info().outputPath('bounty-draft.png') })
    await expectAxeClean(ada, 'a bounty as a draft')
    await proposeDraft(ada, BOUNTY)
    await expect.poll(() => contractOf(cy), SOON).toBeDefined()
    await openContract(cy, BOUNTY)
    await signDuring(cy, () => cy.page.getByRole('button', { name: 'Agree and sign' }).click(SHOWN))
    await reachPhases(['open'], 60_000, ada, cy)
  })

  await test.step('Cy is led to the study, finds that it fails, hands that in, and is paid all the same', async () => {
    const money = async () => BigInt((await cy.ask.ledger.wallet({ hub })).posted)
    const before = await money()
    await actOn(cy.page, 0, 'Deliver').click(SHOWN)
    await cy.page.getByRole('link', { name: 'Repeat the study' }).click(SHOWN)
    await expect(cy.page.getByRole('heading', { name: 'What came of repeating it?' })).toBeVisible(SHOWN)
    const dialog = cy.page.getByRole('dialog')
    await expect(dialog.getByText('For a bounty')).toBeVisible(SHOWN)
    await expect(dialog.getByLabel('heights.csv')).toBeEnabled(SHOWN)
    await dialog.getByLabel('heights.csv').check()
    await dialog.getByLabel('It failed: the study did not hold').check()
    await dialog.getByLabel('In one sentence, why').fill('Rye does not care')
    await dialog.getByRole('button', { name: 'Sign for ever' }).click()
    await expect(dialog).toBeHidden(SHOWN)
    await expect(cy.page.getByTestId('replication').first()).toContainText('For a bounty', SHOWN)
    await openContract(cy, BOUNTY)
    await actOn(cy.page, 0, 'Deliver').click(SHOWN)
    await expect(dialog.getByText('Rye does not care')).toBeVisible(SHOWN)
    await look(cy, 'bounty-hand-in')
    await dialog.getByRole('button', { name: 'Hand in my replication' }).click()
    await expect(dialog).toBeHidden(SHOWN)
    await reachPhases(['delivered'], 60_000, ada, cy)
    await openContract(ada, BOUNTY)
    await look(ada, 'bounty-handed-in')
    await signDuring(ada, () => actOn(page, 0, 'Accept').click(SHOWN))
    await reachPhases(['kept'], 60_000, ada, cy)
    const unit = 10n ** BigInt((await ada.ask.hubs.list())[0]?.token.decimals ?? 0)
    await expect.poll(money, SOON).toBe(before + 12n * unit)
    await goTo(page, 'Research')
    await expect(page.getByTestId('outcome')).toHaveText('Failed ×1', SHOWN)
    await expectSameLedger(hub, ada, ben, cy)
  })
})
