/** A report, an act for a reason, an appeal, and its answer: what each of those concerned sees of it, in real windows over real connections. */
import { expect, type Page, test } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { startHeadless } from '../harness/headless.ts'
import { openPerson } from '../harness/manners.ts'
import { freshPlace } from '../harness/place.ts'
import { join, offerForm, settledIn } from '../harness/trade.ts'
import { findNotice, goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 30_000 }
const HUB = 'Oakfield'
const WHY = 'Three people paid and nobody came'
const PLEA = 'I was in hospital, and I have paid everybody back'

let place: ReturnType<typeof freshPlace>
const open: { kill(): Promise<unknown> }[] = []

test.beforeEach(() => {
  place = freshPlace()
})
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.kill().catch(() => undefined)))
  place.remove()
})

async function start(name: string): Promise<DesktopApp> {
  const app = await startDesktop(place.dir(name))
  open.push(app)
  await introduce(app, name)
  return app
}

async function arrive(keeper: DesktopApp, name: string, hub: string): Promise<DesktopApp> {
  const app = await start(name)
  const { link } = await keeper.ask.hubs.invite({ hub, uses: 1, days: 1 })
  await joinHub(app, link, HUB)
  await settledIn(app, hub)
  return app
}

async function clean(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await expectAxeClean({ page }, name)
}

async function toModeration(page: Page): Promise<void> {
  await goTo(page, 'People')
  await page.getByRole('link', { name: 'Moderation' }).click(ANSWER)
  await expect(page.getByRole('heading', { level: 1, name: 'Moderation' })).toBeVisible(ANSWER)
}

const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click(ANSWER)
const folded = (page: Page) => page.getByRole('article', { name: 'Notice of Ana, hidden' })

