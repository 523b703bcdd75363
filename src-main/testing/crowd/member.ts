/** A member of a crowd: everything of a node but its thread, so that dozens fit into a process. Real store, keys, rules and libp2p. */
import path from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { Contract } from '#shared/ipc/index.ts'
import { createBlobStore } from '../../adapters/blobs/index.ts'
import { createLibp2pNetwork } from '../../adapters/libp2p/index.ts'
import { LedgerNode } from '../../engine/ledger-node.ts'
import { IdentityDoor } from '../../node/identity.ts'
import { MarketNode } from '../../node/market-node.ts'
import type { ReplicatedLog } from '../../ports/finality.ts'
import { noKeyring } from '../../ports/keyring.ts'
import type { NodeClient, NodeEffect } from '../../ports/node.ts'
import { byContract } from '../by-contract.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>

const TICK_MS = 1000
/** A crowd shares two cores, and others join at the same time. */
const JOIN_MS_MAX = 300_000
const LISTEN = ['/ip4/127.0.0.1/tcp/0']

/** The ledger on this thread. Inputs that arrive together are certified together, as on a thread of its own. */
function localClient(dir: string): { client: NodeClient; ledger: LedgerNode } {
  const listeners: ((effect: NodeEffect) => void)[] = []
  const node = new LedgerNode(
    dir,
    (effect) => {
      for (const listener of listeners) listener(effect)
    },
    Date.now,
  )
  let due = false
  let closed = false
  const tick = () => {
    due = false
    if (!closed) node.engine.tick()
  }
  const soon = <T>(value: T): T => {
    if (!due) setImmediate(tick)
    due = true
    return value
  }
  const ticking = setInterval(tick, TICK_MS)
  const client: NodeClient = {
    call: async (name, input) => soon(await node.call(name, input)),
    peerUp: (dev, address) => soon(node.engine.peerUp(dev, address)),
    peerDown: (dev) => node.engine.peerDown(dev),
    frame: async (dev, bytes) => soon(node.engine.frame(dev, bytes)),
    gossip: async (dev, hub, bytes) => soon(node.engine.gossip(dev, hub, bytes)),
    heardLog: (said) => soon(node.engine.log.hear(said)),
    onEffect: (listener) => void listeners.push(listener),
    close: async () => {
      closed = true
      clearInterval(ticking)
      node.close()
    },
  }
  return { client, ledger: node }
}

export class Member {
  readonly node: MarketNode
  /** What the node's ledger thread would hold. */
  readonly ledger: LedgerNode

  private constructor(node: MarketNode, ledger: LedgerNode) {
    this.node = node
    this.ledger = ledger
  }

  /** With a fresh identity, on the network; `log` is what an operator's node is told of. */
  static async start(home: string, nick: string, log?: ReplicatedLog): Promise<Member> {
    const dir = path.join(home, nick)
    const { client, ledger } = localClient(dir)
    const identity = new IdentityDoor(client, noKeyring)
    const blobs = createBlobStore(path.join(dir, 'blobs'))
    const openNetwork = async (key: Parameters<typeof createLibp2pNetwork>[0]['key']) =>
      createLibp2pNetwork({ key, listen: LISTEN, blobs })
    const node = new MarketNode({ client, identity, openNetwork, log })
    await identity.create(nick, 'correct horse battery staple')
    await node.online()
    return new Member(node, ledger)
  }

  /** One procedure that the ledger answers. */
  ask<P extends keyof Outputs & keyof Inputs, N extends keyof Outputs[P] & keyof Inputs[P]>(
    feature: P,
    name: N,
    input: Inputs[P][N],
  ): Promise<Outputs[P][N]> {
    const called = `${feature}.${String(name)}`
    return byContract(called, input, (given) => this.node.client.call(called, given)) as Promise<Outputs[P][N]>
  }

  /** Resolves once the join is certified and nothing is missing. */
  async join(hub: string, link: string): Promise<void> {
    await this.ask('hubs', 'join', { link })
    const ready = async () =>
      (await this.ask('hubs', 'list', undefined)).some((one) => one.hub === hub && one.state === 'ready')
    if (!(await until(ready, JOIN_MS_MAX))) throw new Error('the join was not certified in time')
  }

  /** Does what needs a signature, as if its person had read the sheet and signed. */
  async sign(act: Act): Promise<void> {
    const { digest } = (await this.node.client.call('acts.prepare', { act })) as Sheet
    await this.node.client.call('acts.approve', { digest })
  }

  async notices(hub: string): Promise<number> {
    return (await this.ask('notices', 'search', { hub, text: '', limit: 50 })).items.length
  }

  stop(): Promise<void> {
    return this.node.stop()
  }
}

/** Looks ten times a second; false when it is still not so after `ms`. */
export async function until(holds: () => Promise<boolean>, ms: number): Promise<boolean> {
  const end = performance.now() + ms
  while (!(await holds())) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return true
}
