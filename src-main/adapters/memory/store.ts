/**
 * The store in memory, with the crash semantics of the one on disk made explicit: what a transaction wrote is there after a crash,
 * what was written outside of one, or in one that did not end, is not.
 */

import {
  type MetaStore,
  type Paper,
  type PaperStore,
  runOfIds,
  type SnapshotStore,
  type StateStore,
  type Store,
  type StoredBatch,
  type StoredEvent,
  type StoredMail,
  type StoredWitness,
} from '#main/ports/store.ts'
import type { Plane, Subtree } from '#shared/core/kernel/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { type SnapshotMaps, snapshotsOf } from './snapshots.ts'

interface Hub extends SnapshotMaps {
  /** Absent once the hub was removed: what is left are one device's own events. */
  genesis: Uint8Array | undefined
  state: Map<string, Uint8Array>
  events: Map<string, StoredEvent>
  /** Keys `plane/dev/seq`. */
  places: Map<string, string>
  heads: Map<string, { seq: number; id: Uint8Array }>
  batches: Map<number, StoredBatch>
  /** Keys `level/n`. */
  subtrees: Map<string, Uint8Array>
  witnesses: Map<string, StoredWitness>
  mail: Map<string, StoredMail>
  /** Keys `h/name`. */
  papers: Map<string, Paper>
}

const newHub = (genesis: Uint8Array | undefined): Hub => ({
  genesis,
  state: new Map(),
  events: new Map(),
  places: new Map(),
  heads: new Map(),
  batches: new Map(),
  subtrees: new Map(),
  witnesses: new Map(),
  mail: new Map(),
  papers: new Map(),
  snapshots: new Map(),
  pieces: new Map(),
  handovers: new Map(),
})

/** Oldest first; of the same millisecond by id, as the index on disk has them. */
const byAge = (a: StoredMail, b: StoredMail): number => a.posted - b.posted || (a.id < b.id ? -1 : 1)

export class MemoryStore implements Store {
  #hubs = new Map<string, Hub>()
  #meta = new Map<string, string>()
  /** Inverse of every write since the last sync, newest last. */
  readonly #journal: (() => void)[] = []
  /** Length of the journal at the end of each transaction since the last sync. */
  readonly #marks: number[] = []
  #depth = 0
  readonly #listeners: (() => void)[] = []

  readonly meta: MetaStore = {
    get: (key) => this.#meta.get(key),
    set: (key, value) => this.#set(this.#meta, key, value),
    delete: (key) => this.#unset(this.#meta, key),
    keys: (prefix) => [...this.#meta.keys()].filter((key) => key.startsWith(prefix)).sort(),
  }

  readonly papers: PaperStore = {
    put: (hub, paper) => {
      const { papers } = this.#hub(hub)
      const key = `${paper.h}/${paper.name}`
      if (!papers.has(key)) this.#set(papers, key, paper)
    },
    all: (hub) => [...this.#hub(hub).papers.values()].sort((a, b) => a.h - b.h || (a.name < b.name ? -1 : 1)),
    drop: (hub, h) => {
      const { papers } = this.#hub(hub)
      for (const [key, paper] of [...papers]) if (paper.h <= h) this.#unset(papers, key)
    },
  }

  readonly snapshots: SnapshotStore = snapshotsOf({
    hub: (hub) => this.#hub(hub),
    set: (map, key, value) => this.#set(map, key, value),
    unset: (map, key) => this.#unset(map, key),
  })

  transaction<T>(work: () => T, relaxed?: 'relaxed'): T {
    if (this.#depth > 0) return work()
    const before = this.#journal.length
    this.#depth++
    try {
      const result = work()
      if (relaxed) this.#marks.push(this.#journal.length)
      else this.#forget()
      return result
    } catch (error) {
      this.#undoTo(before)
      for (const listener of this.#listeners) listener()
      throw error
    } finally {
      this.#depth--
    }
  }

  onRollback(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** Transactions that are committed and not synced. */
  get unsynced(): number {
    return this.#marks.length
  }

  /** The power goes: everything not synced is gone but the first `kept` transactions, which happened to be written out. */
  crash(kept = 0): void {
    this.#undoTo(this.#marks[Math.min(kept, this.#marks.length) - 1] ?? 0)
    this.#forget()
  }

  #forget(): void {
    this.#journal.length = 0
    this.#marks.length = 0
  }

  /** A copy of the data directory, as of the last sync. */
  clone(): MemoryStore {
    const copy = new MemoryStore()
    copy.#meta = new Map(this.#meta)
    copy.#hubs = new Map(
      [...this.#hubs].map(([name, hub]) => [
        name,
        {
          genesis: hub.genesis,
          state: new Map(hub.state),
          events: new Map(hub.events),
          places: new Map(hub.places),
          heads: new Map(hub.heads),
          batches: new Map(hub.batches),
          subtrees: new Map(hub.subtrees),
          witnesses: new Map(hub.witnesses),
          mail: new Map(hub.mail),
          papers: new Map(hub.papers),
          snapshots: new Map(hub.snapshots),
          pieces: new Map(hub.pieces),
          handovers: new Map(hub.handovers),
        },
      ]),
    )
    return copy
  }

  #undoTo(length: number): void {
    while (this.#journal.length > length) this.#journal.pop()?.()
  }

  #set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const old = map.get(key)
    const had = map.has(key)
    this.#journal.push(() => (had ? map.set(key, old as V) : map.delete(key)))
    map.set(key, value)
  }

  #unset<K, V>(map: Map<K, V>, key: K): void {
    if (!map.has(key)) return
    const old = map.get(key) as V
    this.#journal.push(() => map.set(key, old))
    map.delete(key)
  }

