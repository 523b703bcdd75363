/** Stable credit: what covers it, and how it is redeemed at the keeper of its reserve. */
import type { z } from 'zod'
import type { TokenLaw, tokenCover, tokenReceive, tokenRedeem } from '#shared/wire/tokens.ts'
import { isInside } from '../hubs/standing.ts'
import { dueKey } from '../kernel/due.ts'
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { payerRefusal, post } from './accounts.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import { addSupply, readToken, type TokenState, tokenKey } from './tokens.ts'

type Body<S extends z.ZodType> = z.infer<S>
export type Reserve = Extract<TokenLaw, { kind: 'stable' }>['reserve']

/** What the keeper owes somebody who gave tokens back; received, it is the receipt. */
export interface RedemptionState {
  token: string
  by: string
  keeper: string
  /** Tokens burned, and what the keeper owes for them in the reserve's smallest units. */
  amount: bigint
  owed: bigint
  /** Running-clock instant by which the keeper has to hand it out. */
  due: number
  state: 'owed' | 'overdue' | 'received'
}

export const redemptionKey = (id: Uint8Array) => `redemption/${toHex(id)}`
export const readRedemption = (reader: Reader, id: Uint8Array) =>
  reader.get(redemptionKey(id)) as RedemptionState | undefined

/** The reserve behind a stable token. */
export const reserveOf = ({ issue }: TokenState): Reserve | undefined =>
  issue?.law.kind === 'stable' ? issue.law.reserve : undefined

/** What the keeper owes for so many tokens, in the reserve's smallest units: rounded down, so the cover never falls short. */
export const owedFor = ({ give, get }: Reserve, amount: bigint): bigint => (amount * get) / give

/** What it would take to redeem so many tokens at once, rounded up. */
export const neededFor = ({ give, get }: Reserve, amount: bigint): bigint => (amount * get + give - 1n) / give

/**
 * The keeper says what there is. Less than what circulates needs is a fact like any other: nothing more is minted until it is raised.
 * Codes: token.unknown, token.no-reserve, token.not-keeper.
 */
export function cover(context: RuleContext, as: string, { token: code, amount }: Body<typeof tokenCover>): RuleResult {
  const token = readToken(context.state, code)
  if (!token) return 'token.unknown'
  const reserve = reserveOf(token)
  if (!reserve) return 'token.no-reserve'
  if (reserve.keeper !== as || !isInside(context.state, as)) return 'token.not-keeper'
  context.state.put(tokenKey(code), { ...token, cover: amount })
  return null
}

/**
 * Burns tokens against the keeper, who owes the reserve's share for them from now on. Codes: token.unknown, token.no-reserve,
 * token.keeper-away, token.keeper-self, token.too-little, token.not-in-reserve, and those of payerRefusal.
 */
export function redeem(context: RuleContext, as: string, body: Body<typeof tokenRedeem>): RuleResult {
  const { token: code, amount } = body
  const token = readToken(context.state, code)
  if (!token) return 'token.unknown'
  const reserve = reserveOf(token)
  if (!reserve) return 'token.no-reserve'
  if (reserve.keeper === as) return 'token.keeper-self'
  if (!isInside(context.state, reserve.keeper)) return 'token.keeper-away'
  const owed = owedFor(reserve, amount)
  if (owed === 0n) return 'token.too-little'
  if (owed > (token.cover ?? 0n)) return 'token.not-in-reserve'
  return payerRefusal(context, code, as, amount) ?? settleAgainst(context, as, reserve, { token: code, amount, owed })
}

function settleAgainst(
  context: RuleContext,
  as: string,
  { keeper, redeemWithin }: Reserve,
  given: { token: string; amount: bigint; owed: bigint },
): null {
  const { token: code, amount, owed } = given
  const id = context.event as Uint8Array
  post(context, { did: as, token: code, delta: -amount, entry: 'redeem', other: keeper })
  addSupply(context, code, { burned: amount })
  const token = readToken(context.state, code) as TokenState
  const { cover: before = 0n, claims = 0 } = token
  context.state.put(tokenKey(code), { ...token, cover: before - owed, claims: claims + 1 })
  const due = context.run + redeemWithin
  const redemption: RedemptionState = { ...given, by: as, keeper, due, state: 'owed' }
  context.state.put(redemptionKey(id), redemption)
  context.state.put(dueKey(due, `redemption/${toHex(id)}`), { redemption: id })
  return null
}

/** The keeper has not handed out in time: said to everybody, and nothing more is minted until it is received. */
export function fireRedemption(context: RuleContext, id: Uint8Array): void {
  const redemption = readRedemption(context.state, id)
  if (redemption?.state !== 'owed') return
  change(context, id, redemption, 'overdue', { overdue: 1 })
}

/** The receipt of whoever redeemed. Codes: redemption.unknown, redemption.not-yours, redemption.already-received. */
export function receive(context: RuleContext, as: string, { redemption: id }: Body<typeof tokenReceive>): RuleResult {
  const redemption = readRedemption(context.state, id)
  if (!redemption) return 'redemption.unknown'
  if (redemption.by !== as) return 'redemption.not-yours'
  if (redemption.state === 'received') return 'redemption.already-received'
  context.state.delete(dueKey(redemption.due, `redemption/${toHex(id)}`))
  change(context, id, redemption, 'received', { claims: -1, overdue: redemption.state === 'overdue' ? -1 : 0 })
  return null
}

function change(
  context: RuleContext,
  id: Uint8Array,
  before: RedemptionState,
  state: RedemptionState['state'],
  by: { claims?: number; overdue?: number },
): void {
  const redemption = { ...before, state }
  const token = readToken(context.state, before.token) as TokenState
  const { claims = 0, overdue = 0 } = token
  context.state.put(tokenKey(token.code), {
    ...token,
    claims: claims + (by.claims ?? 0),
    overdue: overdue + (by.overdue ?? 0),
  })
  context.state.put(redemptionKey(id), redemption)
}
