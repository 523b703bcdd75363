/** Plan for a plain payment: no escrow, no way back. */
import { money } from '#shared/core/agreements/index.ts'
import { readMember } from '#shared/core/hubs/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { nickOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { eventPlan } from './event-plan.ts'
import { balanceRow, type Desk, type Plan } from './plan.ts'
import { creditWords } from './room.ts'
import { refuseUnruly } from './rule-check.ts'
import { moneyWarnings, partyWarnings } from './warnings.ts'

export function payPlan(desk: Desk, act: Extract<Act, { act: 'pay' }>): Plan {
  const { context, hub, token, me } = desk
  const amount = BigInt(act.amount)
  if (act.to === me)
    throw refused('transfer.self', 'Nothing was signed: this would pay yourself. Choose somebody else.')
  if (!readMember(context.state(hub), act.to))
    throw refused(
      'transfer.unknown-payee',
      'Nothing was signed: this person is not a member of the hub. Invite them first.',
    )
  if (amount === 0n) throw refused('transfer.nothing', 'Nothing was signed: the amount is zero. Choose an amount.')
  if (amount > desk.available) {
    throw refused(
      'transfer.insufficient',
      `Nothing was signed: you can spend ${money(desk.available, token)}, credit included. Choose a smaller amount.${creditWords(desk)}`,
    )
  }
  const nick = nickOf(context.sql, hub, act.to)
  const body = { to: act.to, token: token.code, amount }
  refuseUnruly(desk, 'transfer.post', body)
  const words = {
    sentence: `You pay ${nick} ${money(amount, token)} at once, without escrow.`,
    counterparty: act.to,
    balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance - amount)],
    worst: `Paid is paid: only ${nick} can send it back.`,
    warnings: [...partyWarnings(desk, act.to), ...moneyWarnings(desk, amount)],
  }
  return eventPlan(desk, 'transfer.post', body, words, { changed: ['wallet', 'ledger'] })
}
