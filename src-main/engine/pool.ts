/**
 * Ledger events that wait for their place in order of arrival: what the store holds, opened and at hand, and what came since the last
 * tick, which is written with whatever that tick makes of it.
 */
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { deviceKey, forkPair } from '#shared/core/hubs/index.ts'
import { equalBytes, planeOf, toHex } from '#shared/core/kernel/index.ts'
import type { Store, StoredEvent } from '../ports/store.ts'
import type { Intake } from './intake.ts'

/** Pending events kept per hub, by count and by bytes; beyond it new ones are refused until some are certified. */
const POOL_MAX = 20_000
const POOL_BYTES_MAX = 64 * 1024 * 1024
/** A fifth of the room and an eighth of the bytes are the most that one member may take: nobody fills it alone. */
const SHARE_MAX = 4000
const SHARE_BYTES_MAX = 8 * 1024 * 1024

interface Share {
  count: number
  bytes: number
}

/** An event together with the very bytes it came in. */
export interface Arrived {
  event: ParsedEvent
  bytes: Uint8Array
}

export const eventOf = ({ event }: Arrived): ParsedEvent => event

export interface Carried extends Arrived {
  /** Whose room it takes: its principal's, or, for a newcomer, that of the member who invited them. */
  by: string
}

/** As the store keeps it; `placed` once it is certified. */
export function storedForm(
  hub: string,
  { event, bytes }: Arrived,
  received: number,
  placed?: StoredEvent['placed'],
): StoredEvent {
  const { id } = event.signed
  const { dev, seq, as } = event.signed.event
  const stored = { id, hub, plane: planeOf(event.t), dev: toHex(dev), seq, as, t: event.t, bytes, received }
  return placed ? { ...stored, placed } : stored
}

/** The device that an event proves to have contradicted itself; the signatures of both halves were verified at the door. */
function convictedBy(event: ParsedEvent): Uint8Array | undefined {
  if (event.t === 'member.fork') return forkPair(event.signed.event.hub, event.body)?.[0].event.dev
  if (event.t !== 'validator.evidence') return undefined
  const { dev, a, b } = event.body
  return equalBytes(a.header, b.header) ? undefined : dev
}

/**
 * Those that show a contradiction, with what their authors signed before them, come first: validators who know different halves of one
 * agree on the device that said both, and on neither half. What that very device shows of others does not lead: one of the halves may be
 * before it.
 */
export function evidenceFirst(pending: readonly Carried[]): readonly Carried[] {
  const shown = new Map<string, number>()
  const convicted = new Set<string>()
  for (const { event } of pending) {
    const device = convictedBy(event)
    if (!device) continue
    const { dev, seq } = event.signed.event
    shown.set(deviceKey(dev), seq)
    convicted.add(deviceKey(device))
  }
  for (const device of convicted) shown.delete(device)
  if (shown.size === 0) return pending
  const leads = ({ event }: Carried): boolean => {
    const { dev, seq } = event.signed.event
    return seq <= (shown.get(deviceKey(dev)) ?? -1)
  }
  return [...pending.filter(leads), ...pending.filter((carried) => !leads(carried))]
}

/** In order of arrival, and by the places they want: device (its state key), then sequence number. */
class Waiting {
  readonly all = new Set<Carried>()
  readonly #shares = new Map<string, Share>()
  #bytes = 0
  readonly #chains = new Map<string, Map<number, Carried>>()

  at(dev: Uint8Array, seq: number): Carried | undefined {
    return this.#chains.get(deviceKey(dev))?.get(seq)
  }

