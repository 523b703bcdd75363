/** Several real nodes in one process, joined by a wire that can be cut: real stores on disk, real keys, a clock the test moves. */
import path from 'node:path'
import { toHex } from '#shared/core/kernel/index.ts'
import type { UnlockedKeys } from '../adapters/crypto/keystore/keystore.ts'
import { LedgerNode } from '../engine/ledger-node.ts'
import type { ReplicatedLog } from '../ports/finality.ts'
import type { NodeEffect } from '../ports/node.ts'

interface Member {
  node: LedgerNode
  dir: string
  dev: string
  queue: NodeEffect[]
  effects: NodeEffect[]
  log?: ReplicatedLog
}

export const PASSPHRASE = 'correct horse battery staple'
const ROUNDS_MAX = 200

export interface LanOptions {
  snapshotEvery?: number
  passphrase?: string
}

export class LanOfNodes {
  readonly #home: string
  readonly #members = new Map<string, Member>()
  readonly #links = new Set<string>()
  readonly #snapshotEvery: number | undefined
  readonly #passphrase: string
  now = 1_800_000_000_000

  /** Every `snapshotEvery` heights its hubs make a snapshot, where a test cannot wait for as many as they make. */
  constructor(home: string, { snapshotEvery, passphrase = PASSPHRASE }: LanOptions = {}) {
    this.#home = home
    this.#snapshotEvery = snapshotEvery
    this.#passphrase = passphrase
  }

  get(name: string): LedgerNode {
    return this.#member(name).node
  }

  #member(name: string): Member {
    const member = this.#members.get(name)
    if (!member) throw new Error(`nobody is called ${name}`)
    return member
  }

  async node(
    name: string,
    dir = path.join(this.#home, name),
    practice?: { pace: number },
    passphrase = this.#passphrase,
  ): Promise<LedgerNode> {
    const queue: NodeEffect[] = []
    const node = this.#start(dir, queue, practice)
    const { state } = (await node.call('identity.status', {})) as { state: string }
    if (state === 'missing') await node.call('identity.create', { nick: name, passphrase })
    else await node.call('identity.open', { passphrase })
    const { dev } = (await node.call('identity.status', {})) as { dev: string }
    this.#members.set(name, { node, dir, dev, queue, effects: [] })
    return node
  }

  #start(dir: string, queue: NodeEffect[], practice?: { pace: number }): LedgerNode {
    return new LedgerNode(
      dir,
      (effect) => queue.push(effect),
      () => this.now,
      // Each data folder as on a computer of its own.
      {
        state: path.join(this.#home, 'state', path.basename(dir)),
        snapshotEvery: this.#snapshotEvery,
        ...(practice && { practice }),
      },
    )
  }

  /** Starts the folder of `name` with keys that are open already, which saves their derivation. */
  wake(name: string, keys: UnlockedKeys): LedgerNode {
    const queue: NodeEffect[] = []
    const dir = path.join(this.#home, name)
    const node = this.#start(dir, queue)
    node.engine.setKeys(keys)
    this.#members.set(name, { node, dir, dev: toHex(keys.dev), queue, effects: [] })
    return node
  }

  /** Gives a node a replicated log to take the order of batches from. */
  tell(name: string, log: ReplicatedLog): void {
    const member = this.#member(name)
    member.log = log
    log.start((said) => member.node.engine.log.hear(said))
  }

  /** Ends one node; its place can be taken by `wake` or `node`. */
  leave(name: string): void {
    for (const link of this.#links)
      if (link.split(' ').includes(name)) this.disconnect(...(link.split(' ') as [string, string]))
    void this.#member(name).log?.stop()
    this.get(name).close()
    this.#members.delete(name)
  }

  async restart(name: string): Promise<LedgerNode> {
    const { node, dir, log } = this.#member(name)
    void log?.stop()
    const linked = [...this.#links].filter((link) => link.split(' ').includes(name))
    for (const link of linked) this.disconnect(...(link.split(' ') as [string, string]))
    node.close()
    const again = await this.node(name, dir)
    for (const link of linked) this.connect(...(link.split(' ') as [string, string]))
    return again
  }

  connect(a: string, b: string): void {
    this.#links.add([a, b].sort().join(' '))
    this.get(a).engine.peerUp(this.#member(b).dev, '')
    this.get(b).engine.peerUp(this.#member(a).dev, '')
  }

  disconnect(a: string, b: string): void {
    if (!this.#links.delete([a, b].sort().join(' '))) return
    this.get(a).engine.peerDown(this.#member(b).dev)
    this.get(b).engine.peerDown(this.#member(a).dev)
  }

  /** Founds a hub by the first of `names`, lets the others in, all connected to it; everybody is certified at the end. */
  async hub(names: string[], form: object): Promise<{ hub: string; dids: Record<string, string> }> {
    const dids: Record<string, string> = {}
    for (const name of names) {
      const node = await this.node(name)
      dids[name] = ((await node.call('identity.status', {})) as { did: string }).did
    }
    const [founder, ...others] = names as [string, ...string[]]
    const { hub } = (await this.get(founder).call('hubs.create', form)) as { hub: string }
    const { link } = (await this.get(founder).call('hubs.invite', { hub, uses: 100, days: 7 })) as { link: string }
    for (const name of others) {
      this.connect(founder, name)
      await this.get(name).call('hubs.join', { link })
      this.settle()
    }
    return { hub, dids }
  }

  /** Delivers effects and ticks until nothing moves any more. A gossiped frame reaches every neighbour, like a mesh of one hop. */
  settle(): void {
    for (let round = 0; round < ROUNDS_MAX; round++) {
      this.now += 10
      for (const { node } of this.#members.values()) node.engine.tick()
      if (!this.#deliver()) return
    }
    throw new Error('the nodes do not come to rest')
  }

  #deliver(): boolean {
    let moved = false
    for (const [name, member] of this.#members) {
      for (const effect of member.queue.splice(0)) {
        member.effects.push(effect)
        moved = this.#carry(name, member, effect) || moved
      }
    }
    return moved
  }

  #carry(name: string, from: Member, effect: NodeEffect): boolean {
    if (effect.kind === 'log-append') from.log?.append(effect.hub, effect.place, effect.bytes)
    if (effect.kind === 'log-follow') from.log?.follow(effect.hub, effect.epoch, effect.h)
    if (effect.kind === 'log-append' || effect.kind === 'log-follow') return from.log !== undefined
    if (effect.kind !== 'send' && effect.kind !== 'publish') return false
    for (const [other, to] of this.#members) {
      if (other === name || !this.#links.has([name, other].sort().join(' '))) continue
      if (effect.kind === 'send' && effect.dev === to.dev) {
        const bytes = this.between(name, other, effect.bytes)
        if (bytes) to.node.engine.frame(from.dev, bytes)
      }
      if (effect.kind === 'publish') to.node.engine.gossip(from.dev, effect.hub, effect.bytes)
    }
    return true
  }

  /** The device key of a node, as others name it. */
  dev(name: string): string {
    return this.#member(name).dev
  }

  /** Stands between two nodes: what it answers is handed over in place of what was sent; nothing at all when it answers nothing. */
  between: (from: string, to: string, bytes: Uint8Array) => Uint8Array | undefined = (_from, _to, bytes) => bytes

  /** Everything a node asked of the world so far, for tests that look at refusals and punishments. */
  effects(name: string): NodeEffect[] {
    const { effects, queue } = this.#member(name)
    return [...effects, ...queue]
  }

  close(): void {
    for (const { node } of this.#members.values()) node.close()
  }
}
