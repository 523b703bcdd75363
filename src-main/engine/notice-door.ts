/** Who may say something on a hub's notice plane, and what has a place in their chain there. */
import type { z } from 'zod'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { isAway, readDevice, readHub, standingOf } from '#shared/core/hubs/index.ts'
import { equalBytes, ignore, type Refusal, reject, toHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { spaceRefusal } from '#shared/core/spaces/index.ts'
import { isGiven } from '#shared/core/tiers/index.ts'
import type { noticePut } from '#shared/wire/notices.ts'
import type { Store } from '../ports/store.ts'
import type { HubChain } from './hub-chain.ts'

/** Notices of one device, withdrawn ones counted: years of a busy trader. A rule of the chain alone, so every node draws it at the same place. */
const NOTICES_EACH_MAX = 10_000

/**
 * Why a notice is not kept, or null. Codes: device.unknown, device.revoked, device.frozen, device.other-identity, notice.leaving, notice.left,
 * notice.removed, notice.applying, notice.tier, notice.too-many, event.out-of-order, event.wrong-prev, and those of spaceRefusal.
 */
export function noticeRefusal(
  { hub, reader, head: { time } }: HubChain,
  store: Store,
  event: ParsedEvent,
): Refusal | null {
  const { dev, as, seq, prev } = event.signed.event
  const device = readDevice(reader, dev)
  if (!device) return ignore('device.unknown')
  if (device.as !== as) return reject('device.other-identity')
  if (device.state !== 'active') return ignore(`device.${device.state}`)
  const standing = standingOf(reader, as)
  if (isAway(reader, as)) return ignore(`notice.${standing}`)
  if (standing === 'leaving' && event.t === 'notice.put') return ignore('notice.leaving')
  if (event.t === 'notice.put' && !isGiven(reader, as, time - readHub(reader).paused, 'board'))
    return ignore('notice.tier')
  if (seq >= NOTICES_EACH_MAX) return ignore('notice.too-many', { max: NOTICES_EACH_MAX })
  const head = store.chainHead(hub, 'notice', toHex(dev))
  const expected = head ? head.seq + 1 : 0
  if (seq !== expected) return ignore('event.out-of-order', { seq, expected })
  if (!equalBytes(prev, head?.id ?? new Uint8Array(32))) return ignore('event.wrong-prev', { seq })
  return event.t === 'notice.put' ? placeRefusal(reader, as, event.body) : null
}

/** Last, so that of two notices that break a rule only the one that has its turn is the sender's fault. */
function placeRefusal(reader: Reader, did: string, { at, content }: z.infer<typeof noticePut>): Refusal | null {
  const { space } = content
  return space ? spaceRefusal(reader, space, { ...content, did, at, fields: space.fields }) : null
}
