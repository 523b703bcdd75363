/**
 * Who sits on a panel: a secret draw that everybody can check (Algorand's sortition, Micali 2016). Each juror computes a number from a header
 * certified after the filing, with a key named before it; the lowest numbers sit. Nobody can tell the panel before jurors answer.
 * Whoever makes the header knows no juror's number but their own jurors': with enough of these they could try headers (decision 042, Limits).
 */
import { hashTagged } from '../kernel/index.ts'
import type { Claim } from './state.ts'

/** What the juror's key is applied to. */
export const drawInput = (court: Uint8Array, round: number, header: Uint8Array): Uint8Array =>
  hashTagged('kind:court-draw:1', court, Uint8Array.of(round), header)

/** A larger lock is drawn more often, up to so many times as often as the smallest. */
export const TICKETS_MAX = 8

/** Negative where `a` is the lower number. */
export function compareScores(a: Uint8Array, b: Uint8Array): number {
  for (const [at, byte] of a.entries()) {
    const other = b[at] as number
    if (byte !== other) return byte - other
  }
  return 0
}

/** The lowest of the numbers of all tickets, so that chances are those of the tickets. */
export function scoreOf(beta: Uint8Array, tickets: number): Uint8Array {
  const numbers = Array.from({ length: tickets }, (_, ticket) =>
    hashTagged('kind:court-ticket:1', beta, Uint8Array.of(ticket)),
  )
  return numbers.reduce((lowest, number) => (compareScores(number, lowest) < 0 ? number : lowest))
}

/** With the new claim in its place, at most `most` of the lowest. */
export const withClaim = (claims: readonly Claim[], claim: Claim, most: number): Claim[] =>
  [...claims, claim].sort((a, b) => compareScores(a.score, b.score) || (a.did < b.did ? -1 : 1)).slice(0, most)

/** An odd number of seats, at most `size`, so that there is a middle. */
export const seatsFor = (claims: number, size: number): number => {
  const seats = Math.min(claims, size)
  return seats % 2 === 0 ? Math.max(0, seats - 1) : seats
}
