/** What every sheet of the court has in common: the rules are asked before anybody signs, letters go out before the event. */

import type { CborValue } from '#shared/core/kernel/index.ts'
import { type Desk, type EventWords, eventPlan, type Plan, refuseUnruly } from '../agreements/index.ts'

export interface CourtDeed {
  t: string
  body: Record<string, CborValue>
  words: EventWords
  /** Done just before the event is signed, and just after. */
  before?: () => void
  after?: () => void
}

/** Throws the refusal of the rules, in words, where they would not take it now. */
export function courtPlan(desk: Desk, { t, body, words, before, after }: CourtDeed): Plan {
  refuseUnruly(desk, t, body)
  return eventPlan(desk, t, body, words, { changed: ['agreements', 'wallet', 'ledger', 'activity'], before, after })
}
