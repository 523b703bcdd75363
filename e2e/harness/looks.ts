/** The looks and sizes in which people see a page: both themes, a large and a small window. */
import { expect, type Page } from '@playwright/test'
import type { DesktopApp } from './desktop.ts'

const SIZES = [
  [1440, 900],
  [1024, 700],
] as const

/** `shoot` is given a name for each, such as `1024-dark`. */
export async function inEveryLook(
  { page, ask }: Pick<DesktopApp, 'page' | 'ask'>,
  shoot: (look: string) => Promise<unknown>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await ask.app.saveSettings({ theme })
    await page.locator(`html[data-theme=${theme}]`).waitFor()
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await settled(page)
      await shoot(`${width}-${theme}`)
    }
  }
}

/** Until no colour is on its way to another: halfway, pictures are grey and contrasts are wrong. What turns for ever is left out. */
export const settled = (page: Page): Promise<unknown> => page.evaluate(MOVING)

// Written as text: this project's own code has no page globals outside the renderer.
const MOVING = `Promise.allSettled(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  .map((one) => one.finished))`

const MISFITS = `(() => {
  const root = document.documentElement
  const page = document.getElementById('page') ?? root
  const edge = page.getBoundingClientRect().left + page.clientWidth
  const wide = [...page.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge)
  return [
    ...(root.scrollHeight > root.clientHeight ? ['the window scrolls beside what scrolls in it'] : []),
    ...(page.scrollWidth > page.clientWidth ? wide.map((one) => one.localName + ' “' + one.textContent.slice(0, 40) + '”') : []),
  ]
})()`

/** Nothing is wider than its page, and only what should scroll does. */
export const expectFits = async (page: Page): Promise<void> => expect(await misfits(page)).toEqual([])

export const misfits = (page: Page): Promise<string[]> => page.evaluate<string[]>(MISFITS)
