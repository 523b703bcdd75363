/**
 * The node as windows, operators and tests meet it: ledger thread and network joined. Everything that decides lives on the
 * thread; this joins frames to it and carries its effects out, in an order that survives being killed at any point.
 */

import { toHex } from '#shared/core/kernel/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { ReplicatedLog } from '../ports/finality.ts'
import type { FetchOptions, Network, NetworkHandler, NetworkStatus } from '../ports/network.ts'
import type { NodeClient, TransportKey } from '../ports/node.ts'
import type { AddressBook } from './address-book.ts'
import { ChangeFeed } from './changes.ts'
import { Effects } from './effects.ts'
import type { IdentityDoor } from './identity.ts'
import { NearbyDesk } from './nearby.ts'
import { procedures } from './procedures.ts'
import type { Transfers } from './transfers.ts'

/** A stuck socket must not keep the application from closing; the store is safe at any moment anyway. */
const STOP_MS_MAX = 4000
const OFF: NetworkStatus = { state: 'off', peers: [], addresses: [], nearby: [] }

export interface MarketNodeParts {
  client: NodeClient
  identity: IdentityDoor
  /** Makes a network for a device key, not started yet. Called again after a lock and unlock. */
  openNetwork(key: TransportKey): Promise<Network>
  /** Hears where the network listens, whenever that changes. */
  onAddresses?(addresses: readonly string[]): void
  /** Whom this node met before, to be called again. */
  book?: Pick<AddressBook, 'addresses' | 'remember'>
  /** Where the order of batches comes from in hubs whose rules say so. */
  log?: ReplicatedLog | undefined
  /** Files between a person's disk and trades; a node without them moves small ones only. */
  openTransfers?(node: MarketNode): Transfers
}

export class MarketNode {
  readonly client: NodeClient
  readonly changes = new ChangeFeed()
  readonly identity: IdentityDoor
  readonly nearby: NearbyDesk
  readonly transfers: Transfers | undefined
  readonly #effects: Effects
  readonly #log: ReplicatedLog | undefined
  readonly #openNetwork: MarketNodeParts['openNetwork']
  readonly #onAddresses: MarketNodeParts['onAddresses']
  readonly #book: MarketNodeParts['book']
  #network: Network | undefined
  #status: NetworkStatus = OFF
  #wanted = false
  #open = false
  #turn: Promise<void> = Promise.resolve()
  #stopping: Promise<void> | undefined

  constructor(parts: MarketNodeParts) {
    this.client = parts.client
    this.#openNetwork = parts.openNetwork
    this.#onAddresses = parts.onAddresses
    this.#book = parts.book
    this.identity = parts.identity
    this.#log = parts.log
    this.#effects = new Effects(this.changes, parts.log)
    this.nearby = new NearbyDesk({
      client: parts.client,
      now: Date.now,
      onChange: () => this.changes.publish('network'),
    })
    this.client.onEffect((effect) => {
      if (effect.kind === 'changed' && effect.topics.includes('settings')) this.#followSettings()
      this.#effects.perform(effect)
    })
    this.transfers = parts.openTransfers?.(this)
    this.#log?.start((said) => this.client.heardLog(said))
    this.identity.follow((open) => {
      this.#open = open
      if (open) this.transfers?.resume()
      this.#settle()
      this.changes.publish('app')
    })
  }

  /** From now on the node is on the network whenever its identity is open. Resolves once that is so. */
  online(): Promise<void> {
    this.#wanted = true
    return this.#settle()
  }

  network(): NetworkStatus {
    return this.#network?.status() ?? this.#status
  }

