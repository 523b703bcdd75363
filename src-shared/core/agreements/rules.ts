/**
 * The acts on an agreement. One table of who may do what in which phase; every exit is derived from the signed terms, and what
 * ends an agreement ends it once (DESIGN §6).
 */
import type { z } from 'zod'
import type {
  agreementCancel,
  agreementDeliver,
  agreementFund,
  agreementOpen,
  agreementRefund,
  agreementRelease,
  agreementWithdraw,
  receiptSign,
  Terms,
} from '#shared/wire/agreements.ts'
import { standingOf } from '../hubs/standing.ts'
import { readDevice, readHub } from '../hubs/state.ts'
import { dueKey } from '../kernel/due.ts'
import { equalBytes } from '../kernel/index.ts'
import { hold, settleHold } from '../ledger/accounts.ts'
import { exposureRefusal, takeFee } from '../ledger/exposure.ts'
import type { AgreementChange } from '../ledger/facts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { payRefusal, readToken } from '../ledger/tokens.ts'
import { countDeal } from '../tiers/deal.ts'
import { oweMore } from '../tiers/record.ts'
import { dealOf } from './deal.ts'
import { type ReceiptBody, readReceipt, receiptDigest, receiptKey } from './receipt.ts'
import {
  type AgreementPhase,
  type AgreementState,
  agreementKey,
  isOpen,
  negotiationKey,
  readAgreement,
  readNegotiation,
} from './state.ts'
import { agreementId } from './terms.ts'

type Body<S extends z.ZodType> = z.infer<S>
interface Said {
  change: AgreementChange
  by?: string
  amount?: bigint
}

/** Stores the agreement, moves its deadline, and says what happened. */
function store(
  context: RuleContext,
  id: Uint8Array,
  before: AgreementState | undefined,
  after: AgreementState,
  said: Said,
): void {
  if (before?.due !== after.due) {
    if (before?.due !== undefined) context.state.delete(dueKey(before.due, id))
    if (after.due !== undefined) context.state.put(dueKey(after.due, id), { agreement: id })
  }
  context.state.put(agreementKey(id), after)
  context.fact({
    kind: 'agreement',
    agreement: id,
    state: after,
    ...said,
    ...(context.event && { event: context.event }),
  })
}

/**
 * Nobody is to be left with escrow in a token that has ended: the last exit of the terms lies before that, and outages move both. Codes: agreement.unknown-token,
 * agreement.outlives-token, and those of payRefusal.
 */
function tokenRefusal({ state, run }: RuleContext, terms: Terms): RuleResult {
  const token = readToken(state, terms.token)
  if (!token) return 'agreement.unknown-token'
  const lastEnd = run + terms.fundWithin + terms.deliverWithin + terms.reviewWithin
  return payRefusal(token) ?? (token.due !== undefined && lastEnd > token.due ? 'agreement.outlives-token' : null)
}

function termsRefusal(context: RuleContext, terms: Terms): RuleResult {
  if (!equalBytes(terms.hub, context.hub)) return 'agreement.other-hub'
  const unpayable = tokenRefusal(context, terms)
  if (unpayable) return unpayable
  if (terms.payer === terms.provider) return 'agreement.with-oneself'
  const standings = [standingOf(context.state, terms.payer), standingOf(context.state, terms.provider)]
  if (standings.includes('leaving')) return 'agreement.leaving'
  if (standings.some((standing) => standing !== 'member')) return 'agreement.not-a-member'
  return terms.openBy < context.time ? 'agreement.lapsed' : null
}

function signatureRefusal(context: RuleContext, { terms, signatures }: Body<typeof agreementOpen>): RuleResult {
  const signers = signatures.map((s) => s.as)
  if (!signers.includes(terms.payer) || !signers.includes(terms.provider)) return 'agreement.signatures'
  const bound = signatures.every((s) => {
    const device = readDevice(context.state, s.dev)
    return device?.state === 'active' && device.as === s.as
  })
  return bound ? null : 'agreement.signing-device'
}

/** Whether the provider's tier has room for what would be held for them. Code: tier.exposure. */
const roomRefusal = (context: RuleContext, { provider, token, amount }: Terms): RuleResult =>
  token === readHub(context.state).token ? exposureRefusal(context, provider, { open: amount }) : null

