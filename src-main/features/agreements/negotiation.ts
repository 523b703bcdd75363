/** One negotiation with everything known of it: messages, proposals, the agreement on the ledger, and own acts on their way. */
import {
  type AgreementState,
  isTalk,
  readAgreement,
  readNegotiation,
  talkShown,
  wordsShown,
} from '#shared/core/agreements/index.ts'
import { isInside } from '#shared/core/hubs/index.ts'
import { decodeCanonical, fromHex, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { TradeState } from '#shared/ipc/agreements.ts'
import { type Message, message as messageSchema } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { isBlocked, nickOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { negotiationOf } from './projection.ts'
import { type ProposalState, type Proposed, proposalStates, proposedIn } from './proposals.ts'

export interface Received {
  id: string
  message: Message
}

export interface Refused {
  event: string
  type: string
  code: string
  time: number
}

export interface Negotiation {
  hub: string
  id: string
  me: string
  other: string
  /** I have blocked the other side. */
  blocked: boolean
  /** Of a blocked other side: what they wrote that is not shown. */
  unshown: number
  /** Oldest first, between me and the other party only. */
  messages: Received[]
  proposals: Proposed[]
  states: ProposalState[]
  agreement?: { id: string; state: AgreementState }
  withdrawn: readonly string[]
  /** Own events of this negotiation that are signed and not certified yet. */
  pending: SignedEvent[]
  /** Hex ids of those that a quorum of the validators has seen. */
  secured: ReadonlySet<string>
  /** Own events the ledger recorded without effect. */
  refusals: Refused[]
  now: number
  updated: number
}

type MessageRow = { id: string; sender: string; recipient: string; mine: number; at: number; bytes: Uint8Array }

function readMessage(bytes: Uint8Array): Message {
  const decoded = decodeCanonical(new Uint8Array(bytes))
  if (!decoded.ok) throw new Error('damaged message in the read model')
  return messageSchema.parse(decoded.value)
}

/**
 * Whom a negotiation is with. Its number becomes public when it is opened, so a stranger could write under it: the agreement's
 * parties decide, then whom I wrote to, then who wrote first.
 */
function otherOf(rows: readonly MessageRow[], me: string, agreement: AgreementState | undefined): string | undefined {
  if (agreement) return agreement.terms.payer === me ? agreement.terms.provider : agreement.terms.payer
  const own = rows.find((row) => row.mine === 1 && row.sender === me)
  return own?.recipient ?? rows.find((row) => row.recipient === me)?.sender
}

/** NOT_FOUND when this identity has no part in it. */
export function loadNegotiation(context: FeatureContext, hub: string, id: string): Negotiation {
  const found = findNegotiation(context, hub, id)
  if (!found) throw unknownTrade()
  return found
}

/** Undefined when this identity has no part in it. */
export function findNegotiation(context: FeatureContext, hub: string, id: string): Negotiation | undefined {
  const reader = context.state(hub)
  const me = context.keys().did
  const onLedger = readNegotiation(reader, fromHex(id))
  const agreed = onLedger?.agreement && readAgreement(reader, onLedger.agreement)
  const mine = agreed && (agreed.terms.payer === me || agreed.terms.provider === me) ? agreed : undefined
  const rows = context.sql.all<MessageRow>(
    'SELECT id, sender, recipient, mine, at, bytes FROM trade_message WHERE hub = ? AND negotiation = ? ORDER BY at, id',
    hub,
    id,
  )
  const other = otherOf(rows, me, mine)
  if (other === undefined) return undefined
  const blocked = isBlocked(context, other)
  const all = rows
    .filter((row) => (row.sender === me && row.recipient === other) || (row.sender === other && row.recipient === me))
    .map((row) => ({ id: row.id, message: readMessage(row.bytes) }))
  const place = { blocked, agreed: mine !== undefined }
  const messages = all.filter(
    ({ message: { content, from } }) =>
      isTalk(content.kind) && wordsShown(content.kind, { ...place, mine: from === me }),
  )
  const check = { reader, verify: context.verify, agreed: mine !== undefined }
  const proposals = messages.map(({ message }) => proposedIn(check, message)).filter((p) => p !== undefined)
  const now = Math.max(context.now(), context.head(hub).time)
  const agreement = mine && onLedger?.agreement ? { id: toHex(onLedger.agreement), state: mine } : undefined
  const withdrawn = (onLedger?.withdrawn ?? []).filter((did) => did === me || did === other)
  const states = proposalStates(proposals, { ...(agreement && { agreement: agreement.id }), withdrawn, now })
  return {
    hub,
    id,
    me,
    other,
    blocked,
    unshown: all.length - messages.length,
    messages,
    proposals,
    states,
    ...(agreement && { agreement }),
    withdrawn,
    secured: context.secured(hub),
    pending: context
      .pending(hub)
      .filter((signed) => negotiationOf(context.sql, signed.event.t, signed.event.body) === id),
    refusals: refusalsOf(context.sql, hub, id, me),
    now,
    updated: updatedAt(context.sql, hub, id, messages),
  }
}

export const unknownTrade = (): Error =>
  notFound(
    'trade.unknown',
    'This trade is not known here, or it is not yours. If somebody just wrote to you, it appears as soon as the message arrives.',
  )

function refusalsOf(sql: Sql, hub: string, id: string, me: string): Refused[] {
  return sql.all<{ event: string; type: string; code: string; time: number }>(
    'SELECT event, type, code, time FROM trade_refusal WHERE hub = ? AND negotiation = ? AND did = ? ORDER BY time',
    hub,
    id,
    me,
  )
}

function updatedAt(sql: Sql, hub: string, id: string, messages: readonly Received[]): number {
  const step = sql.get<{ time: number | null }>(
    'SELECT max(time) AS time FROM trade_step WHERE hub = ? AND negotiation = ?',
    hub,
    id,
  )
  return Math.max(step?.time ?? 0, messages.at(-1)?.message.at ?? 0)
}

/** In which hub a negotiation of mine is. */
export function hubOfNegotiation(context: FeatureContext, id: string): string {
  const hub = findHubOfNegotiation(context, id)
  if (hub === undefined) throw unknownTrade()
  return hub
}

/** Undefined where none of that number is about one payment. */
export const findHubOfNegotiation = ({ sql }: FeatureContext, id: string): string | undefined =>
  (
    sql.get<{ hub: string }>('SELECT hub FROM trade_message WHERE negotiation = ? LIMIT 1', id) ??
    sql.get<{ hub: string }>('SELECT hub FROM trade_agreement WHERE negotiation = ? LIMIT 1', id)
  )?.hub

/** The negotiation an agreement came from, as its party sees it. */
export function loadByAgreement(
  context: FeatureContext,
  agreement: string,
): Negotiation & { agreement: { id: string; state: AgreementState } } {
  const row = context.sql.get<{ hub: string; negotiation: string }>(
    'SELECT hub, negotiation FROM trade_agreement WHERE agreement = ?',
    agreement,
  )
  const found = row && loadNegotiation(context, row.hub, row.negotiation)
  if (found?.agreement?.id !== agreement) throw unknownTrade()
  return { ...found, agreement: found.agreement }
}

/** The other side's newest proposal, when its signature may be met with mine. */
export function agreeable(negotiation: Negotiation): Proposed | undefined {
  return negotiation.proposals.find(
    (p, i) => p.by === negotiation.other && p.problem === undefined && negotiation.states[i] === 'open',
  )
}

/** My newest proposal, while the other side may still agree to it. */
export function offeredByMe(negotiation: Negotiation): Proposed | undefined {
  return negotiation.proposals.find((p, i) => p.by === negotiation.me && negotiation.states[i] === 'open')
}

/** The proposal to show the trade by: the one agreed to, else the newest. */
export function currentProposal({ proposals, agreement }: Negotiation): Proposed | undefined {
  return proposals.find((p) => p.id === agreement?.id) ?? proposals.at(-1)
}

/** Who spoke last about the terms, by a proposal or by declining. */
export function lastWord(
  negotiation: Negotiation,
): { by: string; kind: 'proposal' | 'decline'; text: string } | undefined {
  const last = negotiation.messages.findLast(
    ({ message }) => message.content.kind === 'proposal' || message.content.kind === 'decline',
  )?.message
  if (last === undefined) return undefined
  return last.content.kind === 'decline'
    ? { by: last.from, kind: 'decline', text: last.content.text }
    : { by: last.from, kind: 'proposal', text: '' }
}

export function stateOf(negotiation: Negotiation): TradeState {
  if (negotiation.agreement) return negotiation.agreement.state.phase
  if (negotiation.withdrawn.length > 0) return 'withdrawn'
  if (lastWord(negotiation)?.kind === 'decline') return 'declined'
  return negotiation.states.includes('open') || negotiation.proposals.length === 0 ? 'offered' : 'lapsed'
}

/** How far ahead of this node's clock the other side's clock is believed. */
const CLOCK_SKEW_MS = 5 * 60_000

/** Whether this talk is one to show: see the rule. */
export function isShown(context: FeatureContext, negotiation: Negotiation): boolean {
  const { hub, me, other, blocked, messages, agreement } = negotiation
  return talkShown({
    blocked,
    member: isInside(context.state(hub), other),
    agreed: agreement !== undefined,
    offered: stateOf(negotiation) !== 'withdrawn' && offeredByMe(negotiation) !== undefined,
    spoken: messages.some(({ message }) => message.from === me),
  })
}

/** NOT_FOUND for a talk that is kept and not shown. */
export function refuseUnshown(context: FeatureContext, negotiation: Negotiation): void {
  if (isShown(context, negotiation)) return
  const nick = nickOf(context.sql, negotiation.hub, negotiation.other)
  throw notFound(
    'trade.unshown',
    negotiation.blocked
      ? `You have blocked ${nick}, so this talk is not shown. It is kept: unblock ${nick} on their page to see it.`
      : `${nick} is not a member of the hub, so nothing can come of this talk and it is not shown.`,
  )
}

/** When a message written now is dated: after the last one, so that an answer never sorts before what it answers. */
export const datedAfter = (last: number | undefined, now: number): number =>
  Math.max(now, Math.min(last ?? 0, now + CLOCK_SKEW_MS) + 1)

export const nextAt = ({ messages }: Pick<Negotiation, 'messages'>, now: number): number =>
  datedAfter(messages.at(-1)?.message.at, now)
