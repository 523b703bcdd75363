/**
 * Mandates (decision 035): an agreement signed beforehand with whoever takes it, so that a taker agrees and pays while the giver sleeps. The ledger's
 * order decides who was first, so no unit is taken twice.
 */
import type { z } from 'zod'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { type ContractTerms, contractTerms } from '#shared/wire/contracts.ts'
import type { contractRecall, contractTake, Mandate } from '#shared/wire/mandates.ts'
import { readDevice } from '../hubs/state.ts'
import { DAY, equalBytes } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { MandateChange } from '../ledger/facts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { findGate } from './clauses/index.ts'
import {
  isSpent,
  type MandateState,
  mandateKey,
  mandatesKey,
  mandatesOf,
  rateLeft,
  readMandate,
  takenTerms,
} from './mandate-state.ts'
import {
  beginIfFunded,
  canDeposit,
  namedIn,
  negotiationRefusal,
  putIn,
  readersRefusal,
  roomRefusal,
  shapeRefusal,
  stand,
  standingRefusal,
  tokensRefusal,
  unfunded,
} from './opening.ts'
import { contractProseCommitment, lengthOf } from './terms.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** Every member keeps them, texts and all. */
export const MANDATES_MAX = 16
export const MANDATE_MS_MAX = 366 * DAY
/** Recent takings that are told apart; of more the oldest two count as one, at the later of their instants, so that a rate is never exceeded. */
export const TAKINGS_MAX = 32

/** Codes: mandate.prose, mandate.gate, mandate.whole, mandate.who, mandate.overflow, and those of shapeRefusal. */
export function mandateRefusal(by: string, mandate: Mandate): RuleResult {
  const { terms, prose, who = [] } = mandate
  const titled = prose.titles.length === terms.commitments.length
  if (!titled || !equalBytes(contractProseCommitment(prose), terms.prose)) return 'mandate.prose'
  if (terms.commitments.some(({ gate }) => findGate(gate)?.once)) return 'mandate.gate'
  // One key opens it, however often it is paid for.
  if (mandate.each > 1 && terms.commitments.some(({ gate }) => findGate(gate)?.forGood)) return 'mandate.whole'
  if (who.includes(by) || new Set(who).size !== who.length) return 'mandate.who'
  const refused = shapeRefusal(anybodys(by, mandate, 1))
  if (refused) return refused
  return contractTerms.safeParse(anybodys(by, mandate, mandate.each)).success ? null : 'mandate.overflow'
}

/** What whoever takes so many units agrees to. */
export const anybodys = (by: string, mandate: Mandate, units: number): ContractTerms =>
  takenTerms(by, mandate, { taker: ANYBODY, units, negotiation: new Uint8Array(16) })

/** Everybody a mandate names beside whoever takes it: the giver, payees, those who measure, arbiters. */
export const namedInMandate = (by: string, mandate: Mandate): string[] =>
  namedIn(anybodys(by, mandate, 1)).filter((did) => did !== ANYBODY)

/**
 * A member says what they agree to beforehand. Codes: contract.other-hub, mandate.lapsed, mandate.too-long, mandate.too-many, and those of mandateRefusal,
 * standingRefusal and tokensRefusal.
 */
export function giveMandate(context: RuleContext, as: string, dev: Uint8Array, mandate: Mandate): RuleResult {
  const { state, time, run } = context
  if (!equalBytes(mandate.terms.hub, context.hub)) return 'contract.other-hub'
  const refused = mandateRefusal(as, mandate)
  if (refused) return refused
  const one = anybodys(as, mandate, 1)
  const unfit = standingRefusal(state, namedInMandate(as, mandate)) ?? tokensRefusal(state, one, run + lengthOf(one))
  if (unfit) return unfit
  if (mandate.until <= time) return 'mandate.lapsed'
  if (mandate.until - time > MANDATE_MS_MAX) return 'mandate.too-long'
  const before = mandatesOf(state, as)
  const kept = before.filter((id) => !isSpent(readMandate(state, id) as MandateState, time))
  if (kept.length >= MANDATES_MAX) return 'mandate.too-many'
  for (const id of before) if (!kept.includes(id)) state.delete(mandateKey(id))
  const id = context.event as Uint8Array
  state.put(mandatesKey(as), { mandates: [...kept, id] })
  store(context, id, { by: as, dev, given: time, mandate, left: mandate.stock, takings: [] }, 'given', as)
  return null
}

