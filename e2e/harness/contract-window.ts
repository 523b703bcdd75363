/** An agreement of several commitments as a person makes and keeps one in the market's window. */
import { expect, type Page } from '@playwright/test'
import type { ContractView } from '../../src-shared/ipc/contracts.ts'
import type { Ask } from './ask.ts'
import { signDuring } from './sheet.ts'
import { SOON } from './trade.ts'
import { goTo, type Shown } from './window.ts'

const ANSWER = { timeout: 20_000 }

export interface Milestone {
  title: string
  amount: string
  /** Absent: a week, as proposed by the form. */
  minutes?: number
}

export interface Commission {
  title: string
  /** Who does the work. */
  by: string
  milestones: readonly Milestone[]
}

/** From my trades: a commission with milestones by its template, up to what would be signed. */
export async function draftCommission({ page }: Shown, { title, by, milestones }: Commission): Promise<void> {
  await goTo(page, 'My trades')
  await page.getByRole('link', { name: 'New agreement' }).click()
  await page.getByTestId('template-commission').click(ANSWER)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Party 2').selectOption({ label: by })
  for (const [place, milestone] of milestones.entries()) {
    const card = page.getByTestId(`commitment-${place}`)
    await card.getByLabel('What is promised').fill(milestone.title)
    await card.getByLabel('Amount', { exact: true }).fill(milestone.amount)
    if (milestone.minutes === undefined) continue
    await card.getByLabel('Time to do it: Unit').selectOption({ label: 'minutes' })
    await card.getByLabel('Time to do it', { exact: true }).fill(String(milestone.minutes))
  }
  await expect(page.getByTestId('draft-preview').getByText('What happens if…')).toBeVisible(ANSWER)
}

/** Signs the draft on screen; ends on the agreement's page. */
export async function proposeDraft(shown: Shown, title: string): Promise<string> {
  const { page } = shown
  const sentence = await signDuring(shown, () => page.getByRole('button', { name: 'Continue to sign' }).click(ANSWER))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(ANSWER)
  return sentence
}

/** Opens the only agreement with this title from my trades. */
export async function openContract({ page }: Shown, title: string): Promise<void> {
  await goTo(page, 'My trades')
  await page.getByTestId('contract-row').getByRole('link', { name: title }).click(ANSWER)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(ANSWER)
}

/** A button of a commitment's card; it is there only while the act is allowed. */
export const actOn = (page: Page, place: number, name: string) =>
  page.getByTestId(`commitment-${place}`).getByRole('button', { name, exact: true })

export async function deliverNote({ page }: Shown, place: number, note: string): Promise<void> {
  await actOn(page, place, 'Deliver').click(ANSWER)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Note to/).fill(note)
  await dialog.getByRole('button', { name: 'Mark as delivered' }).click(ANSWER)
  await expect(dialog).toBeHidden(ANSWER)
}

interface Asked {
  ask: Ask
}

/** The only agreement of several commitments a node knows of. */
export async function contractOf({ ask }: Asked): Promise<ContractView | undefined> {
  const [first] = await ask.contracts.list({})
  return first && ask.contracts.get({ negotiation: first.negotiation })
}

/** Waits until each of these nodes sees the commitments in these phases. */
export async function reachPhases(
  phases: readonly ContractView['commitments'][number]['phase'][],
  timeout: number,
  ...apps: Asked[]
): Promise<void> {
  for (const app of apps)
    await expect
      .poll(async () => (await contractOf(app))?.commitments.map(({ phase }) => phase), { ...SOON, timeout })
      .toEqual(phases)
}
