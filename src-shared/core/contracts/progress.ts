/**
 * How commitments begin and end, and what follows from it for the others. Every ending goes through `conclude`: holds are emptied to those the
 * terms name, once, and what builds on something that was not kept is over too (decision 031).
 */
import { type Commitment, WHOLE } from '#shared/wire/contracts.ts'
import { gateOf } from './clauses/index.ts'
import { issueReceipt } from './receipt.ts'
import { beginRedress } from './redress.ts'
import { type CommitmentPhase, type CommitmentState, isOver } from './state.ts'
import type { Work } from './work.ts'

export interface Outcome {
  phase: Extract<CommitmentPhase, 'kept' | 'broken' | 'waived' | 'ruled' | 'ended'>
  /** Of what is still held, so many thousandths to the payees. */
  share: number
  /** Of the bond, so many thousandths to the receiver. */
  bond: number
  /** Nobody ruled it: the terms declare it. */
  unruled?: true
}

const KEPT: Outcome = { phase: 'kept', share: WHOLE, bond: 0 }
export const WAIVED: Outcome = { phase: 'waived', share: 0, bond: 0 }

const termsOf = (work: Work, place: number) => work.terms.commitments[place] as Commitment
/** What builds upon it can begin: also where arbiters have said that all of it was earned. */
const isDone = ({ phase, share }: CommitmentState) =>
  phase === 'kept' || phase === 'ready' || (phase === 'ruled' && share === undefined)
const isInFull = ({ phase, share }: Outcome) => phase === 'kept' || (phase === 'ruled' && share === WHOLE)

/** Everybody's money is there: what waits for nothing begins. */
export function start(work: Work): void {
  work.state.phase = 'running'
  work.state.wishes = []
  beginWhatCan(work)
}

function beginWhatCan(work: Work): void {
  work.terms.commitments.forEach(({ after }, place) => {
    const one = work.commitment(place)
    if (one.phase === 'waiting' && after.every((before) => isDone(work.commitment(before)))) begin(work, place)
  })
}

function begin(work: Work, place: number): void {
  const { wait, within, gate } = termsOf(work, place)
  const one = work.commitment(place)
  one.phase = 'open'
  one.from = work.now + wait
  one.until = one.from + within
  one.due = one.until
  if (gateOf(gate).byTime && wait === 0) keep(work, place)
}

/** Where nothing was earned nothing was kept. */
export const keep = (work: Work, place: number, share = WHOLE): void =>
  conclude(work, place, share === 0 ? brokenBy(work, place) : { ...KEPT, share })

const earnedOf = (amount: bigint, accepted: number, quantity: number): bigint =>
  (amount * BigInt(accepted)) / BigInt(quantity)

/** More units are accepted and paid; with the last one the promise is kept. */
export function acceptUnits(work: Work, place: number, units: number): void {
  const one = work.commitment(place)
  const { quantity, pay } = termsOf(work, place)
  one.accepted += units
  one.delivered = Math.max(one.delivered, one.accepted)
  if (one.accepted === quantity) return keep(work, place)
  if (!work.terms.together)
    pay.forEach(({ amount }, slot) => {
      work.payUpTo(place, slot, earnedOf(amount, one.accepted, quantity), false)
    })
  if (one.delivered > one.accepted) return
  one.phase = 'open'
  one.due = one.until as number
  delete one.rulings
  if (one.due <= work.now) late(work, place)
}

/** The delivery's time is over and something is missing. */
export function late(work: Work, place: number): void {
  const { onLate, gate } = termsOf(work, place)
  const one = work.commitment(place)
  const share = gateOf(gate).judge?.(gate.params, one.measured ?? [], true)
  if (share !== undefined) return keep(work, place, share)
  if (gateOf(gate).byTime || onLate === 'release') return keep(work, place)
  conclude(work, place, brokenBy(work, place))
}

