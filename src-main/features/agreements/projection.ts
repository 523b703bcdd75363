/** Messages and ledger facts become the material trades are shown from; nothing here decides anything. */

import { agreementId, isOpen, isTalk } from '#shared/core/agreements/index.ts'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { encodeRecord } from '#shared/core/hub/index.ts'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/index.ts'
import { agreementOpen, agreementWithdraw } from '#shared/wire/agreements.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { index } from './search.ts'

export function onMessage(sql: Sql, message: Message, id: Uint8Array, mine: boolean): void {
  if (!isTalk(message.content.kind)) return
  const place = { hub: toHex(message.hub), negotiation: toHex(message.negotiation) }
  if (sql.get('SELECT 1 AS known FROM trade_message WHERE id = ?', toHex(id))) return
  index(sql, place, message)
  sql.run(
    'INSERT INTO trade_message (id, hub, negotiation, sender, recipient, mine, at, kind, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    toHex(id),
    place.hub,
    place.negotiation,
    message.from,
    message.to,
    mine ? 1 : 0,
    message.at,
    message.content.kind,
    encodeRecord(message),
  )
}

type AgreementFact = Extract<LedgerFact, { kind: 'agreement' }>

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'agreement') onAgreement(sql, at, fact)
  else if (fact.kind === 'proposal-withdrawn') {
    step(sql, at, toHex(fact.negotiation), { change: 'withdrawn', did: fact.by, event: fact.event })
  } else if (fact.kind === 'receipt' && fact.event !== undefined) onSigned(sql, at, fact)
}

/** A signature under a receipt; the last one is the newest. */
function onSigned(sql: Sql, at: At, { receipt, event }: Extract<LedgerFact, { kind: 'receipt' }>): void {
  const row = sql.get<{ negotiation: string }>(
    'SELECT negotiation FROM trade_agreement WHERE agreement = ?',
    toHex(receipt.body.agreement),
  )
  if (row) step(sql, at, row.negotiation, { change: 'receipt', did: receipt.signatures.at(-1)?.as, event })
}

function onAgreement(sql: Sql, at: At, { agreement, state, change, by, amount, event }: AgreementFact): void {
  const { terms } = state
  sql.run(
    `INSERT INTO trade_agreement (agreement, hub, negotiation, payer, provider, ended, updated) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (agreement) DO UPDATE SET ended = excluded.ended, updated = excluded.updated`,
    toHex(agreement),
    at.hub,
    toHex(terms.negotiation),
    terms.payer,
    terms.provider,
    isOpen(state.phase) ? 0 : 1,
    at.time,
  )
  const evidence = change === 'delivered' ? state.evidence : undefined
  step(sql, at, toHex(terms.negotiation), { change, did: by, amount, event, evidence })
}

interface Step {
  change: string
  did?: string | undefined
  amount?: bigint | undefined
  event?: Uint8Array | undefined
  evidence?: Uint8Array | undefined
}

function step(sql: Sql, at: At, negotiation: string, { change, did, amount, event, evidence }: Step): void {
  sql.run(
    'INSERT INTO trade_step (hub, negotiation, change, did, amount, event, evidence, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    at.hub,
    negotiation,
    change,
    did ?? null,
    amount === undefined ? null : String(amount),
    event ? toHex(event) : null,
    evidence ? toHex(evidence) : null,
    at.time,
  )
}

/** An ordered event that did nothing: whoever signed it has to learn why. */
export function onOutcome(sql: Sql, at: At, { signed: { event, id } }: ParsedEvent, outcome: Outcome): void {
  if (outcome.refused === undefined) return
  const negotiation = negotiationOf(sql, event.t, event.body)
  if (negotiation === undefined) return
  sql.run(
    'INSERT OR IGNORE INTO trade_refusal (event, hub, negotiation, did, type, code, time) VALUES (?, ?, ?, ?, ?, ?, ?)',
    toHex(id),
    at.hub,
    negotiation,
    event.as,
    event.t,
    outcome.refused,
    at.time,
  )
}

/** The negotiation (hex) an event of the agreements feature belongs to, or nothing. */
export function negotiationOf(sql: Sql, t: string, body: SignedEvent['event']['body']): string | undefined {
  if (t === 'agreement.open') {
    const parsed = agreementOpen.safeParse(body)
    return parsed.success ? toHex(parsed.data.terms.negotiation) : undefined
  }
  if (t === 'agreement.withdraw') {
    const parsed = agreementWithdraw.safeParse(body)
    return parsed.success ? toHex(parsed.data.negotiation) : undefined
  }
  const agreement = agreementOf(t, body)
  if (agreement === undefined) return undefined
  return sql.get<{ negotiation: string }>('SELECT negotiation FROM trade_agreement WHERE agreement = ?', agreement)
    ?.negotiation
}

/** The agreement (hex) an event is about, or nothing: the one it opens, or the one that its body names. */
export function agreementOf(t: string, body: SignedEvent['event']['body']): string | undefined {
  if (t === 'agreement.open') {
    const parsed = agreementOpen.safeParse(body)
    return parsed.success ? toHex(agreementId(parsed.data.terms)) : undefined
  }
  return body.agreement instanceof Uint8Array ? toHex(body.agreement) : undefined
}
