/** Reads a hub's log again from its genesis: the facts for read models, and the proof that the stored state is what the log says. */
import {
  BatchFold,
  decodeRecord,
  encodeRecord,
  foundHub,
  GENESIS_PREV,
  headerHash,
  isSilence,
  nextHeader,
  type ParsedEvent,
  type PlacedFact,
  presentSigners,
  restate,
} from '#shared/core/hub/index.ts'
import { HUB_KEY, type HubState, readHub } from '#shared/core/hubs/index.ts'
import { type CompactTree, EMPTY_TREE, equalBytes, storedTree, toHex } from '#shared/core/kernel/index.ts'
import type { Reader, StateRecord } from '#shared/core/kernel/view.ts'
import type { Outcome } from '#shared/core/ledger/facts.ts'
import type { Store, StoredBatch } from '../ports/store.ts'
import { AuditLost } from './audit-threads.ts'
import { type HubChain, keptTree, putHandover } from './hub-chain.ts'
import type { Intake } from './intake.ts'
import { type Audit, type Audited, LogAudit } from './log-audit.ts'
import type { EngineParts } from './parts.ts'
import { openBatch } from './stored-batch.ts'
import { stateOf } from './stored-snapshot.ts'

/** Keys that begin with the same segment; no rule asks for a range across two families. */
interface Family {
  keys: Set<string>
  /** Absent since a key came or went. */
  sorted: string[] | undefined
}

const familyOf = (key: string): string => key.slice(0, key.indexOf('/') + 1)

/** The state as it grows while the log is read; a family's keys are sorted only when a rule asks for a range of them. */
export class GrowingState implements Reader {
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
  /** The record of those who certified it; absent of what the history begins with. */
  ruling?: HubState
  writes: ReadonlyMap<string, StateRecord | null>
  facts: readonly PlacedFact[]
  outcomes: readonly Outcome[]
  events: readonly ParsedEvent[]
  /** As it stands in the store; absent of the founding. */
  stored?: StoredBatch
}

/** Where this node's history begins: the founding, or the snapshot whose state is said again. */
function beginning(chain: HubChain, store: Store, state: GrowingState): ReplayStep {
  const { base, genesis, hub } = chain
  if (base < 0) {
    const { writes, facts } = foundHub(genesis)
    state.take(writes)
    return { h: -1, time: genesis.created, writes, facts, outcomes: [], events: [] }
  }
  const snapshot = store.snapshots.all(hub).find(({ h, whole }) => whole && h === base)
  const batch = store.batch(hub, base)
  if (!snapshot || !batch) throw new Error(`the snapshot of height ${base} that this log begins with is missing`)
  const writes = new Map<string, StateRecord>()
  for (const [key, value] of stateOf(store, hub, snapshot)) writes.set(key, decodeRecord(key, value))
  state.take(writes)
  return { h: base, time: batch.time, writes, facts: restated(state), outcomes: [], events: [] }
}

/** Every batch's facts in order, what the history begins with first; roots are not compared here. `open` is given each event and its id. */
export function* replayLog(
  chain: HubChain,
  store: Store,
  open: (bytes: Uint8Array, id: Uint8Array) => ParsedEvent,
  state = new GrowingState(),
): Generator<ReplayStep> {
  const first = beginning(chain, store, state)
  yield first
  let prevTime = first.time
  let prev = store.batch(chain.hub, first.h)?.hash ?? GENESIS_PREV
  for (let h = first.h + 1; ; h++) {
    const stored = store.batch(chain.hub, h)
    if (!stored) return
    const { time, ids } = stored
    const rescued = isRescued(readHub(state), stored, prevTime)
    const fold = new BatchFold(state, { hub: chain.id, h, prev, time, prevTime, rescued })
    const bodies = store.bodies(chain.hub, h)
    if (bodies.length !== ids.length) throw new Error(`events of batch ${h} are missing in the store`)
    const events = bodies.map((bytes, index) => open(bytes, ids[index] as Uint8Array))
    for (const event of events) fold.add(event)
    const { ruling, writes, facts, outcomes } = fold.finish()
    state.take(writes)
    prevTime = time
    prev = stored.hash
    yield { h, time, ruling, writes, facts, outcomes, events, stored }
  }
}

