/** Carries out what the ledger thread wants after a commit. Everything here may be repeated and may be lost (repair is by `heads`). */
import type { ReplicatedLog } from '../ports/finality.ts'
import type { Network } from '../ports/network.ts'
import type { NodeEffect } from '../ports/node.ts'
import type { ChangeFeed } from './changes.ts'

/** Addresses remembered while there is no network: enough for every hub's anchors, bounded against a runaway. */
const WAITING_DIALS_MAX = 256

export class Effects {
  readonly #feed: ChangeFeed
  readonly #log: ReplicatedLog | undefined
  #network: Network | undefined
  #hubs: string[] = []
  readonly #dials = new Map<string, string[]>()

  constructor(feed: ChangeFeed, log?: ReplicatedLog) {
    this.#feed = feed
    this.#log = log
  }

  /** With a network, what was asked before it stood is done now; with none, standing wishes are kept for the next one. */
  attach(network: Network | undefined): void {
    this.#network = network
    if (network === undefined) return
    network.follow(this.#hubs)
    for (const addresses of this.#dials.values()) dial(network, addresses, true)
  }

  perform(effect: NodeEffect): void {
    const network = this.#network
    switch (effect.kind) {
      case 'changed':
        this.#feed.publish(...effect.topics)
        break
      case 'send':
        network?.send(effect.dev, effect.bytes)
        break
      case 'publish':
        network?.publish(effect.hub, effect.bytes)
        break
      case 'follow':
        this.#hubs = effect.hubs
        network?.follow(effect.hubs)
        break
      case 'dial':
        this.#dial(effect.addresses, effect.keep)
        break
      case 'penalise':
        network?.penalise(effect.dev, effect.points, effect.why)
        break
      case 'log-append':
        this.#log?.append(effect.hub, effect.place, effect.bytes)
        break
      case 'log-follow':
        this.#log?.follow(effect.hub, effect.epoch, effect.h)
        break
      case 'fetch-blob':
        network
          ?.fetchBlob(effect.root, { from: effect.from })
          .catch((error: unknown) => console.error('[network] fetch', error))
    }
  }

  #dial(addresses: string[], keep: boolean): void {
    const key = addresses.toSorted().join(' ')
    if ((keep || this.#network === undefined) && this.#dials.size < WAITING_DIALS_MAX) this.#dials.set(key, addresses)
    if (this.#network !== undefined) dial(this.#network, addresses, keep)
  }
}

/** Nobody answering is an everyday fact, not a defect: the network keeps trying what is to be kept. */
function dial(network: Network, addresses: string[], keep: boolean): void {
  network.dial(addresses, keep).catch(() => undefined)
}
