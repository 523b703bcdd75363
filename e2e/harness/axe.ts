/** Whether a page has no accessibility fault that axe can find. */
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { settled } from './looks.ts'
import type { Shown } from './window.ts'

export async function expectAxeClean({ page }: Shown, where: string): Promise<void> {
  await settled(page)
  // Only the legacy mode works in Electron: the other opens a blank page first.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([])
}
