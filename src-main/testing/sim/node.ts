/** One simulated member: a real engine on a store with crash semantics, real signatures, a clock that may be wrong. */
import { deviceCertMessage } from '#shared/core/identity/index.ts'
import { didFromKey, toHex } from '#shared/core/kernel/index.ts'
import { keypairFromSeed, openSealed, sealer, sealPairFromSeed, sign, verifier } from '../../adapters/crypto/sodium.ts'
import { MemoryStore } from '../../adapters/memory/store.ts'
import { Engine } from '../../engine/engine.ts'
import type { Verifier } from '../../ports/crypto.ts'
import type { Keys } from '../../ports/keys.ts'
import type { NodeEffect } from '../../ports/node.ts'
import type { Random } from './random.ts'

/** Verdicts are remembered across nodes: the simulated nodes share one process, not one opinion. */
const verdicts = new Map<string, boolean>()
const remembering: Verifier = {
  verify(claim) {
    const name = `${toHex(claim.sig)}${toHex(claim.key)}${toHex(claim.message)}`
    const known = verdicts.get(name)
    if (known !== undefined) return known
    if (verdicts.size > 100_000) verdicts.clear()
    const verdict = verifier.verify(claim)
    verdicts.set(name, verdict)
    return verdict
  },
  verifyAll: (claims) => claims.map((claim) => remembering.verify(claim)),
}

export function makeKeys(random: Random, now: number): Keys {
  const [root, device, seal] = [
    keypairFromSeed(random.bytes(32)),
    keypairFromSeed(random.bytes(32)),
    sealPairFromSeed(random.bytes(32)),
  ]
  const did = didFromKey(root.publicKey)
  const unsigned = { did, dev: device.publicKey, seal: seal.publicKey, issued: now }
  return {
    did,
    dev: device.publicKey,
    seal: seal.publicKey,
    deviceCert: { ...unsigned, sig: sign(deviceCertMessage(unsigned), root.secretKey) },
    sign: (message) => sign(message, device.secretKey),
    signAsIdentity: (message) => sign(message, root.secretKey),
    openSealed: (box) => openSealed(box, seal),
  }
}

const nothingStored = {
  put: () => Promise.reject(new Error('the simulator moves no files')),
  has: () => Promise.resolve(false),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
}

export interface SimClock {
  now: number
}

export class SimNode {
  readonly name: string
  readonly keys: Keys
  readonly dev: string
  /** ms this node's clock is off. */
  readonly skew: number
  store = new MemoryStore()
  engine: Engine
  up = true
  outbox: NodeEffect[] = []
  /** Ids whose submission was acknowledged to a person: they must survive any crash. */
  readonly acknowledged = new Set<string>()
  /** Highest height this node ever said it had committed. */
  committed = -1
  /** Set when its data directory was replaced by an older one, on purpose. */
  restoredOld = false
  /** It ever was: its device may have been frozen for signing twice, which is its own loss and nobody else's. */
  everRestored = false
  readonly #clock: SimClock
  readonly #random: Random

  constructor(name: string, clock: SimClock, random: Random, skew: number) {
    this.name = name
    this.#clock = clock
    this.#random = random
    this.skew = skew
    this.keys = makeKeys(random, clock.now)
    this.dev = toHex(this.keys.dev)
    this.engine = this.#boot()
  }

  #boot(): Engine {
    this.outbox = []
    const engine = new Engine({
      store: this.store,
      verifier: remembering,
      sealer,
      entropy: { bytes: (length) => this.#random.bytes(length) },
      blobs: nothingStored,
      now: () => this.#clock.now + this.skew,
      features: [],
      effect: (effect) => this.outbox.push(effect),
    })
    engine.setKeys(this.keys)
    return engine
  }

  crash(): void {
    this.up = false
    this.store.crash()
  }

  /** Starts again on what survived, or on an older copy of the data directory. */
  restart(from?: MemoryStore): void {
    if (from) {
      this.store = from
      this.restoredOld = true
      this.everRestored = true
    }
    this.engine = this.#boot()
    this.up = true
  }
}
