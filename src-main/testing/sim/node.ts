/** One simulated member: a real engine on a disk that may fail, real signatures, a clock that may be wrong. */
import { toHex } from '#shared/core/kernel/index.ts'
import { Engine } from '../../engine/engine.ts'
import type { Keys } from '../../ports/keys.ts'
import type { NodeEffect } from '../../ports/node.ts'
import type { Disk } from './disk.ts'
import { Random } from './random.ts'
import { makeKeys, remembering, seededSealer } from './secrets.ts'

const nothingStored = {
  put: () => Promise.reject(new Error('the simulator moves no files')),
  has: () => Promise.resolve(false),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
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
  /** Told of everything the device key signs. */
  signs(node: SimNode, message: Uint8Array): void
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
  /** It certifies the hub's batches. */
  signer = false
  readonly #now: () => number
  readonly #entropy: Random

  constructor({ name, seed, clock, skew, disk, keys, signs }: Member) {
    this.name = name
    this.#entropy = new Random(seed, `entropy/${name}${keys ? '/copy' : ''}`)
    this.#now = () => clock.now + skew
    this.disk = disk
    this.keys = keys ?? watched(makeKeys(this.#entropy, clock.now), (message) => signs(this, message))
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
      entropy: { bytes: (length) => this.#entropy.bytes(length) },
      blobs: nothingStored,
      now: this.#now,
      features: [],
      effect: (effect) => this.outbox.push(effect),
    })
    engine.setKeys(this.keys)
    return engine
  }

  now(): number {
    return this.#now()
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