  /** Like `#unset` where a map's order means something: taken back, the entry stands where it stood. */
  #remove<K, V>(map: Map<K, V>, key: K): void {
    const before = [...map]
    if (!map.delete(key)) return
    this.#journal.push(() => {
      map.clear()
      for (const [k, v] of before) map.set(k, v)
    })
  }

  #hub(hub: string): Hub {
    const known = this.#hubs.get(hub)
    if (!known) throw new Error(`unknown hub ${hub}`)
    return known
  }

  addHub(hub: string, genesis: Uint8Array): void {
    const known = this.#hubs.get(hub)
    if (known?.genesis === undefined) this.#set(this.#hubs, hub, { ...(known ?? newHub(genesis)), genesis })
  }
  removeHub(hub: string, dev: string): void {
    const own = [...this.#hub(hub).events.values()].filter((event) => event.dev === dev)
    this.#set(this.#hubs, hub, newHub(undefined))
    for (const { placed: _, ...event } of own) this.#putEvent(event)
  }
  hubs(): string[] {
    return [...this.#hubs].flatMap(([name, { genesis }]) => (genesis === undefined ? [] : [name])).sort()
  }
  genesis(hub: string): Uint8Array | undefined {
    return this.#hubs.get(hub)?.genesis
  }

  state(hub: string): StateStore {
    const { state } = this.#hub(hub)
    return {
      get: (key) => state.get(key),
      keys: (from, to, limit) =>
        [...state.keys()]
          .filter((key) => key >= from && key < to)
          .sort()
          .slice(0, limit),
      write: (writes) => {
        for (const [key, value] of writes) value ? this.#set(state, key, value) : this.#unset(state, key)
      },
      entries: () => state.entries(),
      clear: () => {
        for (const key of [...state.keys()]) this.#unset(state, key)
      },
    }
  }

  putEvents(...events: readonly StoredEvent[]): void {
    for (const event of events) this.#putEvent(event)
  }
  #putEvent(event: StoredEvent): void {
    const hub = this.#hub(event.hub)
    const id = toHex(event.id)
    const chain = `${event.plane}/${event.dev}`
    const known = hub.events.get(id)
    if (known && !known.placed && event.placed) this.#set(hub.events, id, { ...known, placed: event.placed })
    if (known || hub.places.has(`${chain}/${event.seq}`)) return
    this.#set(hub.events, id, event)
    this.#set(hub.places, `${chain}/${event.seq}`, id)
    if (event.seq >= (hub.heads.get(chain)?.seq ?? 0)) this.#set(hub.heads, chain, { seq: event.seq, id: event.id })
  }
  event(hub: string, id: Uint8Array): StoredEvent | undefined {
    return this.#hub(hub).events.get(toHex(id))
  }
  eventAt(hub: string, plane: Plane, dev: string, seq: number): StoredEvent | undefined {
    const h = this.#hub(hub)
    return h.events.get(h.places.get(`${plane}/${dev}/${seq}`) ?? '')
  }
  chainHead(hub: string, plane: Plane, dev: string): { seq: number; id: Uint8Array } | undefined {
    return this.#hub(hub).heads.get(`${plane}/${dev}`)
  }
  pending(hub: string, limit: number): StoredEvent[] {
    return [...this.#hub(hub).events.values()]
      .filter((event) => event.plane === 'ledger' && !event.placed)
      .slice(0, limit)
  }
  dropPending(hub: string, id: Uint8Array): void {
    const h = this.#hub(hub)
    const event = h.events.get(toHex(id))
    if (!event || event.placed) return
    this.#remove(h.events, toHex(id))
    this.#unset(h.places, `${event.plane}/${event.dev}/${event.seq}`)
    this.#rewindHead(h, event)
  }

  #rewindHead(hub: Hub, { plane, dev, seq }: StoredEvent): void {
    const chain = `${plane}/${dev}`
    if (hub.heads.get(chain)?.seq !== seq) return
    const rest = [...hub.events.values()].filter((event) => event.plane === plane && event.dev === dev)
    const last = rest.sort((a, b) => b.seq - a.seq)[0]
    if (last) this.#set(hub.heads, chain, { seq: last.seq, id: last.id })
    else this.#unset(hub.heads, chain)
  }

  frontier(hub: string): [string, number][] {
    return [...this.#hub(hub).heads]
      .filter(([chain]) => chain.startsWith('notice/'))
      .map(([chain, { seq }]): [string, number] => [chain.slice('notice/'.length), seq + 1])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  }
  chain(hub: string, plane: Plane, dev: string, from: number, limit: number): StoredEvent[] {
    const found: StoredEvent[] = []
    for (let seq = from; found.length < limit; seq++) {
      const event = this.eventAt(hub, plane, dev, seq)
      if (!event) break
      found.push(event)
    }
    return found
  }
  notices(hub: string): StoredEvent[] {
    return [...this.#hub(hub).events.values()].filter(({ plane }) => plane === 'notice')
  }

  putBatch(hub: string, batch: StoredBatch): void {
    const { batches } = this.#hub(hub)
    if (batches.has(batch.h)) throw new Error(`batch ${batch.h} is there already`)
    this.#set(batches, batch.h, batch)
  }
  batch(hub: string, h: number): StoredBatch | undefined {
    return this.#hub(hub).batches.get(h)
  }
  head(hub: string): StoredBatch | undefined {
    const { batches } = this.#hub(hub)
    return batches.get(Math.max(...batches.keys()))
  }
  tail(hub: string): StoredBatch | undefined {
    const { batches } = this.#hub(hub)
    return batches.get(Math.min(...batches.keys()))
  }
  dropBodies(hub: string, ids: readonly Uint8Array[]): void {
    const h = this.#hub(hub)
    for (const id of ids) {
      const event = h.events.get(toHex(id))
      if (!event?.placed) continue
      this.#remove(h.events, toHex(id))
      this.#unset(h.places, `${event.plane}/${event.dev}/${event.seq}`)
      this.#rewindHead(h, event)
    }
  }
  bodyBytes(hub: string): number {
    const placed = [...this.#hub(hub).events.values()].filter((event) => event.placed)
    return placed.reduce((sum, { bytes }) => sum + bytes.length, 0)
  }
  truncate(hub: string, h: number): void {
    const { batches, events, witnesses, subtrees } = this.#hub(hub)
    const size = batches.get(h)?.firstLeaf
    if (size === undefined) return
    for (const [id, { placed, ...event }] of events) if (placed && placed.h >= h) this.#set(events, id, event)
    for (const height of [...batches.keys()]) if (height >= h) this.#unset(batches, height)
    for (const [key, witness] of [...witnesses]) if (witness.h >= h) this.#unset(witnesses, key)
    for (const key of [...subtrees.keys()]) {
      const [level, n] = key.split('/').map(Number) as [number, number]
      if ((n + 1) * 2 ** level > size) this.#unset(subtrees, key)
    }
  }
  bodies(hub: string, h: number): Uint8Array[] {
    const ids = this.batch(hub, h)?.ids ?? []
    return ids.flatMap((id) => this.event(hub, id)?.bytes ?? [])
  }
  eventIds(hub: string, from: number, to: number): Uint8Array[] {
    const { batches } = this.#hub(hub)
    const heights = [...batches.keys()].sort((a, b) => b - a)
    const rows: StoredBatch[] = []
    for (const h of heights) {
      const batch = batches.get(h) as StoredBatch
      if (batch.firstLeaf < to) rows.unshift(batch)
      if (batch.firstLeaf <= from) break
    }
    return runOfIds(rows, from, to)
  }
  putSubtrees(hub: string, subtrees: readonly Subtree[]): void {
    for (const { level, n, hash } of subtrees) this.#set(this.#hub(hub).subtrees, `${level}/${n}`, hash)
  }
  subtree(hub: string, level: number, n: number): Uint8Array | undefined {
    return this.#hub(hub).subtrees.get(`${level}/${n}`)
  }

  putWitness(hub: string, witness: StoredWitness): void {
    this.#set(this.#hub(hub).witnesses, `${witness.h}/${witness.dev}`, witness)
  }
  witnesses(hub: string, h: number): StoredWitness[] {
    return [...this.#hub(hub).witnesses.values()]
      .filter((witness) => witness.h === h)
      .sort((a, b) => (a.dev < b.dev ? -1 : 1))
  }

  putMail(mail: StoredMail): void {
    this.#set(this.#hub(mail.hub).mail, mail.id, mail)
  }
  mail(hub: string, id: string): StoredMail | undefined {
    return this.#hub(hub).mail.get(id)
  }
  mailTo(hub: string, did: string, kinds: readonly StoredMail['kind'][], limit: number): StoredMail[] {
    return [...this.#hub(hub).mail.values()]
      .filter(({ to, kind }) => to === did && kinds.includes(kind))
      .sort(byAge)
      .slice(0, limit)
  }
  mailOf(hub: string, kind: StoredMail['kind'], limit: number): StoredMail[] {
    return [...this.#hub(hub).mail.values()]
      .filter((mail) => mail.kind === kind)
      .sort(byAge)
      .slice(0, limit)
  }
  removeMail(hub: string, id: string): void {
    this.#unset(this.#hub(hub).mail, id)
  }
  mailBytes(hub: string, kind: StoredMail['kind'], recipient?: string): number {
    return this.mailOf(hub, kind, Number.MAX_SAFE_INTEGER)
      .filter(({ to }) => recipient === undefined || to === recipient)
      .reduce((sum, { size }) => sum + size, 0)
  }

  close(): void {
    this.#journal.length = 0
  }
}
