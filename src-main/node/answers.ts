/** The procedures of the contract that main answers itself, because it owns the windows, the network or the keyring. */
import path from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Settings, Topic } from '#shared/ipc/app.ts'
import type { Contract } from '#shared/ipc/index.ts'
import type { OperatorContract } from '#shared/ipc/sheet.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Paper, PersonDesk } from '../ports/person.ts'
import { system } from './about.ts'
import { backUp, restoreBackup, writeBackup } from './backup.ts'
import { fileAnswers, transfersOf } from './file-answers.ts'
import type { Journal } from './journal.ts'
import type { MarketNode } from './market-node.ts'
import { type PracticeDoor, practiceAnswers, type TownNode, townAnswers } from './practice.ts'
import { procedures } from './procedures.ts'
import { rehearse, rehearseChosen, type Stage } from './rehearsal.ts'
import { approveAct, noWindow, requestAct, showSeed, takeDeviceIn } from './signing.ts'
import { Updating } from './updating.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>
type Status = Outputs['app']['status']

export interface AnswerParts {
  node: MarketNode
  /** Undefined on a headless node. */
  person: PersonDesk | undefined
  version: string
  runtime: string
  /** What the program said of itself; a neighbour of the practice town keeps none. */
  journal?: Journal | undefined
  /** What main does itself of the settings (theme and language of windows, tray, start at login). */
  habits?: Habits
  /** The way into the practice town; a neighbour's node has none. */
  practice?: PracticeDoor
  /** Given when `node` is the person's own node of the practice town. */
  town?: TownNode
  /** New versions of the program; a node that no desktop runs is brought up to date by whoever runs it. */
  updating?: Updating
  /** Where a backup is tried; the practice town has nothing to back up. */
  stage?: Stage
}

export interface Habits {
  /** Before new settings are saved. Throws NodeRefusal when the system does not allow them; nothing is saved then. */
  allow(next: Settings): Promise<void>
  follow(saved: Settings): void
}

/** Entries of the journal that are answered at once. */
const JOURNAL_SHOWN = 200

type Answers = Record<string, (input: unknown, signal: AbortSignal | undefined) => unknown>

/** Inputs were validated by the contract before they come here, which is what makes the casts below true. */
export function answers(parts: AnswerParts): Answers {
  const { node, person } = parts
  const { identity, client } = node
  return {
    'app.status': () => status(parts),
    'app.changes': (_input, signal): AsyncGenerator<{ topics: Topic[] }> => node.changes.subscribe(signal),
    'app.network': () => network(node),
    'app.journal': () => ({ system, entries: parts.journal?.read(JOURNAL_SHOWN) ?? [] }),
    'app.connect': async (input) => {
      await node.connect((input as Inputs['app']['connect']).address)
      return {}
    },
    'app.saveSettings': (input) => saveSettings(parts, input as Partial<Settings>),
    'app.createIdentity': (input) => {
      const { nick, passphrase } = input as Inputs['app']['createIdentity']
      return identity.create(nick, passphrase)
    },
    'app.unlock': (input) => identity.unlock((input as Inputs['app']['unlock']).passphrase),
    'app.lock': () => identity.lock(),
    'app.showSeed': async () => ({ confirmed: await showSeed(identity, person) }),
    'app.restoreIdentity': async (input) => {
      const { nick, passphrase, did } = input as Inputs['app']['restoreIdentity']
      if (person === undefined) throw noWindow()
      await person.enterSeed(async (words) => {
        await identity.restore(nick, passphrase, words, did)
      })
      return identity.status()
    },
    'app.backUp': (input) => backUp({ client, person }, (input as Inputs['app']['backUp']).passphrase, Date.now()),
    'app.tryBackup': (input) => {
      if (person === undefined) throw noWindow()
      return rehearseChosen({ client, stage: parts.stage, person }, (input as Inputs['app']['tryBackup']).passphrase)
    },
    'app.restoreBackup': (input) =>
      restoreBackup(identity, person, (input as Inputs['app']['restoreBackup']).passphrase),
    ...deviceAnswers(parts),
    ...updateAnswers(parts),
    'carry.camera': async (input) => {
      const { open } = input as Inputs['carry']['camera']
      if (!open) person?.camera.close()
      return { granted: open && ((await person?.camera.open()) ?? false) }
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
    'agreements.paper': async (input) => {
      const { negotiation } = input as Inputs['agreements']['paper']
      const paper = (await client.call(procedures.paper, { negotiation })) as Paper
      if (person === undefined) throw noPrinter()
      return { name: paper.name, data: Buffer.from(await person.printer.print(paper)).toString('base64') }
    },
    ...fileAnswers(node, person),
    ...practiceAnswers(parts.practice),
    ...(parts.town && townAnswers(parts.town, parts.practice)),
  }
}

/** The ways in for another device of somebody. */
function deviceAnswers({ node: { identity, client }, person }: AnswerParts): Answers {
  return {
    'devices.offer': () => client.call(procedures.deviceOffer, undefined),
    'devices.takeIn': (input) => takeDeviceIn({ client, person }, (input as Inputs['devices']['takeIn']).code),
    'devices.become': (input) => {
      const { answer, passphrase } = input as Inputs['devices']['become']
      return identity.become(answer, passphrase)
    },
    'guards.begin': (input) => {
      const { code, passphrase } = input as Inputs['guards']['begin']
      return identity.beginBack(code, passphrase)
    },
  }
}

function updateAnswers({ version, updating = Updating.none(version) }: AnswerParts): Answers {
  return {
    'updates.state': () => updating.state(),
    'updates.look': () => updating.look(),
    'updates.fetch': () => updating.fetch(),
    'updates.install': () => updating.install(),
  }
}

const noPrinter = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'paper.no-window',
    'This node has no window, and a page is printed by one. Nothing was lost: export the bundle, or print in the window of a desktop.',
  )

