/** The looks and sizes in which people see a page: both themes, a large and a small window. */
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
      await shoot(`${width}-${theme}`)
    }
  }
}
