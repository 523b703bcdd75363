/** By keyboard alone: from anywhere, Ctrl K finds a notice, a person and an action, and the keys of the map lead to the same places. */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { test } from '../harness/test.ts'
import { offerForm, SOON, stateOf } from '../harness/trade.ts'
import { introduce, startHub } from '../harness/window.ts'

/** What somebody waits for between a key and its answer, with room for a busy machine; the node's share is measured by the bench. */
const KEY_MS_MAX = 400

const chosen = (page: Page) => page.getByRole('option').and(page.locator('[data-highlighted]'))

async function find(page: Page, text: string, line: string | RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Find anything, do anything' })).toBeFocused()
  await page.keyboard.type(text, { delay: 20 })
  await expect(chosen(page)).toHaveText(line)
}

test('finds a notice, a person and an action by keyboard alone', async ({ place, openDesktop }) => {
  test.setTimeout(240_000)
  const ada = await openDesktop('ada')
  const { page } = ada
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const ben = await startHeadless(place.dir('ben'), 'Benedict')
  try {
    const { link } = await ada.ask.hubs.invite({ hub, uses: 1, days: 1 })
    await ben.ask.hubs.join({ link })
    await expect.poll(() => stateOf(ben.ask, hub), SOON).toBe('ready')
    const { form } = offerForm(hub)
    await ben.ask.notices.publish({ hub, form: { ...form, title: 'Sourdough bread' } })
    await expect.poll(async () => (await ada.ask.search.everything({ text: 'sourd' })).length, SOON).toBe(1)

    await find(page, 'sourd', /Sourdough bread\s*Offer by Benedict/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sourdough bread' })).toBeFocused()

    await find(page, 'bened', 'Benedict')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Benedict' })).toBeFocused()

    await find(page, 'send money', /Pay a member/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Pay' })).toBeVisible()
    await page.keyboard.press('Escape')

    await find(page, 'recovery', /Your key and its backup/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Your key and its backup' })).toBeFocused()

    const took = await quickness(page)
    test.info().annotations.push({ type: 'ms from a key to its lines', description: took.join(', ') })
    expect(Math.max(...took)).toBeLessThan(KEY_MS_MAX)

    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('be')
    await expect(page.getByRole('group', { name: 'People' })).toBeVisible()
    await expectAxeClean(ada, 'the palette')
    await inEveryLook(ada, (look) => page.screenshot({ path: path.join('test-results', `palette-${look}.png`) }))
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Find anything')
    await page.screenshot({ path: path.join('test-results', 'palette-help.png') })
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('w')
    await expect(page.getByRole('heading', { level: 1, name: 'Wallet' })).toBeFocused()
    expect(ada.errors).toEqual([])
  } finally {
    await ben.stop()
  }
})

/** From a key to the lines it leads to, for the first letters of three names. */
async function quickness(page: Page): Promise<number[]> {
  const took: number[] = []
  for (const [text, line] of [
    ['so', 'Sourdough bread'],
    ['be', 'Benedict'],
    ['wa', 'Go to the Wallet'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type(text.slice(0, -1))
    const started = performance.now()
    await page.keyboard.type(text.slice(-1))
    await page.getByRole('option', { name: line }).first().waitFor()
    took.push(Math.round(performance.now() - started))
    await page.keyboard.press('Escape')
  }
  return took
}
