/** How much of each hub's log this node has, gives and takes: snapshots, joining by one, what lies before it (decision 025). */
import type { Frame } from '#shared/wire/frames.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import { FastJoin } from './fast-join.ts'
import { setBase } from './hub-chain.ts'
import type { HubNode } from './hub-node.ts'
import { install } from './install.ts'
import { Past } from './past.ts'
import { Pruning } from './pruning.ts'
import { refusalWords } from './refusal-words.ts'
import { Snapshots } from './snapshots.ts'

type Heads = Extract<Frame, { k: 'heads' }>

export class History {
  readonly snapshots: Snapshots
  readonly past: Past
  readonly pruning: Pruning
  readonly #engine: Engine
  readonly #joins = new Map<string, FastJoin>()
  /** Hubs whose snapshots nobody could give in this run: they are joined by their log. */
  readonly #byLog = new Set<string>()

  constructor(engine: Engine) {
    this.#engine = engine
    this.snapshots = new Snapshots(engine)
    this.past = new Past(engine)
    this.pruning = new Pruning(engine)
  }

  /** What this node says of it to others. */
  said(hub: HubNode): Pick<Heads, 'snapshot' | 'keeps'> {
    const newest = this.snapshots.newest(hub)
    const { base } = hub.chain
    return { ...(newest !== undefined && { snapshot: newest }), ...(base >= 0 && { keeps: base }) }
  }

  /** Pieces that are here of the snapshot a hub is being joined by. */
  progress(hub: HubNode): { have: number; of: number } | undefined {
    return this.#joins.get(hub.hub)?.progress
  }

  /** A peer has more of the log than this node. */
  ask(dev: string, hub: HubNode, { snapshot, keeps = 0 }: Pick<Heads, 'snapshot' | 'keeps'>): void {
    const from = hub.chain.head.h + 1
    if (from === 0 && !this.#byLog.has(hub.hub) && (snapshot !== undefined || this.#joins.has(hub.hub))) {
      const join = this.#joins.get(hub.hub) ?? new FastJoin(this.#engine, hub)
      this.#joins.set(hub.hub, join)
      if (snapshot !== undefined) join.offered(dev, snapshot)
    } else if (from >= keeps) this.#engine.peers.send(dev, { k: 'want-batches', hub: hub.chain.id, from })
    else this.#engine.alarm({ code: 'hub.gap', hub: hub.hub, text: refusalWords('hub.gap') })
  }

  down(dev: string): void {
    for (const join of this.#joins.values()) join.gone(dev)
  }

  /** Somebody new may have what others had not. */
  up(): void {
    this.#byLog.clear()
  }

  /** The batches of a frame that the log goes on with. Those of a hub that is being joined wait, but for the one its snapshot ends with. */
  sift(dev: string, hub: HubNode, items: readonly BatchWire[]): readonly BatchWire[] {
    const join = this.#joins.get(hub.hub)
    if (!join) return items
    const [first, ...rest] = items
    const completed = first && join.completes(dev, first)
    if (!completed) return []
    install(this.#engine, hub, completed)
    this.#joins.delete(hub.hub)
    this.snapshots.sweep(hub)
    this.#engine.changed('hubs', 'members', 'wallet', 'ledger', 'agreements')
    this.#engine.wake(hub)
    for (const [peer, { said }] of this.#engine.peers.live) {
      const heads = said.get(hub.hub)
      if (heads && heads.h > hub.chain.head.h) this.ask(peer, hub, heads)
      else this.#engine.peers.hear(peer, hub)
    }
    return rest
  }

  committed(hub: HubNode, batch: BatchWire): void {
    this.snapshots.committed(hub, batch)
    this.#engine.calm('hub.gap', hub.hub)
  }

  tick(hub: HubNode): void {
    const join = this.#joins.get(hub.hub)
    join?.tick()
    if (join?.isHopeless) this.#joinByLog(hub)
    this.snapshots.tick(hub)
    this.past.tick(hub)
    this.pruning.tick(hub)
  }

  #joinByLog(hub: HubNode): void {
    this.#joins.delete(hub.hub)
    this.#byLog.add(hub.hub)
    this.#engine.peers.greetAll(hub)
    for (const [peer, { said }] of this.#engine.peers.live) {
      const heads = said.get(hub.hub)
      if (heads && heads.h >= 0) this.ask(peer, hub, heads)
    }
  }

  /** Frames of joining and of the past; unasked for, they mean nothing. */
  frame(dev: string, hub: HubNode, frame: Frame): Verdict {
    if (frame.k === 'past') return this.past.take(dev, hub, frame.items)
    if (frame.k === 'lacks' && frame.what === 'past') return this.past.lacks(dev, hub, frame.h)
    return this.#joins.get(hub.hub)?.frame(dev, frame) ?? 'ignore'
  }

  /** Everything noted about a hub that is deleted. */
  forget(hub: HubNode): void {
    this.#joins.delete(hub.hub)
    this.past.forget(hub)
    this.pruning.forget(hub)
    setBase(this.#engine.parts.store, hub.hub, -1)
  }
}
