/** Whether somebody's standing has room for what would be open by them: said before it would be refused. */
import { money } from '#shared/core/agreements/index.ts'
import { missingWords, standingWords } from '#shared/core/governance/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { accountAt, available, spendable } from '#shared/core/ledger/index.ts'
import { runAt } from '../ledger/index.ts'
import { nickOf } from '../people/index.ts'
import { type Found, standingOf } from '../standing/index.ts'
import type { Desk, Warning } from './plan.ts'

/** What lifts the limit, when something does. */
function liftWords({ next, merits }: Found, { token }: Desk): string {
  if (!next) return ''
  const { exposure } = next.gives
  const then = exposure === undefined ? 'takes it away' : `lifts it to ${money(exposure, token)}`
  return ` What ${then}: ${missingWords(merits, next.needs, token).join(', ')}.`
}

/** `open`: what others would put into escrow, in the desk's token, for what each of these is to deliver. */
export function roomWarnings(desk: Desk, open: ReadonlyMap<string, bigint>): Warning[] {
  const { context, hub, me, token } = desk
  if (token.code !== readHub(context.state(hub)).token) return []
  return [...open].flatMap(([did, amount]) => {
    const found = amount > 0n ? standingOf(context, hub, did) : undefined
    const cap = found?.tier.gives.exposure
    if (!found || cap === undefined) return []
    const whose = did === me ? 'Your standing' : `The standing of ${nickOf(context.sql, hub, did)}`
    const after = found.used + amount
    if (after > cap) {
      const limit = `${whose} lets up to ${money(cap, token)} be open or owed at once, and ${money(found.used, token)} of it is used`
      return [{ code: 'over-standing', text: `${limit}: this would be refused.${liftWords(found, desk)}` }]
    }
    if (2n * after <= cap) return []
    const text = `${whose} lets up to ${money(cap, token)} be open or owed at once; with this, ${money(after, token)} of it is used.`
    return [{ code: 'near-standing', text: `${text}${liftWords(found, desk)}` }]
  })
}

/** Where my standing, and not my account, is what lets me spend no more: what it lends, and what lifts that. */
export function creditWords({ context, hub, me, token }: Desk): string {
  const reader = context.state(hub)
  const run = runAt(context, hub)
  const found = standingOf(context, hub, me)
  const bound = spendable(reader, token.code, me, run) < available(accountAt(reader, token.code, me, run))
  return found && bound
    ? ` Your account would let you spend more than your standing does: ${standingWords(found, token).join(' ')}`
    : ''
}
