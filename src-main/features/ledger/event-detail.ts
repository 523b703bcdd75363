/** One ledger event with its bytes, the checks a sceptic would make, and a proof to take away. */
import { eventProofText, quorumOf } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import {
  decodeCanonical,
  decodeSigned,
  fromHex,
  hashTagged,
  LeavesMissing,
  type SignedEvent,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { CertifiedBatch, HubLog, Placed } from '../../ports/log.ts'
import { nickOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'
import { COLUMNS, type EventRow, pendingRow, type Row, toRow } from './events.ts'
import { noteAt } from './note.ts'
import { pastRow } from './past.ts'
import { batchChecks, type Check, chainCheck, eventChecks, readable, readableEvent } from './proof.ts'
import { teller } from './teller.ts'

/** One event with its bytes, checks and portable proof. The hub's own id opens its genesis. */
export function eventDetail(context: FeatureContext, hub: string, id: string) {
  if (id === hub) return genesisDetail(context, hub)
  const say = teller(context, hub)
  const waiting = context.pending(hub).find((signed) => toHex(signed.id) === id)
  const placed = context.log(hub).find(fromHex(id))
  if (placed === undefined && waiting === undefined) {
    throw notFound(
      'event.unknown',
      'This event is not in the hub’s log here. If it is new, it appears when its batch arrives.',
    )
  }
  if (placed === undefined && waiting !== undefined) {
    return {
      row: pendingRow(context, hub, waiting, say),
      json: readableEvent(waiting),
      hex: toHex(waiting.unsigned),
      checks: waitingChecks(),
    }
  }
  return placedDetail(context, hub, id, placed as Placed, say)
}

const waitingChecks = (): Check[] => [
  { check: 'Certified', ok: false, detail: 'Signed here; the hub’s signer has not certified it yet.' },
]

function placedDetail(
  context: FeatureContext,
  hub: string,
  id: string,
  placed: Placed,
  say: ReturnType<typeof teller>,
) {
  const decoded = decodeSigned(placed.bytes)
  if (!decoded.ok) throw new Error(`stored event ${id} does not decode: ${decoded.error.code}`)
  const row = context.sql.get<Row>(
    `SELECT ${COLUMNS} FROM ledger_event WHERE hub = ? AND h = ? AND position = ?`,
    context.sql.keyOf(hub),
    placed.h,
    placed.index,
  )
  const log = context.log(hub)
  const batch = log.batch(placed.h)
  if (batch === undefined) throw new Error(`batch ${placed.h} is missing below the head`)
  const { time } = batch.header
  const { head, path } = pathTo(log, placed, batch, context.head(hub).h)
  const { size } = head.header
  const evidence = { bytes: placed.bytes, id: fromHex(id), leaf: placed.leaf, path, batch: head }
  const { quorum, validators } = head
  const { needed, total } = quorumOf(quorum, validators)
  const before = placed.h === 0 ? undefined : log.batch(placed.h - 1)
  return {
    row: row ? toRow(context, hub, row, say) : pastRow(context, hub, decoded.value, { ...placed, time }, say),
    json: readableEvent(decoded.value),
    hex: toHex(placed.bytes),
    checks: [
      ...eventChecks(placed.bytes, evidence.id, context.verify),
      deviceCheck(context, hub, decoded.value, placed.h),
      ...batchChecks(evidence, quorum, context.verify),
      ...(before || placed.h === 0 ? [chainCheck(batch, before)] : []),
    ],
    inclusion: { number: placed.leaf + 1, size, hashes: path.length, needed, total },
    proof: eventProofText({
      event: placed.bytes,
      index: placed.leaf,
      path,
      checkpoint: noteAt(log, head.header.h) ?? '',
    }),
  }
}

/** The way up to the newest header; to that of the event's own batch where too little lies between them here. */
function pathTo(log: HubLog, { leaf }: Placed, batch: CertifiedBatch, newest: number) {
  const head = log.batch(newest) ?? batch
  try {
    return { head, path: log.inclusion(leaf, head.header.size) }
  } catch (error) {
    if (!(error instanceof LeavesMissing)) throw error
    return { head: batch, path: log.inclusion(leaf, batch.header.size) }
  }
}

function deviceCheck({ sql, log }: FeatureContext, hub: string, { event }: SignedEvent, placed: number): Check {
  // Of what was before its history, this device knows how things stood where that begins.
  const h = Math.max(placed, log(hub).base)
  const row = sql.get<{ did: number; added: number; ended: number | null }>(
    'SELECT did, added, ended FROM ledger_device WHERE hub = ? AND dev = ?',
    sql.keyOf(hub),
    event.dev,
  )
  const ok =
    row !== undefined && row.did === sql.keyOf(event.as) && row.added <= h && (row.ended === null || row.ended >= h)
  const name = `Device ${toHex(event.dev).slice(0, 16)}…`
  return {
    check: 'Device belongs to the signer',
    ok,
    detail: ok ? `${name} was this person’s at batch ${h}.` : `${name} was not this person’s at batch ${h}.`,
  }
}

/** What everything starts from: no signature, but its hash is the name of the hub. */
function genesisDetail(context: FeatureContext, hub: string) {
  const bytes = context.log(hub).genesis()
  const record = readHub(context.state(hub))
  const nick = nickOf(context.sql, hub, record.founder)
  const row: EventRow = {
    id: hub,
    time: record.created,
    type: 'genesis',
    as: record.founder,
    nick,
    text: `${nick} founded ${record.name}.`,
    outcome: 'done',
  }
  const decoded = decodeCanonical(bytes)
  const ok = toHex(hashTagged('kind:genesis:1', bytes)) === hub
  return {
    row,
    json: decoded.ok ? readable(decoded.value) : '',
    hex: toHex(bytes),
    checks: [
      {
        check: 'Hub id is the hash of the genesis',
        ok,
        detail: `The tagged SHA-256 of ${bytes.length} bytes is ${hub.slice(0, 16)}….`,
      },
    ],
  }
}
