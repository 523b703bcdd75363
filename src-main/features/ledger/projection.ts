/** Every change of a balance and every ordered event, as they were certified. */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/index.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { detailsOf } from './describe.ts'

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'entry') onEntry(sql, at, fact)
  else if (fact.kind === 'device-added') {
    sql.run(
      'INSERT OR REPLACE INTO ledger_device (hub, dev, did, added) VALUES (?, ?, ?, ?)',
      sql.key(at.hub),
      fact.dev,
      sql.key(fact.did),
      at.h,
    )
  } else if (fact.kind === 'device-revoked' || fact.kind === 'device-frozen') {
    sql.run('UPDATE ledger_device SET ended = ? WHERE hub = ? AND dev = ?', at.h, sql.key(at.hub), fact.dev)
  }
}

function onEntry(sql: Sql, at: At, fact: Extract<LedgerFact, { kind: 'entry' }>): void {
  sql.run(
    `INSERT INTO ledger_entry (hub, did, token, kind, delta, balance, other, agreement, event, h, time)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sql.key(at.hub),
    sql.key(fact.did),
    sql.key(fact.token),
    sql.key(fact.entry),
    String(fact.delta),
    String(fact.balance),
    fact.other === undefined ? null : sql.key(fact.other),
    fact.agreement ?? null,
    fact.event ?? null,
    at.h,
    at.time,
  )
}

export function onOutcome(sql: Sql, at: At, event: ParsedEvent, outcome: Outcome): void {
  const { agreement, details } = detailsOf(event)
  const { as } = event.signed.event
  const about = agreement === undefined ? null : fromHex(agreement)
  sql.run(
    `INSERT OR IGNORE INTO ledger_event (hub, h, position, id, time, type, did, token, agreement, details, code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sql.key(at.hub),
    at.h,
    at.index,
    event.signed.id,
    at.time,
    sql.key(event.t),
    sql.key(as),
    details.token === undefined ? tokenOfAgreement(sql, at.hub, about) : sql.key(details.token),
    about,
    JSON.stringify(details),
    outcome.refused ?? null,
  )
}

/** Acts on an agreement name no token; its opening does. */
function tokenOfAgreement(sql: Sql, hub: string, agreement: Uint8Array | null): number | null {
  if (agreement === null) return null
  const opened = sql.get<{ token: number | null }>(
    'SELECT token FROM ledger_event WHERE hub = ? AND agreement = ? AND type = ? AND code IS NULL',
    sql.keyOf(hub),
    agreement,
    sql.keyOf('agreement.open'),
  )
  return opened?.token ?? null
}

/** The effective event of one type about an agreement, of one person where more than one may sign it. */
export function eventIdOf(
  sql: Sql,
  of: { hub: string; agreement: string; type: string; did?: string },
): string | undefined {
  const found = sql.get<{ id: Uint8Array }>(
    'SELECT id FROM ledger_event WHERE hub = ? AND agreement = ? AND type = ? AND did = coalesce(?, did) AND code IS NULL',
    sql.keyOf(of.hub),
    fromHex(of.agreement),
    sql.keyOf(of.type),
    of.did === undefined ? null : sql.keyOf(of.did),
  )
  return found && toHex(found.id)
}
