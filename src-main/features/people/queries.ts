/** A person as windows show them, and the receipts of their trades. */

import type { Receipt } from '#shared/core/agreements/index.ts'
import type { ContractReceipt } from '#shared/core/contracts/receipt.ts'
import { decodeRecord } from '#shared/core/hub/index.ts'
import type { AnyReceipt } from '#shared/ipc/hubs.ts'
import type { Person } from '#shared/ipc/values.ts'
import type { Sql } from '../../ports/sql.ts'

type PersonRow = { nick: string | null; settled: number; partners: number; about: string | null; joined: number | null }

const ROW =
  'SELECT coalesce(nick, joined_nick) AS nick, settled, partners, about, joined FROM person WHERE hub = ? AND did = ?'

/** A name to show for somebody whose profile has not arrived: the tail of their did, which is what tells people apart. */
const unnamed = (did: string) => `…${did.slice(-6)}`

export function nickOf(sql: Sql, hub: string, did: string): string {
  return sql.get<PersonRow>(ROW, hub, did)?.nick ?? unnamed(did)
}

/** A person in a hub, with the trades that speak for them; `me` is the reader's own did. */
export function personOf(sql: Sql, hub: string, did: string, me: string): Person {
  const row = sql.get<PersonRow>(ROW, hub, did)
  return {
    did,
    nick: row?.nick ?? unnamed(did),
    settled: row?.settled ?? 0,
    partners: row?.partners ?? 0,
    withMe: settledWith(sql, hub, me, did),
    me: did === me,
  }
}

/** What a profile says of its owner. */
export function aboutOf(sql: Sql, hub: string, did: string): { about: string; joined: number } {
  const row = sql.get<PersonRow>(ROW, hub, did)
  return { about: row?.about ?? '', joined: row?.joined ?? 0 }
}

/** Settled trades between two people of a hub. */
export function settledWith(sql: Sql, hub: string, did: string, other: string): number {
  const row = sql.get<{ settled: number }>(
    'SELECT settled FROM person_pair WHERE hub = ? AND did = ? AND other = ?',
    hub,
    did,
    other,
  )
  return row?.settled ?? 0
}

/** With whom somebody has settled trades. */
export const settledPartners = (sql: Sql, hub: string, did: string): string[] =>
  sql
    .all<{ other: string }>('SELECT other FROM person_pair WHERE hub = ? AND did = ? ORDER BY other', hub, did)
    .map(({ other }) => other)

/** With how many different people somebody has settled trades: what trust sorting ranks by. */
export function partnersOf(sql: Sql, hub: string, did: string): number {
  return sql.get<PersonRow>(ROW, hub, did)?.partners ?? 0
}

/** What a trade is called, for those who were party to it. */
export function dealOf(sql: Sql, agreement: string): { negotiation: string; title: string } | undefined {
  return sql.get<{ negotiation: string; title: string }>(
    'SELECT negotiation, title FROM deal WHERE agreement = ?',
    agreement,
  )
}

type ReceiptRow = { agreement: string; version: number; bytes: Uint8Array }

function toReceipt(sql: Sql, { agreement, version, bytes }: ReceiptRow): AnyReceipt {
  const { body, signatures } = decodeRecord(version === 1 ? 'receipt' : 'contract-receipt', new Uint8Array(bytes)) as
    | Receipt
    | ContractReceipt
  const common = {
    agreement,
    title: dealOf(sql, agreement)?.title ?? '',
    height: body.height,
    time: body.time,
    signedBy: signatures.map(({ as }) => as),
  }
  if (body.v === 2) {
    const { parties, commitments } = body
    const flows = body.flows.map((flow) => ({ ...flow, amount: String(flow.amount) }))
    return { kind: 'several', ...common, parties, commitments, flows }
  }
  const { payer, provider, token, paid, refunded, outcome } = body
  return { kind: 'single', ...common, payer, provider, token, paid: String(paid), refunded: String(refunded), outcome }
}

const COLUMNS = 'r.agreement, r.version, r.bytes'

/** Receipts of a hub, or of one person in it, newest first. */
export function receiptsOf(sql: Sql, hub: string, did: string | undefined): AnyReceipt[] {
  const rows =
    did === undefined
      ? sql.all<ReceiptRow>(`SELECT ${COLUMNS} FROM receipt r WHERE r.hub = ? ORDER BY r.height DESC LIMIT 1000`, hub)
      : sql.all<ReceiptRow>(
          `SELECT ${COLUMNS} FROM receipt r JOIN receipt_party p ON p.agreement = r.agreement AND p.did = ?
           WHERE r.hub = ? ORDER BY r.height DESC LIMIT 1000`,
          did,
          hub,
        )
  return rows.map((row) => toReceipt(sql, row))
}

/** Agreements (hex) of a hub that have ended, and whose receipt this party has not signed. */
export const unsignedBy = (sql: Sql, hub: string, did: string): string[] =>
  sql
    .all<{ agreement: string }>(
      'SELECT agreement FROM receipt_party WHERE did = ? AND hub = ? AND signed = 0 ORDER BY agreement',
      did,
      hub,
    )
    .map(({ agreement }) => agreement)

/** The receipt of one agreement, once it has ended. */
export function receiptOf(sql: Sql, agreement: string): AnyReceipt | undefined {
  const row = sql.get<ReceiptRow>(`SELECT ${COLUMNS} FROM receipt r WHERE r.agreement = ?`, agreement)
  return row === undefined ? undefined : toReceipt(sql, row)
}

/** When the profile shown was written, by its author's clock. */
export function profileAt(sql: Sql, hub: string, did: string): number | undefined {
  return (
    sql.get<{ at: number | null }>('SELECT profile_at AS at FROM person WHERE hub = ? AND did = ?', hub, did)?.at ??
    undefined
  )
}

/** Everybody who ever joined a hub, with the name they go by. */
export const namesOf = (sql: Sql, hub: string): { did: string; nick: string }[] =>
  sql
    .all<{ did: string; nick: string | null }>(
      'SELECT did, coalesce(nick, joined_nick) AS nick FROM person WHERE hub = ? AND joined IS NOT NULL',
      hub,
    )
    .map(({ did, nick }) => ({ did, nick: nick ?? unnamed(did) }))