/** Settings are the person's, so those of the real node, also while the window is in the practice town. */
async function saveSettings({ node, town, habits }: AnswerParts, changes: Partial<Settings>): Promise<Settings> {
  const { client } = town?.home ?? node
  const before = (await client.call('app.settings', undefined)) as Settings
  await habits?.allow({ ...before, ...changes })
  const saved = (await client.call('app.saveSettings', changes)) as Settings
  habits?.follow(saved)
  return saved
}

/** What only the operator of a headless node is offered; `stop` answers first and stops then. */
export function operatorAnswers({ node, stage }: AnswerParts, stop: () => void): Answers {
  type Operator = InferContractRouterInputs<OperatorContract>
  return {
    'operator.approve': (input) => approveAct(node.client, (input as Operator['approve']).digest),
    'operator.backUp': (input) => {
      const { file, passphrase } = input as Operator['backUp']
      return writeBackup(node.client, path.resolve(file), passphrase)
    },
    'operator.tryBackup': (input) => {
      const { file, passphrase } = input as Operator['tryBackup']
      return rehearse({ client: node.client, stage }, path.resolve(file), passphrase)
    },
    'operator.addFile': (input) => transfersOf(node).add(path.resolve((input as Operator['addFile']).file)),
    'operator.saveFile': (input) => {
      const { agreement, root, file } = input as Operator['saveFile']
      return transfersOf(node).save({ agreement, root, path: path.resolve(file) })
    },
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
  const { state, peers, addresses, relaying } = node.network()
  const seen = node.nearby.view()
  const relays = peers.flatMap(({ via }) => (via === undefined ? [] : [{ dev: via }]))
  const named = await names(node, [...peers, ...seen.nearby, ...relays])
  const who = (dev: string) => {
    const { did, nick } = named.get(dev) ?? {}
    return { ...(did !== undefined && { did }), ...(nick !== undefined && { nick }) }
  }
  return {
    ...seen,
    state,
    addresses,
    peers: peers
      .map(({ via, ...peer }) => ({
        ...peer,
        hubs: [],
        ...named.get(peer.dev),
        ...(via !== undefined && { via: { dev: via, ...who(via) } }),
      }))
      .sort((a, b) => (a.nick ?? '').localeCompare(b.nick ?? '') || (a.dev < b.dev ? -1 : 1)),
    ...(relaying && { relaying }),
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
