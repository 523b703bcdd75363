/** Ledger events as rows, each opening onto its bytes and proof. */
import type { z } from 'zod'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { eventRow, ledgerContract } from '#shared/ipc/ledger.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { SqlValue } from '../../ports/sql.ts'
import { nickOf } from '../people/index.ts'
import { type Details, detailsOf, tell } from './describe.ts'
import { hubToken } from './wallet.ts'

export type EventRow = z.infer<typeof eventRow>
export type EventQuery = z.output<NonNullable<(typeof ledgerContract.events)['~orpc']['inputSchema']>>
export type Row = {
  n: number
  id: string
  h: number
  position: number
  time: number
  type: string
  did: string
  agreement: string | null
  details: string
  code: string | null
}

/** Everything needed to name people and amounts in one hub, looked up once per page. */
export function teller(context: FeatureContext, hub: string) {
  const token = hubToken(context, hub)
  const nameOf = (did: string) => nickOf(context.sql, hub, did)
  return (type: string, did: string, details: Details): string =>
    tell({ type, who: nameOf(did), details, token, nameOf })
}

export function toRow(context: FeatureContext, hub: string, row: Row, say: ReturnType<typeof teller>): EventRow {
  return {
    id: row.id,
    h: row.h,
    index: row.position,
    time: row.time,
    type: row.type,
    as: row.did,
    nick: nickOf(context.sql, hub, row.did),
    text: say(row.type, row.did, JSON.parse(row.details) as Details),
    ...(row.agreement !== null && { agreement: row.agreement }),
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
  const { agreement, details } = detailsOf(signed)
  const { t, as } = signed.event
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

export const COLUMNS = 'n, id, h, position, time, type, did, agreement, details, code'

/** Newest first; own events that wait for the signer come before all others. */
export function eventPage(context: FeatureContext, query: EventQuery): { items: EventRow[]; cursor?: string } {
  const { hub, limit, cursor } = query
  const say = teller(context, hub)
  const filters: [string, SqlValue | undefined][] = [
    ['did = ?', query.by],
    ['agreement = ?', query.agreement],
    ['type = ?', query.type],
    ['token = ?', query.token],
    ['h = ?', query.h],
    ['n < ?', cursor !== undefined && /^\d+$/.test(cursor) ? Number(cursor) : undefined],
  ]
  const used = filters.filter((f): f is [string, SqlValue] => f[1] !== undefined)
  const rows = context.sql.all<Row>(
    `SELECT ${COLUMNS} FROM ledger_event WHERE ${['hub = ?', ...used.map(([text]) => text)].join(' AND ')} ORDER BY n DESC LIMIT ?`,
    hub,
    ...used.map(([, value]) => value),
    limit + 1,
  )
  const waiting = cursor === undefined ? waitingRows(context, query, say) : []
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: [...waiting, ...shown.map((row) => toRow(context, hub, row, say))],
    ...(rows.length > limit && last !== undefined && { cursor: String(last.n) }),
  }
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
