/**
 * Accounts, transfers and holds in TigerBeetle's words (DESIGN §5): `posted` excludes `held`, a hold is a pending transfer that is
 * later posted in whole or in part or voided, and a limit below zero gives mutual credit.
 */

import { INT64_MAX } from '#shared/wire/shape.ts'
import { isAway } from '../hubs/standing.ts'
import { readHub } from '../hubs/state.ts'
import { toHex } from '../kernel/index.ts'
import type { Overlay, Reader } from '../kernel/view.ts'
import type { EntryKind } from './facts.ts'
import type { RuleContext, RuleResult } from './rule.ts'

export interface AccountState {
  posted: bigint
  held: bigint
  /** Lowest value `posted` may reach; ≤ 0. */
  limit: bigint
}

export interface TokenState {
  code: string
  name: string
  decimals: number
  minted: bigint
  burned: bigint
}

export interface HoldState {
  token: string
  payer: string
  amount: bigint
}

const ACCOUNT_KEYS_MAX = 50_000
/** A transfer asks six times for its two accounts. By token, then by person. */
const accountKeys = new Map<string, Map<string, string>>()
let accountKeysKept = 0
export function accountKey(token: string, did: string): string {
  const known = accountKeys.get(token)?.get(did)
  if (known !== undefined) return known
  if (accountKeysKept++ >= ACCOUNT_KEYS_MAX) {
    accountKeys.clear()
    accountKeysKept = 1
  }
  const key = `account/${token}/${did}`
  const ofToken = accountKeys.get(token) ?? new Map<string, string>()
  accountKeys.set(token, ofToken.set(did, key))
  return key
}
export const tokenKey = (code: string) => `token/${code}`
export const holdKey = (id: Uint8Array) => `hold/${toHex(id)}`
export const HOLDS: readonly [string, string] = ['hold/', 'hold0']

const EMPTY: AccountState = { posted: 0n, held: 0n, limit: 0n }

export const readAccount = (reader: Reader, token: string, did: string) =>
  (reader.get(accountKey(token, did)) as AccountState | undefined) ?? EMPTY
export const readToken = (reader: Reader, code: string) => reader.get(tokenKey(code)) as TokenState | undefined
export const readHold = (reader: Reader, id: Uint8Array) => reader.get(holdKey(id)) as HoldState | undefined

/** What an account can still spend: down to its limit, never into what is held. */
export const available = (account: AccountState): bigint => account.posted - account.limit

/** What `did` can spend now. Whoever left or was removed keeps their balance and draws no more credit on the members. */
export function spendable(reader: Reader, token: string, did: string): bigint {
  const account = readAccount(reader, token, did)
  if (!isAway(reader, did)) return available(account)
  return account.posted > 0n ? account.posted : 0n
}

/** Whether `did` is below zero, and so owes the others. */
export const owes = (reader: Reader, did: string): boolean =>
  readAccount(reader, readHub(reader).token, did).posted < 0n

const shortOf = (context: RuleContext, did: string): string =>
  isAway(context.state, did) ? 'transfer.no-credit' : 'transfer.insufficient'

interface Posting {
  did: string
  token: string
  delta: bigint
  entry: EntryKind
  other?: string
  agreement?: Uint8Array
}

/** Changes one posted balance and says so; the caller has checked that the rule allows it. */
function post(context: RuleContext, { did, token, delta, entry, other, agreement }: Posting, heldDelta = 0n): void {
  const account = readAccount(context.state, token, did)
  const balance = account.posted + delta
  context.state.put(accountKey(token, did), { ...account, posted: balance, held: account.held + heldDelta })
  if (delta === 0n) return
  context.fact({
    kind: 'entry',
    entry,
    did,
    token,
    delta,
    balance,
    ...(other !== undefined && { other }),
    ...(agreement && { agreement }),
    ...(context.event && { event: context.event }),
  })
}

/** Opens an account with its limit, minting the newcomer's grant. */
export function openAccount(context: RuleContext, did: string, code: string, grant: bigint, limit: bigint): void {
  const token = readToken(context.state, code)
  if (!token) throw new Error(`unknown token ${code}`)
  context.state.put(accountKey(code, did), { posted: 0n, held: 0n, limit: -limit })
  if (grant === 0n) return
  context.state.put(tokenKey(code), { ...token, minted: token.minted + grant })
  post(context, { did, token: code, delta: grant, entry: 'grant' })
}

/** True when adding to this balance would leave int64. */
const overflows = (context: RuleContext, token: string, did: string, amount: bigint): boolean =>
  readAccount(context.state, token, did).posted + amount > INT64_MAX

/**
 * Pays at once. Codes: transfer.self, transfer.unknown-token, transfer.unknown-payee, transfer.overflow, transfer.insufficient,
 * transfer.no-credit.
 */
export function transfer(context: RuleContext, from: string, to: string, token: string, amount: bigint): RuleResult {
  if (from === to) return 'transfer.self'
  if (!readToken(context.state, token)) return 'transfer.unknown-token'
  if (!context.state.get(accountKey(token, to))) return 'transfer.unknown-payee'
  if (spendable(context.state, token, from) < amount) return shortOf(context, from)
  if (overflows(context, token, to, amount)) return 'transfer.overflow'
  post(context, { did: from, token, delta: -amount, entry: 'payment', other: to })
  post(context, { did: to, token, delta: amount, entry: 'payment', other: from })
  return null
}

/** Moves value from an account into escrow. Codes: transfer.insufficient, transfer.no-credit. */
export function hold(
  context: RuleContext,
  id: Uint8Array,
  payer: string,
  payee: string,
  token: string,
  amount: bigint,
): RuleResult {
  if (spendable(context.state, token, payer) < amount) return shortOf(context, payer)
  post(context, { did: payer, token, delta: -amount, entry: 'escrow', other: payee, agreement: id }, amount)
  context.state.put(holdKey(id), { token, payer, amount })
  return null
}

/** Posts part of a hold to `to` (the payee, or the payer when voided); the last unit removes the hold. */
export function settleHold(
  context: RuleContext,
  id: Uint8Array,
  to: string,
  amount: bigint,
  entry: 'release' | 'refund',
  other: string,
): void {
  if (amount === 0n) return
  const held = readHold(context.state, id)
  if (!held || held.amount < amount) throw new Error('more settled than held')
  const rest = held.amount - amount
  takeFromHeld(context.state, held, amount)
  if (rest === 0n) context.state.delete(holdKey(id))
  else context.state.put(holdKey(id), { ...held, amount: rest })
  post(context, { did: to, token: held.token, delta: amount, entry, other, agreement: id })
}

function takeFromHeld(state: Overlay, held: HoldState, amount: bigint): void {
  const payer = readAccount(state, held.token, held.payer)
  state.put(accountKey(held.token, held.payer), { ...payer, held: payer.held - amount })
}
