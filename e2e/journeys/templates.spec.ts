/** Every exchange the gallery offers, drafted, signed and offered to the others without a mouse, and looked at on the way. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { RulesForm } from '../../src-shared/ipc/spaces.ts'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { arriveAt, type Focus, focusOn, go, named, press, tabTo } from '../harness/keyboard.ts'
import { signByKeys } from '../harness/keyboard-sheet.ts'
import { expectFits } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { join, SOON } from '../harness/trade.ts'
import { introduce, startHub } from '../harness/window.ts'

/** Ben is asked first, Cy where three are needed; Dee is nobody's party and measures. */
const NAMES = ['ben', 'cy', 'dee'] as const
const WITNESS = 'dee'
/** Every look, each in its turn. */
const LOOKS = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 1024, height: 700 },
  { theme: 'light', width: 1024, height: 700 },
  { theme: 'dark', width: 1440, height: 900 },
] as const
/** Corrections of one draft, more than any template needs. */
const ROUNDS_MAX = 4

async function wear({ page, ask }: DesktopApp, at: number): Promise<string> {
  const { theme, width, height } = LOOKS[at % LOOKS.length] as (typeof LOOKS)[number]
  await ask.app.saveSettings({ theme })
  await page.locator(`html[data-theme=${theme}]`).waitFor()
  await page.setViewportSize({ width, height })
  return `${width}-${theme}`
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join('test-results', `templates-${name}.png`) })
  await expectAxeClean({ page }, name)
  await expectFits(page)
}

async function openGallery(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await arriveAt(page, 'My trades')
  await go(page, 'New agreement')
  await arriveAt(page, 'New agreement')
}

/** Types what a field asks for; what is filled in, or may stay empty, is left alone. */
async function answer(page: Page, { tag, name, value, required }: Focus, title: string): Promise<void> {
  if (!required || value !== '') return
  if (tag === 'select') await press(page, 'ArrowDown')
  else await page.keyboard.type(/Amount|Deposit/.test(name) ? '1' : name === 'Title' ? title : `${title}, ${name}`)
}

const isSubmit = named('Continue to sign')

/** Puts right what the form says is wrong, one after the other, as often as it takes the reader there. */
async function correct(page: Page, title: string): Promise<void> {
  const problems = page.getByTestId('draft-preview').getByText('To put right first')
  const ready = page.getByTestId('draft-preview').getByText('What happens if…')
  for (let round = 0; round < ROUNDS_MAX; round++) {
    // Neither comes while something is missing that nobody has asked for yet.
    await expect(problems.or(ready).first())
      .toBeVisible({ timeout: 3000 })
      .catch(() => undefined)
    if ((await ready.isVisible()) && !(await problems.isVisible())) return
    await page.keyboard.press('Enter')
    await expect.poll(async () => isSubmit(await focusOn(page, 'at the first problem')), SOON).toBe(false)
    const first = await focusOn(page, 'at the first problem')
    if (first.name === 'Choose a file') await chooseByKeys(page)
    else if (first.type === 'checkbox') {
      if (first.name !== WITNESS) await tabTo(page, named(WITNESS))
      await press(page, 'Space')
    } else await answer(page, first, title)
    await tabTo(page, isSubmit)
  }
}

/** The system's own dialog is the system's; what opens it is pressed here. */
async function chooseByKeys(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await choosing).setFiles({ name: 'song.flac', mimeType: 'audio/flac', buffer: randomBytes(100_000) })
  await expect(page.getByText('song.flac').first()).toBeVisible(SOON)
}

/** A bounty is for a study of the hub. */
async function publishStudy({ ask }: HeadlessNode, hub: string): Promise<void> {
  const begins = (await ask.spaces.types()).find(({ type }) => type === 'scientific')?.begins
  const rules = { ...begins, name: 'Lab', about: '', type: 'scientific', who: { by: 'anybody' }, curators: [] }
  const { id: space } = await ask.spaces.found({ hub, rules: rules as unknown as RulesForm })
  const said = { title: 'Does it rise?', question: 'By the window?', method: 'Two bowls.', result: 'By a fifth.' }
  const form = { ...said, data: [], code: [], licence: 'CC-BY-4.0' as const, cites: [] }
  await expect
    .poll(
      () =>
        ask.research.publish({ hub, space, form }).then(
          () => true,
          () => false,
        ),
      SOON,
    )
    .toBe(true)
}

const offered = async ({ ask }: HeadlessNode, title: string) =>
  (await ask.contracts.list({})).find((one) => one.title === title)?.phase

test('every template is drafted, signed and offered by keyboard alone', async ({ openDesktop, place }) => {
  test.setTimeout(480_000)
  const ada = await openDesktop('ada')
  const { page } = ada
  // From the beginning, or a dialog could open before anybody is there to answer it.
  page.on('filechooser', () => undefined)
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const nodes: HeadlessNode[] = []
  try {
    for (const name of NAMES) {
      const node = await startHeadless(place.dir(name), name)
      nodes.push(node)
      await join(ada, node, hub)
    }
    await publishStudy(nodes.at(-1) as HeadlessNode, hub)
    await expect.poll(async () => (await ada.ask.research.list({ hub })).length, SOON).toBe(1)
    await openGallery(page)
    const cards = await page.getByTestId(/^template-/).all()
    const templates = await Promise.all(cards.map(async (card) => (await card.getAttribute('data-testid')) ?? ''))
    expect(templates.length).toBeGreaterThan(10)
    for (const [at, template] of templates.entries())
      await test.step(template, async () => {
        const look = `${template.slice('template-'.length)}-${await wear(ada, at)}`
        const title = `By keys: ${look}`
        if (at > 0) await openGallery(page)
        if (at < LOOKS.length) await shoot(page, `gallery-${look}`)
        await tabTo(page, ({ testId }) => testId === template)
        await page.keyboard.press('Enter')
        await arriveAt(page, 'New agreement')
        await tabTo(page, isSubmit, { visit: (focus) => answer(page, focus, title) })
        await correct(page, title)
        await shoot(page, `draft-${look}`)
        await signByKeys(ada, (sheet, name) => shoot(sheet, `${name}-${look}`))
        await arriveAt(page, title)
        await shoot(page, `offered-${look}`)
        await expect.poll(() => offered(nodes[0] as HeadlessNode, title), SOON).toBe('offered')
      })
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all(nodes.map((node) => node.kill()))
  }
})
