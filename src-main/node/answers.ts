/** The procedures of the contract that main answers itself, because it owns the windows, the network or the keyring. */
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Topic } from '#shared/ipc/app.ts'
import type { Contract } from '#shared/ipc/index.ts'
import type { OperatorContract } from '#shared/ipc/sheet.ts'
import type { PersonDesk } from '../ports/person.ts'
import type { MarketNode } from './market-node.ts'
import { type PracticeDoor, practiceAnswers, type TownNode, townAnswers } from './practice.ts'
import { procedures } from './procedures.ts'
import { approveAct, noWindow, requestAct, showSeed } from './signing.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>
type Status = Outputs['app']['status']

export interface AnswerParts {
  node: MarketNode
  /** Undefined on a headless node. */
  person: PersonDesk | undefined
  version: string
  runtime: string
  /** Hears saved settings, for what main draws itself (theme of windows). */
  onSettings?(settings: Outputs['app']['settings']): void
  /** The way into the practice town; a neighbour's node has none. */
  practice?: PracticeDoor
  /** Given when `node` is the person's own node of the practice town. */
  town?: TownNode
}

type Answers = Record<string, (input: unknown, signal: AbortSignal | undefined) => unknown>

/** Inputs were validated by the contract before they come here, which is what makes the casts below true. */
export function answers(parts: AnswerParts): Answers {
  const { node, person } = parts
  const { identity, client } = node
  return {
    'app.status': () => status(parts),
    'app.changes': (_input, signal): AsyncGenerator<{ topics: Topic[] }> => node.changes.subscribe(signal),
    'app.network': () => network(node),
    'app.saveSettings': async (input) => {
      const saved = (await client.call('app.saveSettings', input)) as Outputs['app']['settings']
      parts.onSettings?.(saved)
      return saved
    },
    'app.createIdentity': (input) => {
      const { nick, passphrase } = input as Inputs['app']['createIdentity']
      return identity.create(nick, passphrase)
    },
    'app.unlock': (input) => identity.unlock((input as Inputs['app']['unlock']).passphrase),
    'app.lock': () => identity.lock(),
    'app.showSeed': async () => ({ confirmed: await showSeed(identity, person) }),
    'app.restoreIdentity': async (input) => {
      const { nick, passphrase } = input as Inputs['app']['restoreIdentity']
      if (person === undefined) throw noWindow()
      await person.enterSeed(async (words) => {
        await identity.restore(nick, passphrase, words)
      })
      return identity.status()
    },
    'hubs.offerNearby': (input) => {
      const { hub, on } = input as Inputs['hubs']['offerNearby']
      return node.nearby.offer(hub, on)
    },
    'hubs.takeNearby': (input) => {
      const { dev, hub } = input as Inputs['hubs']['takeNearby']
      return node.nearby.take(dev, hub)
    },
    'agreements.request': (input) =>
      requestAct(
        { client, identity, person, practice: parts.town !== undefined },
        (input as Inputs['agreements']['request']).act,
      ),
    ...practiceAnswers(parts.practice),
    ...(parts.town && townAnswers(parts.town, parts.practice)),
  }
}

/** What only the operator of a headless node is offered; `stop` answers first and stops then. */
export function operatorAnswers(node: MarketNode, stop: () => void): Answers {
  type Operator = InferContractRouterInputs<OperatorContract>
  return {
    'operator.approve': (input) => approveAct(node.client, (input as Operator['approve']).digest),
    'operator.rebuild': (input) => node.client.call(procedures.rebuild, input),
    'operator.stop': () => {
      setImmediate(stop)
      return {}
    },
  }
}

async function status({ node, person, version, runtime, town }: AnswerParts): Promise<Status> {
  const [identity, alarms] = await Promise.all([
    node.identity.status(),
    node.client.call(procedures.alarms, undefined) as Promise<Status['alarms']>,
  ])
  const { state, peers } = node.network()
  return {
    version,
    runtime,
    headless: person === undefined,
    identity,
    network: { state, peers: peers.length },
    alarms,
    ...(town && { practice: { clock: town.clock, guide: town.guide } }),
  }
}

/** Sessions as the network counts them, with the names the ledger has for their devices. */
async function network(node: MarketNode): Promise<Outputs['app']['network']> {
  const { state, peers, addresses } = node.network()
  const seen = node.nearby.view()
  const named = await names(node, [...peers, ...seen.nearby])
  const who = (dev: string) => {
    const { did, nick } = named.get(dev) ?? {}
    return { ...(did !== undefined && { did }), ...(nick !== undefined && { nick }) }
  }
  return {
    ...seen,
    state,
    addresses,
    peers: peers.map((peer) => ({ ...peer, hubs: [], ...named.get(peer.dev) })),
    nearby: seen.nearby.map((device) => ({ ...device, ...who(device.dev) })),
  }
}

type Named = { did?: string; nick?: string; hubs: string[] }

async function names(node: MarketNode, peers: readonly { dev: string }[]): Promise<Map<string, Named>> {
  const found = new Map<string, Named>()
  if (peers.length === 0) return found
  const wanted = new Set(peers.map(({ dev }) => dev))
  const hubs = (await node.client.call('hubs.list', undefined)) as Outputs['hubs']['list']
  for (const { hub } of hubs) {
    const members = (await node.client.call('hubs.members', { hub })) as Outputs['hubs']['members']
    for (const { did, nick, devices } of members) {
      for (const { dev } of devices) {
        if (!wanted.has(dev)) continue
        const { hubs: others } = found.get(dev) ?? { hubs: [] }
        found.set(dev, { did, nick, hubs: [...others, hub] })
      }
    }
  }
  return found
}
