/** Trades: procedures named as in the contract (src-shared/ipc/agreements.ts), and the two halves of signing. */

import { sentenceOf, worstOf } from '#shared/core/agreements/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { typedIn } from '#shared/core/notices/index.ts'
import type { Act, TermsForm, TradeSummary } from '#shared/ipc/agreements.ts'
import type { DealQuery } from '#shared/ipc/contracts.ts'
import type { Message } from '#shared/wire/mail.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { receiptsOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { ActDesk, type Planner } from './acts.ts'
import { answersTo, mark } from './answers.ts'
import { setArchived } from './archive.ts'
import { paperOf } from './audit/paper.ts'
import { exportAudit } from './audit/write.ts'
import { contractHandlers, findSealed, goodsCame, goodsPlace } from './contracts/index.ts'
import { deliver, forgetAdded, keepAdded, openFile, placeOf, sealedOf } from './delivery.ts'
import { byNeed, isListed } from './listing.ts'
import { actsOf } from './moves.ts'
import { hubOfNegotiation, loadNegotiation, type Negotiation, nextAt } from './negotiation.ts'
import { showReceipt } from './receipts.ts'
import { makeTerms, termsProblems } from './terms.ts'
import { listTrades, namesOf, termsToken, tradeOf } from './trades.ts'

const DONE: ReadonlySet<TradeSummary['state']> = new Set([
  'declined',
  'lapsed',
  'withdrawn',
  'settled',
  'cancelled',
  'refunded',
  'expired',
])

export function list(context: FeatureContext, { hub, filter, text }: DealQuery): TradeSummary[] {
  const hubs = hub === undefined ? context.hubs() : [hub]
  const words = typedIn(text)
  return hubs
    .flatMap((one) => listTrades(context, one, words))
    .filter((trade) => isListed(trade, DONE.has(trade.state), filter))
    .sort(byNeed)
}

export const get = (context: FeatureContext, { negotiation }: { negotiation: string }) =>
  tradeOf(context, hubOfNegotiation(context, negotiation), negotiation)

function archive(context: FeatureContext, { negotiation, archived }: { negotiation: string; archived: boolean }) {
  const { state } = tradeOf(context, hubOfNegotiation(context, negotiation), negotiation)
  setArchived(context, negotiation, archived, DONE.has(state))
  return {}
}

const UNSIGNED = { negotiation: new Uint8Array(16), salt: new Uint8Array(32) }

/** Sentence and worst case of terms being edited; shown as far as the form makes sense. */
export function preview(context: FeatureContext, { terms: form }: { terms: TermsForm }) {
  const reader = context.state(form.hub)
  const me = context.keys().did
  const problems = termsProblems(reader, me, form)
  const { terms, prose } = makeTerms(reader, me, form, { ...UNSIGNED, at: context.now() })
  const names = namesOf(context, form.hub, terms)
  const token = termsToken(context, form.hub, terms)
  return {
    sentence: sentenceOf(terms, prose.title, names, token),
    worst: worstOf(terms, form.side, names, token),
    problems,
  }
}

type Words = Extract<Message['content'], { kind: 'text' | 'decline' }>

function say(context: FeatureContext, negotiation: Negotiation, content: Words): { id: string } {
  const keys = context.keys()
  const message: Message = {
    v: 1,
    hub: fromHex(negotiation.hub),
    negotiation: fromHex(negotiation.id),
    from: keys.did,
    dev: keys.dev,
    to: negotiation.other,
    at: nextAt(negotiation, context.now()),
    content,
  }
  const id = context.sendMessage(message, [])
  context.changed('agreements', 'messages')
  return { id: toHex(id) }
}

export function message(context: FeatureContext, input: { negotiation: string; text: string }): { id: string } {
  const negotiation = loadNegotiation(context, hubOfNegotiation(context, input.negotiation), input.negotiation)
  return say(context, negotiation, { kind: 'text', text: visible(input.text) })
}

export function decline(context: FeatureContext, input: { negotiation: string; text: string }): { id: string } {
  const negotiation = loadNegotiation(context, hubOfNegotiation(context, input.negotiation), input.negotiation)
  if (!actsOf(negotiation).includes('decline')) {
    throw refused(
      'trade.nothing-to-decline',
      'Nothing was sent: there is no proposal of theirs waiting for your answer. Look at the trade for what comes next.',
    )
  }
  return say(context, negotiation, { kind: 'decline', text: visible(input.text) })
}

/** One desk per node: sheets being looked at are nobody else's business. */
export function agreementHandlers(planner: Planner) {
  const desk = new ActDesk(planner)
  return {
    'agreements.list': list,
    'agreements.get': get,
    'agreements.archive': archive,
    'agreements.preview': preview,
    'agreements.message': message,
    'agreements.decline': decline,
    'agreements.deliver': deliver,
    'agreements.file': openFile,
    ...contractHandlers,
    'answers.list': answersTo,
    'answers.mark': mark,
    'agreements.bundle': exportAudit,
    'acts.paper': paperOf,
    'delivery.added': keepAdded,
    'delivery.forgotten': forgetAdded,
    'delivery.place': (context: FeatureContext, input: { agreement: string; root: string }) =>
      placeOf(findSealed(context, input) ?? sealedOf(context, input)),
    'goods.place': goodsPlace,
    'goods.came': goodsCame,
    'hubs.receipts': (context: FeatureContext, { hub, did }: { hub: string; did?: string }) =>
      receiptsOf(context.sql, hub, did),
    'hubs.receipt': showReceipt,
    'acts.prepare': (context: FeatureContext, { act }: { act: Act }) => desk.prepare(context, act),
    'acts.approve': (context: FeatureContext, { digest }: { digest: string }) => desk.approve(context, digest),
  }
}
