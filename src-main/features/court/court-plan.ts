/** What every sheet of the court has in common: the rules are asked before anybody signs, letters go out before the event. */

import type { CborValue } from '#shared/core/kernel/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { type Desk, eventBytes, type Plan, refuseUnruly } from '../agreements/index.ts'
import { readable } from '../ledger/index.ts'

export interface CourtDeed {
  t: string
  body: Record<string, CborValue>
  words: Pick<Plan, 'sentence' | 'worst'> & Partial<Pick<Plan, 'balances' | 'deadline' | 'warnings' | 'counterparty'>>
  /** Done just before the event is signed, and just after. */
  before?: () => void
  after?: () => void
}

/** Throws the refusal of the rules, in words, where they would not take it now. */
export function courtPlan(desk: Desk, { t, body, words, before, after }: CourtDeed): Plan {
  refuseUnruly(desk, t, body)
  const { context, hub, me } = desk
  return {
    hub,
    bytes: eventBytes(desk, t, body),
    json: readable({ t, as: me, body }),
    balances: [],
    warnings: [],
    ...words,
    perform: () => {
      before?.()
      const signed = context.submit(hub, t, body)
      after?.()
      context.changed('agreements', 'wallet', 'ledger', 'activity')
      return { event: toHex(signed.id) }
    },
  }
}
