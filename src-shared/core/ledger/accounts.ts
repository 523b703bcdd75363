/**
 * Accounts, transfers and holds in TigerBeetle's words (DESIGN §5): `posted` excludes `held`, a hold is a pending transfer that is
 * later posted in whole or in part or voided, and a limit below zero gives mutual credit.
 */

import { INT64_MAX } from '#shared/wire/shape.ts'
import { isAway, standingOf } from '../hubs/standing.ts'
import { readHub } from '../hubs/state.ts'
import { toHex } from '../kernel/index.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Reader } from '../kernel/view.ts'
import { creditCap } from '../tiers/ladder.ts'
import { dueDemurrage } from './demurrage.ts'
import type { EntryKind, GiftEntry, LedgerFact, ReserveEntry } from './facts.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import { addSupply, circulating, openingLimit, payRefusal, readToken, readTokens, type TokenState } from './tokens.ts'

export interface AccountState {
  posted: bigint
  held: bigint
  /** Lowest value `posted` may reach; ≤ 0. */
  limit: bigint
  /** Period of the token's demurrage up to whose end this account is charged; absent where a token has none. */
  charged?: number
  /** Taken by rulings and not paid yet: goes out of what comes in (debts.ts); absent where nothing is. */
  owed?: bigint
}

export interface HoldState {
  token: string
  payer: string
  amount: bigint
}

/** The account that demurrage gathers in; it has no owner and pays none itself. */
export const POOL = 'pool'

const TOKENS_MAX = 100
/** A transfer asks six times for its two accounts. By token, then by person. */
const accountKeys = new Map<string, (did: string) => string>()
export function accountKey(token: string, did: string): string {
  const known = accountKeys.get(token)
  if (known) return known(did)
  if (accountKeys.size >= TOKENS_MAX) accountKeys.clear()
  const ofToken = keysUnder(`account/${token}`)
  accountKeys.set(token, ofToken)
  return ofToken(did)
}
export const holdKey = (id: Uint8Array) => `hold/${toHex(id)}`
export const HOLDS: readonly [string, string] = ['hold/', 'hold0']

export const readHold = (reader: Reader, id: Uint8Array) => reader.get(holdKey(id)) as HoldState | undefined

/** An account as it was last written. */
export const readAccount = (reader: Reader, token: string, did: string): AccountState =>
  (reader.get(accountKey(token, did)) as AccountState | undefined) ?? { posted: 0n, held: 0n, limit: 0n }

/** An account as of running-clock instant `run`: opened if it never was, and its demurrage paid. */
export function accountAt(reader: Reader, code: string, did: string, run: number): AccountState & { charge: bigint } {
  const { account, charge } = upToDate(reader, code, did, run)
  return { ...account, charge }
}

/** The same with what it paid beside it. Most tokens have no demurrage, and their accounts are as they were written. */
function upToDate(reader: Reader, code: string, did: string, run: number): { account: AccountState; charge: bigint } {
  const token = readToken(reader, code)
  const stored = reader.get(accountKey(code, did)) as AccountState | undefined
  const account = stored ?? { posted: 0n, held: 0n, limit: token ? -openingLimit(token) : 0n }
  if (did === POOL || !token?.issue?.demurrage) return { account, charge: 0n }
  const { charge, charged } = dueDemurrage(token.issue, account.posted, account.charged, run)
  return { account: { ...account, posted: account.posted - charge, ...(charged !== undefined && { charged }) }, charge }
}

/** What an account can still spend: down to its limit, never into what is held. */
export const available = (account: AccountState): bigint => account.posted - account.limit

/**
 * What `did` can spend at `run`. Whoever left or was removed keeps their balance and draws no more credit on the members; nor does anybody beyond
 * what their tier lends, and what they owe already stays as it is. Whoever owes by a ruling spends what is over when that is paid.
 */
export function spendable(reader: Reader, token: string, did: string, run: number): bigint {
  const { account } = upToDate(reader, token, did, run)
  if (account.owed !== undefined) return account.posted > account.owed ? account.posted - account.owed : 0n
  const lent = isAway(reader, did) ? 0n : lentBy(reader, token, did, run)
  if (lent === undefined || -lent <= account.limit) return available(account)
  const left = account.posted + lent
  return left > 0n ? left : 0n
}

