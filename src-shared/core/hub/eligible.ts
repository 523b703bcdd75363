/**
 * Which events may take a place in the log at all. An eligible event that a rule then refuses is a recorded no-op, so that its
 * device's chain goes on; an ineligible one leaves no trace.
 */
import { deviceRefusal, joinRefusal } from '../hubs/members.ts'
import { stampRefusal } from '../hubs/stamp.ts'
import { readDevice, readHub } from '../hubs/state.ts'
import { equalBytes, ignore, planeOf, type Refusal, reject } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { ParsedEvent } from './parse.ts'

/** How often a newcomer may ask anew, its chain growing with each time: what is asked of them changes while they wait. */
const ASKED_MAX = 1000

/**
 * Codes: event.other-hub, event.wrong-plane, event.early (of an epoch that has not begun here: it waits), device.unknown, device.revoked, device.frozen, device.other-identity, event.replayed,
 * event.out-of-order, event.wrong-prev, join.too-often, and those of joinRefusal, stampRefusal and deviceRefusal.
 */
export function eligible(reader: Reader, hub: Uint8Array, time: number, event: ParsedEvent): Refusal | null {
  const { hub: named, epoch, seq } = event.signed.event
  if (!equalBytes(named, hub)) return reject('event.other-hub')
  if (planeOf(event.t) === 'notice') return reject('event.wrong-plane')
  if (epoch > readHub(reader).epoch) return ignore('event.early', { epoch })
  const enrols = event.t === 'member.join' || event.t === 'member.device'
  if (!enrols || readDevice(reader, event.signed.event.dev)) return chainRefusal(reader, event)
  // A certified chain begins with whichever asking let its device in; those before it leave no trace.
  if (seq >= ASKED_MAX) return reject('join.too-often', { seq })
  return enrolRefusal(reader, hub, time, event)
}

/**
 * Whether an event was signed before the last epoch but one: under rules its signer may never have seen replaced. It takes its place and
 * does nothing, since a chain must not stand still because of a vote. Who enrols has seen no rules yet; their invite says until when.
 */
export const isStale = (reader: Reader, { t, signed }: ParsedEvent): boolean =>
  t !== 'member.join' && t !== 'member.device' && signed.event.epoch < readHub(reader).epoch - 1

/** A refusal that time or others' events may lift: such an event is kept and asked again. */
export const isForNow = ({ code }: Refusal): boolean => code === 'event.out-of-order' || code === 'event.early'

function enrolRefusal(reader: Reader, hub: Uint8Array, time: number, event: ParsedEvent): Refusal | null {
  const { as, dev } = event.signed.event
  if (event.t === 'member.join')
    return (
      joinRefusal(reader, time, as, dev, event.body) ??
      stampRefusal(reader, { hub, time }, { did: as, dev }, event.body.stamp)
    )
  return event.t === 'member.device' ? deviceRefusal(reader, as, dev, event.body) : null
}

function chainRefusal(reader: Reader, event: ParsedEvent): Refusal | null {
  const { as, dev, seq, prev } = event.signed.event
  const device = readDevice(reader, dev)
  if (!device) return ignore('device.unknown')
  if (device.state !== 'active') return ignore(`device.${device.state}`)
  if (device.as !== as) return reject('device.other-identity')
  if (seq < device.seq) return ignore('event.replayed', { seq, expected: device.seq })
  if (seq > device.seq) return ignore('event.out-of-order', { seq, expected: device.seq })
  // It stands on the other half of a contradiction, perhaps; whoever passes it on may have seen no other.
  return equalBytes(prev, device.head) ? null : ignore('event.wrong-prev', { seq })
}
