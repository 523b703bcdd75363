/** Plans for acts before an agreement stands: propose, counter, agree, withdraw. */
import {
  agreementId,
  encodeTerms,
  partyMessage,
  readNegotiation,
  sentenceOf,
  worstOf,
} from '#shared/core/agreements/index.ts'
import { formatDuration, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act, TermsForm } from '#shared/ipc/agreements.ts'
import type { PartySignature } from '#shared/wire/agreements.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { readable } from '../ledger/index.ts'
import { nickOf, refuseBlocked } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { eventPlan } from './event-plan.ts'
import { loadNegotiation, type Negotiation, nextAt, stateOf } from './negotiation.ts'
import { balanceRow, type Desk, type Plan, type Seed, type Warning } from './plan.ts'
import { type Proposed, stillBinding } from './proposals.ts'
import { roomWarnings } from './room.ts'
import { makeTerms, termsProblems } from './terms.ts'
import { namesOf } from './trades.ts'
import { changeWarnings, earlierWarnings, moneyWarnings, partyWarnings, termsWarnings } from './warnings.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

/** My signature under an agreement id. */
export function partySignature(context: FeatureContext, id: Uint8Array): PartySignature {
  const keys = context.keys()
  return { as: keys.did, dev: keys.dev, sig: keys.sign(partyMessage(id)) }
}

/** The proposal `form` would make, unsigned; refuses with all problems of the form. */
function draftOf(desk: Desk, form: TermsForm, seed: Seed): Proposed {
  refuseBlocked(desk.context, desk.hub, form.counterparty)
  const reader = desk.context.state(desk.hub)
  const problems = termsProblems(reader, desk.me, form)
  if (problems.length > 0) {
    throw refused(
      'terms.invalid',
      `Nothing was signed: ${problems.map((p) => p.text).join(' ')} What you wrote is kept; correct it and try again.`,
    )
  }
  const { terms, prose } = makeTerms(reader, desk.me, form, seed)
  const signature = { as: desk.me, dev: desk.context.keys().dev, sig: new Uint8Array(64) }
  return { id: toHex(agreementId(terms)), by: desk.me, to: form.counterparty, at: seed.at, terms, prose, signature }
}

function proposalPlan(desk: Desk, draft: Proposed, extra: Warning[]): Plan {
  const { context, hub, token, me } = desk
  const { terms, prose, to } = draft
  const side = terms.payer === me ? 'payer' : 'provider'
  const names = namesOf(context, hub, terms)
  const out = side === 'payer' ? terms.amount : 0n
  return {
    hub,
    bytes: encodeTerms(terms),
    json: readable({ terms, prose }),
    sentence: sentenceOf(terms, prose.title, names, token),
    counterparty: to,
    balances: [
      balanceRow(desk, side === 'payer' ? 'Balance once agreed' : 'Balance', desk.balance, desk.balance - out),
    ],
    deadline: {
      at: terms.openBy,
      text: `${nickOf(context.sql, hub, to)} can agree for ${formatDuration(terms.openBy - draft.at)}.`,
    },
    worst: worstOf(terms, side, names, token),
    warnings: [
      ...partyWarnings(desk, to),
      ...moneyWarnings(desk, out),
      ...roomWarnings(desk, new Map([[terms.provider, terms.amount]])),
      ...termsWarnings(terms, side),
      ...extra,
    ],
    perform: () => sendProposal(desk, draft),
  }
}

function sendProposal({ context, me }: Desk, { id, to, at, terms, prose }: Proposed) {
  const signature = partySignature(context, fromHex(id))
  const content = { kind: 'proposal' as const, terms, prose, signature }
  context.sendMessage(
    { v: 1, hub: terms.hub, negotiation: terms.negotiation, from: me, dev: context.keys().dev, to, at, content },
    [],
  )
  context.changed('agreements', 'messages')
  return { negotiation: toHex(terms.negotiation), agreement: id }
}

export const proposePlan = (desk: Desk, act: Of<'propose'>, seed: Seed): Plan =>
  proposalPlan(desk, draftOf(desk, act.terms, seed), [])

export function counterPlan(desk: Desk, act: Of<'counter'>, seed: Seed): Plan {
  const negotiation = loadNegotiation(desk.context, desk.hub, act.negotiation)
  refuseIfOver(negotiation)
  if (act.terms.counterparty !== negotiation.other) {
    throw refused(
      'trade.other-party',
      'Nothing was signed: this talk is with somebody else. Start a new one from their offer.',
    )
  }
  const unsent = draftOf(desk, act.terms, { ...seed, negotiation: fromHex(negotiation.id) })
  const draft = { ...unsent, at: nextAt(negotiation, seed.at) }
  const before = negotiation.proposals.findLast((p) => p.problem === undefined)
  const earlier = stillBinding(negotiation.proposals, desk.me, negotiation.now)
  return proposalPlan(desk, draft, [
    ...changeWarnings(before, draft, desk.me),
    ...earlierWarnings(desk, negotiation.other, earlier),
  ])
}

/** A talk that was opened or withdrawn takes no more signatures. */
export function refuseIfOver(negotiation: Negotiation): void {
  if (negotiation.agreement)
    throw refused(
      'trade.already-agreed',
      'Nothing was signed: this has already been agreed. The agreement stands; look at it for what comes next.',
    )
  if (stateOf(negotiation) === 'withdrawn') {
    throw refused(
      'trade.withdrawn',
      'Nothing was signed: a signature was taken back, so this talk is over. Start again from the offer.',
    )
  }
  if (negotiation.pending.some(({ event }) => event.t === 'agreement.open' || event.t === 'agreement.withdraw')) {
    throw refused(
      'trade.waiting',
      'Nothing was signed: an earlier act of yours still waits for the hub’s signer. Try again when it is certified.',
    )
  }
}

export function withdrawPlan(desk: Desk, act: Of<'withdraw'>): Plan {
  const { context, hub } = desk
  const negotiation = loadNegotiation(context, hub, act.negotiation)
  refuseIfOver(negotiation)
  const onLedger = readNegotiation(context.state(hub), fromHex(negotiation.id))
  if (onLedger?.withdrawn.includes(desk.me))
    throw refused('trade.withdrawn', 'Nothing to do: you have already withdrawn.')
  const nick = nickOf(context.sql, hub, negotiation.other)
  const body = { negotiation: fromHex(negotiation.id) }
  const words = {
    sentence: `You take back your signature: ${nick} can no longer agree to anything you proposed here, and this talk ends.`,
    counterparty: negotiation.other,
    worst: `${nick} agrees first: until this is certified your proposal still stands.`,
  }
  const of = { negotiation: negotiation.id }
  return eventPlan(desk, 'agreement.withdraw', body, words, { changed: ['agreements', 'ledger'], of })
}
