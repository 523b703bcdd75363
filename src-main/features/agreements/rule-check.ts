/** Asks the fold what it would say to an event of mine now, before anything is signed. */
import { headerTime, parseEvent, tryEvent } from '#shared/core/hub/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  CHAIN_START,
  encodeUnsigned,
  eventId,
  fromHex,
  type Refusal,
} from '#shared/core/kernel/index.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { refused } from '../refusal.ts'
import type { Desk } from './plan.ts'

/** Signatures are no business of rules. */
const UNSIGNED = new Uint8Array(64)

/** Throws the refusal of the rules, in words, if the certified state allows this event to `desk.me` no more. */
export function refuseUnruly(desk: Asking, t: string, body: Record<string, CborValue>): void {
  const refusal = ruleRefusal(desk, t, body)
  if (refusal) throw refused(refusal.code, refusalWords(refusal.code, refusal.detail))
}

type Asking = Pick<Desk, 'context' | 'hub' | 'me'>

/** What the rules would say against this event of mine now; undefined where they would take it. */
export function ruleRefusal(
  { context, hub, me }: Asking,
  t: string,
  body: Record<string, CborValue>,
): Pick<Refusal, 'code' | 'detail'> | undefined {
  const reader = context.state(hub)
  const { dev } = context.keys()
  const device = readDevice(reader, dev)
  const [seq, prev] = [device?.seq ?? 0, device?.head ?? CHAIN_START]
  const event = { v: 1 as const, t, hub: fromHex(hub), dev, seq, prev, epoch: readHub(reader).epoch, as: me, body }
  const unsigned = encodeUnsigned(event)
  const parsed = parseEvent({ id: eventId(unsigned), unsigned, event, sig: UNSIGNED, cosigs: [] })
  if (!parsed.ok) return parsed.error
  const { h, hash, time } = context.head(hub)
  const place = { hub: fromHex(hub), h: h + 1, prev: hash, time: headerTime(context.now(), time), prevTime: time }
  const answer = tryEvent(reader, place, parsed.value)
  const code = 'code' in answer ? answer.code : answer.refused
  return code === undefined ? undefined : { code }
}
