/** Every change of one's own balances and every ordered event, as they were certified. */
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { At, Committed } from '../../engine/feature.ts'
import type { Sql, SqlValue } from '../../ports/sql.ts'
import { detailsOf } from './describe.ts'

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'device-added') {
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

export function onBatch(sql: Sql, batch: Committed, me: string | undefined): void {
  sql.insert(
    'INSERT INTO ledger_entry (hub, did, token, kind, delta, balance, other, agreement, event, h, time)',
    entryRows(sql, batch, me),
  )
  sql.insert(
    'INSERT OR IGNORE INTO ledger_event (hub, h, position, id, time, type, did, token, agreement, details, code)',
    eventRows(sql, batch),
  )
}

function entryRows(sql: Sql, { hub, h, time, facts }: Committed, me: string | undefined): SqlValue[][] {
  const hubKey = sql.key(hub)
  return facts.flatMap(({ fact }) => {
    if (fact.kind !== 'entry' || fact.did !== me) return []
    const [did, token, kind] = [sql.key(fact.did), sql.key(fact.token), sql.key(fact.entry)]
    const other = fact.other === undefined ? null : sql.key(fact.other)
    const [delta, balance] = [String(fact.delta), String(fact.balance)]
    return [[hubKey, did, token, kind, delta, balance, other, fact.agreement ?? null, fact.event ?? null, h, time]]
  })
}

function eventRows(sql: Sql, { hub, h, time, events, outcomes }: Committed): SqlValue[][] {
  const hubKey = sql.key(hub)
  /** Tokens of agreements that this very batch opens: their rows are not there yet. */
  const opened = new Map<string, number>()
  return events.map((event, position) => {
    const { agreement, details } = detailsOf(event)
    const { id, event: said } = event.signed
    const code = outcomes[position]?.refused ?? null
    const about = agreement === undefined ? null : fromHex(agreement)
    const token =
      details.token === undefined
        ? (opened.get(agreement ?? '') ?? tokenOfAgreement(sql, hub, about))
        : sql.key(details.token)
    if (event.t === 'agreement.open' && agreement !== undefined && token !== null && code === null)
      opened.set(agreement, token)
    return [
      hubKey,
      h,
      position,
      id,
      time,
      sql.key(event.t),
      sql.key(said.as),
      token,
      about,
      JSON.stringify(details),
      code,
    ]
  })
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

/** A hub's history begins at height `h` here: what was before is told by the bodies that are kept, and one's own payments stay. */
export function forget(sql: Sql, hub: string, h: number, me: string): void {
  sql.run('DELETE FROM ledger_event WHERE hub = ? AND h < ?', sql.keyOf(hub), h)
  sql.run('DELETE FROM ledger_entry WHERE hub = ? AND h < ? AND did <> ?', sql.keyOf(hub), h, sql.keyOf(me))
}