/** A broken promise costs the bond, less what of it was kept. */
export function brokenBy(work: Work, place: number): Outcome {
  const { quantity } = termsOf(work, place)
  const missing = quantity - work.commitment(place).accepted
  return { phase: 'broken', share: 0, bond: Math.ceil((missing * WHOLE) / quantity) }
}

/** The one way a commitment ends. */
export function conclude(work: Work, place: number, outcome: Outcome): void {
  if (work.terms.together) return concludeTogether(work, place, outcome)
  empty(work, place, outcome)
  if (isInFull(outcome)) beginWhatCan(work)
  else waiveWhatFollows(work, place)
  if (work.state.phase === 'running' && work.state.commitments.every(isOver)) finish(work, 'done')
}

/** All or nothing: what is done waits until everything is; any other ending pays nobody and undoes them all. */
function concludeTogether(work: Work, place: number, outcome: Outcome): void {
  const one = work.commitment(place)
  delete one.due
  if (!isInFull(outcome)) {
    empty(work, place, { ...outcome, share: 0 })
    waiveWhatFollows(work, place)
    return finish(work, 'done')
  }
  one.phase = 'ready'
  one.share = outcome.share
  if (outcome.unruled) one.unruled = true
  if (work.state.commitments.every(({ phase }) => phase === 'ready')) settleAll(work)
  else beginWhatCan(work)
}

function settleAll(work: Work): void {
  for (const [place, { share }] of work.state.commitments.entries())
    empty(work, place, { ...KEPT, share: share ?? WHOLE })
  finish(work, 'done')
}

function waiveWhatFollows(work: Work, failed: number): void {
  work.terms.commitments.forEach(({ after }, place) => {
    const one = work.commitment(place)
    const lost = work.terms.together ? !isOver(one) : one.phase === 'waiting' && after.includes(failed)
    if (!lost) return
    empty(work, place, WAIVED)
    if (!work.terms.together) waiveWhatFollows(work, place)
  })
}

/** Out of escrow, everything this commitment holds. */
function empty(work: Work, place: number, { phase, share, bond, unruled }: Outcome): void {
  const terms = termsOf(work, place)
  const one = work.commitment(place)
  delete one.due
  one.phase = phase
  delete one.share
  if (share < WHOLE) one.share = share
  if (unruled) one.unruled = true
  terms.pay.forEach(({ amount }, slot) => {
    const earned = work.terms.together ? 0n : earnedOf(amount, one.accepted, terms.quantity)
    work.payUpTo(place, slot, earned + ((amount - earned) * BigInt(share)) / BigInt(WHOLE), true)
    work.giveBack(place, slot)
  })
  if (terms.bond) work.releaseBond(place, (terms.bond.amount * BigInt(bond)) / BigInt(WHOLE))
  work.state.wishes = []
}

/** Ends everything that is not over yet, by what its parties have consented to. */
export function endAll(work: Work, shares: readonly number[]): void {
  work.state.commitments.forEach((one, place) => {
    if (!isOver(one)) empty(work, place, { phase: 'ended', share: shares[place] as number, bond: 0 })
  })
  finish(work, 'cancelled')
}

/** Nothing is held any more; what happened is said in a receipt. */
function finish(work: Work, phase: 'done' | 'cancelled'): void {
  work.state.phase = phase
  work.state.ended = work.context.time
  work.state.voices = []
  beginRedress(work)
  issueReceipt(work)
}

/** The money did not come together: whoever had put theirs in has it back. */
export function expire(work: Work, phase: 'expired' | 'cancelled' = 'expired'): void {
  const { state, terms } = work
  terms.commitments.forEach(({ by, pay, bond }, place) => {
    pay.forEach((payment, slot) => {
      if (state.funded.includes(payment.by)) work.giveBack(place, slot)
    })
    if (bond && state.funded.includes(by)) work.releaseBond(place, 0n)
    work.commitment(place).phase = 'waived'
  })
  state.phase = phase
  state.ended = work.context.time
  state.wishes = []
  state.voices = []
}
