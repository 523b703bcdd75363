/**
 * A headless curator founds a skill board whose rules a stranger cannot get around; Ned says in its own fields what he needs, is told who fits and
 * why, and books the tutor who does. Kay founds a space of her own by the form and changes its rules.
 */
import { expect } from '@playwright/test'
import type { RulesForm } from '../../src-shared/ipc/spaces.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { expectSameLedger, join, offerForm, onlyTrade, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 30_000 }
const HUB = 'Oakfield'
const TUESDAY = [{ day: 1, from: 16 * 60, to: 20 * 60 }]

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

async function foundBoard(curator: HeadlessNode, hub: string, dids: string[]): Promise<string> {
  const begins = (await curator.ask.spaces.types()).find(({ type }) => type === 'skills')?.begins
  const rules: RulesForm = {
    ...(begins as NonNullable<typeof begins>),
    name: 'Evening tutors',
    about: 'Lessons after work, by people whom I have met.',
    type: 'skills',
    price: { tokens: true, barter: false, per: ['hour'], max: '3000' },
    who: { by: 'listed', dids },
    curators: [curator.did],
  }
  return (await curator.ask.spaces.found({ hub, rules })).id
}

test('a headless curator’s board refuses a stranger; Ned is matched to a tutor and books her; Kay founds a space of her own', async ({
  place,
  openDesktop,
}) => {
  test.setTimeout(500_000)
  const kay = await openDesktop('kay')
  await introduce(kay, 'Kay')
  await startHub(kay, HUB)
  const hub = (await kay.ask.hubs.list())[0]?.hub ?? ''
  const start = async (name: string) => {
    const node = await startHeadless(place.dir(name), name)
    nodes.push(node)
    await join(kay, node, hub)
    return node
  }
  const curator = await start('curator')
  const tina = await start('tina')
  const sam = await start('sam')
  const ned = await openDesktop('ned')
  await introduce(ned, 'Ned')
  await joinHub(ned, (await kay.ask.hubs.invite({ hub, uses: 1, days: 1 })).link, HUB)
  await settledIn(ned, hub)
  const nedDid = (await ned.ask.app.status()).identity.did ?? ''
  const id = await foundBoard(curator, hub, [tina.did, nedDid])
  const everybody = [kay, curator, tina, sam, ned]
  for (const { ask } of everybody) await expect.poll(async () => (await ask.spaces.list({ hub })).length, SOON).toBe(1)
  const token = (await kay.ask.hubs.list())[0]?.token.code ?? ''
  const lesson = (title: string, amount: string) =>
    offerForm(hub, {
      title,
      text: '',
      price: { kind: 'tokens', token, amount, per: 'hour' },
      space: {
        id,
        fields: { skill: 'Algebra', kind: ['Tutoring'], level: ['Expert'], free: TUESDAY, way: ['Online'] },
      },
    })

  await test.step('the stranger is refused by rule, in words, and nobody has the notice; who is listed posts', async () => {
    const answer = await sam.ask.notices.publish(lesson('Cheap lessons', '500')).catch((error: Error) => error)
    expect(answer).toMatchObject({
      data: { code: 'space.not-listed', text: expect.stringContaining('What you wrote is kept') },
    })
    const dear = await tina.ask.notices.publish(lesson('Dear lessons', '3001')).catch((error: Error) => error)
    expect(dear).toMatchObject({ data: { code: 'space.price-high' } })
    await tina.ask.notices.publish(lesson('Algebra, calmly', '2500'))
    for (const { ask } of everybody) {
      const titles = async () =>
        (await ask.notices.search({ hub, space: id, text: '', limit: 50 })).items.map(({ content }) => content.title)
      await expect.poll(titles, SOON).toEqual(['Algebra, calmly'])
    }
  })

  await test.step('Kay, who is not listed, reads the rules and that she may not post before she types anything', async () => {
    await goTo(kay.page, 'Spaces')
    await look(kay, 'spaces')
    await kay.page.getByRole('searchbox', { name: 'Find a space' }).fill('lessons')
    await kay.page.getByRole('link', { name: 'Evening tutors' }).click(ANSWER)
    await expect(kay.page.getByText('You cannot post here now')).toBeVisible(ANSWER)
    await expect(kay.page.getByText(/Only those post here whom its rules list/)).toBeVisible()
    await expect(kay.page.getByRole('link', { name: 'Post in this space' })).toBeHidden()
    await look(kay, 'space')
    await kay.page.getByRole('button', { name: 'Follow Evening tutors' }).click(ANSWER)
    await expect(kay.page.getByRole('button', { name: 'Stop following Evening tutors' })).toBeVisible(ANSWER)
  })

  await test.step('Ned says what he needs in the board’s fields, and is told what is missing', async () => {
    const { page } = ned
    await goTo(page, 'Spaces')
    await page.getByRole('link', { name: 'Evening tutors' }).click(ANSWER)
    await expect(page.getByText('You may post here.')).toBeVisible(ANSWER)
    await page.getByRole('link', { name: 'Post in this space' }).click()
    await page.getByRole('radio', { name: 'I need' }).check(ANSWER)
    await page.getByLabel('Title').fill('Help before the exam')
    await page.getByLabel('Amount').fill('31')
    await page.getByRole('button', { name: 'Post it' }).click()
    await expect(page.getByText('At most 30.00').first()).toBeVisible(ANSWER)
    await expect(page.getByText('This space asks for it.').first()).toBeVisible()
    await look(ned, 'post-problems')
    await page.getByLabel('Amount').fill('28')
    await page.getByRole('textbox', { name: 'Skill' }).fill('Algebra')
    await page.getByRole('checkbox', { name: 'Tutoring' }).check()
    await page.getByLabel('Level').selectOption('Practised')
    await page.getByRole('button', { name: 'Add hours' }).click()
    await page.getByLabel('Day', { exact: true }).selectOption('Tuesday')
    await page.getByLabel('From', { exact: true }).fill('18:00')
    await page.getByLabel('Until', { exact: true }).fill('21:30')
    await look(ned, 'post')
    await page.getByRole('button', { name: 'Post it' }).click()
    await expect(page).toHaveURL(/#\/notice\//, ANSWER)
  })

  await test.step('he is told who fits and why, and books her', async () => {
    const { page } = ned
    const matches = page.getByRole('region', { name: 'Who fits' })
    await expect(matches).toContainText(
      '1 person here can do this; 1 is within your budget and free on Tuesday.',
      ANSWER,
    )
    await expect(matches).toContainText('3.00')
    await expect(matches).toContainText('Both free Tuesday 18:00–20:00')
    await look(ned, 'matches')
    await matches.getByRole('link', { name: 'Start an agreement about Algebra, calmly with tina' }).click()
    const next = page.getByRole('button', { name: 'Continue to sign' })
    await expect(next).toBeEnabled(ANSWER)
    expect(await signDuring(ned, () => next.click())).toMatch(/25/)
    await expect.poll(async () => (await onlyTrade(tina.ask))?.state, SOON).toBe('offered')
    const trade = await onlyTrade(tina.ask)
    const proposal = trade?.proposals.at(-1)?.id ?? ''
    await tina.act({ act: 'agree', negotiation: trade?.negotiation ?? '', proposal })
    for (const { ask } of [ned, tina])
      await expect.poll(async () => (await onlyTrade(ask))?.state, SOON).toMatch(/agreed|funded/)
    await expectSameLedger(hub, ...everybody)
  })

  await test.step('Kay founds a space by the form, then changes its rules', async () => {
    const { page } = kay
    await goTo(page, 'Spaces')
    await page.getByRole('link', { name: 'Found a space' }).click()
    await page.getByLabel('Type').selectOption('Local services')
    await page.getByRole('button', { name: 'Sign and found' }).click()
    await expect(page.getByText('Give it a name.')).toBeVisible(ANSWER)
    await page.getByLabel('Name', { exact: true }).fill('Elm Street')
    await page.getByRole('button', { name: 'Add a field' }).click()
    await page.getByLabel('Name of field 4').fill('House')
    await page
      .getByRole('group', { name: /Curators/ })
      .getByRole('checkbox', { name: 'Kay' })
      .check()
    await look(kay, 'found')
    await page.getByRole('button', { name: 'Sign and found' }).click()
    await page.getByRole('link', { name: 'Elm Street' }).click(ANSWER)
    await page.getByRole('link', { name: 'Change the rules' }).click(ANSWER)
    await page.getByLabel('Highest price').fill('12')
    await page.getByRole('button', { name: 'Sign the new rules' }).click()
    await expect(page.getByText(/Version 2/)).toBeVisible(ANSWER)
    await expect(page.getByText(/At most 12\.00/)).toBeVisible()
    await expect
      .poll(async () => (await sam.ask.spaces.list({ hub, text: 'elm' }))[0]?.rules.price.max, SOON)
      .toBe('1200')
  })

  await test.step('as its curator she hides a notice there, and everybody sees it folded with the reason', async () => {
    const { page } = kay
    const [elm] = await sam.ask.spaces.list({ hub, text: 'elm' })
    const fields = { how: ['I come to you'] }
    const { id: notice } = await sam.ask.notices.publish(
      offerForm(hub, { title: 'Windows cleaned', category: 'favour', space: { id: elm?.id ?? '', fields } }),
    )
    await page.getByRole('link', { name: 'Windows cleaned' }).click(ANSWER)
    await page.getByRole('button', { name: 'More about this notice' }).click(ANSWER)
    await page.getByRole('menuitem', { name: /Put on a list/ }).click(ANSWER)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('List', { exact: true })).toContainText('As a curator of Elm Street', ANSWER)
    await dialog.getByLabel('Reason').selectOption('In the wrong place')
    await dialog.getByLabel('Explanation').fill('Nobody on Elm Street knows him')
    await expectAxeClean(kay, 'curator')
    await page.screenshot({ path: test.info().outputPath('curator.png') })
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await expect(dialog).toBeHidden(ANSWER)
    await expect.poll(async () => (await ned.ask.notices.get({ id: notice })).folded, SOON).toBe(true)
    await goTo(ned.page, 'Spaces')
    await ned.page.getByRole('link', { name: 'Elm Street' }).click(ANSWER)
    await expect(ned.page.getByText('Nobody on Elm Street knows him')).toBeVisible(ANSWER)
    await look(ned, 'folded')
  })
})
