/**
 * Ada publishes a study with its data; Ben, on a headless node, fetches the data, checks it against its hashes and finds that it does not hold. Her
 * window shows that it failed, and goes on showing it when Cy, in a window of his own, confirms it, when she publishes another version, and when
 * Ben's study extends hers.
 */
import { expect, type Page } from '@playwright/test'
import type { RulesForm } from '../../src-shared/ipc/spaces.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { expectSameLedger, join, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const HUB = 'Oakfield'
const TITLE = 'Does dough rise faster by the window?'
const SHOWN = { timeout: 30_000 }

const nodes: HeadlessNode[] = []
test.afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.kill()))
})

/** Both themes, both sizes, a picture of each; nothing too wide, and nothing that axe objects to. */
async function look(app: DesktopApp, name: string): Promise<void> {
  await inEveryLook(app, async (at) => {
    await app.page.screenshot({ path: test.info().outputPath(`${name}-${at}.png`) })
    await expectFits(app.page)
    await expectAxeClean(app, `${name} ${at}`)
  })
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function foundLab({ ask }: HeadlessNode, hub: string): Promise<void> {
  const begins = (await ask.spaces.types()).find(({ type }) => type === 'scientific')?.begins
  const rules = { ...begins, name: 'Kitchen lab', about: '', type: 'scientific', who: { by: 'anybody' }, curators: [] }
  await ask.spaces.found({ hub, rules: rules as unknown as RulesForm })
}

/** The form as a person fills it in. */
async function publish(page: Page): Promise<void> {
  await page.getByLabel('Title').fill(TITLE)
  await page.getByLabel('What did you ask?').fill('Does the warmth of the sill make a difference?')
  await page
    .getByLabel('How did you go about it?')
    .fill('Two bowls of one dough, one on the sill.\nMeasured each hour.')
  await page.getByLabel('Data', { exact: true }).setInputFiles(csv('heights.csv', 'hour,height\n1,4\n2,6\n'))
  await expect(page.getByText('heights.csv')).toBeVisible(SHOWN)
  await page.getByRole('button', { name: 'Sign and publish' }).click()
  await expect(page.getByText('Say what came of it.')).toBeVisible()
  await page.getByLabel('What came of it?').fill('By the window it rose by a fifth more.')
}

async function openStudy(page: Page): Promise<void> {
  await goTo(page, 'Research')
  await page.getByRole('link', { name: TITLE, exact: true }).click(SHOWN)
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible(SHOWN)
}

test('a failed replication is shown as such for ever, beside one that confirms and a study that extends', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(500_000)
  const ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, HUB)
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  nodes.push(ben)
  await join(ada, ben, hub)
  const { page } = ada

  await test.step('nothing is there yet, and there is no space for it', async () => {
    await goTo(page, 'Research')
    await expect(page.getByText('No studies yet')).toBeVisible(SHOWN)
    await look(ada, 'none')
    await page.getByRole('link', { name: 'Publish a study' }).click()
    await expect(page.getByText('No space for studies')).toBeVisible(SHOWN)
    await foundLab(ben, hub)
    await expect(page.getByLabel('Scientific space')).toBeVisible(SHOWN)
  })

  await test.step('Ada publishes a study with its data', async () => {
    await publish(page)
    await look(ada, 'form')
    await page.getByRole('button', { name: 'Sign and publish' }).click()
    await expect(page.getByTestId('study-row')).toHaveCount(1, SHOWN)
    await expect(page.getByTestId('outcome')).toHaveText('Not repeated yet')
    await openStudy(page)
    await page.getByRole('button', { name: 'Fetch and check the data' }).click()
    await expect(page.getByText('Agrees with its hash', { exact: true })).toBeVisible(SHOWN)
    await look(ada, 'fresh')
  })

  const study = (await ada.ask.research.list({ hub }))[0]?.id ?? ''
  const of = { hub, study, version: 0 }
  await expect.poll(async () => (await ben.ask.research.list({ hub })).length, SOON).toBe(1)
  const content = (await ben.ask.research.get({ hub, study })).versions[0]?.content
  const root = content?.data[0]?.root ?? ''

  await test.step('Ben has to have its data; he checks it, and finds that the study does not hold', async () => {
    const form = {
      ...{ on: [root], verdict: 'failed' as const, reason: 'It rose as slowly on the sill', code: [] },
      ...{ data: [], result: 'Three doughs, no difference.' },
    }
    await expect(ben.ask.research.replicate({ ...of, form })).rejects.toMatchObject({
      data: { code: 'research.unchecked' },
    })
    await expect.poll(async () => (await ben.ask.research.check(of))[0]?.state, SOON).toBe('same')
    const data = Buffer.from('hour,height\n1,4\n2,4\n').toString('base64')
    const own = await ben.ask.notices.addBlob({ name: 'mine.csv', type: 'text/csv', data })
    await ben.ask.research.replicate({ ...of, form: { ...form, data: [own] } })
    await expect(page.getByTestId('replication')).toContainText('It rose as slowly on the sill', SHOWN)
    await expect(page.getByTestId('outcome')).toHaveText('Failed ×1')
    await page.getByRole('button', { name: 'Open mine.csv' }).click()
    await expect(page.getByText('2,4')).toBeVisible(SHOWN)
    await page.getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.getByLabel('What you say to it').fill('Which flour was it?')
    await page.getByRole('button', { name: 'Sign the answer' }).click()
    await expect(page.getByTestId('replication')).toContainText('Which flour was it?', SHOWN)
    await look(ada, 'failed')
  })

  const cy = await openDesktop('cy')
  await test.step('Cy repeats it in a window: the data is fetched and checked before he may say he worked on it', async () => {
    await introduce(cy, 'Cy')
    await joinHub(cy, (await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })).link, HUB)
    await settledIn(cy, hub)
    await openStudy(cy.page)
    await cy.page.getByRole('button', { name: 'Record a replication' }).click()
    const dialog = cy.page.getByRole('dialog')
    const file = dialog.getByLabel('heights.csv')
    await expect(file).toBeEnabled(SHOWN)
    await file.check()
    await dialog.getByRole('button', { name: 'Sign for ever' }).click()
    await expect(dialog.getByText('Choose what came of it.')).toBeVisible()
    await dialog.getByLabel('It confirms the study').check()
    await dialog.getByLabel('In one sentence, why').fill('By a sixth, in four of five')
    await dialog.getByLabel('Their data').setInputFiles(csv('cy.csv', 'hour,height\n1,4\n2,5\n'))
    await expect(dialog.getByText('cy.csv')).toBeVisible(SHOWN)
    await look(cy, 'repeat')
    await dialog.getByRole('button', { name: 'Sign for ever' }).click()
    await expect(dialog).toBeHidden(SHOWN)
    for (const shown of [page, cy.page]) {
      await expect(shown.getByTestId('outcome')).toHaveText('Failed ×1Replicated ×1', SHOWN)
      await expect(shown.getByText('1 of 2 independent replications confirm this. 1 failed.')).toBeVisible()
    }
    await expect(cy.page.getByRole('button', { name: 'Record a replication' })).toBeHidden()
  })

  await test.step('Cy extends it; Ada’s page has the citation, with its receipt', async () => {
    await cy.page.getByRole('link', { name: 'Extend', exact: true }).click()
    await cy.page.getByLabel('Title').fill('And by the stove?')
    await cy.page.getByLabel('What did you ask?').fill('Is it the warmth or the light?')
    await cy.page.getByLabel('How did you go about it?').fill('A third bowl by the stove.')
    await cy.page.getByLabel('What came of it?').fill('By the stove it rose most.')
    await cy.page.getByRole('button', { name: 'Sign and publish' }).click()
    await expect(cy.page.getByTestId('study-row')).toHaveCount(2, SHOWN)
    const citations = page.getByRole('region', { name: 'Cited by' })
    await expect(citations).toContainText('And by the stove?', SHOWN)
    await expect(citations).toContainText('extends it')
  })

  await test.step('a new version takes the place of the old; that the old one failed stays in view', async () => {
    await page.getByRole('link', { name: 'Publish a new version' }).click()
    await page.getByLabel('What is different in this version?').fill('A slip in one row')
    await page.getByRole('button', { name: 'Leave out heights.csv' }).click()
    await page.getByLabel('Data', { exact: true }).setInputFiles(csv('heights-2.csv', 'hour,height\n1,4\n2,5\n'))
    await page.getByLabel('“heights-2.csv” takes the place of').selectOption({ label: 'heights.csv' })
    await look(ada, 'revise')
    await page.getByRole('button', { name: 'Sign the new version' }).click()
    await expect(page.getByText('In place of heights.csv')).toBeVisible(SHOWN)
    await expect(page.getByTestId('outcome').first()).toHaveText('Not repeated yetFailed before ×1')
    await look(ada, 'versions')
    await page.getByRole('button', { name: 'Show version 1' }).click()
    await expect(page.getByText('You see version 1')).toBeVisible()
    await goTo(page, 'Research')
    await expect(page.getByTestId('study-row')).toHaveCount(2, SHOWN)
    await look(ada, 'list')
    await page.getByRole('radio', { name: 'Failed', exact: true }).check()
    await expect(page.getByTestId('study-row')).toHaveCount(1)
    const { did = '' } = (await cy.ask.app.status()).identity
    await page.evaluate(`location.hash = '#/people/${did}'`)
    await expect(page.getByRole('heading', { name: 'Studies' })).toBeVisible(SHOWN)
    await look(ada, 'person')
    await expectSameLedger(hub, ada, ben, cy)
  })
})
