/** A hub in memory for rule tests: people by name, events with the right place in their chain, batches at chosen times. */

import { x25519 } from '@noble/curves/ed25519.js'
import type { Terms } from '#shared/wire/agreements.ts'
import type { Genesis } from '#shared/wire/hubs.ts'
import { agreementId } from '../agreements/index.ts'
import {
  BatchFold,
  type EventType,
  type Folded,
  foundHub,
  type ParsedEvent,
  parseEvent,
  tryEvent,
} from '../hub/index.ts'
import { type DeviceState, deviceKey, readHub } from '../hubs/index.ts'
import {
  type CborValue,
  CHAIN_START,
  DAY,
  encodeUnsigned,
  eventId,
  type SignedEvent,
  sha256,
  utf8,
} from '../kernel/index.ts'
import type { Reader, StateRecord } from '../kernel/view.ts'

export class MapReader implements Reader {
  readonly records = new Map<string, StateRecord>()
  get = (key: string) => this.records.get(key)
  keys = (from: string, to: string, limit: number) =>
    [...this.records.keys()]
      .filter((key) => key >= from && key < to)
      .sort()
      .slice(0, limit)

  take(writes: ReadonlyMap<string, StateRecord | null>): void {
    for (const [key, value] of writes) {
      if (value) this.records.set(key, value)
      else this.records.delete(key)
    }
  }
}

const SIG = new Uint8Array(64)
export const bytesOf = (name: string): Uint8Array => sha256(utf8(name))
export const didOf = (name: string): string =>
  `did:key:z6Mk${name
    .replace(/[^a-zA-Z]/g, 'x')
    .replace(/[lIO]/g, 'x')
    .padEnd(44, 'a')
    .slice(0, 44)}`
export const devOf = (name: string): Uint8Array => bytesOf(`device of ${name}`)
export const T0 = 1_800_000_000_000

/** X25519, what private messages to them are sealed to. */
export const sealSecretOf = (name: string): Uint8Array => bytesOf(`seal ${name}`)
const seals = new Map<string, Uint8Array>()
export function sealOf(name: string): Uint8Array {
  const known = seals.get(name) ?? x25519.getPublicKey(sealSecretOf(name))
  seals.set(name, known)
  return known
}

const certOf = (name: string) => ({
  did: didOf(name),
  dev: devOf(name),
  seal: sealOf(name),
  issued: T0,
  sig: SIG,
})

export const genesisOf = (policy: Partial<Genesis['policy']> = {}): Genesis => ({
  v: 1,
  name: 'Test hub',
  salt: new Uint8Array(16),
  created: T0,
  rules: 1,
  quorum: 'solo',
  token: { code: 'HRS', name: 'Hours', decimals: 2 },
  policy: { version: 0, grant: 1000n, creditLimit: 0n, heartbeat: 10 * 60_000, ...policy },
  validators: [{ did: didOf('ana'), dev: devOf('ana'), weight: 1 }],
  founder: certOf('ana'),
  nick: 'Ana',
})

/** `ana` founds it; `enter` lets others in. Every `at` is an absolute time. */
export class World {
  readonly state = new MapReader()
  readonly hub: Uint8Array
  time = T0
  h = 0

  constructor(policy: Partial<Genesis['policy']> = {}) {
    const { id, writes } = foundHub(genesisOf(policy))
    this.hub = id
    this.state.take(writes)
  }

  /** The same hub at the same moment, going its own way from here. */
  copy(): World {
    const state = new MapReader()
    for (const [key, value] of this.state.records) state.records.set(key, value)
    return Object.assign(Object.create(World.prototype) as World, this, { state })
  }

