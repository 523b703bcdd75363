/** Signed notices become rows; the outcome depends on which events were seen, never on their order (core/notices/order.ts). */
import { fromHex, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/facts.ts'
import { type Claim, join, type Known, MAX_LIFETIME_MS, NOTHING, shown, wordsIn } from '#shared/core/notices/index.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { noticePut, noticeWithdraw } from '#shared/wire/notices.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { partiesOf, partnersOf } from '../people/index.ts'
import { writeSketch } from './alike.ts'
import { toForm } from './content.ts'
import { CATEGORIES, facet, INDEXED_BEGINNING, NO_PRICE, PURPOSES } from './read-model.ts'

interface Said {
  notice: string
  author: string
  claim: Claim
  content?: NoticeForm
}

export function onNotice(sql: Sql, hub: string, signed: SignedEvent): void {
  const said = claimOf(signed)
  if (said === undefined) return
  const by = writtenBy(sql, hub, said.author)
  const before = claimBy(sql, by.author, said.notice)
  const after = join(before.known, said.claim)
  const isLatest = after.latest?.event === said.claim.event && said.content !== undefined
  const content = isLatest ? JSON.stringify(said.content) : before.content
  const row = writeClaim(sql, said.notice, by.author, { ...before, known: after, content })
  const visible = shown(after)
  if (visible === undefined || content === null) return
  const form = JSON.parse(content) as NoticeForm
  writeRow(sql, row, by, { ...visible, form, tie: tieOf(said.notice), trust: partnersOf(sql, hub, said.author) })
  if (content !== before.content || shown(before.known) === undefined) {
    writeWords(sql, row, by, form)
    writeSketch(sql, row, form)
  }
}

/** A receipt changes how far its parties can be trusted: their notices move in the order. */
export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if ((fact.kind !== 'receipt' && fact.kind !== 'contract-receipt') || fact.receipt.signatures.length > 0) return
  for (const did of partiesOf(fact.receipt.body)) {
    const trust = partnersOf(sql, at.hub, did)
    sql.run(
      `UPDATE notice SET trust = ? WHERE trust <> ? AND author =
       (SELECT a.key FROM notice_author a JOIN notice_hub h ON h.key = a.hub WHERE h.hub = ? AND a.did = ?)`,
      trust,
      trust,
      at.hub,
      did,
    )
  }
}

/** What an event claims, or nothing when it is not about a notice or not well-formed. */
function claimOf({ event, id }: SignedEvent): Said | undefined {
  const name = toHex(id)
  if (event.t === 'notice.withdraw') {
    const parsed = noticeWithdraw.safeParse(event.body)
    if (!parsed.success) return undefined
    const { at, notice } = parsed.data
    return { notice: toHex(notice), author: event.as, claim: { kind: 'withdraw', at, seq: event.seq, event: name } }
  }
  if (event.t !== 'notice.put') return undefined
  const parsed = noticePut.safeParse(event.body)
  if (!parsed.success) return undefined
  const { at, content, replaces } = parsed.data
  if (content.expires <= at || content.expires - at > MAX_LIFETIME_MS) return undefined
  const kind = replaces === undefined ? 'first' : 'edit'
  const claim: Claim = { kind, at, seq: event.seq, event: name }
  return { notice: replaces === undefined ? name : toHex(replaces), author: event.as, claim, content: toForm(content) }
}

type ClaimRow = {
  row: number
  first_at: number | null
  first_seq: number | null
  at: number | null
  seq: number | null
  event: Uint8Array | null
  withdrawn: number
  content: string | null
}

/** What one author has said about a notice; `row` is absent while that is nothing. */
interface Told {
  row?: number
  known: Known
  content: string | null
}

function claimBy(sql: Sql, author: number, notice: string): Told {
  const found = sql.get<ClaimRow>(
    'SELECT row, first_at, first_seq, at, seq, event, withdrawn, content FROM notice_claim WHERE notice = ? AND author = ?',
    fromHex(notice),
    author,
  )
  if (found === undefined) return { known: NOTHING, content: null }
  const { row, first_at, first_seq, at, seq, event, withdrawn, content } = found
  const known: Known = {
    ...(first_at !== null && first_seq !== null && { root: { at: first_at, seq: first_seq, event: notice } }),
    ...(at !== null && seq !== null && { latest: { at, seq, event: event === null ? notice : toHex(event) } }),
    withdrawn: withdrawn === 1,
  }
  return { row, known, content }
}

/** What is known of a notice from one author; also where an edit learns the version it must come after. */
export function readClaim(sql: Sql, hub: string, notice: string, author: string): Known {
  const by = sql.get<{ key: number }>(
    'SELECT a.key FROM notice_author a JOIN notice_hub h ON h.key = a.hub WHERE h.hub = ? AND a.did = ?',
    hub,
    author,
  )
  return by === undefined ? NOTHING : claimBy(sql, by.key, notice).known
}

