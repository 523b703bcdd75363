/** A journey's own directories, and the windows it opens in them: whatever still runs is killed at its end, then the directories go. */
import { test as base } from '@playwright/test'
import { type DesktopApp, startDesktop } from './desktop.ts'
import { freshPlace } from './place.ts'

interface Journey {
  place: ReturnType<typeof freshPlace>
  /** Opens a window on the journey's directory of this name; opening the same name again is a restart. */
  openDesktop(name: string): Promise<DesktopApp>
}

export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off its parameters
  place: async ({}, use) => {
    const place = freshPlace()
    await use(place)
    place.remove()
  },
  openDesktop: async ({ place }, use) => {
    const opened: DesktopApp[] = []
    await use(async (name) => {
      const desktop = await startDesktop(place.dir(name))
      opened.push(desktop)
      return desktop
    })
    await Promise.all(opened.map((desktop) => desktop.kill()))
  },
})