  of(device: string): Carried[] {
    return [...(this.#chains.get(device)?.values() ?? [])]
  }

  add(carried: Carried): void {
    const { dev, seq } = carried.event.signed.event
    const key = deviceKey(dev)
    const chain = this.#chains.get(key) ?? new Map<number, Carried>()
    this.#chains.set(key, chain.set(seq, carried))
    this.all.add(carried)
    this.#count(carried, 1)
  }

  #count({ by, bytes }: Carried, one: 1 | -1): void {
    const share = this.share(by)
    this.#bytes += one * bytes.length
    share.count += one
    share.bytes += one * bytes.length
    if (share.count > 0) this.#shares.set(by, share)
    else this.#shares.delete(by)
  }

  share(by: string): Share {
    return this.#shares.get(by) ?? { count: 0, bytes: 0 }
  }

  get bytes(): number {
    return this.#bytes
  }

  remove(dev: Uint8Array, seq: number): Carried | undefined {
    const key = deviceKey(dev)
    const chain = this.#chains.get(key)
    const carried = chain?.get(seq)
    if (!chain || !carried) return undefined
    this.all.delete(carried)
    this.#count(carried, -1)
    chain.delete(seq)
    if (chain.size === 0) this.#chains.delete(key)
    return carried
  }
}

export class Pool {
  readonly #hub: string
  readonly #store: Store
  readonly #intake: Intake
  readonly #sponsor: (event: ParsedEvent) => string
  #waiting: Waiting | undefined
  /** Of these the store knows nothing yet. */
  readonly #unwritten = new Set<Carried>()

  /** `sponsor` names the member whose room an event takes. */
  constructor(hub: string, store: Store, intake: Intake, sponsor: (event: ParsedEvent) => string) {
    this.#hub = hub
    this.#store = store
    this.#intake = intake
    this.#sponsor = sponsor
  }

  #open(): Waiting {
    if (this.#waiting) return this.#waiting
    this.#waiting = new Waiting()
    for (const { bytes } of this.#store.pending(this.#hub, POOL_MAX))
      this.add({ event: this.#intake.reopen(bytes), bytes })
    for (const carried of this.#unwritten) this.#waiting.add(carried)
    return this.#waiting
  }

  /** Whether one more event may wait here: neither all of them nor those of its member may grow without bound. */
  admits(event: ParsedEvent, length: number): boolean {
    const waiting = this.#open()
    const { count, bytes } = waiting.share(this.#sponsor(event))
    return (
      waiting.all.size < POOL_MAX &&
      waiting.bytes + length <= POOL_BYTES_MAX &&
      count < SHARE_MAX &&
      bytes + length <= SHARE_BYTES_MAX
    )
  }

  /** The first `limit` of them. */
  first(limit = POOL_MAX): Carried[] {
    return [...this.#open().all].slice(0, limit)
  }

  /** Those named by these ids, in their order; undefined where one is missing. */
  named(ids: readonly Uint8Array[]): (Carried | undefined)[] {
    const wanted = new Map<string, Carried | undefined>(ids.map((id) => [toHex(id), undefined]))
    for (const carried of this.#open().all) {
      const name = toHex(carried.event.signed.id)
      if (wanted.has(name)) wanted.set(name, carried)
    }
    return [...wanted.values()]
  }

  /** Those that one device signed, in the order of its chain; they may have come in another one. */
  by(dev: Uint8Array | undefined): ParsedEvent[] {
    if (!dev) return []
    return this.first()
      .map(({ event }) => event)
      .filter(({ signed }) => equalBytes(signed.event.dev, dev))
      .sort((a, b) => a.signed.event.seq - b.signed.event.seq)
  }

  /** Those of one device, by its key in the state. */
  of(device: string): Carried[] {
    return this.#open().of(device)
  }

  /** What waits for one place of a device's chain. */
  at(dev: Uint8Array, seq: number): Carried | undefined {
    return this.#open().at(dev, seq)
  }

  /** What the store has taken. */
  add({ event, bytes }: Arrived): Carried {
    const carried = { event, bytes, by: this.#sponsor(event) }
    this.#open().add(carried)
    return carried
  }

  /** What somebody would say again if this node forgot it: the store hears of it with its place, or at the next `flush`. */
  hold(arrived: Arrived): void {
    this.#unwritten.add(this.add(arrived))
  }

  /** Writes what still waits and is not written; a power cut may lose it (`relaxed`). */
  flush(received: number): void {
    if (this.#unwritten.size === 0) return
    this.#store.transaction(() => {
      this.#store.putEvents(...[...this.#unwritten].map((carried) => storedForm(this.#hub, carried, received)))
    }, 'relaxed')
    this.#unwritten.clear()
  }

  remove({ event, bytes }: Arrived): void {
    this.#intake.settle(bytes)
    const removed = this.#open().remove(event.signed.event.dev, event.signed.event.seq)
    if (removed) this.#unwritten.delete(removed)
  }

  /** What memory believes is what the store says. */
  reload(): void {
    this.#waiting = undefined
  }
}