  event(name: string, t: EventType, body: { [key: string]: unknown }, dev = devOf(name)): ParsedEvent {
    const device = this.state.get(deviceKey(dev)) as DeviceState | undefined
    const event = {
      v: 1 as const,
      t,
      hub: this.hub,
      dev,
      seq: device?.seq ?? 0,
      prev: device?.head ?? CHAIN_START,
      epoch: readHub(this.state).epoch,
      as: didOf(name),
      body: body as { [key: string]: CborValue },
    }
    const unsigned = encodeUnsigned(event)
    const signed: SignedEvent = { id: eventId(unsigned), unsigned, event, sig: SIG, cosigs: [] }
    const parsed = parseEvent(signed)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    return parsed.value
  }

  /** Where the next batch stands, a moment after the last; headers are made up. */
  place() {
    const prev = bytesOf(`header below ${this.h}`)
    return { hub: this.hub, h: this.h, prev, time: this.time + 1, prevTime: this.time }
  }

  /** One batch at `at` (by default one second on) with these events; ineligible ones throw. `rescued`: others take over with it. */
  batch(events: readonly ParsedEvent[], at = this.time + 1000, rescued = false): Folded {
    const fold = new BatchFold(this.state, { ...this.place(), time: at, rescued })
    for (const event of events) {
      const refusal = fold.add(event)
      if (refusal) throw new Error(`ineligible: ${refusal.code}`)
    }
    const folded = fold.finish()
    if (!folded.conserved) throw new Error('money appeared or vanished')
    this.state.take(folded.writes)
    this.time = at
    this.h++
    return folded
  }

  /** Time in which nothing happens but heartbeats, so that it is no outage. */
  wait(ms: number): void {
    const until = this.time + ms
    while (this.time < until) this.batch([], Math.min(until, this.time + 10 * 60_000))
  }

  /** Signs and folds one act; the answer is null or the refusal's code. */
  act(name: string, t: EventType, body: { [key: string]: unknown }, at?: number): string | null {
    return this.batch([this.event(name, t, body)], at).outcomes[0]?.refused ?? null
  }

  /** What the rules would say, without doing it: a code, or null. */
  ask(name: string, t: EventType, body: { [key: string]: unknown }): string | null {
    const answer = tryEvent(this.state, this.place(), this.event(name, t, body))
    return 'code' in answer ? answer.code : (answer.refused ?? null)
  }

  joinBody(name: string, invite: Partial<{ uses: number; expires: number; by: Uint8Array; key: Uint8Array }> = {}) {
    const full = { by: devOf('ana'), key: bytesOf('invite'), uses: 1000, expires: T0 + 365 * DAY, sig: SIG, ...invite }
    return { cert: certOf(name), nick: name, invite: full, proof: SIG }
  }

  enter(...names: string[]): this {
    for (const name of names) this.act(name, 'member.join', this.joinBody(name))
    return this
  }

  terms(payer: string, provider: string, over: Partial<Terms> = {}): Terms {
    return {
      v: 1,
      hub: this.hub,
      negotiation: bytesOf(`negotiation ${this.h}`).subarray(0, 16),
      payer: didOf(payer),
      provider: didOf(provider),
      token: 'HRS',
      amount: 500n,
      quantity: 1,
      openBy: this.time + 3 * DAY,
      fundWithin: DAY,
      onFundDue: 'expire',
      deliverWithin: 7 * DAY,
      onDeliverDue: 'refund',
      reviewWithin: 3 * DAY,
      onReviewDue: 'release',
      prose: bytesOf('prose'),
      ...over,
    }
  }

  openBody(payer: string, provider: string, terms: Terms) {
    const signatures = [payer, provider].map((name) => ({ as: didOf(name), dev: devOf(name), sig: SIG }))
    return { terms, signatures }
  }

  /** An agreement between two members, opened by the payer; returns its id. */
  agree(payer: string, provider: string, over: Partial<Terms> = {}): Uint8Array {
    const terms = this.terms(payer, provider, over)
    const refused = this.act(payer, 'agreement.open', this.openBody(payer, provider, terms))
    if (refused) throw new Error(refused)
    return agreementId(terms)
  }
}
