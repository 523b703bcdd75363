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
import {
  EMPTY_TREE,
  equalBytes,
  grow,
  keptOf,
  leafHash,
  rootOf,
  StateMap,
  type Subtree,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import type { Outcome } from '#shared/core/ledger/facts.ts'
import type { Store, StoredBatch } from '../ports/store.ts'
import { type HubChain, openBatch } from './hub-chain.ts'
import type { Intake } from './intake.ts'

/** Keys that begin with the same segment; no rule asks for a range across two families. */
interface Family {
  keys: Set<string>
  /** Absent since a key came or went. */
  sorted: string[] | undefined
}

const familyOf = (key: string): string => key.slice(0, key.indexOf('/') + 1)

/** The state as it grows while the log is read; a family's keys are sorted only when a rule asks for a range of them. */
class GrowingState implements Reader {
  readonly records = new Map<string, StateRecord>()
  readonly #families = new Map<string, Family>()

  get(key: string): StateRecord | undefined {
    return this.records.get(key)
  }

  keys(from: string, to: string, limit: number): string[] {
    const family = this.#families.get(familyOf(from))
    if (!family) return []
    family.sorted ??= [...family.keys].sort()
    const found: string[] = []
    for (const key of family.sorted) {
      if (key >= to || found.length >= limit) break
      if (key >= from) found.push(key)
    }
    return found
  }

  take(writes: ReadonlyMap<string, StateRecord | null>): void {
    for (const [key, record] of writes) {
      if (this.records.has(key) !== (record !== null)) this.#note(key, record !== null)
      if (record) this.records.set(key, record)
      else this.records.delete(key)
    }
  }

  #note(key: string, there: boolean): void {
    const name = familyOf(key)
    const family = this.#families.get(name) ?? { keys: new Set(), sorted: undefined }
    this.#families.set(name, family)
    family.sorted = undefined
    if (there) family.keys.add(key)
    else family.keys.delete(key)
  }
}

export interface ReplayStep {
  h: number
  time: number
  writes: ReadonlyMap<string, StateRecord | null>
  facts: readonly PlacedFact[]
  outcomes: readonly Outcome[]
  events: readonly ParsedEvent[]
  /** As it stands in the store; absent of the founding. */
  stored?: StoredBatch
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
  yield { h: -1, time: chain.genesis.created, writes: founded.writes, facts: founded.facts, outcomes: [], events: [] }
  let prevTime = chain.genesis.created
  for (let h = 0; ; h++) {
    const stored = store.batch(chain.hub, h)
    if (!stored) return
    const { time } = stored
    const fold = new BatchFold(state, { hub: chain.id, h, time, prevTime })
    const events = store.bodies(chain.hub, h).map((bytes) => intake.reopen(bytes))
    if (events.length !== stored.ids.length) throw new Error(`events of batch ${h} are missing in the store`)
    for (const event of events) fold.add(event)
    const { writes, facts, outcomes } = fold.finish()
    state.take(writes)
    prevTime = time
    yield { h, time, writes, facts, outcomes, events, stored }
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

/** Folds the whole log afresh, compares every root, and replaces the stored state and subtrees by what came out when all are equal. */
export function rebuild(chain: HubChain, store: Store, intake: Intake): Rebuilt {
  const state = new GrowingState()
  const map = new StateMap()
  const steps = replayLog(chain, store, intake, state)
  let tree = EMPTY_TREE
  let prev = new Uint8Array(32)
  let equal = true
  let events = 0
  let height = -1
  const subtrees: Subtree[] = []
  let before: HubState | undefined
  for (const { h, time, writes, stored, ...step } of steps) {
    for (const [key, record] of writes) record ? map.set(key, encodeRecord(record)) : map.delete(key)
    const after = readHub(state)
    const ruling = before ?? after
    before = after
    if (!stored) continue
    const grown = grow(
      tree,
      step.events.map((event) => leafHash(event.signed.id)),
    )
    tree = grown.tree
    subtrees.push(...keptOf(grown.whole))
    const parts = { hub: chain.id, h, prev, time, size: tree.size, root: rootOf(tree), state: map.root() }
    const hash = headerHash(nextHeader(parts, ruling, after))
    equal &&= equalBytes(hash, stored.hash) && equalBytes(hash, headerHash(openBatch(stored).header))
    prev = Uint8Array.from(stored.hash)
    events += step.events.length
    height = h
  }
  if (equal) replaceDerived(chain, store, state.records, subtrees)
  return { events, height, state: toHex(map.root()), equal }
}

function replaceDerived(
  chain: HubChain,
  store: Store,
  records: ReadonlyMap<string, StateRecord>,
  subtrees: readonly Subtree[],
): void {
  store.transaction(() => {
    store.putSubtrees(chain.hub, subtrees)
    const state = store.state(chain.hub)
    state.clear()
    state.write([...records].map(([key, record]) => [key, encodeRecord(record)] as const))
  })
  chain.reload()
}
