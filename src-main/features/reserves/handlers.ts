/** Reserves' procedures (src-shared/ipc/reserves.ts), and collecting what others' vouchers say. */
import type { CborValue } from '#shared/core/kernel/index.ts'

import type { Reserve } from '#shared/ipc/reserves.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { personOf } from '../people/index.ts'
import { isSpendable, type LoadedReserve, loadReserve, reservesOf, spentOf } from './reserve.ts'

function shown(context: FeatureContext, reserve: LoadedReserve): Reserve {
  const { id, hub, state, given } = reserve
  const me = context.keys().did
  const side = state.payer === me ? 'payer' : 'payee'
  const before = [0n, ...given.map(({ voucher }) => voucher.amount)]
  return {
    id,
    hub,
    side,
    other: personOf(context.sql, hub, side === 'payer' ? state.payee : state.payer, me),
    token: tokenOf(context, hub),
    amount: String(state.amount),
    spent: String(spentOf(reserve)),
    claimed: String(state.claimed),
    until: state.until,
    ...(state.due !== undefined && { returns: state.due + context.head(hub).paused }),
    spendable: isSpendable(context, reserve),
    payments: given
      .map(({ at, text, voucher }, i) => ({ at, text, amount: String(voucher.amount - (before[i] ?? 0n)) }))
      .reverse(),
  }
}

export function list(context: FeatureContext, { hub }: { hub: string }): Reserve[] {
  const all = reservesOf(context, hub).map((id) => shown(context, loadReserve(context, hub, id)))
  return all.sort((x, y) => Number(y.returns !== undefined) - Number(x.returns !== undefined))
}

/** Back where the hub is heard, the payee collects by itself what the newest voucher says. Repeating does nothing more. */
export function claimVouchers(context: FeatureContext, hub: string): void {
  const me = context.keys().did
  const waiting = new Set(
    context
      .pending(hub)
      .filter(({ event }) => event.t === 'reserve.claim')
      .map(({ event }) => String((event.body as { amount?: CborValue }).amount)),
  )
  for (const id of reservesOf(context, hub)) {
    const { state, best } = loadReserve(context, hub, id)
    const owed = state.payee === me && state.due !== undefined && best !== undefined && best.amount > state.claimed
    if (owed && !waiting.has(String(best.amount))) context.submitIfAllowed(hub, 'reserve.claim', { ...best })
  }
}

export const handlers = { 'reserves.list': list }
