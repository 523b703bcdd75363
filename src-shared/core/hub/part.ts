/**
 * The part of a batch that one agreement has in it, folded alone: the hub's own rules over the few records they read. Whoever holds these,
 * each proven under a certified state root, comes to the same end as everybody who holds the whole state (decision 033).
 */
import { readDevice } from '../hubs/state.ts'
import type { Reader, StateRecord } from '../kernel/view.ts'
import { Overlay } from '../kernel/view.ts'
import type { LedgerFact } from '../ledger/facts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { apply } from './apply.ts'
import { fireDue } from './due.ts'
import { isStale } from './eligible.ts'
import type { ParsedEvent } from './parse.ts'

/** Where the part belongs: its batch, and the running clock that deadlines live on there. */
export type PartPlace = Pick<RuleContext, 'hub' | 'h' | 'prev' | 'time' | 'run'>

/** Families of records that many agreements read and write; every other record that an agreement's rules write is its own. */
const SHARED = new Set(['hub', 'member', 'standing', 'device', 'token', 'account', 'debt'])
export const isShared = (key: string): boolean => SHARED.has(key.split('/', 1)[0] ?? '')

/** An event of a device that is not its signer's has no place in a log. */
export const DEVICE_UNKNOWN = 'device.unknown'

/** A record as an event found it; null where there was none. */
export type Found = readonly [key: string, record: StateRecord | null]

/** Reads from another reader and remembers what was asked for. */
export class TracingReader implements Reader {
  readonly asked = new Set<string>()
  readonly #below: Reader

  constructor(below: Reader) {
    this.#below = below
  }

  get(key: string): StateRecord | undefined {
    this.asked.add(key)
    return this.#below.get(key)
  }

  keys(from: string, to: string, limit: number): string[] {
    return this.#below.keys(from, to, limit)
  }
}

/** A rule asked for a record that was not shown. */
export class NotShown extends Error {
  readonly key: string

  constructor(key: string) {
    super(`nothing shows what stood under ${key}`)
    this.key = key
  }
}

/** A state of which only some records are known, absent ones among them. Asking for any other throws NotShown. */
export class ShownReader implements Reader {
  readonly #records: ReadonlyMap<string, StateRecord | null>

  constructor(records: ReadonlyMap<string, StateRecord | null>) {
    this.#records = records
  }

  get(key: string): StateRecord | undefined {
    const record = this.#records.get(key)
    if (record === undefined) throw new NotShown(key)
    return record ?? undefined
  }

  /** Of those that are shown: a range over all of them is no one's to prove. */
  keys(from: string, to: string, limit: number): string[] {
    const found = [...this.#records].filter(([key, record]) => record && key >= from && key < to)
    return found
      .map(([key]) => key)
      .sort()
      .slice(0, limit)
  }
}

/** One part in the making: the agreement's own deadlines have fired, its events are added in their order. */
export class PartFold {
  readonly facts: LedgerFact[] = []
  readonly #place: PartPlace
  readonly #state: Overlay

  /** `reader`: what stood before the batch; of deadlines it knows no others. */
  constructor(reader: Reader, place: PartPlace) {
    this.#place = place
    this.#state = new Overlay(reader)
    fireDue(this.#context())
  }

  #context(event?: Uint8Array): RuleContext {
    const fact = (said: LedgerFact) => void this.facts.push(said)
    return { ...this.#place, state: this.#state, fact, ...(event && { event }) }
  }

  /**
   * What the rules say to the next event: null, or the code of its refusal; DEVICE_UNKNOWN where its device is not its signer's. `others`:
   * shared records as other events of the batch had left them by then. Throws NotShown.
   */
  add(event: ParsedEvent, others: readonly Found[] = []): RuleResult {
    for (const [key, record] of others) record ? this.#state.put(key, record) : this.#state.delete(key)
    const told = this.facts.length
    const context = this.#context(event.signed.id)
    const code = decide(context, event)
    if (code !== null) this.facts.length = told
    return code
  }

  /** As it stands after what was added so far. */
  get reader(): Reader {
    return this.#state
  }

  /** Records of the agreement's own that were written. */
  get own(): [key: string, record: StateRecord | null][] {
    return [...this.#state.writes].filter(([key]) => !isShared(key))
  }
}

/** The records that the rules read to decide an event where it stands in its batch. Nothing of what they write is kept. */
export function readsOf(reader: Reader, place: PartPlace, event: ParsedEvent): ReadonlySet<string> {
  const traced = new TracingReader(reader)
  decide({ ...place, state: new Overlay(traced), fact: () => undefined, event: event.signed.id }, event)
  return traced.asked
}

function decide(context: RuleContext, event: ParsedEvent): RuleResult {
  const { state } = context
  const { as, dev } = event.signed.event
  if (readDevice(state, dev)?.as !== as) return DEVICE_UNKNOWN
  return isStale(state, event) ? 'event.epoch' : state.attempt(() => apply(context, event))
}
