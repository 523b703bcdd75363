/** Declared defaults: what happens by itself when a deadline passes. */
import type { Commitment } from '#shared/wire/contracts.ts'
import { allDue } from '../kernel/due.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { acceptUnits, conclude, expire, late, WAIVED } from './progress.ts'
import { type CommitmentState, readContract } from './state.ts'
import { disputeLength, partyOf } from './terms.ts'
import { Work } from './work.ts'

/** Whether `did` speaks for a party of an agreement of several commitments that has not ended; each of those has exactly one deadline. */
export function hasOpenContract(reader: Reader, did: string): boolean {
  return allDue(reader).some((key) => {
    const { contract: id } = reader.get(key) as { contract?: Uint8Array }
    const terms = id && readContract(reader, id)?.terms
    return terms !== undefined && partyOf(terms, did) >= 0
  })
}

/** Deadlines of an agreement have passed: each does what is declared for it as of its own instant, however late the batch that says so. */
export function fireContract(context: RuleContext, id: Uint8Array): void {
  for (;;) {
    const state = readContract(context.state, id)
    if (state?.due === undefined || state.due > context.run) return
    fireNext(new Work(context, id, state, state.due))
  }
}

function fireNext(work: Work): void {
  const { phase, due, commitments } = work.state
  if (phase === 'agreed') {
    expire(work)
    return work.store({ change: 'expired' })
  }
  const place = commitments.findIndex((one) => one.due === due)
  fallDue(work, place)
  work.store({ change: 'fallen-due', commitment: place })
}

function fallDue(work: Work, place: number): void {
  const { onSilence } = work.terms.commitments[place] as Commitment
  const one = work.commitment(place)
  if (one.phase === 'open') return late(work, place)
  if (one.phase === 'delivered') {
    if (onSilence === 'release') return acceptUnits(work, place, one.delivered - one.accepted)
    return conclude(work, place, WAIVED)
  }
  withoutRuling(work, place)
}

/**
 * Nobody has ruled: the declared split of a delivery. Where nothing was delivered the time to deliver goes on where it stood, or whoever calls
 * a court that cannot sit would win by it.
 */
export function withoutRuling(work: Work, place: number): void {
  const one = work.commitment(place)
  if (one.delivered === one.accepted) return resume(work, one)
  conclude(work, place, { phase: 'ruled', share: splitBySilence(work, place), bond: 0, unruled: true })
}

function resume({ terms, now }: Work, one: CommitmentState): void {
  const called = (one.due as number) - disputeLength(terms.dispute)
  one.phase = 'open'
  one.until = (one.until as number) + now - called
  one.due = one.until
}

/** The declared split is of what was delivered: what is missing goes back, or one unit of many would win a part of them all. */
function splitBySilence({ terms, state }: Work, place: number): number {
  const { quantity } = terms.commitments[place] as Commitment
  const { delivered, accepted } = state.commitments[place] as CommitmentState
  return Math.floor(((terms.dispute?.otherwise ?? 0) * (delivered - accepted)) / (quantity - accepted))
}
