/**
 * Reserves: a hold that belongs to one device of the payer and one payee. Offline it is spent by cumulative vouchers; the payee
 * collects the newest, and what nobody collected goes back by itself.
 */
import type { z } from 'zod'
import type { reserveClose, reserveOpen, Voucher } from '#shared/wire/reserves.ts'
import { isInside, mayBegin } from '../hubs/standing.ts'
import { dueKey } from '../kernel/due.ts'
import { DAY, equalBytes, toHex } from '../kernel/index.ts'
import { hold, settleHold } from '../ledger/accounts.ts'
import type { ReserveChange } from '../ledger/facts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { readToken } from '../ledger/tokens.ts'
import { type ReserveState, readReserve, reserveKey } from './state.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** Money is not locked away for longer than a journey takes. */
export const RESERVE_MS_MAX = 30 * DAY
/** After `until` the payee has this long to come back and collect. */
export const RESERVE_GRACE_MS = 3 * DAY

const aboutReserve = (id: Uint8Array): string => `reserve/${toHex(id)}`

interface Said {
  change: ReserveChange
  amount: bigint
}

function store(context: RuleContext, id: Uint8Array, state: ReserveState, said: Said): void {
  context.state.put(reserveKey(id), state)
  context.fact({ kind: 'reserve', reserve: id, state, ...said, ...(context.event && { event: context.event }) })
}

/**
 * Sets money aside for one payee. Codes: reserve.with-oneself, reserve.not-a-member, transfer.unknown-token, reserve.lapsed,
 * reserve.too-long, transfer.insufficient, transfer.no-credit.
 */
export function openReserve(
  context: RuleContext,
  as: string,
  dev: Uint8Array,
  { payee, token, amount, until }: Body<typeof reserveOpen>,
): RuleResult {
  const id = context.event as Uint8Array
  if (payee === as) return 'reserve.with-oneself'
  if (!mayBegin(context.state, as) || !isInside(context.state, payee)) return 'reserve.not-a-member'
  if (!readToken(context.state, token)) return 'transfer.unknown-token'
  if (until <= context.time) return 'reserve.lapsed'
  if (until - context.time > RESERVE_MS_MAX) return 'reserve.too-long'
  const refused = hold(context, id, as, payee, token, amount, 'reserve')
  if (refused) return refused
  const due = context.run + (until - context.time) + RESERVE_GRACE_MS
  context.state.put(dueKey(due, aboutReserve(id)), { reserve: id })
  store(context, id, { payer: as, dev, payee, token, amount, claimed: 0n, until, due }, { change: 'opened', amount })
  return null
}

/** Codes: reserve.unknown, reserve.not-payee, reserve.ended. */
function openFor(context: RuleContext, id: Uint8Array, as: string): Required<ReserveState> | string {
  const reserve = readReserve(context.state, id)
  if (!reserve) return 'reserve.unknown'
  if (reserve.payee !== as) return 'reserve.not-payee'
  return reserve.due === undefined ? 'reserve.ended' : { ...reserve, due: reserve.due }
}

/**
 * Pays out what a voucher says beyond what was claimed before. Codes: those of openFor, reserve.other-device, reserve.more-than-held,
 * reserve.already-claimed.
 */
export function claimReserve(context: RuleContext, as: string, voucher: Voucher): RuleResult {
  const id = voucher.reserve
  const reserve = openFor(context, id, as)
  if (typeof reserve === 'string') return reserve
  if (!equalBytes(voucher.dev, reserve.dev)) return 'reserve.other-device'
  if (voucher.amount > reserve.amount) return 'reserve.more-than-held'
  if (voucher.amount <= reserve.claimed) return 'reserve.already-claimed'
  const paid = voucher.amount - reserve.claimed
  settleHold(context, id, reserve.payee, paid, 'claim', reserve.payer)
  const after = { ...reserve, claimed: voucher.amount }
  if (voucher.amount === reserve.amount) end(context, id, after, { change: 'claimed', amount: paid })
  else store(context, id, after, { change: 'claimed', amount: paid })
  return null
}

/** The payee gives back what is left before its time. Codes: those of openFor. */
export function closeReserve(context: RuleContext, as: string, { reserve: id }: Body<typeof reserveClose>): RuleResult {
  const reserve = openFor(context, id, as)
  if (typeof reserve === 'string') return reserve
  giveBack(context, id, reserve)
  return null
}

/** Time and grace are over: what was not collected goes back. */
export function fireReserve(context: RuleContext, id: Uint8Array): void {
  const reserve = readReserve(context.state, id)
  if (reserve?.due !== undefined) giveBack(context, id, { ...reserve, due: reserve.due })
}

function giveBack(context: RuleContext, id: Uint8Array, reserve: Required<ReserveState>): void {
  const rest = reserve.amount - reserve.claimed
  settleHold(context, id, reserve.payer, rest, 'unspent', reserve.payee)
  end(context, id, reserve, { change: 'returned', amount: rest })
}

/** A reserve without a deadline has ended. */
function end(context: RuleContext, id: Uint8Array, { due, ...ended }: Required<ReserveState>, said: Said): void {
  context.state.delete(dueKey(due, aboutReserve(id)))
  store(context, id, ended, said)
}
