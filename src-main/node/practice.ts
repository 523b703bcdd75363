/** What the practice town changes in the contract: the way in and out, and the ways to the real world that are closed inside. */
import type { Clock } from '#shared/core/kernel/index.ts'
import type { PracticeStatus } from '#shared/ipc/practice.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { MarketNode } from './market-node.ts'

export interface PracticeDoor {
  status(): PracticeStatus | Promise<PracticeStatus>
  enter(nick: string): Promise<PracticeStatus>
  leave(): Promise<PracticeStatus>
  reset(): Promise<PracticeStatus>
}

type OpenDoor = PracticeDoor & { shut(): Promise<void> }

/** Stands where the door is until somebody asks for it: nothing of the town is loaded by who never goes there. */
export class LazyDoor {
  readonly #load: (self: LazyDoor) => Promise<OpenDoor>
  #door: Promise<OpenDoor> | undefined

  constructor(load: (self: LazyDoor) => Promise<OpenDoor>) {
    this.#load = load
  }

  status = async (): Promise<PracticeStatus> => (await this.#open()).status()
  enter = async (nick: string): Promise<PracticeStatus> => (await this.#open()).enter(nick)
  leave = async (): Promise<PracticeStatus> => (await this.#open()).leave()
  reset = async (): Promise<PracticeStatus> => (await this.#open()).reset()

  /** When the program ends. */
  async shut(): Promise<void> {
    await (await this.#door)?.shut()
  }

  #open(): Promise<OpenDoor> {
    this.#door ??= this.#load(this)
    return this.#door
  }
}

export interface TownNode {
  clock: Clock
  /** The notice a first trade is best made with. */
  guide: string
  /** The node of the real world: its settings are the person's, and it is what a lock puts away. */
  home: MarketNode
}

type Answers = Record<string, (input: unknown) => unknown>

export function practiceAnswers(door: PracticeDoor | undefined): Answers {
  const found = (): PracticeDoor => {
    if (door !== undefined) return door
    throw new NodeRefusal(
      'REFUSED',
      'practice.none',
      'This node belongs to a practice town itself. Nothing was changed.',
    )
  }
  return {
    'practice.status': () => found().status(),
    'practice.enter': (input) => found().enter((input as { nick: string }).nick),
    'practice.leave': () => found().leave(),
    'practice.reset': () => found().reset(),
  }
}

/** Everything that would lead outside, or mistake practice keys for real ones. */
const CLOSED = [
  'hubs.create',
  'hubs.join',
  'hubs.invite',
  'hubs.offerNearby',
  'hubs.takeNearby',
  'hubs.forget',
  'app.connect',
  'app.createIdentity',
  'app.restoreIdentity',
  'app.showSeed',
  'app.backUp',
  'app.tryBackup',
  'app.restoreBackup',
] as const

export function townAnswers({ home }: TownNode, door: PracticeDoor | undefined): Answers {
  const closed = CLOSED.map((name) => [name, () => Promise.reject(notHere())] as const)
  return {
    ...Object.fromEntries(closed),
    'app.settings': () => home.client.call('app.settings', undefined),
    'app.lock': async () => {
      const status = await home.identity.lock()
      await door?.leave()
      return status
    },
  }
}

const notHere = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'practice.not-here',
    'That is done in the real market, and this is the practice town. Nothing was changed; leave the town first.',
  )
