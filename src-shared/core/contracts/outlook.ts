/** For one party and one commitment: next action, deadline, worst case of doing nothing (DESIGN §6: every state names them). */
import type { Commitment } from '#shared/wire/contracts.ts'
import { money } from '../agreements/sentence.ts'
import { gateOf } from './clauses/index.ts'
import { type ContractWords, partyName, titleAt } from './sentence.ts'
import type { CommitmentState, ContractState } from './state.ts'
import { arbitersOf, depositsOf, partyOf } from './terms.ts'

export interface ContractOutlook {
  next: string
  worst: string
  /** The next move is this party's. */
  mine: boolean
}

interface View {
  state: ContractState
  terms: Commitment
  one: CommitmentState
  words: ContractWords
  title: string
  doer: string
  receiver: string
  /** What is still held for it, in words; empty where nothing is. */
  held: string
}

type Side = 'doer' | 'receiver'

/** What a commitment asks of `did`, who speaks for a party; undefined where it is none of their business now. */
export function commitmentOutlook(
  state: ContractState,
  place: number,
  did: string,
  words: ContractWords,
): ContractOutlook | undefined {
  const terms = state.terms.commitments[place] as Commitment
  const one = state.commitments[place] as CommitmentState
  const party = partyOf(state.terms, did)
  const side: Side | undefined = party === terms.by ? 'doer' : party === terms.to ? 'receiver' : undefined
  if (state.phase !== 'running') return undefined
  const view: View = {
    state,
    terms,
    one,
    words,
    title: titleAt(words, place),
    doer: partyName(state.terms, words, terms.by),
    receiver: partyName(state.terms, words, terms.to),
    held: heldWords(terms, one, words),
  }
  if (side) return bySide(view, side)
  return byThird(view, did)
}

function heldWords({ pay }: Commitment, one: CommitmentState, words: ContractWords): string {
  const sums = pay.map(({ amount, token }, slot) => ({ left: amount - (one.paid[slot] as bigint), token }))
  return sums
    .filter(({ left }) => left > 0n)
    .map(({ left, token }) => money(left, words.tokenOf(token)))
    .join(' and ')
}

function bySide(view: View, side: Side): ContractOutlook | undefined {
  switch (view.one.phase) {
    case 'open':
      return side === 'doer' ? toDeliver(view) : toWaitFor(view)
    case 'delivered':
      return underReview(view, side)
    case 'disputed':
      return {
        next: view.one.court ? 'It is in court: see the case.' : 'Wait for the arbiters.',
        worst: `${view.one.court ? 'No panel can rule' : 'They do not rule'}, and ${share(view, view.state.terms.dispute?.otherwise ?? 0)}.`,
        mine: false,
      }
    default:
      return undefined
  }
}

const share = ({ held, doer }: View, thousandths: number): string =>
  held === '' ? 'it ends without money' : `${thousandths / 10} % of ${held} goes to ${doer}, the rest back`

/** What the declared default of a late delivery does. */
function ifLate({ terms, held, receiver, words }: View): string {
  const lost = terms.bond
    ? `the deposit of ${money(terms.bond.amount, words.tokenOf(terms.bond.token))} goes to ${receiver}`
    : ''
  if (terms.onLate === 'release') return held === '' ? 'it counts as done' : `${held} is paid all the same`
  const back = held === '' ? '' : `${held} goes back`
  return [back, lost].filter(Boolean).join(' and ') || 'it ends, and no money is involved'
}

function toDeliver(view: View): ContractOutlook {
  const { terms, one, title } = view
  const gate = gateOf(terms.gate)
  const rest = terms.quantity - one.delivered
  const many = terms.quantity > 1 ? ` (${rest} of ${terms.quantity} to go)` : ''
  const late = `Not done in time: ${ifLate(view)}.`
  if (gate.byTime) return { next: `${title} happens by itself.`, worst: 'Nothing has to be done.', mine: false }
  if (gate.attesters)
    return { next: `Keep ${title}; others measure it.`, worst: `It is not measured: ${ifLate(view)}.`, mine: false }
  if (gate.forGood) return { next: `Your app hands over the key of ${title} by itself.`, worst: late, mine: false }
  return { next: `Deliver ${title}${many}.`, worst: late, mine: true }
}

function toWaitFor(view: View): ContractOutlook {
  const { terms, title, doer } = view
  const gate = gateOf(terms.gate)
  if (gate.byTime) return { next: `${title} happens by itself.`, worst: 'Nothing has to be done.', mine: false }
  if (terms.gate.kind === 'code')
    return {
      next: `When ${title} is handed over, give ${doer} the code.`,
      worst: `You give the code and have nothing in hand: ${view.held || 'nothing'} is paid at once.`,
      mine: false,
    }
  return { next: `Wait for ${doer}: ${title}.`, worst: `Not done in time: ${ifLate(view)}.`, mine: false }
}

function underReview(view: View, side: Side): ContractOutlook {
  const { terms, title, receiver, held } = view
  const money =
    held === '' ? 'it counts as done' : terms.onSilence === 'release' ? `${held} is paid` : `${held} goes back`
  const silent = held === '' && terms.onSilence === 'refund' ? 'it comes to nothing' : money
  if (gateOf(terms.gate).forGood)
    return {
      next: `${receiver}’s app checks ${title}: it accepts it, or proves that it is not what was promised.`,
      worst: `It is not checked in time: ${silent}.`,
      mine: false,
    }
  return side === 'receiver'
    ? { next: `Look at ${title} and accept it.`, worst: `You say nothing: ${silent}.`, mine: true }
    : { next: `Wait for ${receiver} to accept ${title}.`, worst: `${receiver} says nothing: ${silent}.`, mine: false }
}

/** Attesters and arbiters, who are no party. */
function byThird({ state, terms, one, title }: View, did: string): ContractOutlook | undefined {
  const attests = gateOf(terms.gate).attesters?.(terms.gate.params).includes(did)
  if (attests && one.phase === 'open' && !one.measured?.some(({ by }) => by === did))
    return {
      next: `Say what you measured of ${title}.`,
      worst: 'Too few of you say it, and the default decides.',
      mine: true,
    }
  if (!arbitersOf(state.terms.dispute).includes(did) || one.phase !== 'disputed') return undefined
  const said = one.rulings?.some(({ by }) => by === did) ?? false
  return said
    ? {
        next: `Wait for the other arbiters of ${title}.`,
        worst: 'You do not agree, and the declared split decides.',
        mine: false,
      }
    : { next: `Rule on ${title}.`, worst: 'You do not rule, and the declared split decides.', mine: true }
}

/** Before it runs: whose money is missing. */
export function fundingOutlook(state: ContractState, did: string, words: ContractWords): ContractOutlook | undefined {
  if (state.phase !== 'agreed') return undefined
  const { terms, funded } = state
  const party = partyOf(terms, did)
  const missing = terms.parties.flatMap((_, place) => (funded.includes(place) ? [] : [place]))
  const names = missing.map((place) => partyName(terms, words, place)).join(', ')
  const worst = 'Not everybody’s money comes in time: all of it goes back and nobody owes anything.'
  if (!missing.includes(party) || terms.parties[party]?.did !== did)
    return { next: `Wait until the money of ${names} is in escrow; do not start before.`, worst, mine: false }
  const sums = [...depositsOf(terms, party)].map(([token, sum]) => money(sum, words.tokenOf(token)))
  return { next: `Put ${sums.join(' and ') || 'your part'} into escrow.`, worst, mine: true }
}
