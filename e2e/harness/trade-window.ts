/** The moves of a trade as a person makes them in the market's window; each that needs a signature ends on the sign sheet. */
import { expect, type Page } from '@playwright/test'
import type { Trade } from '../../src-shared/ipc/agreements.ts'
import type { Ask } from './ask.ts'
import { signDuring } from './sheet.ts'
import { SOON } from './trade.ts'
import { goTo, type Shown } from './window.ts'

const ANSWER = { timeout: 20_000 }

/** From a notice's page: proposes its own terms and signs. Ends on the trade's page. */
export async function propose(shown: Shown): Promise<string> {
  const { page } = shown
  await page.getByRole('link', { name: 'Propose a trade' }).click()
  const next = page.getByRole('button', { name: 'Continue to sign' })
  await expect(next).toBeEnabled(ANSWER)
  const sentence = await signDuring(shown, () => next.click())
  await expect(page.getByRole('region', { name: 'What you can do now' })).toBeVisible(ANSWER)
  return sentence
}

/** Opens the only trade with this title. */
export async function openTrade({ page }: Shown, title: string): Promise<void> {
  await goTo(page, 'My trades')
  await page.getByRole('heading', { level: 3, name: title }).getByRole('link').click(ANSWER)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(ANSWER)
}

/** A button of the trade's bar; it is there only while the move is allowed. */
export const move = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'What you can do now' }).getByRole('button', { name })

export async function counter(shown: Shown, amount: string): Promise<string> {
  const { page } = shown
  await move(page, 'Propose other terms').click(ANSWER)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Amount in all').fill(amount)
  await dialog.getByLabel('Amount in all').press('Tab')
  const sentence = await signDuring(shown, () => dialog.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
  await expect(dialog).toBeHidden(ANSWER)
  return sentence
}

export async function signMove(shown: Shown, name: string | RegExp): Promise<string> {
  return signDuring(shown, () => move(shown.page, name).click(ANSWER))
}

export interface Work {
  name: string
  type: string
  text: string
}

export async function deliverFile({ page }: Shown, { name, type, text }: Work): Promise<void> {
  await move(page, 'Deliver').click(ANSWER)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Note to/).fill('Here it is.')
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: type, buffer: Buffer.from(text) })
  await expect(dialog.getByText(name).first()).toBeVisible(ANSWER)
  await dialog.getByRole('button', { name: 'Mark as delivered' }).click(ANSWER)
  await expect(dialog).toBeHidden(ANSWER)
}

/** Opens a delivered file, checks what is in it, and closes it. */
export async function readFile({ page }: Shown, { name, text }: Work): Promise<void> {
  const open = page.getByRole('button', { name: `Open ${name}` })
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    await open.click({ timeout: 5000 })
    await expect(dialog).toContainText(text, { timeout: 5000 })
  }).toPass(ANSWER)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toBeHidden()
}

interface Asked {
  ask: Ask
}

/** The only trade of a node, as its own node tells it. */
export async function tradeOf({ ask }: Asked): Promise<Trade | undefined> {
  const [first] = await ask.agreements.list({ filter: 'all' })
  return first === undefined ? undefined : ask.agreements.get({ negotiation: first.negotiation })
}

export async function reachBoth(state: Trade['state'], ...apps: Asked[]): Promise<void> {
  for (const app of apps) await expect.poll(async () => (await tradeOf(app))?.state, SOON).toBe(state)
}