  /** As `Network.fetchBlob`; without a network nobody has it. */
  async fetchBlob(root: string, options: FetchOptions): Promise<boolean> {
    return (await this.#network?.fetchBlob(root, options)) ?? false
  }

  /**
   * Calls an address that a person was given, and stays in touch with it: the address book has it from then on. Throws NodeRefusal:
   * network.off, network.unreachable.
   */
  async connect(address: string): Promise<void> {
    const network = this.#network
    if (network === undefined)
      throw new NodeRefusal('REFUSED', 'network.off', 'The network is off. Nothing was changed; unlock and try again.')
    await network.dial([address], false).catch(() => {
      throw new NodeRefusal(
        'REFUSED',
        'network.unreachable',
        'No device answered at this address. Nothing was changed; check that it is whole, with “/p2p/…” at its end, and try again.',
      )
    })
    this.#effects.perform({ kind: 'dial', addresses: [address], keep: true })
  }

  /** Network first, so nothing new comes in; then the thread, which ends its transaction. Bounded, and safe to repeat. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop()
    return this.#stopping
  }

  async #stop(): Promise<void> {
    this.#wanted = false
    this.transfers?.stop()
    const orderly = Promise.all([this.#settle(), this.#log?.stop()]).then(() => this.client.close())
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, STOP_MS_MAX)
    })
    await Promise.race([orderly, limit]).finally(() => clearTimeout(timer))
  }

  /** Starts and stops follow each other in order; the last wish wins. */
  #settle(): Promise<void> {
    this.#turn = this.#turn
      .then(() => this.#follow())
      .catch((error: unknown) => {
        this.#status = OFF
        console.error('[network]', error)
      })
    return this.#turn
  }

  async #follow(): Promise<void> {
    const should = this.#wanted && this.#open
    if (should && this.#network === undefined) await this.#startNetwork()
    if (!should && this.#network !== undefined) await this.#stopNetwork(this.#network)
  }

  async #startNetwork(): Promise<void> {
    this.#setStatus({ ...OFF, state: 'starting' })
    const key = await this.identity.transportKey()
    const network = await this.#openNetwork(key)
    await this.nearby.attach(network, toHex(key.dev))
    await network.start(this.#handler(network)).catch((error: unknown) => {
      this.nearby.detach()
      throw error
    })
    this.#join(network)
    this.#setStatus(network.status())
    for (const address of this.#book?.addresses() ?? [])
      this.#effects.perform({ kind: 'dial', addresses: [address], keep: true })
  }

  /** A session may stand before start() is through; from then on what the thread answers must find the network. */
  #join(network: Network): void {
    if (this.#network === network) return
    this.#network = network
    this.#effects.attach(network)
  }

  async #stopNetwork(network: Network): Promise<void> {
    this.#network = undefined
    this.#effects.attach(undefined)
    this.nearby.detach()
    const peers = network.status().peers
    await network.stop()
    for (const { dev } of peers) this.client.peerDown(dev)
    this.#setStatus(OFF)
  }

  #handler(network: Network): NetworkHandler {
    return {
      onUp: (dev) => {
        this.#join(network)
        const address = network.status().peers.find((peer) => peer.dev === dev)?.address ?? ''
        this.client.peerUp(dev, address)
      },
      onDown: (dev) => {
        this.nearby.onDown(dev)
        this.client.peerDown(dev)
      },
      onFrame: (dev, bytes) => this.client.frame(dev, bytes),
      onGossip: (dev, hub, bytes) => this.client.gossip(dev, hub, bytes),
      onStatus: (status) => {
        this.#setStatus(status)
        this.nearby.onStatus()
      },
      onAsked: (dev, question) => this.nearby.onAsked(dev, question),
      isMember: (dev) => this.client.call(procedures.isMember, { dev }) as Promise<boolean>,
    }
  }

  #followSettings(): void {
    this.nearby.followSetting().catch((error: unknown) => console.error('[network] settings', error))
  }

  #setStatus(status: NetworkStatus): void {
    if (status.addresses.join() !== this.#status.addresses.join()) this.#tellAddresses(status.addresses)
    this.#status = status
    this.#book?.remember(status.peers)
    this.changes.publish('network')
  }

  /** Invites are written on the ledger thread and must say where this node can be reached. */
  #tellAddresses(addresses: string[]): void {
    this.#onAddresses?.(addresses)
    this.client
      .call(procedures.addresses, { addresses })
      .catch((error: unknown) => console.error('[network] addresses', error))
  }
}
