/** What a member with a changed client, or a bad line, may put on the wire in another's name. None of it may be believed. */
import {
  type CborValue,
  decodeCanonical,
  decodeSigned,
  encodeCanonical,
  encodeSigned,
  encodeUnsigned,
  eventId,
  type SignedEvent,
  type UnsignedEvent,
} from '#shared/core/kernel/index.ts'
import type { Random } from './random.ts'

type Fields = { [key: string]: CborValue }

/** A changed copy of a frame, or undefined where this one offers nothing to change. */
export function forge(random: Random, bytes: Uint8Array): Uint8Array | undefined {
  if (random.chance(30)) return withFlippedBit(random, bytes)
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) return undefined
  const frame = decoded.value as Fields
  if (frame.k === 'proposal') return encodeCanonical({ ...frame, item: forgedProposal(random, frame.item as Fields) })
  const items = frame.items as CborValue[] | undefined
  if (!items?.length) return undefined
  const at = random.below(items.length)
  const item = items[at] as CborValue
  const forged =
    frame.k === 'events' ? forgedEvent(random, item as Uint8Array) : forgedItem(random, frame.k, item as Fields)
  return forged && encodeCanonical({ ...frame, items: items.with(at, forged) })
}

function withFlippedBit(random: Random, bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes)
  const at = random.below(out.length)
  out[at] = (out[at] as number) ^ (1 << random.below(8))
  return out
}

/** The event with other contents under the old signature, or with a stranger's signature beside it. */
function forgedEvent(random: Random, bytes: Uint8Array): Uint8Array | undefined {
  const decoded = decodeSigned(bytes)
  if (!decoded.ok) return undefined
  const { value } = decoded
  const { event } = value
  if (random.chance(30))
    return encodeSigned({ ...value, cosigs: [{ as: event.as, dev: event.dev, sig: random.bytes(64) }] })
  const { amount } = event.body
  const body = typeof amount === 'number' || typeof amount === 'bigint' ? { ...event.body, amount: 999n } : event.body
  const next = random.chance(50) ? { ...event, seq: event.seq + 1, prev: value.id } : event
  return encodeSigned(under(value, { ...next, body }))
}

function under(signed: SignedEvent, event: UnsignedEvent): SignedEvent {
  const unsigned = encodeUnsigned(event)
  return { ...signed, event, unsigned, id: eventId(unsigned) }
}

/** A batch put forward as it was, with other events under its header: one fewer, one more, or in another order. */
function forgedProposal(random: Random, item: Fields): Fields {
  const ids = item.ids as Uint8Array[]
  const others = [ids.slice(1), [...ids, random.bytes(32)], [...ids].reverse()]
  return { ...item, ids: random.pick(others) }
}

/** A certified batch that was changed afterwards, or a box that says it is for somebody else. */
function forgedItem(random: Random, kind: CborValue | undefined, item: Fields): Fields | undefined {
  if (kind === 'mail') return { ...item, posted: (item.posted as number) + 1, box: random.bytes(80) }
  if (kind !== 'batches') return undefined
  const header = item.header as Fields
  const events = item.events as Uint8Array[]
  switch (random.below(4)) {
    case 0:
      return { ...item, header: { ...header, time: (header.time as number) + 1 } }
    case 1:
      return { ...item, events: events.slice(1) }
    case 2:
      return { ...item, events: [...events].reverse(), header: { ...header, root: random.bytes(32) } }
    default:
      return { ...item, events: events.map((bytes) => forgedEvent(random, bytes) ?? bytes) }
  }
}
