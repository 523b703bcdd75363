/** A person without a mouse: every key goes to what has the focus, and after every key the focus is somewhere, in sight and drawn. */
import { expect, type Page } from '@playwright/test'

/** What has the focus. */
export interface Focus {
  /** In lower case. */
  tag: string
  /** Of an input. */
  type: string
  /** Its label, or its own words. */
  name: string
  value: string
  checked: boolean
  required: boolean
  invalid: boolean
  /** The nearest `data-testid`, its own or around it. */
  testId: string
  inDialog: boolean
  /** Why nobody could see where they are; '' when everybody can. */
  fault: string
}

/** More stops than any page has: whoever presses Tab so often is trapped, or what they look for cannot be reached. */
const STOPS_MAX = 400
/** What follows a key may take an answer of the node. */
const SETTLED = { timeout: 10_000, intervals: [20, 50, 100] }

// Written as text: this project's own code has no page globals outside the renderer.
const LOOK = `(() => {
  const at = document.activeElement
  const none = { tag: '', type: '', name: '', value: '', checked: false, required: false, invalid: false, testId: '', inDialog: false }
  if (!at || at === document.body) return { ...none, fault: 'the focus is lost' }
  const words = (element) => (element?.innerText ?? '').trim()
  const byId = (ids) => (ids ?? '').split(' ').map((id) => words(document.getElementById(id))).join(' ').trim()
  const name = at.getAttribute('aria-label') || byId(at.getAttribute('aria-labelledby')) || words(at.labels?.[0]) || words(at)
  // A radio of a segmented control lies unseen in its label, which has the ring.
  const drawn = getComputedStyle(at).opacity === '0' ? at.closest('label') : at
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  const { left, top, right, bottom } = drawn.getBoundingClientRect()
  const across = [left + 3, (left + right) / 2, right - 3]
  const down = [top + 3, (top + bottom) / 2, bottom - 3]
  const hits = across.flatMap((x) => down.map((y) => document.elementFromPoint(x, y)))
  const seen = hits.some((hit) => hit && (drawn.contains(hit) || [...(at.labels ?? [])].some((label) => label.contains(hit))))
  // What can only be sent the focus is a place to read on from and no control: it has no ring.
  const place = at.tabIndex < 0
  return {
    tag: at.localName,
    type: at.getAttribute('type') ?? '',
    name: name.replace(/\\s+/g, ' '),
    value: String(at.value ?? ''),
    checked: at.checked === true,
    required: at.getAttribute('aria-required') === 'true',
    invalid: at.getAttribute('aria-invalid') === 'true',
    testId: at.closest('[data-testid]')?.dataset.testid ?? '',
    inDialog: at.closest('[role=dialog]') !== null,
    fault: !ring && !place ? 'no ring is drawn' : !seen && !place ? 'it is out of sight' : '',
  }
})()`

const look = (page: Page): Promise<Focus> => page.evaluate<Focus>(LOOK)

/** Where the focus is, once it is in sight. */
export async function focusOn(page: Page, where: string): Promise<Focus> {
  let focus = await look(page)
  await expect
    .poll(async () => {
      focus = await look(page)
      return focus.fault && `${where}: ${focus.fault} (${focus.tag} “${focus.name}”)`
    }, SETTLED)
    .toBe('')
  return focus
}

/** Presses a key; resolves with where that leads. */
export async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key)
  return focusOn(page, `after ${key}`)
}

/** Waits until the focus is on what is named so: a heading after its page came, a field after an error. */
export async function arriveAt(page: Page, name: string | RegExp): Promise<Focus> {
  await expect.poll(async () => (await look(page)).name, SETTLED).toMatch(name)
  return focusOn(page, String(name))
}

export const named =
  (name: string) =>
  (focus: Focus): boolean =>
    focus.name === name

/** Goes from stop to stop until one is wanted; `visit` may do something at each on the way. */
export async function tabTo(
  page: Page,
  wanted: (focus: Focus) => boolean,
  { key = 'Tab', visit }: { key?: 'Tab' | 'Shift+Tab'; visit?: (focus: Focus) => Promise<unknown> } = {},
): Promise<Focus> {
  const passed: string[] = []
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    const focus = await press(page, key)
    await visit?.(focus)
    if (wanted(focus)) return focus
    passed.push(`${focus.tag} “${focus.name}”`)
  }
  throw new Error(`not reached with ${key}; passed ${[...new Set(passed)].join(', ')}`)
}

/** Goes to what is named so and presses it. */
export async function go(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, named(name))
  await page.keyboard.press(key)
}