/** Both signatures on one set of terms: the agreement stands, and is funded in the same breath when the payer can. */
export function open(context: RuleContext, as: string, body: Body<typeof agreementOpen>): RuleResult {
  const { terms } = body
  const refused = termsRefusal(context, terms) ?? signatureRefusal(context, body) ?? roomRefusal(context, terms)
  if (refused) return refused
  if (as !== terms.payer && as !== terms.provider) return 'agreement.not-a-party'
  const negotiation = readNegotiation(context.state, terms.negotiation)
  if (negotiation?.agreement) return 'agreement.already-open'
  if (negotiation?.withdrawn.some((did) => did === terms.payer || did === terms.provider)) return 'agreement.withdrawn'
  const id = agreementId(terms)
  context.state.put(negotiationKey(terms.negotiation), { agreement: id, withdrawn: [] })
  const agreed: AgreementState = {
    terms,
    phase: 'agreed',
    opened: context.time,
    due: context.run + terms.fundWithin,
    held: 0n,
    released: 0n,
    refunded: 0n,
  }
  store(context, id, undefined, agreed, { change: 'agreed', by: as })
  takeEscrow(context, id, agreed)
  return null
}

/** The payer's money, whoever's signature came last. */
function takeEscrow(context: RuleContext, id: Uint8Array, agreed: AgreementState): RuleResult {
  const { terms } = agreed
  if (terms.amount > 0n) {
    const refused =
      roomRefusal(context, terms) ?? hold(context, id, terms.payer, terms.provider, terms.token, terms.amount)
    if (refused) return refused
    oweMore(context, terms.provider, terms.token, terms.amount)
  }
  const funded: AgreementState = {
    ...agreed,
    phase: 'funded',
    held: terms.amount,
    due: context.run + terms.deliverWithin,
  }
  store(context, id, agreed, funded, { change: 'funded', by: terms.payer, amount: terms.amount })
  return null
}

/** Finds the agreement in a phase where `as`, in one of `roles`, may act. Codes: agreement.unknown, .not-a-party, .wrong-party, .ended, .wrong-phase. */
function actable(
  context: RuleContext,
  id: Uint8Array,
  as: string,
  roles: readonly ('payer' | 'provider')[],
  phases: readonly AgreementPhase[],
): AgreementState | string {
  const agreement = readAgreement(context.state, id)
  if (!agreement) return 'agreement.unknown'
  const { payer, provider } = agreement.terms
  if (as !== payer && as !== provider) return 'agreement.not-a-party'
  if (!roles.includes(as === payer ? 'payer' : 'provider')) return 'agreement.wrong-party'
  if (!isOpen(agreement.phase)) return 'agreement.ended'
  return phases.includes(agreement.phase) ? agreement : 'agreement.wrong-phase'
}

/** The payer puts the agreed amount into escrow, where it was short at the opening. */
export function fund(context: RuleContext, as: string, body: Body<typeof agreementFund>): RuleResult {
  const agreement = actable(context, body.agreement, as, ['payer'], ['agreed'])
  return typeof agreement === 'string' ? agreement : takeEscrow(context, body.agreement, agreement)
}

/** The provider says it is done; the payer's review begins. */
export function deliver(context: RuleContext, as: string, body: Body<typeof agreementDeliver>): RuleResult {
  const agreement = actable(context, body.agreement, as, ['provider'], ['funded'])
  if (typeof agreement === 'string') return agreement
  const due = context.run + agreement.terms.reviewWithin
  const delivered: AgreementState = { ...agreement, phase: 'delivered', evidence: body.evidence, due }
  store(context, body.agreement, agreement, delivered, { change: 'delivered', by: as })
  return null
}

/** The payer pays part of the escrow, or with `final` all of it. Codes add agreement.more-than-held, agreement.nothing-to-release. */
export function release(context: RuleContext, as: string, body: Body<typeof agreementRelease>): RuleResult {
  const agreement = actable(context, body.agreement, as, ['payer'], ['funded', 'delivered'])
  if (typeof agreement === 'string') return agreement
  if (body.amount > agreement.held) return 'agreement.more-than-held'
  if (!body.final && body.amount === 0n) return 'agreement.nothing-to-release'
  if (body.final || body.amount === agreement.held) {
    finish(context, body.agreement, agreement, { phase: 'settled', release: agreement.held, change: 'settled', by: as })
    return null
  }
  payOut(context, body.agreement, agreement, body.amount)
  const after = {
    ...withoutCancel(agreement),
    held: agreement.held - body.amount,
    released: agreement.released + body.amount,
  }
  store(context, body.agreement, agreement, after, { change: 'released', by: as, amount: body.amount })
  return null
}

/** Out of escrow to the provider, less the fee of their tier. */
function payOut(context: RuleContext, id: Uint8Array, { terms }: AgreementState, amount: bigint): void {
  const { payer, provider, token } = terms
  settleHold(context, id, provider, amount, 'release', payer)
  oweMore(context, provider, token, -amount)
  takeFee(context, provider, token, amount, id)
}

/** The provider gives back all that is still held. */
export function refund(context: RuleContext, as: string, body: Body<typeof agreementRefund>): RuleResult {
  const agreement = actable(context, body.agreement, as, ['provider'], ['funded', 'delivered'])
  if (typeof agreement === 'string') return agreement
  finish(context, body.agreement, agreement, { phase: 'refunded', release: 0n, change: 'refunded', by: as })
  return null
}

