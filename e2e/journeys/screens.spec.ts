/**
 * Every screen without a mouse and without eyes: Tab leads to everything that can be pressed, in sight and with a ring, and out again at the
 * end; and what a screen reader is told is what `e2e/looks/trees` says. `KIND_TREES=1` before the command takes the trees anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { press } from '../harness/keyboard.ts'
import { test } from '../harness/test.ts'
import { SCREENS } from '../tour/screens.ts'
import { withWalk } from '../tour/walk.ts'

const TREES = path.join(import.meta.dirname, '../looks/trees')
/** The first leads into the town, the second is for whoever is nobody yet. */
const ELSEWHERE = ['/practice', '/welcome']
const STOPS_MAX = 300
/** By then everything has come that a screen asks for. */
const STILL_MS = 2000

/** Marks where the focus is; whether it has left the page's part of the window, or was here before. */
const STEP = `(() => {
  const at = document.activeElement
  const over = !at || !at.closest('#page') || at.dataset.stop === 'yes'
  if (at) at.dataset.stop = 'yes'
  return over
})()`

/** What can be pressed and was not come to. Of a set of radios, tabs or rows that arrows lead through, or a number and its steps, one stop is enough. */
const MISSED = `(() => {
  const seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.getBoundingClientRect().width > 1
  const set = (one) => one.closest('[role=radiogroup],[role=tablist],[role=grid],[role=listbox],[role=menu],[role=toolbar],[role=tree]') ??
    (one.tabIndex < 0 && one.parentElement.querySelector('[role=spinbutton]') ? one.parentElement : null)
  const kin = (one) => one.type === 'radio' ? [...document.getElementsByName(one.name)] : [...(set(one)?.querySelectorAll('*') ?? [])]
  return [...document.querySelectorAll('#page :is(a[href],button,input,select,textarea,summary,[tabindex="0"])')]
    .filter((one) => seen(one) && !one.disabled && one.dataset.stop !== 'yes' && !one.closest('[inert],[aria-hidden=true]'))
    .filter((one) => !kin(one).some((other) => other.dataset?.stop === 'yes'))
    .map((one) => one.localName + ' “' + (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40) + '”')
})()`

/** From the title, where whoever opened the screen by a key begins, back to what stands before it and on to the end. */
async function missedByTab(page: Page): Promise<string[]> {
  for (const key of ['Shift+Tab', 'Tab']) {
    await page.locator('#page-title').first().focus()
    let stops = 0
    do await press(page, key)
    while (!(await page.evaluate<boolean>(STEP)) && ++stops < STOPS_MAX)
    if (stops === STOPS_MAX) return [`more than ${STOPS_MAX} stops with ${key}`]
  }
  return page.evaluate<string[]>(MISSED)
}

/**
 * Without what a town makes anew each time: names of keys, events and ports, how long ago something was, how many witnesses have spoken,
 * who called whom, and what this machine's own system had to say in the log.
 */
const lasting = (tree: string): string =>
  tree
    .replace(/(did:key:z|did%3Akey%3Az|12D3KooW)[\w…]+/g, '$1…')
    .replace(
      /\b(?:in \d+ (?:minute|hour|day|week|month)s?|\d+ (?:minute|hour|day)s? ago|this minute|tomorrow|yesterday)\b/g,
      '… time',
    )
    .replace(/( +)(- region "Log":\n)(?:\1 .*\n)+/, '$1$2$1  …\n')
    .replace(/(you|they) called/g, '… called')
    .replace(/No witness yet|\d+ witness(es)?/g, '… witnesses')
    .replace(/\/tcp\/\d+/g, '/tcp/…')
    .replace(/\b[0-9a-f]{4,}(?:[… ]+[0-9a-f]{4,})*\b/g, (text) => (/[a-f]/.test(text) && /\d/.test(text) ? '…' : text))

const fileOf = (route: string): string => path.join(TREES, `${route.slice(1).replaceAll(/[/$]+/g, '-')}.yml`)

async function take(page: Page, file: string, tree: () => Promise<string>): Promise<void> {
  await page.waitForTimeout(STILL_MS)
  writeFileSync(file, await tree())
}

test('every screen can be walked by Tab, and says the same to whoever listens', async ({ place }) => {
  test.setTimeout(900_000)
  const found: string[] = []
  mkdirSync(TREES, { recursive: true })
  await withWalk(place.dir, async ({ desktop, open }) => {
    for (const route of Object.keys(SCREENS).filter((one) => !ELSEWHERE.includes(one))) {
      await open(route)
      const tree = async () => `${lasting(await desktop.page.locator('#page').ariaSnapshot())}\n`
      if (process.env.KIND_TREES !== undefined) await take(desktop.page, fileOf(route), tree)
      // What came a moment later is as good.
      await expect.soft.poll(tree, { message: route, timeout: 5000 }).toBe(readFileSync(fileOf(route), 'utf8'))
      const missed = await missedByTab(desktop.page)
      found.push(...missed.map((one) => `${route}: ${one}`))
    }
  })
  expect(found).toEqual([])
})
