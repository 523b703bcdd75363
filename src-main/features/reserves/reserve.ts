/** One reserve with the vouchers that hold: what the ledger says of it, and what was given since. */

import { decodeCanonical, equalBytes, fromHex } from '#shared/core/kernel/index.ts'
import { bestVoucher, type ReserveState, readReserve, voucherClaim } from '#shared/core/reserves/index.ts'
import { type Voucher, voucher as voucherSchema } from '#shared/wire/reserves.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { notFound } from '../refusal.ts'

export interface Given {
  at: number
  text: string
  voucher: Voucher
}

export interface LoadedReserve {
  id: string
  hub: string
  state: ReserveState
  /** Vouchers of the reserve's device that hold and fit into it, smallest first. */
  given: Given[]
  best: Voucher | undefined
}

export const reservesOf = (context: FeatureContext, hub: string): string[] => {
  const me = context.keys().did
  return context.sql
    .all<{ id: string }>(
      'SELECT id FROM reserve WHERE hub = ? AND (payer = ? OR payee = ?) ORDER BY opened DESC, id',
      hub,
      me,
      me,
    )
    .map((row) => row.id)
}

/** NOT_FOUND where the hub knows no such reserve. */
export function loadReserve(context: FeatureContext, hub: string, id: string): LoadedReserve {
  const state = readReserve(context.state(hub), fromHex(id))
  if (!state)
    throw notFound(
      'reserve.unknown',
      'The hub does not know this reserve, or has not certified it yet. Nothing was changed; it appears here once it is certified.',
    )
  const rows = context.sql.all<{ at: number; text: string; bytes: Uint8Array }>(
    'SELECT at, text, bytes FROM reserve_voucher WHERE reserve = ?',
    id,
  )
  const given = rows
    .map(({ at, text, bytes }) => ({ at, text, voucher: readVoucher(bytes) }))
    .filter(({ voucher }) => holds(context, state, voucher))
    .sort((x, y) => Number(x.voucher.amount - y.voucher.amount) || x.at - y.at)
  return { id, hub, state, given, best: bestVoucher(given.map(({ voucher }) => voucher)) }
}

const holds = (context: FeatureContext, state: ReserveState, voucher: Voucher): boolean =>
  equalBytes(voucher.dev, state.dev) && voucher.amount <= state.amount && context.verify([voucherClaim(voucher)])

function readVoucher(bytes: Uint8Array): Voucher {
  const decoded = decodeCanonical(new Uint8Array(bytes))
  if (!decoded.ok) throw new Error('damaged voucher in the read model')
  return voucherSchema.parse(decoded.value)
}

/** Spent by vouchers or paid by the ledger, whichever is known to have gone further. */
export const spentOf = ({ best, state }: LoadedReserve): bigint =>
  best && best.amount > state.claimed ? best.amount : state.claimed

/** This very device set it aside, it has not ended, and its time is not over. */
export const isSpendable = (context: FeatureContext, reserve: LoadedReserve): boolean =>
  reserve.state.due !== undefined &&
  equalBytes(reserve.state.dev, context.keys().dev) &&
  spentOf(reserve) < reserve.state.amount &&
  Math.max(context.now(), context.head(reserve.hub).time) < reserve.state.until