/** Whether others took over with this batch. Headers are opened only where the time before allows it. */
const isRescued = (hub: HubState, stored: StoredBatch, prevTime: number): boolean =>
  isSilence(presentSigners(hub), prevTime, stored.time) && openBatch(stored).header.epoch !== hub.epoch

export interface Rebuilt {
  events: number
  height: number
  /** Hex of the state root at the head. */
  state: string
  /** Every event's id, and every header's tree root, state root and hash came out as certified. */
  equal: boolean
}

/** A state as facts for read models. */
export const restated = (reader: Reader): PlacedFact[] => [...restate(reader)].map((fact) => ({ index: -1, ...fact }))

/** What rebuilding takes of an engine. */
export type RebuildParts = Pick<EngineParts, 'store' | 'openAudit'>

/**
 * Folds the log afresh from where it begins here, compares every id and root, and replaces the stored state, subtrees and hand-overs by what
 * came out when all are equal. Of a long log another thread does the hashing; where it gives no answer, all is done again on this one.
 */
export function rebuild(chain: HubChain, { store, openAudit }: RebuildParts, intake: Intake): Rebuilt {
  const tree = treeBelow(chain, store)
  const head = store.head(chain.hub)
  const events = head ? head.firstLeaf + head.ids.length - tree.size : 0
  const distant = openAudit?.(tree, events)
  try {
    if (distant) return refold(chain, store, intake, tree.size, distant)
  } catch (error) {
    if (!(error instanceof AuditLost)) throw error
    console.error('[rebuild]', error)
  } finally {
    distant?.close()
  }
  return refold(chain, store, intake, tree.size, new LogAudit(tree))
}

/** The tree over the events of before this log begins here. */
function treeBelow(chain: HubChain, store: Store): CompactTree {
  const base = store.batch(chain.hub, chain.base)
  return base ? storedTree(keptTree(store, chain.hub), base.firstLeaf + base.ids.length) : EMPTY_TREE
}

/** The last batch of an epoch, and the hub's record after it. */
interface Turn {
  batch: ReturnType<typeof openBatch>
  after: HubState
}

/** Folds while `audit` hashes: the roots in each header are the audit's to compare, everything else in it is compared here. */
function refold(chain: HubChain, store: Store, intake: Intake, size: number, audit: Audit): Rebuilt {
  const { hub } = chain
  const state = new GrowingState()
  const turns: Turn[] = []
  let equal = true
  let events = 0
  let height = chain.base
  let prev = store.batch(hub, height)?.hash ?? GENESIS_PREV
  let before: HubState | undefined
  for (const step of replayLog(chain, store, (bytes, id) => intake.reopen(bytes, id), state)) {
    const writes = [...step.writes].map(([key, record]) => [key, record && encodeRecord(record)] as const)
    const after = readHub(state)
    const turned = after.epoch !== (before ?? after).epoch
    before = after
    const { h, time, ruling, stored } = step
    if (!stored || !ruling) {
      audit.take({ ids: [], unsigned: [], writes })
      continue
    }
    const batch = openBatch(stored)
    events += step.events.length
    const certified = { root: batch.header.root, state: batch.header.state }
    const parts = { hub: chain.id, h, prev, time, size: size + events, ...certified }
    const hash = headerHash(nextHeader(parts, ruling, after))
    equal &&= equalBytes(hash, stored.hash) && equalBytes(hash, headerHash(batch.header))
    if (turned) turns.push({ batch, after })
    const unsigned = step.events.map(({ signed }) => signed.unsigned)
    audit.take({ ids: stored.ids, unsigned, writes, certified, ...(turned && { prove: HUB_KEY }) })
    prev = stored.hash
    height = h
  }
  const audited = audit.finish()
  equal &&= audited.equal
  if (equal) replaceDerived(chain, store, state.records, turns, audited)
  return { events, height, state: toHex(audited.state), equal }
}

function replaceDerived(
  chain: HubChain,
  store: Store,
  records: ReadonlyMap<string, StateRecord>,
  turns: readonly Turn[],
  { subtrees, proofs }: Audited,
): void {
  store.transaction(() => {
    store.putSubtrees(chain.hub, subtrees)
    for (const [at, { batch, after }] of turns.entries())
      putHandover(store, chain.hub, batch, after, proofs[at] as Uint8Array[])
    const state = store.state(chain.hub)
    state.clear()
    state.write([...records].map(([key, record]) => [key, encodeRecord(record)] as const))
  })
  chain.frozen = undefined
  chain.reload()
}
