/**
 * Demurrage, exactly: with the periods of a token counted from its issue, at the end of each period every account (the pool excepted)
 * pays ⌊balance · ppm / 10⁶⌋ of a positive balance. Nobody is charged at that moment: an account is brought up to date when it is next
 * touched. Its balance did not change in between, and each period is one step of whole units, so charging late, early or in
 * parts comes to the same unit (docs/decisions/021-tokens.md). What is in escrow is not charged.
 */
import type { Demurrage } from '#shared/wire/tokens.ts'
import type { Issue } from './tokens.ts'

const MILLION = 1_000_000n

/** How many periods have ended at running-clock instant `run`. */
export const periodsAt = (at: number, { period }: Demurrage, run: number): number =>
  Math.max(0, Math.floor((run - at) / period))

/** What a balance pays over so many periods, in smallest units. */
export function demurrageOf(balance: bigint, ppm: number, periods: number): bigint {
  let rest = balance
  for (let n = 0; n < periods; n++) {
    const step = rest > 0n ? (rest * BigInt(ppm)) / MILLION : 0n
    if (step === 0n) break
    rest -= step
  }
  return balance - rest
}

/** What an account charged up to the end of period `charged` pays now, and the period it is then charged up to. */
export function dueDemurrage(
  issue: Issue | undefined,
  posted: bigint,
  charged: number | undefined,
  run: number,
): { charge: bigint; charged?: number } {
  if (!issue?.demurrage) return { charge: 0n }
  const now = periodsAt(issue.at, issue.demurrage, run)
  const since = charged ?? now
  return { charge: demurrageOf(posted, issue.demurrage.ppm, now - since), charged: now }
}
