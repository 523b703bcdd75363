/** Each change of a pool as a row of its story. */
import { toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind !== 'pool') return
  const { pool, change, by, milestone, amount, event } = fact
  sql.run(
    'INSERT INTO pool_step (hub, pool, time, change, did, milestone, amount, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    at.hub,
    toHex(pool),
    at.time,
    change,
    by ?? null,
    milestone ?? null,
    amount === undefined ? null : String(amount),
    event ? toHex(event) : null,
  )
}
