/** Members and their devices: joining by invite, adding and revoking devices, freezing a device that forked (DESIGN §4). */
import type { z } from 'zod'
import type { memberDevice, memberFork, memberJoin, memberRevoke } from '#shared/wire/hubs.ts'
import {
  CHAIN_START,
  decodeSigned,
  equalBytes,
  fromHex,
  ignore,
  keyFromDid,
  planeOf,
  type Refusal,
  reject,
  type SignedEvent,
} from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { inviteRefusal } from './standing.ts'
import { countInviteUse, DEVICES, type DeviceState, deviceKey, memberKey, readDevice, readMember } from './state.ts'

type Join = z.infer<typeof memberJoin>

/**
 * Why a newcomer may not come in at `time`, or null. Checked before an event reaches a batch: strangers leave no trace in the log.
 * Codes: join.already-member, join.wrong-device, invite.unknown-inviter, invite.expired, invite.used-up.
 */
export function joinRefusal(reader: Reader, time: number, as: string, dev: Uint8Array, body: Join): Refusal | null {
  if (body.cert.did !== as || !equalBytes(body.cert.dev, dev) || body.cert.key) return reject('join.wrong-device')
  if (readMember(reader, as)) return ignore('join.already-member')
  return inviteRefusal(reader, time, body.invite)
}

/** Whose signature lets a device of `did` in: the key in the name, or the one that guardians put in its place. */
export function certifierOf(reader: Reader, did: string): Uint8Array {
  const named = keyFromDid(did)
  return readMember(reader, did)?.key ?? (named.ok ? named.value : new Uint8Array(0))
}

/**
 * A new device of an existing member names that member and itself, by the key in force. Codes: device.wrong-device, device.not-a-member,
 * device.other-key.
 */
export function deviceRefusal(
  reader: Reader,
  as: string,
  dev: Uint8Array,
  body: z.infer<typeof memberDevice>,
): Refusal | null {
  if (body.cert.did !== as || !equalBytes(body.cert.dev, dev)) return reject('device.wrong-device')
  const member = readMember(reader, as)
  if (!member) return ignore('device.not-a-member')
  const { key } = body.cert
  const isByKeyInForce = member.key && key ? equalBytes(member.key, key) : member.key === key
  return isByKeyInForce ? null : ignore('device.other-key')
}

/** Writes a newcomer: member and device, and one use of the invite. */
export function join(context: RuleContext, as: string, body: Join): void {
  const inviter = readDevice(context.state, body.invite.by)
  countInviteUse(context.state, body.invite.key)
  enrol(context, { did: as, nick: body.nick, by: inviter?.as ?? '', seal: body.cert.seal })
  addDevice(context, as, body.cert.dev)
}

/** A member's record; founding and joining share it. */
export function enrol(context: RuleContext, who: { did: string; nick: string; by: string; seal: Uint8Array }): void {
  context.state.put(memberKey(who.did), { nick: who.nick, joined: context.time, by: who.by, seal: who.seal })
  context.fact({ kind: 'member-joined', did: who.did, nick: who.nick, by: who.by })
}

/** A device at the start of its chain. */
export function addDevice(context: RuleContext, as: string, dev: Uint8Array): void {
  context.state.put(deviceKey(dev), { as, seq: 0, head: CHAIN_START, state: 'active' })
  context.fact({ kind: 'device-added', did: as, dev })
}

/** Codes: device.unknown, device.not-yours, device.already-revoked. */
export function revoke(context: RuleContext, as: string, body: z.infer<typeof memberRevoke>): RuleResult {
  const device = readDevice(context.state, body.dev)
  if (!device) return 'device.unknown'
  if (device.as !== as) return 'device.not-yours'
  if (device.state === 'revoked') return 'device.already-revoked'
  context.state.put(deviceKey(body.dev), { ...device, state: 'revoked' })
  context.fact({ kind: 'device-revoked', did: as, dev: body.dev })
  return null
}

/** Takes every device of `did` out of use. */
export function revokeAll(context: RuleContext, did: string): void {
  for (const key of context.state.keys(...DEVICES, Number.MAX_SAFE_INTEGER)) {
    const device = context.state.get(key) as DeviceState
    if (device.as !== did || device.state === 'revoked') continue
    context.state.put(key, { ...device, state: 'revoked' })
    context.fact({ kind: 'device-revoked', did, dev: fromHex(key.slice(DEVICES[0].length)) })
  }
}

/** The two halves of a fork proof, when they really contradict each other in this hub; their signatures are claims of the event. */
export function forkPair(hub: Uint8Array, body: z.infer<typeof memberFork>): [SignedEvent, SignedEvent] | null {
  const a = decodeSigned(body.a)
  const b = decodeSigned(body.b)
  if (!a.ok || !b.ok) return null
  const [x, y] = [a.value.event, b.value.event]
  const samePlace =
    equalBytes(x.dev, y.dev) &&
    x.seq === y.seq &&
    planeOf(x.t) === planeOf(y.t) &&
    equalBytes(x.hub, hub) &&
    equalBytes(y.hub, hub)
  return samePlace && !equalBytes(a.value.id, b.value.id) ? [a.value, b.value] : null
}

/** Freezes the device proven to have signed twice at one place. Codes: fork.no-proof, device.unknown, fork.already-known. */
export function fork(context: RuleContext, body: z.infer<typeof memberFork>): RuleResult {
  const pair = forkPair(context.hub, body)
  if (!pair) return 'fork.no-proof'
  const dev = pair[0].event.dev
  const device = readDevice(context.state, dev)
  if (!device) return 'device.unknown'
  if (device.state !== 'active') return 'fork.already-known'
  context.state.put(deviceKey(dev), { ...device, state: 'frozen' })
  context.fact({ kind: 'device-frozen', did: device.as, dev })
  return null
}
