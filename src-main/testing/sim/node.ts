/** One simulated member: a real engine on a disk that may fail, real signatures, a clock that may be wrong. */
import { hash } from 'node:crypto'
import { findNonce } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { compression } from '../../adapters/zlib/compression.ts'
import { Engine } from '../../engine/engine.ts'
import { hubProcedures } from '../../engine/hub-procedures.ts'
import { governance } from '../../features/governance/index.ts'
import type { Keys } from '../../ports/keys.ts'
import type { NodeEffect } from '../../ports/node.ts'
import type { Stamper } from '../../ports/stamper.ts'
import type { HeadWitness, Mark } from '../../ports/witness.ts'
import type { Disk } from './disk.ts'
import { Random } from './random.ts'
import { makeKeys, remembering, seededSealer } from './secrets.ts'

const nothingStored = {
  put: () => Promise.reject(new Error('the simulator moves no files')),
  has: () => Promise.resolve(false),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
  open: () => Promise.resolve(undefined),
  draft: () => Promise.reject(new Error('the simulator moves no files')),
}

/** Searches at once: simulated hubs ask for little. */
const stamperHere: Stamper = {
  search({ challenge, bits, from }, { found }) {
    found(findNonce(challenge, bits, from, Number.MAX_SAFE_INTEGER) as number)
    return { stop: () => undefined }
  },
}

export interface SimClock {
  now: number
}

/** A private message whose sending was acknowledged to a person. */
export interface Posted {
  /** Hex of the box for the recipient. */
  box: string
  /** Hash of the message's bytes. */
  message: Uint8Array
  to: SimNode
}

export interface Member {
  name: string
  seed: number
  clock: SimClock
  /** ms this node's clock is off. */
  skew: number
  disk: Disk
  /** A copy of somebody's data runs with the same keys. */
  keys?: Keys
  /** A head witness outlives its disk. */
  witnessed?: boolean
  /** Heights between the snapshots it makes, where a run is too short for as many as a hub has. */
  snapshotEvery?: number | undefined
  /** Told of everything the device key signs. */
  signs(node: SimNode, message: Uint8Array): void
}

/** What a node has signed, kept beside its disk. */
class MemoryWitness implements HeadWitness {
  readonly #marks = new Map<string, Mark>()

  mark(hub: string): Mark {
    return this.#marks.get(hub) ?? { ledger: -1, notice: -1, vote: -1 }
  }

  raise(hub: string, mark: Partial<Mark>): void {
    const { ledger, notice, vote } = this.mark(hub)
    this.#marks.set(hub, {
      ledger: Math.max(ledger, mark.ledger ?? -1),
      notice: Math.max(notice, mark.notice ?? -1),
      vote: Math.max(vote, mark.vote ?? -1),
    })
  }
}

const watched = (keys: Keys, signs: (message: Uint8Array) => void): Keys => ({
  ...keys,
  sign(message) {
    signs(message)
    return keys.sign(message)
  },
})

export class SimNode {
  readonly name: string
  readonly keys: Keys
  readonly dev: string
  disk: Disk
  engine: Engine
  up = true
  /** The round in which it is started again. */
  downUntil = 0
  outbox: NodeEffect[] = []
  /** The power goes once this disk holds more transactions not yet synced than are kept of them; back in round `until`. */
  powerCut: { kept: number; until: number } | undefined
  /** Ids whose submission was acknowledged to a person: they must survive any crash. */
  readonly acknowledged = new Set<string>()
  readonly posted: Posted[] = []
  /** Gossip it has published or received in this run: the network hands the same bytes over once (adapters/libp2p/gossip.ts). */
  readonly heardGossip = new Set<string>()
  /** Highest height this node ever said it had committed. */
  committed = -1
  /** Set when its data directory was replaced by an older one, on purpose. */
  restoredOld = false
  /** It ever was: its device may have been frozen for signing twice, which is its own loss and nobody else's. */
  everRestored = false
  /** When it started, by its own clock, and whether it has heard where another stands since. */
  started = 0
  met = false
  /** How often it was started. */
  boots = 0
  /** It certifies the hub's batches, or did in some epoch. */
  signer = false
  /** Its process stands still, as a closed laptop's: nothing is lost, and nothing is heard. */
  asleep = false
  /** ms its clock is off. */
  skew: number
  /** Signs with its device key unwatched: what a changed client would say. */
  readonly rawSign: (message: Uint8Array) => Uint8Array
  /** Outlives its disk; hubs of one founder do without. */
  readonly #witness: MemoryWitness | undefined
  readonly #now: () => number
  readonly #snapshotEvery: number | undefined
  readonly #entropy: Random

  constructor({ name, seed, clock, skew, disk, keys, signs, witnessed, snapshotEvery }: Member) {
    this.name = name
    this.#snapshotEvery = snapshotEvery
    this.#entropy = new Random(seed, `entropy/${name}${keys ? '/copy' : ''}`)
    this.skew = skew
    this.#witness = witnessed ? new MemoryWitness() : undefined
    this.#now = () => clock.now + this.skew
    this.disk = disk
    const raw = keys ?? makeKeys(this.#entropy, clock.now)
    this.rawSign = raw.sign
    this.keys = keys ?? watched(raw, (message) => signs(this, message))
    this.dev = toHex(this.keys.dev)
    this.engine = this.#boot()
  }

  #boot(): Engine {
    this.outbox = []
    this.heardGossip.clear()
    this.started = this.#now()
    this.met = false
    this.boots++
    const engine = new Engine({
      store: this.disk.store,
      verifier: remembering,
      sealer: seededSealer(this.#entropy),
      compression,
      entropy: { bytes: (length) => this.#entropy.bytes(length) },
      blobs: nothingStored,
      stamper: stamperHere,
      now: this.#now,
      features: this.#witness ? [governance] : [],
      snapshotEvery: this.#snapshotEvery,
      ...(this.#witness && { openWitness: () => this.#witness as MemoryWitness }),
      effect: (effect) => this.outbox.push(effect),
    })
    engine.setKeys(this.keys)
    return engine
  }

  now(): number {
    return this.#now()
  }

  /** A procedure about hubs, as its window would call it. */
  call(path: string, input: object): unknown {
    return (hubProcedures(this.engine)[path] as (i: object) => unknown)(input)
  }

  /** Ends without a farewell; the first `kept` of the transactions that were not synced survive. */
  crash(kept: number): void {
    this.up = false
    this.disk.crash(kept)
  }

  /** Starts again on what survived, or on an older copy of the data directory. */
  restart(from?: Disk): void {
    if (from) {
      this.disk.close()
      this.disk = from
      this.restoredOld = true
      this.everRestored = true
    }
    this.engine = this.#boot()
    this.up = true
  }
}

export const nameOf = (bytes: Uint8Array): string => hash('sha256', bytes)

/** Whether a node has met this gossip before; it has from now on. */
export function isRepeated(node: SimNode, name: string): boolean {
  const before = node.heardGossip.size
  node.heardGossip.add(name)
  return node.heardGossip.size === before
}
