/** How the tour goes through the screens: one after another, each until it is whole and still. */
import type { Page } from '@playwright/test'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { quicken, startFastClock } from '../harness/fast-clock.ts'
import { settled } from '../harness/looks.ts'
import { settledIn } from '../harness/trade.ts'
import { type Ids, oakfield } from './oakfield.ts'
import { SCREENS } from './screens.ts'

/** Every tour is taken on the same day: a Monday morning, UTC. */
const DAY = Date.UTC(2026, 5, 1, 9)
const STILL_MS_MAX = 10_000

export interface Walk {
  desktop: DesktopApp
  open(route: string): Promise<void>
}

export async function withWalk(dir: (name: string) => string, walk: (walk: Walk) => Promise<void>): Promise<void> {
  const stopClock = startFastClock(1, DAY)
  const zone = process.env.TZ
  process.env.TZ = 'UTC'
  const town = await oakfield(dir, DAY)
  const desktop = await startDesktop(dir('ada'))
  try {
    await quicken(desktop.page)
    await settledIn(desktop, town.ids.hub)
    await walk({ desktop, open: (route) => open(desktop.page, route, town.ids) })
  } finally {
    await desktop.kill()
    await town.stop()
    stopClock()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
}

async function open(page: Page, route: string, ids: Ids): Promise<void> {
  const to = SCREENS[route]?.(ids)
  if (to === undefined) throw new Error(`no screen ${route}`)
  await page.evaluate(`location.hash = ${JSON.stringify(`#${to}`)}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: STILL_MS_MAX })
  await page.waitForFunction(WHOLE, undefined, { timeout: STILL_MS_MAX })
  for (const news of await page.getByRole('button', { name: 'Dismiss' }).all()) await news.click()
  await page.mouse.move(0, 0)
  await page.locator('#page').evaluateAll(([one]) => one?.scrollTo({ top: 0 }))
}

// Written as text: this project's own code has no page globals outside the renderer. Nothing waits for its data, twice in a row.
const WHOLE = `new Promise((tell) => setTimeout(() => tell(document.querySelector('[data-skeleton],.animate-pulse') === null), 150))`

export interface Look {
  dir: 'ltr' | 'rtl'
  theme: 'light' | 'dark'
  width: number
  height: number
}

export const nameOf = ({ dir, theme, width }: Look): string => `${width}-${theme}${dir === 'rtl' ? '-rtl' : ''}`

export const LOOKS: readonly Look[] = (['ltr', 'rtl'] as const).flatMap((dir) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (
      [
        [1440, 900],
        [1024, 700],
      ] as const
    ).map(([width, height]) => ({ dir, theme, width, height })),
  ),
)

/** Put on the page itself: the settings stay as they are. */
export async function wear(page: Page, { dir, theme, width, height }: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(`{ const root = document.documentElement; root.dir = '${dir}'; root.dataset.theme = '${theme}' }`)
  await settled(page)
}
