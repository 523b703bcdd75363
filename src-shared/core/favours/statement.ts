/** A pair's statement as bytes: what both sign, and how they are told apart. */
import type { PartySignature } from '#shared/wire/agreements.ts'
import type { FavourStatement } from '#shared/wire/favours.ts'
import { type CborValue, concatBytes, encodeCanonical, hashTagged, type SigClaim, utf8 } from '../kernel/index.ts'

/** `base` of a pair's first statement. */
export const NO_BASE = new Uint8Array(32)

/** The two in the order that statements name them in. */
export const pairOf = (one: string, other: string): [a: string, b: string] =>
  one < other ? [one, other] : [other, one]

export const pairHash = (hub: Uint8Array, one: string, other: string): Uint8Array =>
  hashTagged('kind:favour-pair:1', encodeCanonical([hub, ...pairOf(one, other)]))

export const favourDigest = (statement: FavourStatement): Uint8Array =>
  hashTagged('kind:favour:1', encodeCanonical(statement as unknown as CborValue))

export const favourMessage = (digest: Uint8Array): Uint8Array =>
  concatBytes(utf8('kind:favour-signature:1'), new Uint8Array(1), digest)

export const favourClaim = (digest: Uint8Array, { dev, sig }: PartySignature): SigClaim => ({
  key: dev,
  message: favourMessage(digest),
  sig,
})

/** Who may propose this number: the two never use the same one, so a number is never signed twice by honest devices. */
export const proposerOf = ({ a, b, seq }: Pick<FavourStatement, 'a' | 'b' | 'seq'>): string => (seq % 2 === 0 ? a : b)

/** The lowest number above `seq` that `me` may propose. */
export function nextSeq(seq: number, [a]: readonly [string, string], me: string): number {
  const parity = me === a ? 0 : 1
  return (seq + 1) % 2 === parity ? seq + 1 : seq + 2
}

/**
 * Whether a statement is one that anybody may sign: order of the pair, and arithmetic of a settlement. Null, or favour.pair,
 * favour.settlement.
 */
export function statementProblem({ a, b, before, balance, note, settle }: FavourStatement): string | null {
  if (a >= b) return 'favour.pair'
  if (!settle) return null
  const rest = before > 0n ? before - settle.amount : -before - settle.amount
  const sound = before !== 0n && rest >= 0n && balance === (before > 0n ? rest : -rest) && note === ''
  return sound ? null : 'favour.settlement'
}

/** Who owes, by a balance of this pair; undefined when they are even. */
export function debtorOf({ a, b }: { a: string; b: string }, balance: bigint): string | undefined {
  if (balance === 0n) return undefined
  return balance > 0n ? b : a
}

/** The same balance as seen by one of the two: positive is what the other owes them. */
export const seenBy = ({ a }: { a: string }, me: string, balance: bigint): bigint => (me === a ? balance : -balance)
