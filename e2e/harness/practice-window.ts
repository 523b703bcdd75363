/** What a newcomer does in the practice town, by hand: opens it, follows the guide through a whole trade, then makes one alone. */
import { expect, type Page } from '@playwright/test'
import type { Ask } from './ask.ts'
import { sheetDuring, sign, signDuring } from './sheet.ts'
import { move } from './trade-window.ts'
import { findNotice, type Shown } from './window.ts'

/** A neighbour thinks and works for seconds; the machine may be busy. */
export const PATIENCE = { timeout: 60_000 }
export const LETTER = 'A letter that sounds like you'
export const WHEEL = 'Wheel truing while you wait'

/** A window in the practice town; `picture` keeps what it, or the sheet it opened, shows at that moment. */
export interface Visitor extends Shown {
  picture(name: string, of?: Page): Promise<void>
}

export const coach = (page: Page) => page.getByRole('complementary', { name: 'Your first trade' })
const ringed = (page: Page) => page.locator('[data-ringed]')

/** From the choice of a hub into the town. */
export async function enterTown({ page, picture }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Try the practice town' }).click()
  await expect(page.getByRole('heading', { name: 'Opening the practice town' })).toBeVisible()
  await picture('0-opening')
  await expect(coach(page)).toBeVisible(PATIENCE)
}

/** Does what the guide rings, and nothing else. */
export async function guidedTrade(visitor: Visitor): Promise<void> {
  const { page, picture } = visitor
  await expect(coach(page)).toContainText(`Open “${LETTER}”`)
  await expect(ringed(page)).toBeVisible()
  await picture('1-board')
  await ringed(page).getByRole('link').first().click()
  await expect(coach(page)).toContainText('Propose a trade')
  await ringed(page).click()
  await expect(coach(page)).toContainText('Look at the terms')
  await expect(ringed(page)).toBeEnabled(PATIENCE)
  await picture('2-terms')
  const sheet = await sheetDuring(visitor, () => ringed(page).click())
  await expect(sheet.getByText('Practice', { exact: true })).toBeVisible()
  await picture('2b-sheet', sheet)
  expect(await sign(sheet)).toMatch(/6 PLAY/)
  await expect(coach(page)).toContainText('Ines', PATIENCE)
  await followTo(visitor, 'Look at the work, then accept')
  await page.getByRole('button', { name: /^Open letter/ }).click(PATIENCE)
  await expect(page.getByRole('dialog')).toContainText('Dear Aunt Celeste', PATIENCE)
  await picture('3-letter')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await signDuring(visitor, () => ringed(page).click())
  await expect(coach(page)).toContainText('That was a whole trade', PATIENCE)
  await picture('4-done')
  await coach(page).getByRole('button', { name: 'I will look around' }).click()
  await expect(coach(page)).toBeHidden()
}

/** Presses what is rung until the guide says so: whether money has to be put in by hand is for the trade to say. */
async function followTo(visitor: Visitor, title: string): Promise<void> {
  const { page } = visitor
  const fund = page.getByText('Put the money in the middle')
  const end = coach(page).getByText(title)
  await expect(fund.or(end)).toBeVisible(PATIENCE)
  if (await fund.isVisible()) await signDuring(visitor, () => ringed(page).click())
  await expect(end).toBeVisible(PATIENCE)
}

/** Offers Tomasz less than he asks, takes what he answers, and pays for the work. */
export async function freeTrade(visitor: Visitor, town: Ask): Promise<void> {
  const { page, picture } = visitor
  await findNotice(visitor, 'truing', WHEEL)
  await page.getByRole('link', { name: 'Propose a trade' }).click()
  await page.getByLabel('Amount in all').fill('8')
  await page.getByLabel('Amount in all').press('Tab')
  const next = page.getByRole('button', { name: 'Continue to sign' })
  await expect(next).toBeEnabled(PATIENCE)
  expect(await signDuring(visitor, () => next.click())).toMatch(/8 PLAY/)
  await expect(move(page, 'Agree and sign')).toBeVisible(PATIENCE)
  await picture('5-counter')
  await signDuring(visitor, () => move(page, 'Agree and sign').click())
  await expect.poll(() => stateIn(town, WHEEL), PATIENCE).toMatch(/agreed|funded|delivered/)
  if ((await stateIn(town, WHEEL)) === 'agreed')
    await signDuring(visitor, () => move(page, /into escrow|Begin/).click())
  await expect(move(page, /^Accept/)).toBeVisible(PATIENCE)
  await signDuring(visitor, () => move(page, /^Accept/).click())
  await expect.poll(() => stateIn(town, WHEEL), PATIENCE).toBe('settled')
  await picture('6-free')
}

/** What became of the trade with this title, as the visitor's own practice node tells it. */
export async function stateIn(town: Ask, wanted: string): Promise<string | undefined> {
  return (await town.agreements.list({ filter: 'all' })).find(({ title }) => title === wanted)?.state
}
