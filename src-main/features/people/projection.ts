/** Members, profiles, receipts and trade counts, derived from ledger facts, notices and own messages. */

import type { Receipt } from '#shared/core/agreements/receipt.ts'
import { agreementId } from '#shared/core/agreements/terms.ts'
import { contractId } from '#shared/core/contracts/index.ts'
import type { ContractReceipt } from '#shared/core/contracts/receipt.ts'
import { encodeRecord } from '#shared/core/hub/index.ts'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/facts.ts'
import { isNewer } from '#shared/core/notices/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import { profilePut } from '#shared/wire/notices.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { partiesOf, settledPairs } from './settled.ts'

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'member-joined') {
    sql.run(
      `INSERT INTO person (hub, did, joined, invited_by, joined_nick) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (hub, did) DO UPDATE SET joined = excluded.joined, invited_by = excluded.invited_by, joined_nick = excluded.joined_nick`,
      at.hub,
      fact.did,
      at.time,
      fact.by,
      fact.nick,
    )
  } else if (fact.kind === 'member-standing') onStanding(sql, at.hub, fact)
  else if (fact.kind === 'receipt' || fact.kind === 'contract-receipt') onReceipt(sql, at.hub, fact.receipt)
}

/** Whoever may begin nothing new has no notices on the board. */
function onStanding(sql: Sql, hub: string, { did, standing }: Extract<LedgerFact, { kind: 'member-standing' }>): void {
  if (standing === 'member') sql.run('DELETE FROM person_away WHERE hub = ? AND did = ?', hub, did)
  else sql.run('INSERT OR IGNORE INTO person_away (hub, did) VALUES (?, ?)', hub, did)
}

/** A receipt appears once unsigned and again with each signature; the trade counts once, on its first appearance. */
function onReceipt(sql: Sql, hub: string, receipt: Receipt | ContractReceipt): void {
  const { body, signatures } = receipt
  const agreement = toHex(body.agreement)
  const isNew = sql.get('SELECT 1 AS known FROM receipt WHERE agreement = ?', agreement) === undefined
  sql.run(
    `INSERT INTO receipt (agreement, hub, height, version, bytes) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (agreement) DO UPDATE SET bytes = excluded.bytes`,
    agreement,
    hub,
    body.height,
    body.v,
    encodeRecord(receipt),
  )
  for (const did of partiesOf(body))
    sql.run(
      `INSERT INTO receipt_party (did, agreement, hub, signed) VALUES (?, ?, ?, ?)
       ON CONFLICT (did, agreement) DO UPDATE SET signed = excluded.signed`,
      did,
      agreement,
      hub,
      signatures.some(({ as }) => as === did) ? 1 : 0,
    )
  if (!isNew) return
  const pairs = settledPairs(body)
  for (const [one, other] of pairs) {
    countPair(sql, hub, one, other)
    countPair(sql, hub, other, one)
  }
  for (const did of new Set(pairs.flat())) countTrade(sql, hub, did)
}

function countPair(sql: Sql, hub: string, did: string, other: string): void {
  sql.run(
    `INSERT INTO person_pair (hub, did, other, settled) VALUES (?, ?, ?, 1)
     ON CONFLICT (hub, did, other) DO UPDATE SET settled = settled + 1`,
    hub,
    did,
    other,
  )
}

/** One agreement is one trade, with however many people it settled something; they are counted before. */
function countTrade(sql: Sql, hub: string, did: string): void {
  const partners = '(SELECT count(*) FROM person_pair p WHERE p.hub = person.hub AND p.did = person.did)'
  sql.run('INSERT OR IGNORE INTO person (hub, did) VALUES (?, ?)', hub, did)
  sql.run(`UPDATE person SET settled = settled + 1, partners = ${partners} WHERE hub = ? AND did = ?`, hub, did)
}

/** The latest profile by the author's own order stands, whatever order they arrive in. */
export function onNotice(sql: Sql, hub: string, { event, id }: SignedEvent): void {
  if (event.t !== 'profile.put') return
  const parsed = profilePut.safeParse(event.body)
  if (!parsed.success) return
  const { at, nick, about } = parsed.data
  const row = sql.get<{ profile_at: number | null; profile_seq: number; profile_event: string }>(
    'SELECT profile_at, profile_seq, profile_event FROM person WHERE hub = ? AND did = ?',
    hub,
    event.as,
  )
  const before =
    row?.profile_at == null ? undefined : { at: row.profile_at, seq: row.profile_seq, event: row.profile_event }
  if (!isNewer({ at, seq: event.seq, event: toHex(id) }, before)) return
  sql.run(
    `INSERT INTO person (hub, did, nick, about, profile_at, profile_seq, profile_event) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hub, did) DO UPDATE SET nick = excluded.nick, about = excluded.about, profile_at = excluded.profile_at,
     profile_seq = excluded.profile_seq, profile_event = excluded.profile_event`,
    hub,
    event.as,
    nick,
    about,
    at,
    event.seq,
    toHex(id),
  )
}

/** Titles are private prose: only proposals this identity sent or received can name a trade. */
export function onMessage(sql: Sql, message: Message): void {
  const { content } = message
  if (content.kind !== 'proposal' && content.kind !== 'contract') return
  const agreement = content.kind === 'proposal' ? agreementId(content.terms) : contractId(content.terms)
  sql.run(
    'INSERT OR IGNORE INTO deal (agreement, negotiation, title) VALUES (?, ?, ?)',
    toHex(agreement),
    toHex(message.negotiation),
    content.prose.title,
  )
}
