/** The wallet's arithmetic, said the way a person would. */
import type { z } from 'zod'
import type { course, wallet, walletEntry } from '#shared/ipc/ledger.ts'

export type Wallet = z.infer<typeof wallet>
export type Course = z.infer<typeof course>
export type WalletEntry = z.infer<typeof walletEntry>

export type SumKind = 'points' | 'positive' | 'zero' | 'negative' | 'noCredit' | 'overspent'

export interface Sum {
  readonly kind: SumKind
  /** Smallest units, as text. */
  readonly balance: string
  readonly credit: string
  readonly used: string
  readonly limit: string
}

/** What may be spent right now: signed but unconfirmed payments are gone already. */
export const spendable = ({ available, pendingOut }: Pick<Wallet, 'available' | 'pendingOut'>): bigint =>
  BigInt(available) - BigInt(pendingOut)

/** How `available` comes about. A limit is zero or below: how far the balance may go down. */
export function sumOf({
  posted,
  limit,
  available,
  token,
}: Pick<Wallet, 'posted' | 'limit' | 'available' | 'token'>): Sum {
  const balance = BigInt(posted)
  const credit = -BigInt(limit)
  const figures = {
    balance: posted,
    credit: String(credit),
    used: String(balance < 0n ? -balance : 0n),
    limit,
  }
  if (token.kind === 'points') return { kind: 'points', ...figures }
  if (credit <= 0n) return { kind: 'noCredit', ...figures }
  if (BigInt(available) <= 0n) return { kind: 'overspent', ...figures }
  if (balance > 0n) return { kind: 'positive', ...figures }
  return { kind: balance === 0n ? 'zero' : 'negative', ...figures }
}

/** Where limit, zero and balance lie on a line, as shares of its length. */
export interface Scale {
  readonly zero: number
  readonly balance: number
  /** The line's right end, in smallest units. */
  readonly top: string
}

const SHARE_DIGITS = 1_000n

/** A line from the limit to somewhat above what is owned; undefined while there is nothing to draw. */
export function scaleOf({ posted, held, limit }: Pick<Wallet, 'posted' | 'held' | 'limit'>): Scale | undefined {
  const low = BigInt(limit)
  const top = [0n - low, BigInt(posted), BigInt(posted) + BigInt(held)].reduce((a, b) => (b > a ? b : a), 0n)
  const span = top - low
  if (span <= 0n) return undefined
  const share = (value: bigint) => Number(((value - low) * SHARE_DIGITS) / span) / Number(SHARE_DIGITS)
  return { zero: share(0n), balance: Math.min(1, Math.max(0, share(BigInt(posted)))), top: String(top) }
}

type Said = WalletEntry['kind']
/** Payments, releases and what the pool covers read differently from the two ends. */
export type EntryKind = Exclude<Said, 'payment' | 'release'> | 'paid' | 'received' | 'earned' | 'released' | 'covered'

/** What an entry was, from where the reader stands. */
export function entryKind({ kind, delta }: Pick<WalletEntry, 'kind' | 'delta'>): EntryKind {
  const came = BigInt(delta) > 0n
  if (kind === 'payment') return came ? 'received' : 'paid'
  if (kind === 'release') return came ? 'earned' : 'released'
  if (kind === 'cover') return came ? 'cover' : 'covered'
  return kind
}
