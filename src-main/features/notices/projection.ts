/** Signed notices become rows; the outcome depends on which events were seen, never on their order (core/notices/order.ts). */
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/facts.ts'
import { type Claim, indexable, join, type Known, MAX_LIFETIME_MS, NOTHING, shown } from '#shared/core/notices/index.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { noticePut, noticeWithdraw } from '#shared/wire/notices.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { partnersOf } from '../people/index.ts'
import { toForm } from './content.ts'
import { CATEGORIES, facet, NO_PRICE, PURPOSES } from './read-model.ts'

interface Said {
  notice: string
  author: string
  claim: Claim
  content?: NoticeForm
}

export function onNotice(sql: Sql, hub: string, signed: SignedEvent): void {
  const said = claimOf(signed)
  if (said === undefined) return
  const before = readClaim(sql, hub, said.notice, said.author)
  const after = join(before.known, said.claim)
  const content =
    after.latest?.event === said.claim.event && said.content ? JSON.stringify(said.content) : before.content
  sql.run(
    `INSERT INTO notice_claim (notice, author, hub, root, latest, withdrawn, content) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hub, notice, author) DO UPDATE SET root = excluded.root, latest = excluded.latest,
     withdrawn = excluded.withdrawn, content = excluded.content`,
    said.notice,
    said.author,
    hub,
    after.root ? JSON.stringify(after.root) : null,
    after.latest ? JSON.stringify(after.latest) : null,
    after.withdrawn ? 1 : 0,
    content,
  )
  const visible = shown(after)
  if (visible && content !== null) writeRow(sql, hub, said, visible, JSON.parse(content) as NoticeForm)
}

/** A receipt changes how far its two parties can be trusted: their notices move in the order. */
export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind !== 'receipt' || fact.receipt.signatures.length > 0) return
  for (const did of [fact.receipt.body.payer, fact.receipt.body.provider]) {
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

type ClaimRow = { root: string | null; latest: string | null; withdrawn: number; content: string | null }

/** What is known of a notice from one author; also where an edit learns the version it must come after. */
export function readClaim(
  sql: Sql,
  hub: string,
  notice: string,
  author: string,
): { known: Known; content: string | null } {
  const row = sql.get<ClaimRow>(
    'SELECT root, latest, withdrawn, content FROM notice_claim WHERE hub = ? AND notice = ? AND author = ?',
    hub,
    notice,
    author,
  )
  if (row === undefined) return { known: NOTHING, content: null }
  const known: Known = {
    ...(row.root === null ? {} : { root: JSON.parse(row.root) as NonNullable<Known['root']> }),
    ...(row.latest === null ? {} : { latest: JSON.parse(row.latest) as NonNullable<Known['latest']> }),
    withdrawn: row.withdrawn === 1,
  }
  return { known, content: row.content }
}

function keyOf(sql: Sql, insert: string, select: string, ...values: (string | number)[]): number {
  const found = sql.get<{ key: number }>(select, ...values)
  if (found) return found.key
  sql.run(insert, ...values)
  return (sql.get<{ key: number }>(select, ...values) as { key: number }).key
}

function writeRow(
  sql: Sql,
  hub: string,
  { notice, author }: Said,
  visible: NonNullable<ReturnType<typeof shown>>,
  form: NoticeForm,
): void {
  const hubKey = keyOf(sql, 'INSERT INTO notice_hub (hub) VALUES (?)', 'SELECT key FROM notice_hub WHERE hub = ?', hub)
  const authorKey = keyOf(
    sql,
    'INSERT INTO notice_author (hub, did) VALUES (?, ?)',
    'SELECT key FROM notice_author WHERE hub = ? AND did = ?',
    hubKey,
    author,
  )
  const { price } = form
  sql.run(
    `INSERT INTO notice (id, tie, hub, author, purpose, category, barter, price, posted, edited, expires, withdrawn, trust)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose,
     category = excluded.category, barter = excluded.barter, price = excluded.price, posted = excluded.posted,
     edited = excluded.edited, expires = excluded.expires, withdrawn = excluded.withdrawn`,
    notice,
    tieOf(notice),
    hubKey,
    authorKey,
    PURPOSES.indexOf(form.purpose),
    CATEGORIES.indexOf(form.category),
    price.kind === 'barter' ? 1 : 0,
    price.kind === 'barter' ? NO_PRICE : BigInt(price.amount),
    visible.posted,
    visible.edited ?? null,
    form.expires,
    visible.withdrawn ? 1 : 0,
    partnersOf(sql, hub, author),
  )
  const { row } = sql.get<{ row: number }>('SELECT row FROM notice WHERE id = ?', notice) as { row: number }
  sql.run('DELETE FROM notice_text WHERE rowid = ?', row)
  sql.run(
    'INSERT INTO notice_text (rowid, title, text, wants, place, facets) VALUES (?, ?, ?, ?, ?, ?)',
    row,
    indexable(form.title),
    indexable(form.text),
    indexable(price.kind === 'barter' ? price.wants : ''),
    indexable(form.place),
    [
      facet.hub(hubKey),
      facet.author(authorKey),
      facet.purpose(form.purpose),
      facet.category(form.category),
      facet.price(price.kind),
    ].join(' '),
  )
}

/** First 48 bits of the id: orders equals the same way on every node, in fewer bytes than the id itself. */
export const tieOf = (notice: string): number => Number.parseInt(notice.slice(0, 12), 16)
