/** Plan for agreeing: my signature under the other side's terms, and the one event that opens the agreement. */
import { encodeTerms, sentenceOf, worstOf } from '#shared/core/agreements/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { readable } from '../ledger/index.ts'
import { refuseBlocked } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { agreeable, loadNegotiation, type Negotiation } from './negotiation.ts'
import { partySignature, refuseIfOver } from './offer-plans.ts'
import { asBody, balanceRow, type Desk, type Outcome, type Plan } from './plan.ts'
import { type Proposed, stillBinding } from './proposals.ts'
import { roomWarnings } from './room.ts'
import { namesOf } from './trades.ts'
import { changeWarnings, earlierWarnings, moneyWarnings, partyWarnings, termsWarnings } from './warnings.ts'

export function agreePlan(desk: Desk, act: Extract<Act, { act: 'agree' }>): Plan {
  const { context, hub, token, me } = desk
  const negotiation = loadNegotiation(context, hub, act.negotiation)
  refuseIfOver(negotiation)
  refuseBlocked(context, hub, negotiation.other)
  const proposal = agreeable(negotiation)
  if (proposal === undefined || proposal.id !== act.proposal) throw notAgreeable(negotiation, act.proposal)
  const { terms, prose } = proposal
  const side = terms.payer === me ? 'payer' : 'provider'
  const names = namesOf(context, hub, terms)
  const out = side === 'payer' ? terms.amount : 0n
  const funded = out <= desk.available
  const mine = negotiation.proposals.findLast((p) => p.by === me)
  return {
    hub,
    bytes: encodeTerms(terms),
    json: readable({ terms, prose, theirSignature: proposal.signature }),
    sentence: sentenceOf(terms, prose.title, names, token),
    counterparty: proposal.by,
    balances: agreedBalances(desk, side, funded ? out : 0n),
    deadline: { at: terms.openBy, text: 'The proposal lapses unless it is agreed and certified before then.' },
    worst: worstOf(terms, side, names, token),
    warnings: [
      ...partyWarnings(desk, proposal.by),
      ...moneyWarnings(desk, out),
      ...roomWarnings(desk, new Map([[terms.provider, terms.amount]])),
      ...termsWarnings(terms, side),
      ...changeWarnings(mine, proposal, me),
      ...earlierWarnings(desk, proposal.by, stillBinding(negotiation.proposals, me, negotiation.now)),
    ],
    perform: () => openAgreement(desk, proposal),
  }
}

function agreedBalances(desk: Desk, side: 'payer' | 'provider', out: bigint): Plan['balances'] {
  const balance = balanceRow(desk, 'Balance', desk.balance, desk.balance - out)
  return side === 'payer' ? [balance, balanceRow(desk, 'In escrow', desk.held, desk.held + out)] : [balance]
}

function notAgreeable(negotiation: Negotiation, wanted: string): Error {
  const at = negotiation.proposals.findIndex((p) => p.id === wanted)
  const proposal = negotiation.proposals[at]
  if (proposal?.problem !== undefined) {
    return refused(
      'proposal.invalid',
      `Nothing was signed: the proposal is not valid, because ${proposal.problem}. Ask for a new one.`,
    )
  }
  if (negotiation.states[at] === 'lapsed')
    return refused(
      'proposal.lapsed',
      'Nothing was signed: the proposal has lapsed. Ask for a new one or make your own.',
    )
  return refused('proposal.superseded', 'Nothing was signed: there is a newer proposal. Read that one first.')
}

function openAgreement({ context, hub }: Desk, { id, terms, signature }: Proposed): Outcome {
  const signatures = [signature, partySignature(context, fromHex(id))].sort((a) => (a.as === terms.payer ? -1 : 1))
  const body = asBody({ terms, signatures })
  const signed = context.submit(hub, 'agreement.open', body)
  context.changed('agreements', 'wallet', 'ledger')
  return { event: toHex(signed.id), negotiation: toHex(terms.negotiation), agreement: id }
}
