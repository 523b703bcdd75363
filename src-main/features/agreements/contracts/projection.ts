/** Letters and ledger facts become the material agreements of several commitments are shown from; nothing here decides anything. */
import { isContractOpen, namedIn } from '#shared/core/contracts/index.ts'
import { encodeRecord, type ParsedEvent } from '#shared/core/hub/index.ts'
import { encodeCanonical, hashTagged, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/index.ts'
import { contractOpen } from '#shared/wire/contracts.ts'
import type { Message } from '#shared/wire/mail.ts'
import { contractTake } from '#shared/wire/mandates.ts'
import type { At } from '../../../engine/feature.ts'
import type { Sql } from '../../../ports/sql.ts'

export const SAYINGS = [
  'contract',
  'contract-sign',
  'contract-text',
  'contract-decline',
  'contract-delivery',
  'contract-reason',
] as const
export type Saying = Extract<Message['content'], { kind: (typeof SAYINGS)[number] }>
export const isSaying = (content: Message['content']): content is Saying =>
  (SAYINGS as readonly string[]).includes(content.kind)

export function onContractMessage(sql: Sql, message: Message): void {
  const { hub, negotiation, from, at, content } = message
  if (content.kind === 'goods' && from === message.to) return keepGoods(sql, content)
  if (!isSaying(content)) return
  const said = encodeCanonical([hub, negotiation, from, at, encodeRecord(content)])
  sql.run(
    'INSERT OR IGNORE INTO contract_message (key, hub, negotiation, sender, at, kind, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    toHex(hashTagged('kind:saying:1', said)),
    toHex(hub),
    toHex(negotiation),
    from,
    at,
    content.kind,
    encodeRecord(message),
  )
}

function keepGoods(sql: Sql, { file, cipher, leaves, key }: Extract<Message['content'], { kind: 'goods' }>): void {
  sql.run(
    'INSERT OR IGNORE INTO contract_goods (root, cipher, leaves, key) VALUES (?, ?, ?, ?)',
    ...[file.root, cipher, leaves, key].map(toHex),
  )
}

export function onContractFact(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'contract') onContract(sql, at, fact)
  else if (fact.kind === 'mandate') onMandate(sql, at, fact)
  else if (fact.kind === 'contract-receipt' && fact.event)
    step(sql, at, {
      ...stepOf(sql, fact.receipt.body.agreement),
      change: 'receipt',
      did: fact.receipt.signatures.at(-1)?.as,
      event: fact.event,
    })
  else if (fact.kind === 'proposal-withdrawn' && knownTalk(sql, toHex(fact.negotiation)))
    step(sql, at, { negotiation: toHex(fact.negotiation), change: 'withdrawn', did: fact.by, event: fact.event })
}

const stepOf = (sql: Sql, agreement: Uint8Array) => ({ negotiation: negotiationAt(sql, toHex(agreement)) ?? '' })

function onContract(sql: Sql, at: At, fact: Extract<LedgerFact, { kind: 'contract' }>): void {
  const { state, change, by, commitment, event } = fact
  const agreement = toHex(fact.agreement)
  const negotiation = toHex(state.terms.negotiation)
  sql.run(
    `INSERT INTO contract_agreement (agreement, hub, negotiation, ended, updated) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (agreement) DO UPDATE SET ended = excluded.ended, updated = excluded.updated`,
    agreement,
    at.hub,
    negotiation,
    isContractOpen(state.phase) ? 0 : 1,
    at.time,
  )
  for (const did of namedIn(state.terms))
    sql.run('INSERT OR IGNORE INTO contract_role (did, agreement) VALUES (?, ?)', did, agreement)
  step(sql, at, { negotiation, change, did: by, place: commitment, event })
}

function onMandate(sql: Sql, at: At, { mandate, state, change }: Extract<LedgerFact, { kind: 'mandate' }>): void {
  const { notice, prose } = state.mandate.terms
  sql.run(
    `INSERT INTO contract_mandate (mandate, hub, did, notice, prose, change, given, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (mandate) DO UPDATE SET change = excluded.change, bytes = excluded.bytes`,
    toHex(mandate),
    at.hub,
    state.by,
    notice ? toHex(notice) : null,
    toHex(prose),
    change,
    state.given,
    encodeRecord(state),
  )
}

interface Step {
  negotiation: string
  change: string
  did?: string | undefined
  place?: number | undefined
  event?: Uint8Array | undefined
}

function step(sql: Sql, at: At, { negotiation, change, did, place, event }: Step): void {
  sql.run(
    'INSERT INTO contract_step (hub, negotiation, change, did, place, event, time) VALUES (?, ?, ?, ?, ?, ?, ?)',
    at.hub,
    negotiation,
    change,
    did ?? null,
    place ?? null,
    event ? toHex(event) : null,
    at.time,
  )
}

/** An ordered event that did nothing: whoever signed it has to learn why. */
export function onContractOutcome(sql: Sql, at: At, { signed: { event, id } }: ParsedEvent, outcome: Outcome): void {
  if (outcome.refused === undefined) return
  const negotiation = contractNegotiationOf(sql, event.t, event.body)
  if (negotiation === undefined) return
  sql.run(
    'INSERT OR IGNORE INTO contract_refusal (event, negotiation, did, type, code, time) VALUES (?, ?, ?, ?, ?, ?)',
    toHex(id),
    negotiation,
    event.as,
    event.t,
    outcome.refused,
    at.time,
  )
  if (event.t === 'contract.take') onRefusedTaking(sql, at, toHex(id), event)
}

function onRefusedTaking(sql: Sql, at: At, id: string, { as, body }: SignedEvent['event']): void {
  const { mandate, negotiation, units } = contractTake.parse(body)
  sql.run(
    'INSERT OR IGNORE INTO contract_taking (event, hub, negotiation, did, mandate, units, time) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    at.hub,
    toHex(negotiation),
    as,
    toHex(mandate),
    units,
    at.time,
  )
}

const negotiationAt = (sql: Sql, agreement: string): string | undefined =>
  sql.get<{ negotiation: string }>('SELECT negotiation FROM contract_agreement WHERE agreement = ?', agreement)
    ?.negotiation

/** The negotiation (hex) an event belongs to, where it is one of an agreement of several commitments. */
export function contractNegotiationOf(sql: Sql, t: string, body: SignedEvent['event']['body']): string | undefined {
  if (t === 'contract.open') {
    const parsed = contractOpen.safeParse(body)
    return parsed.success ? toHex(parsed.data.terms.negotiation) : undefined
  }
  if (t === 'contract.take') return body.negotiation instanceof Uint8Array ? toHex(body.negotiation) : undefined
  if (t === 'agreement.withdraw')
    return body.negotiation instanceof Uint8Array ? knownTalk(sql, toHex(body.negotiation)) : undefined
  const named = t.startsWith('contract.') || t === 'receipt.sign' || t === 'court.file' ? body.agreement : undefined
  return named instanceof Uint8Array ? negotiationAt(sql, toHex(named)) : undefined
}

const knownTalk = (sql: Sql, negotiation: string): string | undefined =>
  sql.get('SELECT 1 FROM contract_message WHERE negotiation = ? LIMIT 1', negotiation) ? negotiation : undefined
