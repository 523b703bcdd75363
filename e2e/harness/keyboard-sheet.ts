/** Main's own windows without a mouse: the recovery words and the sign sheet. */
import { expect, type Page } from '@playwright/test'
import { arriveAt, focusOn, go, named, tabTo } from './keyboard.ts'
import { isSeed, sheetDuring } from './sheet.ts'
import { SOON } from './trade.ts'
import type { Shown } from './window.ts'

/**
 * Presses Enter on the button that has the focus, which asks for a signature, and signs on the sheet that comes; before the first value the
 * recovery words come first. `look` is given each window before it is answered. Resolves with the sentence that was signed.
 */
export async function signByKeys(
  shown: Shown,
  look: (sheet: Page, name: 'words' | 'sheet') => Promise<unknown> = async () => undefined,
): Promise<string> {
  let sheet = await sheetDuring(shown, () => shown.page.keyboard.press('Enter'))
  if (await isSeed(sheet)) {
    const seed = sheet
    await look(seed, 'words')
    sheet = await sheetDuring(shown, () => confirmWords(seed))
  }
  await expect(sheet.getByRole('button', { name: 'Sign', exact: true })).toBeEnabled(SOON)
  const { name: sentence } = await focusOn(sheet, 'on the sign sheet')
  await look(sheet, 'sheet')
  await tabTo(sheet, named('Sign'))
  await closeByEnter(sheet)
  return sentence
}

/** The words are read off the window, as onto paper, and those asked for are typed. */
async function confirmWords(seed: Page): Promise<void> {
  const items = await seed.getByRole('list', { name: 'Recovery words' }).getByRole('listitem').allInnerTexts()
  const words = items.map((item) => item.replace(/^\s*\d+\s*/, '').trim())
  await go(seed, 'I have written them down')
  await arriveAt(seed, 'Now from your paper')
  await tabTo(seed, named('Confirm'), {
    visit: async ({ name }) => {
      const number = Number(/^Word (\d+)/.exec(name)?.[1])
      if (number) await seed.keyboard.type(words[number - 1] ?? '')
    },
  })
  await closeByEnter(seed)
}

/** The window may be gone before the key is answered. */
async function closeByEnter(sheet: Page): Promise<void> {
  const closed = sheet.waitForEvent('close', SOON)
  await sheet.keyboard.press('Enter').catch(() => undefined)
  await closed
}
