/** What I may do now, with the whole and with each commitment; the window shows a button for each and nothing else. */
import type { z } from 'zod'
import type { CommitmentState, ContractWords } from '#shared/core/contracts/index.ts'
import {
  arbitersOf,
  commitmentOutlook,
  fundingOutlook,
  gateOf,
  isOver,
  isOwnPromise,
  partyOf,
} from '#shared/core/contracts/index.ts'
import type { ContractSummary, commitmentAct, contractAct, contractPhase } from '#shared/ipc/contracts.ts'
import type { Commitment, DisputeClause } from '#shared/wire/contracts.ts'
import { refusalWords } from '../../../engine/refusal-words.ts'
import { type Dealing, signable } from './dealing.ts'

export type CommitmentAct = z.infer<typeof commitmentAct>
export type ContractAct = z.infer<typeof contractAct>
export type ContractPhase = z.infer<typeof contractPhase>

/** An own act that is signed and not certified; nothing else is signed on top of it. */
export const isWaiting = ({ pending }: Dealing): boolean => pending.some(({ event }) => event.t !== 'receipt.sign')

const lastTerms = ({ said }: Dealing) =>
  said.findLast(({ content }) => content.kind === 'contract' || content.kind === 'contract-decline')

export function phaseOf(dealing: Dealing): ContractPhase {
  if (dealing.agreement) return dealing.agreement.state.phase
  const states = dealing.proposals.map(({ state }) => state)
  if (states.includes('withdrawn')) return 'withdrawn'
  if (lastTerms(dealing)?.content.kind === 'contract-decline') return 'declined'
  return states.includes('open') ? 'offered' : 'lapsed'
}

export function contractActsOf(dealing: Dealing): ContractAct[] {
  const { agreement, me, proposals } = dealing
  if (isWaiting(dealing)) return ['message']
  if (agreement) {
    const { phase, terms, funded } = agreement.state
    const party = partyOf(terms, me)
    if (party < 0 || (phase !== 'agreed' && phase !== 'running')) return party < 0 ? [] : ['message']
    const funds = phase === 'agreed' && terms.parties[party]?.did === me && !funded.includes(party)
    return [...(funds ? ['fund' as const] : []), 'end', 'message']
  }
  const phase = phaseOf(dealing)
  if (phase === 'withdrawn') return ['message']
  const acts: ContractAct[] = []
  if (signable(dealing)) acts.push('agree')
  acts.push('counter')
  if (phase === 'offered' && lastTerms(dealing)?.by !== me) acts.push('decline')
  if (proposals.some(({ state, signatures }) => state === 'open' && signatures.some(({ as }) => as === me)))
    acts.push('withdraw')
  return [...acts, 'message']
}

export function commitmentActsOf(dealing: Dealing, place: number): CommitmentAct[] {
  const { agreement, me } = dealing
  const one = agreement?.state.commitments[place]
  if (!agreement || !one || isWaiting(dealing)) return []
  if (one.phase === 'kept') return regretting(dealing, place)
  if (agreement.state.phase !== 'running' || isOver(one)) return []
  const { terms } = agreement.state
  const commitment = terms.commitments[place] as Commitment
  const party = partyOf(terms, me)
  const acts: CommitmentAct[] = []
  if (party === commitment.by) acts.push(...asDoer(dealing, commitment, place))
  if (party === commitment.to) acts.push(...asReceiver(dealing, commitment, place))
  const attests = gateOf(commitment.gate).attesters?.(commitment.gate.params).includes(me)
  if (attests && one.phase === 'open' && !one.measured?.some(({ by }) => by === me)) acts.push('attest')
  if (one.phase === 'disputed' && arbitersOf(terms.dispute).includes(me)) acts.push('rule')
  const concerned = party >= 0 && [commitment.by, commitment.to, ...commitment.pay.map(({ by }) => by)].includes(party)
  if (concerned && (one.phase === 'open' || one.phase === 'delivered') && !gateOf(commitment.gate).byTime)
    acts.push('extend')
  if (party === commitment.by || party === commitment.to)
    acts.push(...disputing(dealing, terms.dispute, commitment, one))
  return acts
}

/** Named arbiters rule over a delivery; a drawn panel also over what is not delivered yet, once. */
function disputing(
  { now }: Dealing,
  clause: DisputeClause | undefined,
  { gate }: Commitment,
  { phase, from, court }: CommitmentState,
): CommitmentAct[] {
  if (!clause || (phase !== 'open' && phase !== 'delivered')) return []
  if ('arbiters' in clause) return phase === 'delivered' ? ['dispute'] : []
  const early = phase === 'open' && (court !== undefined || now < (from ?? 0))
  return gateOf(gate).reviewed && !early ? ['file'] : []
}

/** What was paid can still be brought to court, once, by the receiver, for the span the terms name. */
function regretting({ agreement, me, now }: Dealing, place: number): CommitmentAct[] {
  if (!agreement) return []
  const { terms } = agreement.state
  const { gate, to } = terms.commitments[place] as Commitment
  const { until, claims } = agreement.redress ?? { claims: [] }
  const open = terms.redress !== undefined && (until === undefined || now < until)
  const asked = claims.some(({ commitment }) => commitment === place)
  const court = terms.dispute !== undefined && 'court' in terms.dispute && gateOf(gate).reviewed
  return open && court && !asked && partyOf(terms, me) === to ? ['file'] : []
}

