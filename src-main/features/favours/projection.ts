/** Messages about favours as they came, and settlements as they were certified; the core reads an account from them. */
import { favourDigest } from '#shared/core/favours/index.ts'
import { encodeRecord } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { At } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'

export function onMessage(sql: Sql, message: Message, id: Uint8Array, mine: boolean): void {
  const { content } = message
  if (content.kind !== 'favour' && content.kind !== 'favour-no') return
  const statement = content.kind === 'favour' ? content.statement : undefined
  sql.run(
    'INSERT OR IGNORE INTO favour_word (id, hub, other, sender, digest, lapses, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    toHex(id),
    toHex(message.hub),
    mine ? message.to : message.from,
    message.from,
    toHex(statement ? favourDigest(statement) : (content as { digest: Uint8Array }).digest),
    statement?.settle?.by ?? null,
    encodeRecord(message),
  )
}

export function onLedger(sql: Sql, at: At, fact: LedgerFact): void {
  if (fact.kind === 'favour-settled')
    sql.run('INSERT OR IGNORE INTO favour_settled (hub, digest) VALUES (?, ?)', at.hub, toHex(fact.digest))
}
