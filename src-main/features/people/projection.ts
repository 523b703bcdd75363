/** Members, profiles, receipts and trade counts, derived from ledger facts, notices and own messages. */

import type { Receipt } from '#shared/core/agreements/receipt.ts'
import { agreementId } from '#shared/core/agreements/terms.ts'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/facts.ts'
import { isNewer } from '#shared/core/notices/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import { profilePut } from '#shared/wire/notices.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

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
  else if (fact.kind === 'receipt') onReceipt(sql, at.hub, fact.receipt)
}

/** Whoever may begin nothing new has no notices on the board. */
function onStanding(sql: Sql, hub: string, { did, standing }: Extract<LedgerFact, { kind: 'member-standing' }>): void {
  if (standing === 'member') sql.run('DELETE FROM person_away WHERE hub = ? AND did = ?', hub, did)
  else sql.run('INSERT OR IGNORE INTO person_away (hub, did) VALUES (?, ?)', hub, did)
}

/** A receipt appears once unsigned and again with each signature; the trade counts once, on its first appearance. */
function onReceipt(sql: Sql, hub: string, { body, signatures }: Receipt): void {
  const agreement = toHex(body.agreement)
  const known = sql.get('SELECT 1 AS known FROM receipt WHERE agreement = ?', agreement) !== undefined
  const signed = JSON.stringify(signatures.map((s) => ({ as: s.as, dev: toHex(s.dev), sig: toHex(s.sig) })))
  sql.run(
    `INSERT INTO receipt (agreement, hub, payer, provider, token, paid, refunded, outcome, height, time, signed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (agreement) DO UPDATE SET signed = excluded.signed`,
    agreement,
    hub,
    body.payer,
    body.provider,
    body.token,
    String(body.paid),
    String(body.refunded),
    body.outcome,
    body.height,
    body.time,
    signed,
  )
  if (known || (body.outcome !== 'released' && body.outcome !== 'split')) return
  countTrade(sql, hub, body.payer, body.provider)
  countTrade(sql, hub, body.provider, body.payer)
}

function countTrade(sql: Sql, hub: string, did: string, other: string): void {
  sql.run(
    `INSERT INTO person_pair (hub, did, other, settled) VALUES (?, ?, ?, 1)
     ON CONFLICT (hub, did, other) DO UPDATE SET settled = settled + 1`,
    hub,
    did,
    other,
  )
  sql.run(
    `INSERT INTO person (hub, did, settled, partners) VALUES (?, ?, 1, 1) ON CONFLICT (hub, did) DO UPDATE SET
     settled = settled + 1, partners = (SELECT count(*) FROM person_pair p WHERE p.hub = person.hub AND p.did = person.did)`,
    hub,
    did,
  )
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
  if (content.kind !== 'proposal') return
  sql.run(
    'INSERT OR IGNORE INTO deal (agreement, negotiation, title) VALUES (?, ?, ?)',
    toHex(agreementId(content.terms)),
    toHex(message.negotiation),
    content.prose.title,
  )
}
