/** Reads a hub's log again from its genesis: the facts for read models, and the proof that the stored state is what the log says. */
import {
  BatchFold,
  encodeRecord,
  foundHub,
  headerHash,
  nextHeader,
  type ParsedEvent,
  type PlacedFact,
} from '#shared/core/hub/index.ts'
import { type HubState, readHub } from '#shared/core/hubs/index.ts'
import { append, EMPTY_TREE, equalBytes, leafHash, rootOf, StateMap, toHex } from '#shared/core/kernel/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import type { Outcome } from '#shared/core/ledger/facts.ts'
import type { Store } from '../ports/store.ts'
import { type HubChain, openBatch } from './hub-chain.ts'
import type { Intake } from './intake.ts'

/** The state as it grows while the log is read; sorted keys are made only when a rule asks for a range. */
class GrowingState implements Reader {
  readonly records = new Map<string, StateRecord>()
  /** Sorted keys by the first segment of their path, which no range crosses. */
  readonly #sorted = new Map<string, string[]>()

  get = (key: string): StateRecord | undefined => this.records.get(key)

  keys(from: string, to: string, limit: number): string[] {
    const segment = from.slice(0, from.indexOf('/') + 1)
    const source = this.#sorted.get(segment) ?? [...this.records.keys()].filter((key) => key.startsWith(segment)).sort()
    this.#sorted.set(segment, source)
    return source.filter((key) => key >= from && key < to).slice(0, limit)
  }

  take(writes: ReadonlyMap<string, StateRecord | null>): void {
    for (const [key, record] of writes) {
      if (record ? !this.records.has(key) : this.records.has(key))
        this.#sorted.delete(key.slice(0, key.indexOf('/') + 1))
      if (record) this.records.set(key, record)
      else this.records.delete(key)
    }
  }
}

export interface ReplayStep {
  h: number
  time: number
  facts: readonly PlacedFact[]
  outcomes: readonly Outcome[]
  events: readonly ParsedEvent[]
}

/** Every batch's facts in order, the founding first; roots are not compared here. */
export function* replayLog(
  chain: HubChain,
  store: Store,
  intake: Intake,
  state = new GrowingState(),
): Generator<ReplayStep> {
  const founded = foundHub(chain.genesis)
  state.take(founded.writes)
  yield { h: -1, time: chain.genesis.created, facts: founded.facts, outcomes: [], events: [] }
  let prevTime = chain.genesis.created
  for (let h = 0; ; h++) {
    const batch = store.batch(chain.hub, h)
    if (!batch) return
    const fold = new BatchFold(state, { hub: chain.id, h, time: batch.time, prevTime })
    const events = batch.ids.map((id) => intake.reopen(store.event(chain.hub, id)?.bytes ?? new Uint8Array(0)))
    for (const event of events) fold.add(event)
    const { writes, facts, outcomes } = fold.finish()
    state.take(writes)
    prevTime = batch.time
    yield { h, time: batch.time, facts, outcomes, events }
  }
}

export interface Rebuilt {
  events: number
  height: number
  /** Hex of the state root at the head. */
  state: string
  /** Every header's tree root, state root and hash came out as certified. */
  equal: boolean
}

/** Folds the whole log afresh, compares every root, and replaces the stored state by what came out when all are equal. */
export function rebuild(chain: HubChain, store: Store, intake: Intake): Rebuilt {
  const state = new GrowingState()
  const map = new StateMap()
  const steps = replayLog(chain, store, intake, state)
  let tree = EMPTY_TREE
  let prev = new Uint8Array(32)
  let equal = true
  let events = 0
  let height = -1
  let known = new Map<string, StateRecord>()
  let before: HubState | undefined
  for (const step of steps) {
    known = takeInto(map, known, state.records)
    const after = readHub(state)
    const ruling = before ?? after
    before = after
    if (step.h < 0) continue
    const stored = store.batch(chain.hub, step.h)
    if (!stored) break
    tree = append(
      tree,
      step.events.map((event) => leafHash(event.signed.id)),
    )
    const parts = {
      hub: chain.id,
      h: step.h,
      prev,
      time: step.time,
      size: tree.size,
      root: rootOf(tree),
      state: map.root(),
    }
    const hash = headerHash(nextHeader(parts, ruling, after))
    equal &&= equalBytes(hash, stored.hash) && equalBytes(hash, headerHash(openBatch(stored).header))
    prev = Uint8Array.from(stored.hash)
    events += step.events.length
    height = step.h
  }
  if (equal) replaceState(chain, store, state.records)
  return { events, height, state: toHex(map.root()), equal }
}

/** Records are immutable, so those that are the same object have not changed. */
function takeInto(
  map: StateMap,
  before: Map<string, StateRecord>,
  now: ReadonlyMap<string, StateRecord>,
): Map<string, StateRecord> {
  for (const [key, record] of now) if (before.get(key) !== record) map.set(key, encodeRecord(record))
  for (const key of before.keys()) if (!now.has(key)) map.delete(key)
  return new Map(now)
}

function replaceState(chain: HubChain, store: Store, records: ReadonlyMap<string, StateRecord>): void {
  store.transaction(() => {
    const state = store.state(chain.hub)
    state.clear()
    state.write([...records].map(([key, record]) => [key, encodeRecord(record)] as const))
  })
  chain.reload()
}
