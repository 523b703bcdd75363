/** A person at main's own window: reads the sentence and signs, or writes the recovery words down first. */
import { expect, type Page } from '@playwright/test'
import type { Shown } from './window.ts'

const ANSWER = { timeout: 20_000 }
const WINDOW_MS_MAX = 30_000

/** The next window that main opens of its own (sign sheet, recovery words): waits for it while `during` goes on. */
export async function sheetDuring({ page }: Shown, during: () => Promise<unknown>): Promise<Page> {
  const opened = page.context().waitForEvent('page', { predicate: isSheet, timeout: WINDOW_MS_MAX })
  await Promise.all([opened, during()])
  return opened
}

async function isSheet(page: Page): Promise<boolean> {
  await page.waitForLoadState('domcontentloaded')
  return page.url().startsWith('app://main/sheet.html')
}

/**
 * Does what asks for a signature and signs on the sheet that comes. Before the first value the recovery words come first; they are
 * confirmed on the way. Resolves with the one sentence that was signed.
 */
export async function signDuring(shown: Shown, during: () => Promise<unknown>): Promise<string> {
  let sheet = await sheetDuring(shown, during)
  if (await isSeed(sheet)) {
    const seed = sheet
    sheet = await sheetDuring(shown, () => confirmWords(seed))
  }
  return sign(sheet)
}

/** Signs on an open sheet and waits until it has closed. */
export async function sign(sheet: Page): Promise<string> {
  const sentence = await sheet.getByRole('heading', { level: 1 }).innerText(ANSWER)
  await closeBy(sheet, 'Sign')
  return sentence
}

export const decline = (sheet: Page): Promise<void> => closeBy(sheet, 'Not now')

/** Presses what closes its window. The window may be gone before the press is answered; only one that stays did not hear it. */
export async function closeBy(sheet: Page, button: string): Promise<void> {
  const closed = sheet.waitForEvent('close', ANSWER)
  const pressed = sheet.getByRole('button', { name: button, exact: true }).click(ANSWER)
  await pressed.catch((error) => closed.catch(() => Promise.reject(error)))
  await closed
}

export async function isSeed(sheet: Page): Promise<boolean> {
  const heading = sheet.getByRole('heading', { level: 1 })
  await expect(heading).not.toBeEmpty(ANSWER)
  return (await heading.innerText()).startsWith('Write down these')
}

/** Reads the words off the window, as onto paper, and repeats those asked for. */
export async function confirmWords(seed: Page): Promise<string[]> {
  const items = await seed.getByRole('list', { name: 'Recovery words' }).getByRole('listitem').allInnerTexts()
  const words = items.map((item) => item.replace(/^\s*\d+\s*/, '').trim())
  await seed.getByRole('button', { name: 'I have written them down' }).click()
  await expect(seed.getByRole('heading', { level: 1, name: 'Now from your paper' })).toBeVisible()
  const labels = await seed.locator('label').allInnerTexts()
  for (const label of labels) {
    const number = Number(/\d+/.exec(label)?.[0])
    await seed.getByLabel(new RegExp(`^Word ${number}\\b`)).fill(words[number - 1] ?? '')
  }
  await closeBy(seed, 'Confirm')
  return words
}
