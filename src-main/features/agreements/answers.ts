/** Answers to a notice of mine, and the shortlist of them: notes of this device, kept beside the read models (decision 067). */
import { equalBytes, fromHex } from '#shared/core/kernel/index.ts'
import type { Answer } from '#shared/ipc/answers.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { bareNotice } from '../notices/index.ts'
import { personOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { currentContract, type Dealing, findDealing, hubOfDealing } from './contracts/dealing.ts'
import { contractActsOf } from './contracts/moves.ts'
import { contractRows, summaryOf as contractSummary } from './contracts/view.ts'
import { actsOf } from './moves.ts'
import { currentProposal, findHubOfNegotiation, findNegotiation, isShown, type Negotiation } from './negotiation.ts'
import { MAX_LISTED, summaryOf, tradeRows } from './trades.ts'

interface Mark {
  listed: boolean
  note: string
}

const NOTHING: Mark = { listed: false, note: '' }
const key = (negotiation: string): string => `answer/${negotiation}`

function markOf({ meta }: FeatureContext, negotiation: string): Mark {
  const kept = meta.get(key(negotiation))
  return kept === undefined ? NOTHING : (JSON.parse(kept) as Mark)
}

/** Puts an answer on the shortlist or takes it off, with a note of my own; nobody else learns of it. */
export function mark(context: FeatureContext, { negotiation, ...kept }: { negotiation: string } & Mark): object {
  if (findHubOfNegotiation(context, negotiation) === undefined) hubOfDealing(context, negotiation)
  if (kept.listed || kept.note !== '') context.meta.set(key(negotiation), JSON.stringify(kept))
  else context.meta.delete(key(negotiation))
  context.changed('agreements')
  return {}
}

/** NOT_FOUND for a notice that is unknown or another's: what was proposed to others is between them. */
export function answersTo(context: FeatureContext, { notice }: { notice: string }): Answer[] {
  const me = context.keys().did
  const hub = context.hubs().find((one) => bareNotice(context.sql, one, notice)?.did === me)
  if (hub === undefined)
    throw notFound(
      'notice.not-mine',
      'Only a notice of your own has answers here: what is proposed to others is theirs.',
    )
  const names = (one: Uint8Array | undefined) => one !== undefined && equalBytes(one, fromHex(notice))
  const trades = tradeRows(context, hub, MAX_LISTED).flatMap(({ negotiation }) => {
    const one = findNegotiation(context, hub, negotiation)
    const [first] = one?.proposals ?? []
    return one && first && first.by !== one.me && names(first.terms.notice) && isShown(context, one)
      ? [tradeAnswer(context, one, first.at)]
      : []
  })
  const contracts = contractRows(context, hub).flatMap(({ negotiation }) => {
    const one = findDealing(context, hub, negotiation)
    const [first] = one?.proposals ?? []
    return one && first && first.by !== one.me && names(first.terms.notice) ? [contractAnswer(context, one, first)] : []
  })
  return [...trades, ...contracts].sort(
    (a, b) => Number(b.listed) - Number(a.listed) || Number(b.needsMe) - Number(a.needsMe) || b.at - a.at,
  )
}

function tradeAnswer(context: FeatureContext, one: Negotiation, at: number): Answer {
  const { title, state, side, amount, token, needsMe } = summaryOf(context, one)
  return {
    negotiation: one.id,
    by: personOf(context.sql, one.hub, one.other, one.me),
    at,
    title,
    text: currentProposal(one)?.prose.text ?? '',
    sums: [{ amount: side === 'payer' ? String(-BigInt(amount)) : amount, token }],
    is: { kind: 'trade', state },
    needsMe,
    mayDecline: actsOf(one).includes('decline'),
    ...markOf(context, one.id),
  }
}

function contractAnswer(context: FeatureContext, one: Dealing, first: { by: string; at: number }): Answer {
  const { hub, me } = one
  const { title, phase, needsMe } = contractSummary(context, one)
  const terms = one.agreement?.state.terms ?? currentContract(one)?.terms
  return {
    negotiation: one.id,
    by: personOf(context.sql, hub, first.by, me),
    at: first.at,
    title,
    text: currentContract(one)?.prose.text ?? '',
    sums: [...(terms ? sumsFor(terms, me) : [])].map(([code, sum]) => ({
      amount: String(sum),
      token: tokenOf(context, hub, code),
    })),
    is: { kind: 'contract', state: phase },
    needsMe,
    mayDecline: contractActsOf(one).includes('decline'),
    ...markOf(context, one.id),
  }
}

/** What would reach somebody if everything is kept, less what would leave them, by token. */
function sumsFor({ parties, commitments }: ContractTerms, did: string): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  const add = (token: string, amount: bigint) => sums.set(token, (sums.get(token) ?? 0n) + amount)
  for (const { token, amount, by, to } of commitments.flatMap(({ pay }) => pay)) {
    if (parties[by]?.did === did) add(token, -amount)
    for (const share of to) if (share.did === did) add(token, (amount * BigInt(share.share)) / 1000n)
  }
  return sums
}