/** Whoever gave it ends it; what was taken before goes on. Codes: mandate.unknown, mandate.not-yours. */
export function recallMandate(
  context: RuleContext,
  as: string,
  { mandate: id }: Body<typeof contractRecall>,
): RuleResult {
  const found = readMandate(context.state, id)
  if (!found) return 'mandate.unknown'
  if (found.by !== as) return 'mandate.not-yours'
  drop(context, id, found, 'recalled', as)
  return null
}

/** Whoever leaves or is removed begins nothing new, and comes back to no promise that was forgotten meanwhile. */
export function endMandates(context: RuleContext, did: string): null {
  for (const id of mandatesOf(context.state, did))
    drop(context, id, readMandate(context.state, id) as MandateState, 'ended', did)
  return null
}

/**
 * Takes so many units: the agreement stands and begins at once, or nothing happens and no unit is used up. Codes: mandate.unknown, those of
 * takerRefusal, negotiationRefusal and amountRefusal, of the terms as for any opening, mandate.taker-short, mandate.giver-short.
 */
export function takeMandate(context: RuleContext, as: string, body: Body<typeof contractTake>): RuleResult {
  const { state, time } = context
  const { mandate: id, units, negotiation } = body
  const found = readMandate(state, id)
  if (!found) return 'mandate.unknown'
  const terms = takenTerms(found.by, found.mandate, { taker: as, units, negotiation })
  const lastEnd = context.run + lengthOf(terms)
  const refused =
    takerRefusal(state, as, found, time) ??
    negotiationRefusal(state, terms) ??
    amountRefusal(found, units, time) ??
    shapeRefusal(terms) ??
    standingRefusal(state, namedIn(terms)) ??
    tokensRefusal(state, terms, lastEnd) ??
    readersRefusal(state, terms) ??
    roomRefusal(context, terms, undefined, true)
  if (refused) return refused
  const { taker } = found.mandate
  if (canDeposit(context, terms, taker) !== null) return 'mandate.taker-short'
  if (canDeposit(context, terms, 1 - taker) !== null) return 'mandate.giver-short'
  const work = stand(context, terms, lastEnd, { change: 'taken', by: as })
  for (const party of unfunded(work)) putIn(work, party)
  beginIfFunded(work)
  store(context, id, { ...found, left: found.left - units, takings: withTaking(found, units, time) }, 'taken', as)
  return null
}

/** Codes: mandate.own, mandate.lapsed, mandate.device, mandate.not-for-you, mandate.named. */
export function takerRefusal(reader: Reader, as: string, { by, dev, mandate }: MandateState, time: number): RuleResult {
  if (as === by) return 'mandate.own'
  if (mandate.until < time) return 'mandate.lapsed'
  if (readDevice(reader, dev)?.state !== 'active') return 'mandate.device'
  if (mandate.who && !mandate.who.includes(as)) return 'mandate.not-for-you'
  return namedInMandate(by, mandate).includes(as) ? 'mandate.named' : null
}

/** Codes: mandate.sold-out, mandate.each, mandate.stock, mandate.rate. */
export function amountRefusal(found: MandateState, units: number, time: number): RuleResult {
  if (found.left === 0) return 'mandate.sold-out'
  if (units > found.mandate.each) return 'mandate.each'
  if (units > found.left) return 'mandate.stock'
  return units > (rateLeft(found, time) ?? units) ? 'mandate.rate' : null
}

function withTaking({ mandate: { rate }, takings }: MandateState, units: number, at: number): MandateState['takings'] {
  if (!rate) return []
  const all = [...takings.filter((one) => one.at + rate.span > at), { at, units }]
  const [first, second, ...rest] = all
  if (!first || !second || all.length <= TAKINGS_MAX) return all
  return [{ at: second.at, units: first.units + second.units }, ...rest]
}

function store(context: RuleContext, id: Uint8Array, state: MandateState, change: MandateChange, by: string): void {
  context.state.put(mandateKey(id), state)
  say(context, id, state, change, by)
}

function drop(context: RuleContext, id: Uint8Array, state: MandateState, change: MandateChange, by: string): void {
  const left = mandatesOf(context.state, state.by).filter((one) => !equalBytes(one, id))
  context.state.delete(mandateKey(id))
  if (left.length > 0) context.state.put(mandatesKey(state.by), { mandates: left })
  else context.state.delete(mandatesKey(state.by))
  say(context, id, state, change, by)
}

const say = (context: RuleContext, mandate: Uint8Array, state: MandateState, change: MandateChange, by: string): void =>
  context.fact({ kind: 'mandate', change, mandate, state, by, ...(context.event && { event: context.event }) })