/** The bound of their tier on how far below zero they may go; undefined where there is none. */
const lentBy = (reader: Reader, token: string, did: string, run: number): bigint | undefined =>
  token === readHub(reader).token ? creditCap(reader, did, run) : undefined

/** Whether `did` is below zero in any token, and so owes the others, or somebody by a ruling. */
export const owes = (reader: Reader, did: string): boolean =>
  readTokens(reader).some(({ code, expired }) => {
    const { posted, owed } = readAccount(reader, code, did)
    return posted < 0n || (owed !== undefined && !expired)
  })

/** Whether others hold what a reserve kept by `did` covers, or are owed out of it. */
export const keepsReserve = (reader: Reader, did: string): boolean =>
  readTokens(reader).some((token) => {
    const law = token.issue?.law
    if (law?.kind !== 'stable' || law.reserve.keeper !== did) return false
    return circulating(token) > 0n || (token.claims ?? 0) > 0
  })

function shortOf({ state, run }: RuleContext, code: string, did: string, amount: bigint): string {
  const { account } = upToDate(state, code, did, run)
  if (account.owed !== undefined) return 'transfer.in-debt'
  if (isAway(state, did)) return 'transfer.no-credit'
  return available(account) < amount ? 'transfer.insufficient' : 'tier.credit'
}

export interface Posting {
  did: string
  token: string
  delta: bigint
  entry: EntryKind
  other?: string
  agreement?: Uint8Array
  /** The event behind it, where none is being applied. */
  cause?: Uint8Array
}

/** Changes one posted balance and says so, its demurrage paid first; the caller has checked that the rule allows it. */
export function post(context: RuleContext, posting: Posting, heldDelta = 0n): void {
  const { did, token, delta } = posting
  const { account, charge } = upToDate(context.state, token, did, context.run)
  const balance = account.posted + delta
  context.state.put(accountKey(token, did), { ...account, posted: balance, held: account.held + heldDelta })
  if (charge > 0n) {
    say(context, { did, token, delta: -charge, entry: 'demurrage' }, account.posted)
    passOn(context, token, charge)
  }
  if (delta !== 0n) say(context, posting, balance)
}

function say(context: RuleContext, posting: Posting, balance: bigint): void {
  const { did, token, delta, entry, other, agreement, cause } = posting
  const event = context.event ?? cause
  const fact: Extract<LedgerFact, { kind: 'entry' }> = { kind: 'entry', entry, did, token, delta, balance }
  if (other !== undefined) fact.other = other
  if (agreement) fact.agreement = agreement
  if (event) fact.event = event
  context.fact(fact)
}

/** Where paid demurrage goes, as the token's issue said. */
function passOn(context: RuleContext, code: string, charge: bigint): void {
  const to = readToken(context.state, code)?.issue?.demurrage?.to
  if (to === 'pool') post(context, { did: POOL, token: code, delta: charge, entry: 'demurrage' })
  else addSupply(context, code, { burned: charge })
}

/** Opens an account with its limit, minting the newcomer's grant. */
export function openAccount(context: RuleContext, did: string, code: string, grant: bigint, limit: bigint): void {
  context.state.put(accountKey(code, did), { posted: 0n, held: 0n, limit: -limit })
  if (grant === 0n) return
  addSupply(context, code, { minted: grant })
  post(context, { did, token: code, delta: grant, entry: 'grant' })
}

/** Why `did` cannot be given `amount`, or null. Codes: transfer.unknown-payee, transfer.overflow. */
export function payeeRefusal(context: RuleContext, token: TokenState, did: string, amount: bigint): RuleResult {
  const standing = standingOf(context.state, did)
  if (standing === undefined || standing === 'applying') return 'transfer.unknown-payee'
  const { account } = upToDate(context.state, token.code, did, context.run)
  return account.posted + amount > INT64_MAX ? 'transfer.overflow' : null
}

