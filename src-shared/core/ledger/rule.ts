/** What every rule of the fold is given: the state it may read and write, where it stands, and a place to say what it did. */

import type { Overlay } from '../kernel/view.ts'
import type { LedgerFact } from './facts.ts'

export interface RuleContext {
  hub: Uint8Array
  h: number
  /** Hash of the header this batch stands on. */
  prev: Uint8Array
  /** The batch's time and the running clock that deadlines live on (time less all outages), ms. */
  time: number
  run: number
  state: Overlay
  fact(fact: LedgerFact): void
  /** The event being applied; absent while a deadline fires. */
  event?: Uint8Array
}

/** Null when the rule applied, otherwise the code of its refusal; nothing of a refused rule is kept. */
export type RuleResult = string | null