/** One side asks for a split; when the other asks for the same, that is how it ends. */
export function cancel(context: RuleContext, as: string, body: Body<typeof agreementCancel>): RuleResult {
  const agreement = actable(context, body.agreement, as, ['payer', 'provider'], ['agreed', 'funded', 'delivered'])
  if (typeof agreement === 'string') return agreement
  if (body.release > agreement.held) return 'agreement.more-than-held'
  const asked = agreement.cancel
  if (asked && asked.by !== as && asked.release === body.release) {
    finish(context, body.agreement, agreement, {
      phase: 'cancelled',
      release: body.release,
      change: 'cancelled',
      by: as,
    })
    return null
  }
  const after = { ...agreement, cancel: { by: as, release: body.release } }
  store(context, body.agreement, agreement, after, { change: 'cancel-asked', by: as, amount: body.release })
  return null
}

function withoutCancel({ cancel: _, ...rest }: AgreementState): AgreementState {
  return rest
}

interface Ending {
  phase: AgreementPhase
  /** To the provider; the rest of what is held goes back to the payer. */
  release: bigint
  change: AgreementChange
  by?: string
}

/** The one way an agreement ends: the hold is emptied to the two parties, the deadline goes, the receipt appears. */
export function finish(context: RuleContext, id: Uint8Array, agreement: AgreementState, ending: Ending): void {
  const { payer, provider, token } = agreement.terms
  const back = agreement.held - ending.release
  payOut(context, id, agreement, ending.release)
  settleHold(context, id, payer, back, 'refund', provider)
  oweMore(context, provider, token, -back)
  const { due: _, ...rest } = withoutCancel(agreement)
  const ended: AgreementState = {
    ...rest,
    phase: ending.phase,
    held: 0n,
    released: agreement.released + ending.release,
    refunded: agreement.refunded + back,
    ended: context.time,
  }
  store(context, id, agreement, ended, {
    change: ending.change,
    amount: ending.release,
    ...(ending.by !== undefined && { by: ending.by }),
  })
  if (agreement.phase === 'agreed') return
  issueReceipt(context, id, ended)
  countDeal(context, dealOf(ended))
}

function outcomeOf({ phase, released, refunded }: AgreementState): ReceiptBody['outcome'] {
  if (phase === 'cancelled') return 'cancelled'
  if (refunded === 0n) return phase === 'refunded' ? 'refunded' : 'released'
  return released === 0n ? 'refunded' : 'split'
}

function issueReceipt(context: RuleContext, id: Uint8Array, ended: AgreementState): void {
  const { payer, provider, token } = ended.terms
  const body: ReceiptBody = {
    v: 1,
    hub: context.hub,
    agreement: id,
    payer,
    provider,
    token,
    paid: ended.released,
    refunded: ended.refunded,
    outcome: outcomeOf(ended),
    height: context.h,
    time: context.time,
  }
  const receipt = { body, signatures: [] }
  context.state.put(receiptKey(id), receipt)
  context.fact({ kind: 'receipt', receipt })
}

/** Ends a negotiation that has not become an agreement. Codes: agreement.already-open, agreement.already-withdrawn. */
export function withdraw(context: RuleContext, as: string, body: Body<typeof agreementWithdraw>): RuleResult {
  const negotiation = readNegotiation(context.state, body.negotiation)
  if (negotiation?.agreement) return 'agreement.already-open'
  if (negotiation?.withdrawn.includes(as)) return 'agreement.already-withdrawn'
  const withdrawn = [...(negotiation?.withdrawn ?? []), as].sort()
  context.state.put(negotiationKey(body.negotiation), { withdrawn })
  context.fact({
    kind: 'proposal-withdrawn',
    negotiation: body.negotiation,
    by: as,
    event: context.event as Uint8Array,
  })
  return null
}

/** A party stands by the receipt. Codes: receipt.unknown, receipt.not-a-party, receipt.already-signed, receipt.other-content. */
export function signReceipt(
  context: RuleContext,
  as: string,
  dev: Uint8Array,
  body: Body<typeof receiptSign>,
): RuleResult {
  const receipt = readReceipt(context.state, body.agreement)
  if (!receipt) return 'receipt.unknown'
  if (as !== receipt.body.payer && as !== receipt.body.provider) return 'receipt.not-a-party'
  if (receipt.signatures.some((s) => s.as === as)) return 'receipt.already-signed'
  if (!equalBytes(body.digest, receiptDigest(receipt.body))) return 'receipt.other-content'
  const signed = { ...receipt, signatures: [...receipt.signatures, { as, dev, sig: body.sig }] }
  context.state.put(receiptKey(body.agreement), signed)
  context.fact({ kind: 'receipt', receipt: signed, ...(context.event && { event: context.event }) })
  return null
}
