/**
 * Who sits on a panel: a draw that nobody can foresee and everybody can check. Whoever says that they are there computes a number from a header
 * certified afterwards, with a key named before the case (Micali 2016); all those numbers together are the seed, from which each ticket has its score, and the lowest
 * sit. So whoever makes headers knows no outcome of any, and to keep a number back costs the lock (decision 044).
 */
import { hashTagged, utf8 } from '../kernel/index.ts'

/** What the juror's key is applied to. */
export const drawInput = (court: Uint8Array, round: number, header: Uint8Array): Uint8Array =>
  hashTagged('kind:court-draw:1', court, Uint8Array.of(round), header)

/** A larger lock is drawn more often, up to so many times as often as the smallest. */
export const TICKETS_MAX = 8

const inOrder = (a: { did: string }, b: { did: string }): number => (a.did < b.did ? -1 : 1)

export interface Answered {
  did: string
  beta: Uint8Array
}

/** What is drawn from: every number that was shown, whoever was first. */
export const seedOf = (input: Uint8Array, answered: readonly Answered[]): Uint8Array =>
  hashTagged('kind:court-seed:1', input, ...[...answered].sort(inOrder).map(({ beta }) => beta))

/** Negative where `a` is the lower number. */
function compareScores(a: Uint8Array, b: Uint8Array): number {
  for (const [at, byte] of a.entries()) {
    const other = b[at] as number
    if (byte !== other) return byte - other
  }
  return 0
}

/** The lowest of the numbers of all tickets, so that chances are those of the tickets. Two people with one key have two scores. */
function scoreOf(seed: Uint8Array, did: string, tickets: number): Uint8Array {
  const numbers = Array.from({ length: tickets }, (_, ticket) =>
    hashTagged('kind:court-ticket:2', seed, Uint8Array.of(ticket), utf8(did)),
  )
  return numbers.reduce((lowest, number) => (compareScores(number, lowest) < 0 ? number : lowest))
}

/** In the order in which they are drawn. */
export const drawn = <T extends { did: string }>(
  seed: Uint8Array,
  among: readonly T[],
  ticketsOf: (did: string) => number,
): T[] =>
  among
    .map((one) => ({ one, score: scoreOf(seed, one.did, ticketsOf(one.did)) }))
    .sort((a, b) => compareScores(a.score, b.score) || inOrder(a.one, b.one))
    .map(({ one }) => one)

/** An odd number of seats, at most `size`, so that there is a middle. */
export const seatsFor = (claims: number, size: number): number => {
  const seats = Math.min(claims, size)
  return seats % 2 === 0 ? Math.max(0, seats - 1) : seats
}