function asDoer({ agreement, now }: Dealing, { gate, ...rest }: Commitment, place: number): CommitmentAct[] {
  const one = agreement?.state.commitments[place]
  if (!one || one.phase === 'waiting' || one.phase === 'ready') return []
  const begun = now >= (one.from ?? 0)
  const canDeliver = gateOf(gate).deliver && begun && one.phase !== 'disputed' && one.delivered < rest.quantity
  const delivering: CommitmentAct[] = canDeliver ? [gate.kind === 'code' ? 'show-code' : 'deliver'] : []
  return isOwnPromise({ gate, ...rest }) ? delivering : [...delivering, 'give-up']
}

function asReceiver({ agreement }: Dealing, { callOff, gate }: Commitment, place: number): CommitmentAct[] {
  const one = agreement?.state.commitments[place]
  if (!one || one.phase === 'waiting' || one.phase === 'ready') return []
  const untouched = one.phase === 'open' && one.delivered === one.accepted && !one.measured
  const accepting: CommitmentAct[] = gateOf(gate).deliver ? ['accept'] : []
  return [...accepting, ...(untouched && callOff !== undefined ? ['call-off' as const] : [])]
}

export interface Next {
  next: string
  needsMe: boolean
  deadline?: number
}

/** What is asked of me first, or what I wait for. `paused`: by which running-clock deadlines lag wall time. */
export function nextFor(dealing: Dealing, words: ContractWords, paused: number): Next {
  const { agreement, me } = dealing
  if (isWaiting(dealing)) return { next: 'Signed. It counts as soon as the hub’s signers certify it.', needsMe: false }
  if (!agreement) return beforeAgreed(dealing)
  const { state } = agreement
  const due = (instant: number | undefined) => (instant === undefined ? {} : { deadline: instant + paused })
  const funding = fundingOutlook(state, me, words)
  if (funding) return { next: funding.next, needsMe: funding.mine, ...due(state.due) }
  const asked = wishWaiting(dealing)
  if (asked) return { next: 'Answer what the others ask for.', needsMe: true, ...due(state.due) }
  const views = state.commitments.flatMap((one, place) => {
    const outlook = commitmentOutlook(state, place, me, words)
    return outlook ? [{ ...outlook, due: one.due }] : []
  })
  const first = views.find(({ mine }) => mine) ?? views[0]
  if (first) return { next: `${soldWords(dealing)}${first.next}`, needsMe: first.mine, ...due(first.due) }
  return {
    next: ENDED[state.phase] ?? 'Wait: the others have something to do first.',
    needsMe: false,
    ...due(state.due),
  }
}

/** It was agreed without me, and nothing of it is done yet. */
function soldWords({ proposals, agreement, me }: Dealing): string {
  const mine = proposals.some(({ by, state, signatures }) => by === me && state === 'agreed' && signatures.length === 0)
  const untouched = agreement?.state.commitments.every(({ delivered }) => delivered === 0)
  return mine && untouched ? 'Taken from your standing offer. ' : ''
}

/** Every deadline that runs now; wall time, as `next` has it. */
export function deadlinesOf(
  { agreement, me }: Dealing,
  { next, deadline }: Next,
  words: ContractWords,
  paused: number,
): ContractSummary['deadlines'] {
  if (agreement?.state.phase !== 'running') return deadline === undefined ? [] : [{ at: deadline, next }]
  return agreement.state.commitments.flatMap(({ due, phase }, place) =>
    due === undefined
      ? []
      : [
          {
            at: due + paused,
            next: commitmentOutlook(agreement.state, place, me, words)?.next ?? '',
            of: { place, phase, title: words.titles[place] ?? `Commitment ${place + 1}` },
          },
        ],
  )
}

const ENDED: Record<string, string> = {
  done: 'Ended.',
  cancelled: 'Ended by everybody’s consent.',
  expired: 'Lapsed: not everybody’s money was there in time, and all of it went back.',
}

/** Somebody else asks for something I have not answered with the same. */
export function wishWaiting({ agreement, me }: Dealing): boolean {
  if (!agreement) return false
  const { wishes, terms } = agreement.state
  const mine = partyOf(terms, me)
  return mine >= 0 && wishes.some(({ party }) => party !== mine) && !wishes.some(({ party }) => party === mine)
}

function beforeAgreed(dealing: Dealing): Next {
  const open = signable(dealing)
  // What was proposed before can still be agreed to; whoever answered it with other terms waits all the same.
  if (open && lastTerms(dealing)?.by !== dealing.me)
    return { next: 'Read the proposal; then agree, change it, or decline.', needsMe: true, deadline: open.terms.openBy }
  const phase = phaseOf(dealing)
  const refused = dealing.refusals.at(-1)
  if (refused?.type === 'contract.take') return { next: refusalWords(refused.code), needsMe: false }
  const mine = dealing.proposals.findLast(({ state }) => state === 'open')
  if (phase === 'offered' && mine)
    return { next: 'Wait for the others to sign.', needsMe: false, deadline: mine.terms.openBy }
  return { next: BEFORE[phase] ?? 'Nothing is proposed now.', needsMe: false }
}

const BEFORE: Partial<Record<ContractPhase, string>> = {
  declined: 'Declined. Make another proposal to go on.',
  lapsed: 'The proposal lapsed. Propose again to go on.',
  withdrawn: 'A signature was taken back, so this talk is over.',
}