test('Ben and Cleo report, Kay hides, Cleo’s board says why, Ana appeals, Kay lifts it, and the board shows it again', async () => {
  test.setTimeout(400_000)
  const kay = await start('Kay')
  await startHub(kay, HUB)
  const hub = (await kay.ask.hubs.list())[0]?.hub ?? ''
  const ana = await arrive(kay, 'Ana', hub)
  const cleo = await arrive(kay, 'Cleo', hub)
  const ben = await startHeadless(place.dir('ben'), 'ben')
  open.push(ben)
  await join(kay, ben, hub)
  const token = (await kay.ask.hubs.list())[0]?.token.code ?? ''
  const price = { kind: 'tokens' as const, token, amount: '300', per: 'hour' }
  const { id } = await ana.ask.notices.publish(offerForm(hub, { title: 'Garden work', price }))
  const did = (await ana.ask.app.status()).identity.did ?? ''

  await test.step('Cleo mutes Ana, whose notices leave her board, and takes it back', async () => {
    await findNotice(cleo, 'garden', 'Garden work')
    await press(cleo.page, 'More about this notice')
    await cleo.page.getByRole('menuitem', { name: 'Mute Ana' }).click(ANSWER)
    await expect(cleo.page.getByText('You have muted Ana')).toBeVisible(ANSWER)
    await clean(cleo.page, 'muted')
    await press(cleo.page, 'Unmute')
    await expect(cleo.page.getByText('You have muted Ana')).toBeHidden(ANSWER)
  })

  await test.step('both report, and only the keeper learns of it', async () => {
    await press(cleo.page, 'More about this notice')
    await cleo.page.getByRole('menuitem', { name: 'Report…' }).click(ANSWER)
    await dialog(cleo.page).getByLabel('Reason').selectOption('Scam')
    await dialog(cleo.page).getByLabel('What happened').fill('Nobody came')
    await clean(cleo.page, 'report')
    await press(cleo.page, 'Send the report')
    await expect(dialog(cleo.page)).toBeHidden(ANSWER)
    expect(await ben.ask.moderation.report({ hub, did, notice: id, reason: 'scam', text: 'Nor to me' })).toEqual({
      keepers: 1,
    })
    await toModeration(kay.page)
    const reports = kay.page.getByRole('region', { name: 'Reports' })
    for (const said of ['Reported by Cleo', 'Reported by ben', 'Nobody came', 'Nor to me'])
      await expect(reports).toContainText(said, ANSWER)
    await clean(kay.page, 'reports')
    await toModeration(cleo.page)
    await expect(cleo.page.getByRole('region', { name: 'Reports' })).toBeHidden()
  })

  await test.step('Kay hides the notice for a reason', async () => {
    await press(kay.page, 'Act on the report of Cleo about Ana')
    await dialog(kay.page).getByLabel('Explanation').fill(WHY)
    await clean(kay.page, 'act')
    await press(kay.page, 'Publish')
    await expect(kay.page.getByRole('region', { name: 'Reports' })).toContainText('2 reports were looked at', ANSWER)
    await expect(kay.page.getByRole('region', { name: 'Lists' })).toContainText(WHY, ANSWER)
  })

  await test.step('Cleo’s board folds it with the reason, and shows it anyway when asked', async () => {
    await goTo(cleo.page, 'Board')
    await cleo.page.getByLabel('Search offers and needs').fill('')
    await expect(folded(cleo.page)).toContainText('Hidden by the keepers’ list of Kay: Scam', ANSWER)
    await expect(folded(cleo.page)).toContainText(WHY)
    await clean(cleo.page, 'board')
    await press(cleo.page, 'Show anyway')
    await expect(cleo.page.getByRole('link', { name: 'Garden work' })).toBeVisible(ANSWER)
    await cleo.page.getByRole('link', { name: 'Garden work' }).click()
    await clean(cleo.page, 'notice')
    await press(cleo.page, 'Fold away again')
    await expect(cleo.page.getByRole('heading', { level: 1, name: 'Notice of Ana, hidden' })).toBeVisible(ANSWER)
  })

  await test.step('whoever follows the list no more sees it as before', async () => {
    await toModeration(cleo.page)
    const box = cleo.page.getByRole('checkbox', { name: /keepers’ list of Kay/ })
    await box.click(ANSWER)
    await expect(box).not.toBeChecked(ANSWER)
    await expect.poll(async () => (await cleo.ask.notices.get({ id })).folded).toBeUndefined()
    await box.click(ANSWER)
    await expect(box).toBeChecked(ANSWER)
    await expect.poll(async () => (await cleo.ask.notices.get({ id })).folded).toBe(true)
  })

  await test.step('Ana sees who named her and why, and appeals', async () => {
    await findNotice(ana, 'garden', 'Garden work')
    await expect(ana.page.getByText('A list names this notice of yours')).toBeVisible(ANSWER)
    await ana.page.getByRole('link', { name: 'Look and appeal' }).click(ANSWER)
    await expect(ana.page.getByRole('region', { name: 'About you' })).toContainText(WHY, ANSWER)
    await press(ana.page, 'Appeal against A notice of Ana')
    await dialog(ana.page).getByLabel('Why it should be lifted').fill(PLEA)
    await clean(ana.page, 'appeal')
    await press(ana.page, 'Send the appeal')
    await expect(ana.page.getByRole('region', { name: 'About you' })).toContainText(
      'Appealed, in force until answered',
      ANSWER,
    )
    await expect
      .poll(async () => (await cleo.ask.moderation.lists({ hub }))[0]?.acts[0]?.force, ANSWER)
      .toBe('appealed')
  })

  await test.step('Kay reads the appeal and lifts the act', async () => {
    const appeals = kay.page.getByRole('region', { name: 'Appeals to answer' })
    await expect(appeals).toContainText(PLEA, ANSWER)
    await press(kay.page, 'Answer the appeal of Ana')
    await dialog(kay.page).getByLabel('Reason').fill('She has shown the receipts')
    await clean(kay.page, 'answer')
    await press(kay.page, 'Publish the answer')
    await expect(appeals).toContainText('Lifted by Kay', ANSWER)
    await clean(kay.page, 'lifted')
  })

  await test.step('Ana reads the answer, and Cleo’s board shows the notice', async () => {
    await expect(ana.page.getByRole('region', { name: 'About you' })).toContainText(
      'She has shown the receipts',
      ANSWER,
    )
    await goTo(cleo.page, 'Board')
    await expect(cleo.page.getByRole('link', { name: 'Garden work' })).toBeVisible(ANSWER)
    await expect(folded(cleo.page)).toBeHidden()
  })

  await test.step('a person is put on the list from their page, and everything they post is labelled', async () => {
    await openPerson(kay, 'Ana')
    await press(kay.page, 'More about Ana')
    await kay.page.getByRole('menuitem', { name: 'Put on a list…' }).click(ANSWER)
    await dialog(kay.page).getByLabel('What it does').selectOption('Show it with the reason beside it')
    await dialog(kay.page).getByLabel('Reason').selectOption('Spam')
    await press(kay.page, 'Publish')
    await expect(kay.page.getByText('Labelled by the keepers’ list of Kay: Spam')).toBeVisible(ANSWER)
    await clean(kay.page, 'person')
    await expect(cleo.page.getByText('Warning: Spam')).toBeVisible(ANSWER)
    await clean(cleo.page, 'labelled')
  })
  expect([...kay.errors, ...ana.errors, ...cleo.errors]).toEqual([])
})
