/** Plan for saying how much of the hub's first token I trust somebody with. */
import { money } from '#shared/core/agreements/index.ts'
import { trustOf } from '#shared/core/trust/lines.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { nickOf } from '../people/index.ts'
import { memberPlan } from './member-plans.ts'
import type { Desk, Plan } from './plan.ts'
import { refuseUnruly } from './rule-check.ts'

export function trustPlan(desk: Desk, { did, line }: Extract<Act, { act: 'trust' }>): Plan {
  const { context, hub, hubName, me, token } = desk
  const body = { v: 1, to: did, line: BigInt(line) }
  refuseUnruly(desk, 'trust.set', body)
  const nick = nickOf(context.sql, hub, did)
  const before = trustOf(context.state(hub), me, did)
  const until = before === 0n ? '' : ` Until now it was ${money(before, token)}.`
  return memberPlan(desk, 'trust.set', body, {
    sentence:
      body.line === 0n
        ? `You take back that you trust ${nick} with up to ${money(before, token)} in ${hubName}.`
        : `You trust ${nick} with up to ${money(body.line, token)} in ${hubName}.${until}`,
    counterparty: did,
    worst:
      body.line === 0n
        ? `Limits and juries that went by it change; what ${nick} has agreed on stands.`
        : 'It moves no money and promises none. Limits and juries go by it, and people who trust you may go by it too. You can take it back.',
    warnings: [{ code: 'public', text: 'Every member can read whom you trust and with how much.' }],
  })
}
