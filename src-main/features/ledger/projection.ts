/** Every change of a balance and every ordered event, as they were certified. */
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact, Outcome } from '#shared/core/ledger/index.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { detailsOf } from './describe.ts'

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'entry') onEntry(sql, at, fact)
  else if (fact.kind === 'device-added') {
    sql.run(
      'INSERT OR REPLACE INTO ledger_device (hub, dev, did, added) VALUES (?, ?, ?, ?)',
      at.hub,
      toHex(fact.dev),
      fact.did,
      at.h,
    )
  } else if (fact.kind === 'device-revoked' || fact.kind === 'device-frozen') {
    sql.run('UPDATE ledger_device SET ended = ? WHERE hub = ? AND dev = ?', at.h, at.hub, toHex(fact.dev))
  }
}

function onEntry(sql: Sql, at: At, fact: Extract<LedgerFact, { kind: 'entry' }>): void {
  sql.run(
    `INSERT INTO ledger_entry (hub, did, token, kind, delta, balance, other, agreement, event, h, time)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    at.hub,
    fact.did,
    fact.token,
    fact.entry,
    String(fact.delta),
    String(fact.balance),
    fact.other ?? null,
    fact.agreement ? toHex(fact.agreement) : null,
    fact.event ? toHex(fact.event) : null,
    at.h,
    at.time,
  )
}

export function onOutcome(sql: Sql, at: At, signed: SignedEvent, outcome: Outcome): void {
  const { agreement, details } = detailsOf(signed)
  const { t, as } = signed.event
  sql.run(
    `INSERT OR IGNORE INTO ledger_event (hub, id, h, position, time, type, did, token, agreement, details, code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    at.hub,
    toHex(signed.id),
    at.h,
    at.index,
    at.time,
    t,
    as,
    details.token ?? tokenOfAgreement(sql, at.hub, agreement),
    agreement ?? null,
    JSON.stringify(details),
    outcome.refused ?? null,
  )
}

/** Acts on an agreement name no token; its opening does. */
function tokenOfAgreement(sql: Sql, hub: string, agreement: string | undefined): string | null {
  if (agreement === undefined) return null
  const opened = sql.get<{ token: string | null }>(
    "SELECT token FROM ledger_event WHERE hub = ? AND agreement = ? AND type = 'agreement.open' AND code IS NULL",
    hub,
    agreement,
  )
  return opened?.token ?? null
}

/** The effective event of one type about an agreement, of one person where more than one may sign it. */
export function eventIdOf(
  sql: Sql,
  of: { hub: string; agreement: string; type: string; did?: string },
): string | undefined {
  return sql.get<{ id: string }>(
    'SELECT id FROM ledger_event WHERE hub = ? AND agreement = ? AND type = ? AND did = coalesce(?, did) AND code IS NULL',
    of.hub,
    of.agreement,
    of.type,
    of.did ?? null,
  )?.id
}
