/** Ledger events as rows, each opening onto its bytes and proof. */
import type { z } from 'zod'
import { parseEvent } from '#shared/core/hub/index.ts'
import { fromHex, type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { eventRow, ledgerContract } from '#shared/ipc/ledger.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { type SqlValue, textOf } from '../../ports/sql.ts'
import { nickOf } from '../people/index.ts'
import { type Details, detailsOf } from './describe.ts'
import { pastPage } from './past.ts'
import { teller } from './teller.ts'

export type EventRow = z.infer<typeof eventRow>
export type EventQuery = z.output<NonNullable<(typeof ledgerContract.events)['~orpc']['inputSchema']>>
export type Row = {
  id: Uint8Array
  h: number
  position: number
  time: number
  type: string
  did: string
  agreement: Uint8Array | null
  details: string
  code: string | null
}

export function toRow(context: FeatureContext, hub: string, row: Row, say: ReturnType<typeof teller>): EventRow {
  return {
    id: toHex(row.id),
    h: row.h,
    index: row.position,
    time: row.time,
    type: row.type,
    as: row.did,
    nick: nickOf(context.sql, hub, row.did),
    text: say(row.type, row.did, JSON.parse(row.details) as Details),
    ...(row.agreement !== null && { agreement: toHex(row.agreement) }),
    outcome: row.code === null ? 'done' : 'refused',
    ...(row.code !== null && { code: row.code }),
  }
}

export function pendingRow(
  context: FeatureContext,
  hub: string,
  signed: SignedEvent,
  say: ReturnType<typeof teller>,
): EventRow {
  const { t, as } = signed.event
  const parsed = parseEvent(signed)
  const { agreement, details } = parsed.ok ? detailsOf(parsed.value) : { details: {} }
  return {
    id: toHex(signed.id),
    time: context.now(),
    type: t,
    as,
    nick: nickOf(context.sql, hub, as),
    text: say(t, as, details),
    ...(agreement !== undefined && { agreement }),
    outcome: 'pending',
  }
}

export const COLUMNS = `id, h, position, time, ${textOf('type')} AS type, ${textOf('did')} AS did, agreement, details, code`

/** Where a page ended: the place of its last event. */
const CURSOR = /^(\d+)\.(\d+)$/

export interface EventPage {
  items: EventRow[]
  cursor?: string
  missing?: number
}

/** Newest first; own events that wait for the signer come before all others, and those of before this device's history after. */
export function eventPage(context: FeatureContext, query: EventQuery): EventPage {
  const { hub, limit, cursor } = query
  const say = teller(context, hub)
  const key = (text: string | undefined) => (text === undefined ? undefined : context.sql.keyOf(text))
  const after = CURSOR.exec(cursor ?? '')
  const filters: [string, SqlValue | undefined][] = [
    ['did = ?', key(query.by)],
    ['agreement = ?', query.agreement === undefined ? undefined : fromHex(query.agreement)],
    ['type = ?', key(query.type)],
    ['token = ?', key(query.token)],
    ['h = ?', query.h],
  ]
  const used = filters.filter((f): f is [string, SqlValue] => f[1] !== undefined)
  const rows = context.sql.all<Row>(
    `SELECT ${COLUMNS} FROM ledger_event WHERE ${['hub = ?', '(h, position) < (?, ?)', ...used.map(([text]) => text)].join(' AND ')} ORDER BY h DESC, position DESC LIMIT ?`,
    context.sql.keyOf(hub),
    after ? Number(after[1]) : Number.MAX_SAFE_INTEGER,
    after ? Number(after[2]) : 0,
    ...used.map(([, value]) => value),
    limit + 1,
  )
  const waiting = cursor === undefined ? waitingRows(context, query, say) : []
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = [...waiting, ...shown.map((row) => toRow(context, hub, row, say))]
  if (rows.length > limit && last !== undefined) return { items, cursor: `${last.h}.${last.position}` }
  const from = after ? { h: Number(after[1]), position: Number(after[2]) } : undefined
  const past = pastPage(context, query, last ?? from, limit - shown.length)
  return { ...past, items: [...items, ...past.items] }
}

function waitingRows(context: FeatureContext, query: EventQuery, say: ReturnType<typeof teller>): EventRow[] {
  if (query.h !== undefined) return []
  return context
    .pending(query.hub)
    .map((signed) => pendingRow(context, query.hub, signed, say))
    .filter(
      (row) =>
        (query.by ?? row.as) === row.as &&
        (query.type ?? row.type) === row.type &&
        (query.agreement ?? row.agreement) === row.agreement,
    )
    .reverse()
}