/** Why `did` cannot spend `amount`, or null. Codes: transfer.in-debt, transfer.no-credit, transfer.insufficient, tier.credit. */
export function payerRefusal(context: RuleContext, code: string, did: string, amount: bigint): RuleResult {
  return spendable(context.state, code, did, context.run) < amount ? shortOf(context, code, did, amount) : null
}

/** Pays at once. Codes: transfer.self, transfer.unknown-token, and those of payRefusal, payeeRefusal and payerRefusal. */
export function transfer(context: RuleContext, from: string, to: string, code: string, amount: bigint): RuleResult {
  const token = readToken(context.state, code)
  if (from === to) return 'transfer.self'
  if (!token) return 'transfer.unknown-token'
  const refused = payRefusal(token) ?? payerRefusal(context, code, from, amount)
  if (refused) return refused
  const unpayable = payeeRefusal(context, token, to, amount)
  if (unpayable) return unpayable
  post(context, { did: from, token: code, delta: -amount, entry: 'payment', other: to })
  post(context, { did: to, token: code, delta: amount, entry: 'payment', other: from })
  return null
}

const RESERVE_ENTRIES: ReadonlySet<EntryKind> = new Set<ReserveEntry>(['reserve', 'claim', 'unspent'])
/** A hold and the agreement it belongs to; where there is one hold, both have the same id. */
export interface Lot {
  hold: Uint8Array
  agreement: Uint8Array
}
const idOf = (lot: Uint8Array | Lot): Uint8Array => ('hold' in lot ? lot.hold : lot)
const GIFT_ENTRIES: ReadonlySet<EntryKind> = new Set<GiftEntry>(['gift', 'gift-paid', 'gift-back'])
/** Escrow belongs to its agreement; the id of a reserve and of a pool is the event that began it, the cause of what their deadlines do. */
function heldFor(entry: EntryKind, lot: Uint8Array | Lot) {
  if (RESERVE_ENTRIES.has(entry)) return { cause: idOf(lot) }
  const agreement = 'hold' in lot ? lot.agreement : lot
  return GIFT_ENTRIES.has(entry) ? { cause: agreement } : { agreement }
}

/** Moves value from an account into a hold, on top of what it holds already. Codes: transfer.unknown-token, and those of payRefusal and payerRefusal. */
export function hold(
  context: RuleContext,
  lot: Uint8Array | Lot,
  payer: string,
  payee: string,
  token: string,
  amount: bigint,
  entry: 'escrow' | 'reserve' | 'court-fee' | 'gift' = 'escrow',
): RuleResult {
  const state = readToken(context.state, token)
  if (!state) return 'transfer.unknown-token'
  const refused = payRefusal(state) ?? payerRefusal(context, token, payer, amount)
  if (refused) return refused
  post(context, { did: payer, token, delta: -amount, entry, other: payee, ...heldFor(entry, lot) }, amount)
  const lying = readHold(context.state, idOf(lot))?.amount ?? 0n
  context.state.put(holdKey(idOf(lot)), { token, payer, amount: lying + amount })
  return null
}

/** Posts part of a hold to `to` (the payee, or the payer when voided); the last unit removes the hold. */
export function settleHold(
  context: RuleContext,
  lot: Uint8Array | Lot,
  to: string,
  amount: bigint,
  entry: 'release' | 'refund' | 'reward' | Exclude<ReserveEntry, 'reserve'> | Exclude<GiftEntry, 'gift'>,
  other: string,
): void {
  if (amount === 0n) return
  const id = idOf(lot)
  const held = readHold(context.state, id)
  if (!held || held.amount < amount) throw new Error('more settled than held')
  const rest = held.amount - amount
  takeFromHeld(context, held, amount)
  if (rest === 0n) context.state.delete(holdKey(id))
  else context.state.put(holdKey(id), { ...held, amount: rest })
  post(context, { did: to, token: held.token, delta: amount, entry, other, ...heldFor(entry, lot) })
}

function takeFromHeld({ state }: RuleContext, held: HoldState, amount: bigint): void {
  const payer = readAccount(state, held.token, held.payer)
  state.put(accountKey(held.token, held.payer), { ...payer, held: payer.held - amount })
}
