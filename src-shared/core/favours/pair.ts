/**
 * What two people owe each other, read from whatever statements have arrived, in any order. A statement follows another by its digest,
 * and of two that follow the same one only the higher number is ever countersigned, so both sides come to the same account
 * without anybody between them (decision 022).
 */
import type { FavourStatement } from '#shared/wire/favours.ts'
import { equalBytes, toHex } from '../kernel/index.ts'
import { debtorOf, NO_BASE, nextSeq, pairOf, proposerOf, seenBy, statementProblem } from './statement.ts'

/** A statement and who of the two is known to have signed it, their signatures already checked. */
export interface SignedStatement {
  statement: FavourStatement
  digest: Uint8Array
  signers: ReadonlySet<string>
}

export interface PairKnown {
  me: string
  other: string
  statements: readonly SignedStatement[]
  /** Digests (hex) that somebody of the two has said no to, and who. */
  declined: ReadonlyMap<string, string>
  /** Digests (hex) of settlements that the ledger has certified. */
  settled: ReadonlySet<string>
  /** Time of the hub's newest certified batch: a settlement that is not on the ledger by then never will be. */
  certified: number
}

export interface PairAccount {
  pair: [a: string, b: string]
  me: string
  other: string
  /** As statements count it: positive is what `b` owes `a`. */
  balance: bigint
  base: Uint8Array
  /** Highest number that I have signed. */
  seq: number
  /** Signed by both and in force, oldest first. */
  history: SignedStatement[]
  /** Signed by one, waiting for the other. */
  mine?: SignedStatement
  theirs?: SignedStatement
  /** Signed by both, to be certified by the hub before it counts. */
  settling?: SignedStatement
}

/** Numbers grow by one or two; whoever leaps further would use up those that are left to the pair. */
const SEQ_LEAP_MAX = 1000

const bySeq = (x: SignedStatement, y: SignedStatement): number =>
  x.statement.seq - y.statement.seq || (toHex(x.digest) < toHex(y.digest) ? -1 : 1)

/** The pair's account as far as it is known here. */
export function accountOf({ me, other, statements, declined, settled, certified }: PairKnown): PairAccount {
  const pair = pairOf(me, other)
  const sound = statements
    .filter(({ statement }) => statement.a === pair[0] && statement.b === pair[1] && !statementProblem(statement))
    .sort(bySeq)
  const both = sound.filter(({ signers }) => signers.size === 2)
  const history = both.filter(({ statement, digest }) => !statement.settle || settled.has(toHex(digest)))
  const latest = history.at(-1)
  const base = latest?.digest ?? NO_BASE
  const follows = sound.filter(({ statement, digest }) => {
    const lapsed = statement.settle !== undefined && statement.settle.by < certified
    return equalBytes(statement.base, base) && !lapsed && !settled.has(toHex(digest))
  })
  const open = follows.filter(({ digest, signers }) => signers.size === 1 && !declined.has(toHex(digest)))
  const mine = open.findLast(({ signers }) => signers.has(me))
  const theirs = open.findLast(({ signers }) => signers.has(other))
  const settling = follows.findLast(({ signers, statement }) => signers.size === 2 && statement.settle)
  return {
    pair,
    me,
    other,
    balance: latest?.statement.balance ?? 0n,
    base,
    seq: sound.findLast(({ signers }) => signers.has(me))?.statement.seq ?? 0,
    history,
    ...(mine && { mine }),
    ...(theirs && { theirs }),
    ...(settling && { settling }),
  }
}

/** How far a pair may go: what the hub lets anybody owe, and what I let this one person owe me. */
export interface Caps {
  policy: bigint
  own: bigint
}

/** Null, or favour.policy-cap, favour.own-cap. Whatever brings a pair closer to even is always allowed. */
export function capRefusal(account: PairAccount, balance: bigint, { policy, own }: Caps): string | null {
  const size = balance < 0n ? -balance : balance
  const before = account.balance < 0n ? -account.balance : account.balance
  if (size <= before && debtorOf(pairNames(account), balance) === debtorOf(pairNames(account), account.balance))
    return null
  if (size > policy) return 'favour.policy-cap'
  return seenBy(pairNames(account), account.me, balance) > own ? 'favour.own-cap' : null
}

const pairNames = ({ pair: [a, b] }: PairAccount) => ({ a, b })

/** What a proposal changes: a favour moves the balance in words alone, a settlement by money on the ledger. */
export interface Change {
  /** As I see it: positive adds to what the other owes me. */
  delta: bigint
  note: string
  at: number
  settle?: { amount: bigint; by: number }
}

/**
 * The statement I would propose next. Codes: favour.nothing, favour.waiting (for an answer to my last one), favour.answer-first,
 * favour.settling, favour.settlement, and those of capRefusal.
 */
export function propose(
  account: PairAccount,
  place: Pick<FavourStatement, 'hub' | 'token'>,
  change: Change,
  caps: Caps,
): FavourStatement | string {
  if (change.delta === 0n) return 'favour.nothing'
  if (account.mine) return 'favour.waiting'
  if (account.theirs) return 'favour.answer-first'
  if (account.settling) return 'favour.settling'
  const [a, b] = account.pair
  const { balance: before, base } = account
  const balance = before + seenBy({ a }, account.me, change.delta)
  const statement: FavourStatement = {
    v: 1,
    ...place,
    a,
    b,
    seq: nextSeq(account.seq, account.pair, account.me),
    base,
    before,
    balance,
    note: change.note,
    at: change.at,
    ...(change.settle && { settle: change.settle }),
  }
  return statementProblem(statement) ?? capRefusal(account, balance, caps) ?? statement
}

/**
 * Whether I may put my signature under what the other proposed. Codes: favour.outdated (it follows something else, was declined or has
 * lapsed), favour.other-turn (a number that is not theirs to propose), favour.crossed (mine crossed it and has the higher number), favour.settling, and those of capRefusal.
 */
export function countersignRefusal(account: PairAccount, digest: Uint8Array, caps: Caps): string | null {
  const { theirs, mine, settling, balance } = account
  if (!theirs || !equalBytes(theirs.digest, digest) || theirs.statement.before !== balance) return 'favour.outdated'
  const leap = theirs.statement.seq - account.seq
  if (proposerOf(theirs.statement) !== account.other || leap > SEQ_LEAP_MAX) return 'favour.other-turn'
  if (settling) return 'favour.settling'
  if (mine && mine.statement.seq > theirs.statement.seq) return 'favour.crossed'
  return capRefusal(account, theirs.statement.balance, caps)
}
