/** What a person does in the market's window, by the names that a screen reader says. */
import { expect, type Page } from '@playwright/test'
import { PASSPHRASE } from './headless.ts'

const ANSWER = { timeout: 20_000 }

/** Whatever shows the market: the application of a working tree or a packaged one. */
export interface Shown {
  page: Page
}

/** First run: nickname and passphrase, up to the choice of a hub. */
export async function introduce({ page }: Shown, nick: string): Promise<void> {
  await page.getByLabel('Nickname').fill(nick)
  await page.getByLabel('Passphrase', { exact: false }).first().fill(PASSPHRASE)
  await page.getByLabel('Passphrase again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: `Welcome, ${nick}` })).toBeVisible(ANSWER)
}

/** Starts a hub and returns the invite link its last page shows. */
export async function startHub({ page }: Shown, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Start a hub' }).click()
  await page.getByLabel('Name of the hub').fill(name)
  await page.getByRole('button', { name: 'Start the hub' }).click()
  await expect(page.getByRole('heading', { name: `${name} is open` })).toBeVisible(ANSWER)
  const link = page.getByRole('textbox', { name: 'Invite link' })
  await expect(link).toHaveValue(/^kind:/, ANSWER)
  const text = await link.inputValue()
  await page.getByRole('link', { name: 'Go to the Board' }).click()
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible()
  return text
}

/** Looks at an invite, joins, and waits for the Board of a member. */
export async function joinHub({ page }: Shown, link: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Join a hub' }).click()
  await page.getByRole('textbox', { name: 'Invite link' }).fill(link)
  await page.getByRole('button', { name: 'Look at the invite' }).click()
  await page.getByRole('button', { name: `Join ${name}` }).click(ANSWER)
  await expect(page.getByRole('button', { name: new RegExp(`${name}.*Switch hub`) })).toBeVisible(ANSWER)
}

export interface Offer {
  title: string
  text: string
  amount: string
}

/** Posts an offer by the form and stays on its page. */
export async function postOffer({ page }: Shown, { title, text, amount }: Offer): Promise<void> {
  await goTo(page, 'Board')
  await page.getByRole('link', { name: 'Post a notice' }).first().click()
  await page.getByRole('radio', { name: 'I offer' }).check()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Description').fill(text)
  await page.getByLabel('Amount').fill(amount)
  await page.getByRole('button', { name: 'Post it' }).click()
  // The preview has the same heading: only the address says that it is posted.
  await expect(page).toHaveURL(/#\/notice\//, ANSWER)
  await expect(page.getByRole('heading', { name: title })).toBeVisible(ANSWER)
}

/** Finds a notice by search on the Board and opens its page. */
export async function findNotice({ page }: Shown, words: string, title: string): Promise<void> {
  await goTo(page, 'Board')
  await page.getByLabel('Search offers and needs').fill(words)
  await page.getByRole('list', { name: 'Notices' }).getByRole('link', { name: title }).click(ANSWER)
  await expect(page.getByRole('heading', { name: title })).toBeVisible(ANSWER)
}

export async function goTo(
  page: Page,
  place:
    | 'Home'
    | 'Board'
    | 'Spaces'
    | 'My trades'
    | 'Court'
    | 'Wallet'
    | 'Favours'
    | 'Pools'
    | 'Research'
    | 'Ledger'
    | 'People'
    | 'Rules'
    | 'Carry'
    | 'Settings',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible(ANSWER)
}
