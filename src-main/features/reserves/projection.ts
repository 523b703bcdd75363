/** Reserves as the ledger opened them, and vouchers as they arrived. */
import { encodeRecord } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

export function onMessage(sql: Sql, message: Message, id: Uint8Array): void {
  const { content } = message
  if (content.kind !== 'voucher') return
  sql.run(
    'INSERT OR IGNORE INTO reserve_voucher (id, reserve, at, text, bytes) VALUES (?, ?, ?, ?, ?)',
    toHex(id),
    toHex(content.voucher.reserve),
    message.at,
    content.text,
    encodeRecord(content.voucher),
  )
}

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind !== 'reserve' || fact.change !== 'opened') return
  const { payer, payee } = fact.state
  sql.run(
    'INSERT OR IGNORE INTO reserve (id, hub, payer, payee, opened) VALUES (?, ?, ?, ?, ?)',
    toHex(fact.reserve),
    at.hub,
    payer,
    payee,
    at.time,
  )
}
