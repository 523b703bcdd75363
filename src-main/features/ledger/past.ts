/**
 * Events of before this device's history, told from their bodies as far as these are here. The rules were not run over them on this device,
 * so a row does not say whether they took it.
 */
import { parseEvent } from '#shared/core/hub/index.ts'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { HubLog } from '../../ports/log.ts'
import { nickOf } from '../people/index.ts'
import { detailsOf } from './describe.ts'
import type { EventPage, EventQuery, EventRow } from './events.ts'
import { teller } from './teller.ts'

interface Place {
  h: number
  position: number
}

/** A row of a certified event that no read model knows. */
export function pastRow(
  context: FeatureContext,
  hub: string,
  signed: SignedEvent,
  { h, index, time }: { h: number; index: number; time: number },
  say: ReturnType<typeof teller>,
): EventRow {
  const { t, as } = signed.event
  const parsed = parseEvent(signed)
  const { agreement, details } = parsed.ok ? detailsOf(parsed.value) : { details: {} }
  const text = say(t, as, details)
  const row = { id: toHex(signed.id), h, index, time, type: t, as, nick: nickOf(context.sql, hub, as), text }
  return { ...row, ...(agreement !== undefined && { agreement }), outcome: 'past' }
}

/** Rows after `last`, older ones after newer ones, down to the first batch whose events are not all here. */
export function pastPage(
  context: FeatureContext,
  query: EventQuery,
  last: Place | undefined,
  limit: number,
): EventPage & { items: EventRow[] } {
  const { hub, h: only } = query
  const log = context.log(hub)
  if (log.base < 0 || (only !== undefined && only > log.base)) return { items: [] }
  const say = teller(context, hub)
  const items: EventRow[] = []
  // The read model knows the batch at the base where this device folded it.
  const top = known(context, hub, log.base) ? log.base - 1 : log.base
  const first = only ?? Math.min(last?.h ?? top, top)
  for (let h = first; h >= (only ?? 0); h--) {
    if (only !== undefined && only > top) return { items }
    const rows = rowsAt(context, log, query, h, say)
    if (!rows) return { items, missing: h }
    const fresh = rows.filter(({ index = 0 }) => last?.h !== h || index < last.position)
    items.push(...fresh.slice(0, limit - items.length))
    const end = items.at(-1)
    if (items.length >= limit && end?.h !== undefined) return { items, cursor: `${end.h}.${end.index ?? 0}` }
  }
  return { items }
}

const known = ({ sql }: FeatureContext, hub: string, h: number): boolean =>
  sql.get('SELECT 1 AS known FROM ledger_event WHERE hub = ? AND h = ? LIMIT 1', sql.keyOf(hub), h) !== undefined

/** The last event first; undefined where the batch is not whole here. */
function rowsAt(
  context: FeatureContext,
  log: HubLog,
  { hub, by, type, agreement, token }: EventQuery,
  h: number,
  say: ReturnType<typeof teller>,
): EventRow[] | undefined {
  const time = log.batch(h)?.header.time
  const events = log.events(h)
  if (time === undefined || !events) return undefined
  return events
    .flatMap((signed, index) => {
      const parsed = token === undefined ? undefined : parseEvent(signed)
      const fits = token === undefined || (parsed?.ok && detailsOf(parsed.value).details.token === token)
      return fits ? [pastRow(context, hub, signed, { h, index, time }, say)] : []
    })
    .filter(
      (row) =>
        (by ?? row.as) === row.as && (type ?? row.type) === row.type && (agreement ?? row.agreement) === row.agreement,
    )
    .reverse()
}
