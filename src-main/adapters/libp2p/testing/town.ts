/** Real nodes on loopback for tests: started by `node()`, all stopped by `stop()`. */
import { ed25519 } from '@noble/curves/ed25519.js'
import type { Network, NetworkHandler, PeerInfo, Verdict } from '#main/ports/network.ts'
import type { TransportKey } from '#main/ports/node.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { createLibp2pNetwork, type Libp2pNetworkOptions } from '../index.ts'
import { MemoryBlobs } from './memory-blobs.ts'

export const LOOPBACK = ['/ip4/127.0.0.1/tcp/0']

export function transportKey(seed: number): TransportKey {
  const secret = new Uint8Array(32).fill(seed)
  return { dev: ed25519.getPublicKey(secret), secret }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Polls, because what is waited for happens in another node. */
export async function until(what: string, holds: () => boolean, ms = 15_000): Promise<void> {
  const end = performance.now() + ms
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms for: ${what}`)
    await wait(10)
  }
}

export class TestNode implements NetworkHandler {
  readonly dev: string
  readonly blobs = new MemoryBlobs()
  readonly network: Network
  readonly ups: string[] = []
  readonly downs: string[] = []
  readonly troubles: { dev: string; code: string }[] = []
  readonly gossip: { dev: string; hub: string; bytes: Uint8Array }[] = []
  frames: { dev: string; bytes: Uint8Array }[] = []
  onFrame: NetworkHandler['onFrame'] = (dev, bytes) => {
    this.frames.push({ dev, bytes })
  }
  judge: (bytes: Uint8Array) => Verdict | Promise<Verdict> = () => 'accept'

  constructor(options: Partial<Libp2pNetworkOptions> & { key: TransportKey }) {
    this.dev = toHex(options.key.dev)
    this.network = createLibp2pNetwork({ listen: LOOPBACK, blobs: this.blobs, ...options })
  }

  onUp(dev: string): void {
    this.ups.push(dev)
  }

  onDown(dev: string): void {
    this.downs.push(dev)
  }

  async onGossip(dev: string, hub: string, bytes: Uint8Array): Promise<Verdict> {
    const verdict = await this.judge(bytes)
    if (verdict === 'accept') this.gossip.push({ dev, hub, bytes })
    return verdict
  }

  onStatus: NetworkHandler['onStatus'] = () => undefined

  /** What is said back to a question; undefined says nothing. */
  answer: NonNullable<NetworkHandler['onAsked']> = () => Promise.resolve(undefined)

  onAsked(dev: string, question: Uint8Array): Promise<Uint8Array | undefined> {
    return this.answer(dev, question)
  }

  /** Devices that this node takes for members of its hubs. */
  readonly members = new Set<string>()

  isMember(dev: string): Promise<boolean> {
    return Promise.resolve(this.members.has(dev))
  }

  onTrouble(dev: string, code: string): void {
    this.troubles.push({ dev, code })
  }

  get addresses(): string[] {
    return this.network.status().addresses
  }

  /** Addresses of this node that lead through a relay. */
  get circuits(): string[] {
    return this.addresses.filter((address) => address.includes('/p2p-circuit/'))
  }

  /** How the session with another device runs. */
  lineTo(other: { dev: string }): PeerInfo | undefined {
    return this.network.status().peers.find(({ dev }) => dev === other.dev)
  }

  isUpWith(other: { dev: string }): boolean {
    return this.network.status().peers.some(({ dev }) => dev === other.dev)
  }

  sees(other: { dev: string }): boolean {
    return this.network.status().nearby.some(({ dev }) => dev === other.dev)
  }
}

export class Town {
  readonly #nodes: TestNode[] = []
  readonly #others: { stop(): Promise<void> | void }[] = []
  #seeds = 0

  async node(
    options: Partial<Libp2pNetworkOptions> = {},
    before: (network: Network) => void = () => undefined,
  ): Promise<TestNode> {
    this.#seeds++
    const node = new TestNode({ key: transportKey(this.#seeds), ...options })
    this.#nodes.push(node)
    before(node.network)
    await node.network.start(node)
    return node
  }

  async nodes(count: number, options: Partial<Libp2pNetworkOptions> = {}): Promise<TestNode[]> {
    const nodes: TestNode[] = []
    for (let i = 0; i < count; i++) nodes.push(await this.node(options))
    return nodes
  }

  with<T extends { stop(): Promise<void> | void }>(other: T): T {
    this.#others.push(other)
    return other
  }

  /** Resolves when both sides have a session. */
  async connect(a: TestNode, b: TestNode, keep = false): Promise<void> {
    await a.network.dial(b.addresses, keep)
    await until('both sides up', () => a.isUpWith(b) && b.isUpWith(a))
  }

  async stop(): Promise<void> {
    await Promise.all([
      ...this.#nodes.map(({ network }) => network.stop()),
      ...this.#others.map((other) => other.stop()),
    ])
    this.#nodes.length = 0
    this.#others.length = 0
  }
}
