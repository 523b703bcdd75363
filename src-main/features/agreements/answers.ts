/** Answers to a notice of mine, and the shortlist of them: notes of this device, kept beside the read models (decision 067). */

import { ANSWERS_EACH_MAX, ANSWERS_MAX } from '#shared/core/agreements/note.ts'
import { equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Answer, Answers } from '#shared/ipc/answers.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { tokenOf } from '../ledger/index.ts'
import { bareNotice } from '../notices/index.ts'
import { personOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { currentContract, type Dealing, findDealing, hubOfDealing } from './contracts/dealing.ts'
import { contractActsOf } from './contracts/moves.ts'
import { summaryOf as contractSummary } from './contracts/view.ts'
import { actsOf } from './moves.ts'
import { currentProposal, findHubOfNegotiation, findNegotiation, isShown, type Negotiation } from './negotiation.ts'
import { summaryOf } from './trades.ts'

interface Mark {
  listed: boolean
  note: string
}

const NOTHING: Mark = { listed: false, note: '' }
const PREFIX = 'answer/'
const key = (negotiation: string): string => PREFIX + negotiation

function markOf({ meta }: FeatureContext, negotiation: string): Mark {
  const kept = meta.get(key(negotiation))
  return kept === undefined ? NOTHING : (JSON.parse(kept) as Mark)
}

/** Puts an answer on the shortlist or takes it off, with a note of my own; nobody else learns of it. */
export function mark(context: FeatureContext, input: { negotiation: string } & Partial<Mark>): object {
  const { negotiation, ...change } = input
  if (findHubOfNegotiation(context, negotiation) === undefined) hubOfDealing(context, negotiation)
  const kept = { ...markOf(context, negotiation), ...change }
  if (kept.listed || kept.note !== '') context.meta.set(key(negotiation), JSON.stringify(kept))
  else context.meta.delete(key(negotiation))
  context.changed('agreements')
  return {}
}

/** As `FeatureModule.onMessage`: keeps which talk a proposal belongs to. What is an answer is told when they are shown. */
export function onAnswer(sql: Sql, { hub, negotiation, from, at, content }: Message): void {
  if ((content.kind !== 'proposal' && content.kind !== 'contract') || content.terms.notice === undefined) return
  sql.run(
    'INSERT OR IGNORE INTO answer (notice, negotiation, hub, sender, at) VALUES (?, ?, ?, ?, ?)',
    ...[content.terms.notice, negotiation, hub].map(toHex),
    from,
    at,
  )
}

/** NOT_FOUND for a notice that is unknown or another's: what was proposed to others is between them. */
export function answersTo(context: FeatureContext, { notice }: { notice: string }): Answers {
  const me = context.keys().did
  const hub = context.hubs().find((one) => bareNotice(context.sql, one, notice)?.did === me)
  if (hub === undefined)
    throw notFound(
      'notice.not-mine',
      'Only a notice of your own has answers here: what is proposed to others is theirs.',
    )
  const { asked } = context.sql.get<{ asked: number }>(
    'SELECT count(*) AS asked FROM answer WHERE notice = ? AND hub = ? AND sender <> ?',
    ...[notice, hub, me],
  ) ?? { asked: 0 }
  const talks = talksOf(context, { notice, hub, me })
  const items = talks
    .flatMap((negotiation) => answerOf(context, { notice, hub, negotiation }) ?? [])
    .sort((a, b) => Number(b.listed) - Number(a.listed) || Number(b.needsMe) - Number(a.needsMe) || b.at - a.at)
  return { items, total: items.length + asked - talks.length }
}

/** The newest of each person, the newest of all, and whatever was marked. */
function talksOf({ sql, meta }: FeatureContext, { notice, hub, me }: { notice: string; hub: string; me: string }) {
  const marked = meta.keys(PREFIX).map((name) => name.slice(PREFIX.length))
  return sql
    .all<{ negotiation: string }>(
      `SELECT negotiation FROM (
         SELECT negotiation, at, row_number() OVER (PARTITION BY sender ORDER BY at DESC, negotiation) AS nth
         FROM answer WHERE notice = ? AND hub = ? AND sender <> ? ORDER BY nth > ?, at DESC, negotiation LIMIT ?
       ) WHERE nth <= ?
       UNION SELECT negotiation FROM answer WHERE notice = ? AND hub = ? AND sender <> ? AND negotiation IN (SELECT value FROM json_each(?))`,
      ...[notice, hub, me, ANSWERS_EACH_MAX, ANSWERS_MAX, ANSWERS_EACH_MAX],
      ...[notice, hub, me, JSON.stringify(marked)],
    )
    .map(({ negotiation }) => negotiation)
}

/** Undefined where the talk was begun otherwise, or by me. */
function answerOf(
  context: FeatureContext,
  { notice, hub, negotiation }: { notice: string; hub: string; negotiation: string },
): Answer | undefined {
  const names = (one: Uint8Array | undefined) => one !== undefined && equalBytes(one, fromHex(notice))
  const trade = findNegotiation(context, hub, negotiation)
  const [offer] = trade?.proposals ?? []
  if (trade && offer) {
    const theirs = offer.by !== trade.me && names(offer.terms.notice) && isShown(context, trade)
    return theirs ? tradeAnswer(context, trade, offer.at) : undefined
  }
  const dealing = findDealing(context, hub, negotiation)
  const [first] = dealing?.proposals ?? []
  const theirs = dealing && first && first.by !== dealing.me && names(first.terms.notice)
  return theirs ? contractAnswer(context, dealing, first) : undefined
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
