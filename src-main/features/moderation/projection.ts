/** Signed lists, appeals and answers become rows; the outcome depends on which were seen and never on their order. */

import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import { entryId, wordsOfAppeal } from '#shared/core/moderation/index.ts'
import { isNewer, MAX_LIFETIME_MS, type Version } from '#shared/core/notices/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import { type ModerationEntry, moderationAnswer, moderationAppeal, moderationPut } from '#shared/wire/moderation.ts'
import type { Sql } from '../../ports/sql.ts'

export function onNotice(sql: Sql, hub: string, signed: SignedEvent, received: number): void {
  const { t } = signed.event
  if (t === 'moderation.put') onPut(sql, hub, signed)
  else if (t === 'moderation.appeal') onAppeal(sql, hub, signed, received)
  else if (t === 'moderation.answer') onAnswer(sql, hub, signed, received)
}

type VersionRow = { at: number; seq: number; event: string }

function onPut(sql: Sql, hub: string, { event: { as, seq, body }, id }: SignedEvent): void {
  const parsed = moderationPut.safeParse(body)
  if (!parsed.success) return
  const { at, name, about, entries, expires } = parsed.data
  if (expires <= at || expires - at > MAX_LIFETIME_MS) return
  const list = toHex(parsed.data.list)
  const version: Version = { at, seq, event: toHex(id) }
  for (const [place, entry] of entries.entries()) putAct(sql, [hub, as, list], version, place, entry)
  const before = sql.get<VersionRow>(
    'SELECT at, seq, event FROM moderation_list WHERE hub = ? AND author = ? AND list = ?',
    ...[hub, as, list],
  )
  if (!isNewer(version, before)) return
  sql.run(
    'INSERT OR REPLACE INTO moderation_list (hub, author, list, at, seq, event, name, about, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[hub, as, list, at, seq, version.event, name, about, expires],
  )
}

type Of = readonly [hub: string, author: string, list: string]

/** An act belongs to the last version that has it. */
function putAct(sql: Sql, of: Of, version: Version, place: number, entry: ModerationEntry): void {
  const id = toHex(entryId(entry))
  const before = sql.get<VersionRow>(
    'SELECT at, seq, event FROM moderation_act WHERE hub = ? AND author = ? AND list = ? AND id = ?',
    ...[...of, id],
  )
  if (!isNewer(version, before)) return
  const { did, notice, act, reason, text, since, until } = entry
  sql.run(
    `INSERT OR REPLACE INTO moderation_act (hub, author, list, id, at, seq, event, place, did, notice, act, reason, text, since, until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[...of, id, version.at, version.seq, version.event, place, did, notice ? toHex(notice) : null],
    ...[act, reason, text, since, until ?? null],
  )
}

function onAppeal(sql: Sql, hub: string, { event: { as, body }, id }: SignedEvent, received: number): void {
  const parsed = moderationAppeal.safeParse(body)
  if (!parsed.success) return
  const { at, author, list, entry, words } = parsed.data
  sql.run(
    `INSERT OR IGNORE INTO moderation_appeal (hub, id, by, at, received, author, list, entry, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[hub, toHex(id), as, at, received, author, toHex(list), toHex(entry), toHex(words)],
  )
}

function onAnswer(sql: Sql, hub: string, { event: { as, body }, id }: SignedEvent, received: number): void {
  const parsed = moderationAnswer.safeParse(body)
  if (!parsed.success) return
  const { at, appeal, outcome, text } = parsed.data
  sql.run(
    'INSERT OR IGNORE INTO moderation_answer (hub, id, appeal, by, at, received, outcome, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[hub, toHex(id), toHex(appeal), as, at, received, outcome, text],
  )
}

export function onMessage(sql: Sql, message: Message, id: Uint8Array, mine: boolean): void {
  const { content } = message
  if (content.kind === 'moderation-appeal')
    sql.run(
      'INSERT OR IGNORE INTO moderation_plea (appeal, words, text) VALUES (?, ?, ?)',
      ...[toHex(content.appeal), toHex(wordsOfAppeal(content)), content.text],
    )
  else if (content.kind === 'moderation-report' && !mine) onReport(sql, message, content, toHex(id))
}

type ReportLetter = Extract<Message['content'], { kind: 'moderation-report' }>

/** Whoever reports the same again has one report: the later. */
function onReport(sql: Sql, { hub, from, at }: Message, { did, notice, reason, text }: ReportLetter, id: string): void {
  sql.run(
    `INSERT INTO moderation_report (hub, by, did, notice, id, reason, text, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hub, by, did, notice) DO UPDATE SET id = excluded.id, reason = excluded.reason, text = excluded.text, at = excluded.at
     WHERE (excluded.at, excluded.id) > (at, id)`,
    ...[toHex(hub), from, did, notice ? toHex(notice) : '', id, reason, text, at],
  )
}
