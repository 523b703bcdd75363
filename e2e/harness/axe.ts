/** Whether a page has no accessibility fault that axe can find. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settled } from './looks.ts'
import type { Shown } from './window.ts'

export async function expectAxeClean({ page }: Shown, where: string): Promise<void> {
  expect((await axeFindings(page)).map((finding) => `${where}: ${finding}`)).toEqual([])
}

/** Each fault by its rule and the first element that has it. */
export async function axeFindings(page: Page): Promise<string[]> {
  await settled(page)
  // Only the legacy mode works in Electron: the other opens a blank page first.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}
