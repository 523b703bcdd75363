/** What one hopes not to need, as a person does it in the market's window: blocking, removing, leaving. */
import { expect, type Page } from '@playwright/test'
import type { DesktopApp } from './desktop.ts'
import { signDuring } from './sheet.ts'
import { goTo } from './window.ts'

const ANSWER = { timeout: 20_000 }

export async function openPerson({ page }: Pick<DesktopApp, 'page'>, nick: string): Promise<void> {
  await goTo(page, 'People')
  await page.getByRole('region', { name: 'Members' }).getByRole('link', { name: nick }).click(ANSWER)
  await expect(page.getByRole('heading', { level: 1, name: nick })).toBeVisible(ANSWER)
}

/** Opens the menu of a person's page and chooses from it. */
async function choose(page: Page, nick: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${nick}` }).click(ANSWER)
  await page.getByRole('menuitem', { name: entry }).click(ANSWER)
}

export async function block({ page }: Pick<DesktopApp, 'page'>, nick: string): Promise<void> {
  await choose(page, nick, `Block ${nick}…`)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Block ${nick}` })
    .click(ANSWER)
  await expect(page.getByText(`You have blocked ${nick}`)).toBeVisible(ANSWER)
}

/** Removes somebody for a reason and signs; resolves with the sentence. */
export async function remove(desktop: DesktopApp, nick: string, reason: string): Promise<string> {
  const { page } = desktop
  await choose(page, nick, `Remove ${nick} from the hub…`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill(reason)
  const sentence = await signDuring(desktop, () =>
    dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER),
  )
  await expect(dialog).toBeHidden(ANSWER)
  return sentence
}

/** The page that leads out of the hub on screen. */
export async function openLeave({ page }: Pick<DesktopApp, 'page'>, hub: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${hub}.*Switch hub`) }).click(ANSWER)
  await page.getByRole('menuitem', { name: 'Leave this hub…' }).click(ANSWER)
  await expect(page.getByRole('heading', { level: 1, name: `Leave ${hub}` })).toBeVisible(ANSWER)
}

/** The bar above every page that says how one stands to the hub. */
export const standingBar = (page: Page) => page.getByRole('region', { name: 'How you stand to this hub' })
