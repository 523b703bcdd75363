/** What a hub knows of itself, its members and their devices, and the keys these live under. */
import type { Policy, Validator } from '#shared/wire/hubs.ts'
import type { QuorumKind } from '#shared/wire/policy.ts'
import { equalBytes, toHex } from '../kernel/index.ts'
import { keysUnder } from '../kernel/keys.ts'
import type { Overlay, Reader } from '../kernel/view.ts'

/** Rules, validators or both that a decision has put in line: they rule from the next epoch on, which the new set opens by being ready. */
export interface WaitingChange {
  policy: Policy
  validators: Validator[]
  quorum: QuorumKind
  /** Ids of the proposals that decided it; none where standing votes or stakes moved the weights. */
  proposals: Uint8Array[]
  /** Hub time at which it began to wait, and running-clock instant at which it is given up. */
  since: number
  expires: number
  /** Keys of the validators that said they are ready, in order. */
  ready: Uint8Array[]
}

export interface HubState {
  name: string
  token: string
  quorum: QuorumKind
  policy: Policy
  validators: Validator[]
  founder: string
  created: number
  epoch: number
  rules: number
  /** Sum of outages: how far the running clock that deadlines live on lags the hub's time, in ms. */
  paused: number
  next?: WaitingChange
  /** Running-clock instant at which weights are set anew; absent where only votes change them. */
  epochEnds?: number
}

export interface MemberState {
  nick: string
  joined: number
  by: string
  /** X25519 key private messages to this identity are sealed to. */
  seal: Uint8Array
  /** The Ed25519 key that certifies their devices now, where it is not the one in their did any more (`core/guards`). */
  key?: Uint8Array
  /** The last work stamp that let them in: it and those before it count no more. */
  stamp?: { h: number; nonce: number }
}

export interface DeviceState {
  as: string
  /** Next sequence number and the id it must name as its predecessor. */
  seq: number
  head: Uint8Array
  state: 'active' | 'revoked' | 'frozen'
}

export const HUB_KEY = 'hub'
export const memberKey = keysUnder('member')
export const inviteKey = (key: Uint8Array) => `invite/${toHex(key)}`
export const MEMBERS: readonly [string, string] = ['member/', 'member0']
export const DEVICES: readonly [string, string] = ['device/', 'device0']

const DEVICE_KEYS_MAX = 50_000
/** The same devices sign again and again, and spelling a key out costs more than finding it: by its first four bytes, compared in full. */
const deviceKeys = new Map<number, { dev: Uint8Array; key: string }>()
export function deviceKey(dev: Uint8Array): string {
  const start = (dev[0] as number) | ((dev[1] as number) << 8) | ((dev[2] as number) << 16) | ((dev[3] as number) << 24)
  const known = deviceKeys.get(start)
  if (known && equalBytes(known.dev, dev)) return known.key
  if (deviceKeys.size >= DEVICE_KEYS_MAX) deviceKeys.clear()
  const key = `device/${toHex(dev)}`
  deviceKeys.set(start, { dev: dev.slice(), key })
  return key
}

/** The hub's own record; every hub this node can read has one. */
export function readHub(reader: Reader): HubState {
  const hub = reader.get(HUB_KEY) as HubState | undefined
  if (!hub) throw new Error('state without a hub record')
  return hub
}

export const readMember = (reader: Reader, did: string) => reader.get(memberKey(did)) as MemberState | undefined
export const readDevice = (reader: Reader, dev: Uint8Array) => reader.get(deviceKey(dev)) as DeviceState | undefined
export const readInviteUses = (reader: Reader, key: Uint8Array) =>
  (reader.get(inviteKey(key)) as { used: number } | undefined)?.used ?? 0
/** Counts one more use of an invite. */
export const countInviteUse = (state: Overlay, key: Uint8Array): void =>
  state.put(inviteKey(key), { used: readInviteUses(state, key) + 1 })
