/** The span of a mediation: how it begins, and what it comes to without a split (decision 052). */
import { readHub } from '../hubs/state.ts'
import { hold, readHold, settleHold } from '../ledger/accounts.ts'
import type { RuleResult } from '../ledger/rule.ts'
import type { Hearing } from './hearing.ts'
import { mediatorLot } from './state.ts'

/** Where the terms have mediation, it comes before the evidence; the filer puts up the mediator's fee. Codes: those of `hold`. */
export function openTalks(hearing: Hearing): RuleResult {
  const { state, context, id } = hearing
  const { mediation } = state.rules
  if (!mediation) return null
  const { span, mediator, fee } = mediation
  const { token } = readHub(context.state)
  if (mediator !== undefined && fee !== undefined) {
    const refused = hold(context, mediatorLot(id, state.agreement), state.sides[0], mediator, token, fee, 'court-fee')
    if (refused) return refused
  }
  state.talks = { signed: [], waived: [] }
  hearing.enter('mediation', span)
  return null
}

/** Once, when the mediation is over: a mediator who has proposed a split has earned the fee, and otherwise it is the filer's again. */
export function payMediator({ context, state, id }: Hearing): void {
  const { mediation } = state.rules
  const lot = mediatorLot(id, state.agreement)
  const held = readHold(context.state, lot.hold)
  if (!held || mediation?.mediator === undefined) return
  const [filer] = state.sides
  if (state.talks?.proposed) settleHold(context, lot, mediation.mediator, held.amount, 'reward', filer)
  else settleHold(context, lot, filer, held.amount, 'refund', filer)
}

/** No split was signed, or nobody wants to talk: the case goes on to its panel by itself. */
export function endTalks(hearing: Hearing, by?: string): void {
  payMediator(hearing)
  hearing.enter('evidence', hearing.state.rules.evidence)
  hearing.store('talks-over', by)
}