/** Keeps a claim; answers with the number of its row. */
function writeClaim(sql: Sql, notice: string, author: number, { row, known, content }: Told): number {
  const { root, latest, withdrawn } = known
  const values = [
    root?.at ?? null,
    root?.seq ?? null,
    latest?.at ?? null,
    latest?.seq ?? null,
    latest === undefined || latest.event === notice ? null : fromHex(latest.event),
    withdrawn ? 1 : 0,
    content,
  ]
  if (row !== undefined) {
    sql.run(
      `UPDATE notice_claim SET first_at = ?, first_seq = ?, at = ?, seq = ?, event = ?, withdrawn = ?, content = ? WHERE row = ?`,
      ...values,
      row,
    )
    return row
  }
  sql.run(
    `INSERT INTO notice_claim (first_at, first_seq, at, seq, event, withdrawn, content, notice, author)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...values,
    fromHex(notice),
    author,
  )
  return (sql.get<{ row: number }>('SELECT last_insert_rowid() AS row') as { row: number }).row
}

function keyOf(sql: Sql, insert: string, select: string, ...values: (string | number)[]): number {
  const found = sql.get<{ key: number }>(select, ...values)
  if (found) return found.key
  sql.run(insert, ...values)
  return (sql.get<{ key: number }>(select, ...values) as { key: number }).key
}

/** The numbers that stand for a hub and an author in it. */
interface By {
  hub: number
  author: number
}

function writtenBy(sql: Sql, hub: string, did: string): By {
  const hubKey = keyOf(sql, 'INSERT INTO notice_hub (hub) VALUES (?)', 'SELECT key FROM notice_hub WHERE hub = ?', hub)
  const author = keyOf(
    sql,
    'INSERT INTO notice_author (hub, did) VALUES (?, ?)',
    'SELECT key FROM notice_author WHERE hub = ? AND did = ?',
    hubKey,
    did,
  )
  return { hub: hubKey, author }
}

interface Row extends NonNullable<ReturnType<typeof shown>> {
  form: NoticeForm
  tie: number
  trust: number
}

function writeRow(sql: Sql, row: number, by: By, { form, tie, trust, ...visible }: Row): void {
  const { price, purpose, category, expires } = form
  sql.run(
    `INSERT INTO notice (row, tie, hub, author, purpose, category, barter, price, posted, edited, expires, withdrawn, trust)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (row) DO UPDATE SET purpose = excluded.purpose,
     category = excluded.category, barter = excluded.barter, price = excluded.price, posted = excluded.posted,
     edited = excluded.edited, expires = excluded.expires, withdrawn = excluded.withdrawn`,
    row,
    tie,
    by.hub,
    by.author,
    PURPOSES.indexOf(purpose),
    CATEGORIES.indexOf(category),
    price.kind === 'barter' ? 1 : 0,
    price.kind === 'barter' ? NO_PRICE : BigInt(price.amount),
    visible.posted,
    visible.edited ?? null,
    expires,
    visible.withdrawn ? 1 : 0,
    trust,
  )
  if (form.space) sql.run('INSERT OR REPLACE INTO notice_space (row, space) VALUES (?, ?)', row, form.space.id)
  else sql.run('DELETE FROM notice_space WHERE row = ?', row)
  if (form.area === undefined) sql.run('DELETE FROM notice_area WHERE row = ?', row)
  else sql.run('INSERT OR REPLACE INTO notice_area (row, cell) VALUES (?, ?)', row, form.area)
}

/** Puts a notice's words into the index, in place of those of its earlier version. */
function writeWords(sql: Sql, row: number, { hub, author }: By, form: NoticeForm): void {
  const { title, text, price, place, purpose, category } = form
  const texts = [title, text, price.kind === 'barter' ? price.wants : '', place].map(wordsIn)
  const facets = [
    facet.hub(hub),
    facet.author(author),
    facet.purpose(purpose),
    facet.category(category),
    facet.price(price.kind),
  ]
  sql.run(
    'INSERT OR REPLACE INTO notice_text (rowid, title, text, wants, place, facets) VALUES (?, ?, ?, ?, ?, ?)',
    row,
    ...[...texts, facets].map((words) => words.join(' ')),
  )
  const long = texts.flat().filter((word) => word.length > INDEXED_BEGINNING)
  sql.run('INSERT OR IGNORE INTO notice_word SELECT value FROM json_each(?)', JSON.stringify([...new Set(long)]))
}

/** First 48 bits of the id: orders equals the same way on every node, in fewer bytes than the id itself. */
export const tieOf = (notice: string): number => Number.parseInt(notice.slice(0, 12), 16)
