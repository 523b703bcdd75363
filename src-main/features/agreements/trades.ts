/** Trades as windows show them. */

import { type Parties, sentenceOf, type TokenWords } from '#shared/core/agreements/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { readToken } from '#shared/core/ledger/index.ts'
import type { Typed } from '#shared/core/notices/index.ts'
import type { Trade, TradeSummary } from '#shared/ipc/agreements.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { nickOf, personOf, receiptOf } from '../people/index.ts'
import { isArchived } from './archive.ts'
import { historyOf } from './history.ts'
import { actsOf, sideOf, waitsFor } from './moves.ts'
import { currentProposal, isShown, loadNegotiation, type Negotiation, refuseUnshown, stateOf } from './negotiation.ts'
import { outlookFor, type Wording } from './outlook.ts'
import type { Proposed } from './proposals.ts'
import { matching } from './search.ts'
import { formOf } from './terms.ts'

/** The token of some terms; where they name one the hub has not got, its first. Such a proposal cannot be agreed to. */
export const termsToken = (context: FeatureContext, hub: string, terms: { token: string } | undefined): Token =>
  tokenOf(context, hub, terms && readToken(context.state(hub), terms.token)?.code)

export const namesOf = (context: FeatureContext, hub: string, terms: { payer: string; provider: string }): Parties => ({
  payer: nickOf(context.sql, hub, terms.payer),
  provider: nickOf(context.sql, hub, terms.provider),
})

function wordingOf(context: FeatureContext, negotiation: Negotiation, token: TokenWords): Wording {
  const { hub, agreement } = negotiation
  const terms = agreement?.state.terms ??
    currentProposal(negotiation)?.terms ?? { payer: negotiation.me, provider: negotiation.other }
  return {
    title: titleOf(negotiation),
    names: namesOf(context, hub, terms),
    token,
    paused: context.head(hub).paused,
    nameOf: (did) => nickOf(context.sql, hub, did),
  }
}

/** Prose is private and may be missing, e.g. while a restored device waits for its messages. */
export const titleOf = (negotiation: Negotiation): string =>
  currentProposal(negotiation)?.prose.title ?? 'Trade without its text'

/** How far what I signed last has come. */
export function finalityOf({
  pending,
  secured,
  refusals,
  updated,
}: Pick<Negotiation, 'pending' | 'secured' | 'updated'> & {
  refusals: readonly { time: number }[]
}): TradeSummary['finality'] {
  if (pending.length > 0) return pending.every(({ id }) => secured.has(toHex(id))) ? 'secured' : 'pending'
  const last = refusals.at(-1)
  return last !== undefined && last.time >= updated ? 'refused' : 'final'
}

export function summaryOf(context: FeatureContext, negotiation: Negotiation): TradeSummary {
  const { hub, id, me, other, agreement } = negotiation
  const token = termsToken(context, hub, agreement?.state.terms ?? currentProposal(negotiation)?.terms)
  const words = wordingOf(context, negotiation, token)
  return {
    negotiation: id,
    ...(agreement && { agreement: agreement.id }),
    hub,
    title: words.title,
    state: stateOf(negotiation),
    side: sideOf(negotiation, me),
    counterparty: personOf(context.sql, hub, other, me),
    amount: String(agreement?.state.terms.amount ?? currentProposal(negotiation)?.terms.amount ?? 0n),
    token,
    outlook: outlookFor(negotiation, me, words),
    needsMe: waitsFor(negotiation, me),
    blocked: negotiation.blocked,
    archived: isArchived(context, id),
    updated: negotiation.updated,
    finality: finalityOf(negotiation),
  }
}

function proposalsOf(context: FeatureContext, negotiation: Negotiation): Trade['proposals'] {
  const { hub, me, proposals, states } = negotiation
  return proposals.map((proposal, i) => ({
    id: proposal.id,
    by: proposal.by,
    at: proposal.at,
    form: formOf(proposal, me),
    sentence: proposalSentence(context, hub, proposal),
    // What is not valid cannot be agreed to; of the contract's states, "lapsed" says exactly that nobody is bound by it.
    state: proposal.problem !== undefined && states[i] === 'open' ? 'lapsed' : (states[i] ?? 'lapsed'),
  }))
}

function proposalSentence(context: FeatureContext, hub: string, { terms, prose, problem }: Proposed): string {
  return problem === undefined
    ? sentenceOf(terms, prose.title, namesOf(context, hub, terms), termsToken(context, hub, terms))
    : `This proposal is not valid and binds nobody: ${problem}.`
}

export function tradeOf(context: FeatureContext, hub: string, id: string): Trade {
  const negotiation = loadNegotiation(context, hub, id)
  refuseUnshown(context, negotiation)
  const summary = summaryOf(context, negotiation)
  const token = summary.token
  const words = wordingOf(context, negotiation, token)
  const state = negotiation.agreement?.state
  const current = currentProposal(negotiation)
  const receipt = negotiation.agreement && receiptOf(context.sql, negotiation.agreement.id)
  return {
    ...summary,
    sentence: state
      ? sentenceOf(state.terms, words.title, words.names, token)
      : current
        ? proposalSentence(context, hub, current)
        : '',
    held: String(state?.held ?? 0n),
    released: String(state?.released ?? 0n),
    refunded: String(state?.refunded ?? 0n),
    proposals: proposalsOf(context, negotiation),
    history: historyOf(context.sql, negotiation, (terms) => termsToken(context, hub, terms)),
    acts: actsOf(negotiation),
    theirOutlook: outlookFor(negotiation, negotiation.other, words),
    unshown: negotiation.unshown,
    ...(state?.cancel && { cancelAsked: { by: state.cancel.by, release: String(state.cancel.release) } }),
    ...(receipt?.kind === 'single' && { receipt }),
  }
}

/** How many trades a list shows at most; older ended ones are found by searching. */
export const MAX_LISTED = 500
/** How many trades a search looks among: more than anybody makes in a lifetime. */
const SEARCHED_MAX = 100_000

/** The latest first. */
export function tradeRows(
  context: FeatureContext,
  hub: string,
  most: number,
): { negotiation: string; updated: number }[] {
  const me = context.keys().did
  return context.sql.all(
    `SELECT negotiation, max(updated) AS updated FROM (
       SELECT negotiation, max(at) AS updated FROM trade_message WHERE hub = ? AND (sender = ? OR recipient = ?) GROUP BY negotiation
       UNION ALL SELECT negotiation, updated FROM trade_agreement WHERE hub = ? AND payer = ?
       UNION ALL SELECT negotiation, updated FROM trade_agreement WHERE hub = ? AND provider = ?
     ) GROUP BY negotiation ORDER BY updated DESC LIMIT ?`,
    ...[hub, me, me, hub, me, hub, me],
    most,
  )
}

/** Every negotiation of mine in a hub that is to be shown, the latest first; of those in which all words are found, where some are given. */
export function listTrades(context: FeatureContext, hub: string, words?: Typed): TradeSummary[] {
  const found = words && matching(context, hub, words)
  return tradeRows(context, hub, found ? SEARCHED_MAX : MAX_LISTED)
    .filter(({ negotiation }) => found === undefined || found.has(negotiation))
    .slice(0, MAX_LISTED)
    .map((row) => loadNegotiation(context, hub, row.negotiation))
    .filter((negotiation) => isShown(context, negotiation))
    .map((negotiation) => summaryOf(context, negotiation))
}
