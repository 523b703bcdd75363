/** Malformed input: each case made from the seed and its number, for one of the doors. */
import type { EventType } from '#shared/core/hub/index.ts'
import { type CborValue, encodeCanonical, fromBase64Url } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { Frame } from '#shared/wire/frames.ts'
import { encodeNearby } from '#shared/wire/nearby.ts'
import { writeInvite } from '../../engine/invites.ts'
import { Random } from '../sim/random.ts'
import { bruised, canonical, malformed, treeOf } from './bytes.ts'
import { inputFor } from './calls.ts'
import { openLink, pureDoors } from './doors.ts'
import { NodeDoors } from './node-doors.ts'
import { answers, bodies, frames, questions } from './samples.ts'
import { FuzzTown } from './town.ts'
import { mutated, TRAPS } from './trees.ts'

const SCHEME = 'kind:join/'

/** A person's own acts that take as long as what they asked for is large: all that a hub knows, packed to be carried. */
const AS_LARGE_AS_ASKED = new Set(['carry.pack'])

export interface Case {
  door: string
  /** May take longer than others. */
  large?: boolean
  run(): string | Promise<string>
}

/** Shares of the doors in hundredths; what reaches deepest costs most and comes least often. */
const SHARES = {
  frame: 19,
  bundle: 3,
  event: 20,
  question: 5,
  answer: 4,
  genesis: 4,
  link: 5,
  text: 2,
  hello: 2,
  confirmation: 1,
  token: 3,
  'node.frame': 16,
  'node.gossip': 4,
  'node.signed': 2,
  'node.call': 8,
  'node.bundle': 2,
} as const
type DoorName = keyof typeof SHARES
const DEAL = (Object.keys(SHARES) as DoorName[]).flatMap((door) => new Array<DoorName>(SHARES[door]).fill(door))

export class Fuzz {
  readonly #seed: number
  readonly #town = new FuzzTown()
  readonly #doors = pureDoors()
  #node!: NodeDoors
  #bodies!: Record<EventType, { [key: string]: CborValue }>
  #events: Uint8Array[] = []
  #frames: Frame[] = []
  #genesis!: Uint8Array
  #link = ''

  constructor(seed: number) {
    this.#seed = seed
  }

  async open(): Promise<void> {
    await this.#town.found()
    this.#node = new NodeDoors(this.#town)
    const world = await this.#town.world()
    this.#bodies = bodies(world)
    this.#events = Object.entries(this.#bodies).map(([t, body]) => world.other.event(t, body))
    this.#frames = Object.values(frames(world, this.#events))
    this.#genesis = world.genesis
    this.#link = writeInvite(world.invite)
  }

  /** The same number is the same case in every run of this seed; the keys in it are those of this run's town. */
  case(number: number): Case {
    const random = new Random(this.#seed, `case ${number}`)
    const door = random.pick(DEAL)
    if (door === 'node.signed') return { door, run: this.#signed(random) }
    if (door === 'node.call') return { door, ...this.#call(random) }
    if (door === 'text') {
      const link = this.#linkFrom(random)
      return { door, run: () => openLink(link) }
    }
    const bytes = this.#bytesFor(door, random)
    if (door === 'node.frame') return { door, run: () => this.#node.frame(bytes) }
    if (door === 'node.bundle') return { door, run: () => this.#node.bundle(bytes) }
    if (door === 'node.gossip') return { door, run: () => this.#node.gossip(bytes) }
    return { door, run: () => this.#doors[door](bytes) }
  }

  #bytesFor(door: Exclude<DoorName, 'node.signed' | 'node.call' | 'text'>, random: Random): Uint8Array {
    const any = () => random.pick(this.#events)
    switch (door) {
      case 'frame':
      case 'node.frame':
      case 'node.gossip':
        return random.chance(2) ? encodeFrame(random.pick(this.#frames)) : this.#frame(random)
      case 'bundle':
        return bruised(this.#bundle(random), any(), random)
      case 'node.bundle':
        return random.chance(50) ? this.#bundle(random) : bruised(this.#bundle(random), any(), random)
      case 'event':
        return random.chance(2) ? any() : this.#event(random)
      case 'question':
        return malformed(random.pick(questions), () => encodeNearby(random.pick(answers)), random)
      case 'answer':
        return malformed(random.pick(answers), () => encodeNearby(random.pick(questions)), random)
      case 'genesis':
        return malformed(treeOf(this.#genesis), any, random)
      case 'link':
        return malformed(treeOf(fromBase64Url(this.#link.slice(SCHEME.length))), any, random)
      default:
        return random.bytes(random.pick([0, 1, 32, 39, 40, 41, 64, 65, 66, 97, 200]))
    }
  }

  /** Mostly malformed itself; else a sound frame with a malformed event in it. */
  #frame(random: Random): Uint8Array {
    if (random.chance(25)) {
      const items = Array.from({ length: 1 + random.below(4) }, () => this.#event(random))
      const { hub } = random.pick(this.#frames.filter((frame) => frame.k === 'events'))
      return encodeFrame({ k: 'events', hub, items })
    }
    return malformed(random.pick(this.#frames), () => encodeFrame(random.pick(this.#frames)), random)
  }

  /** Rightly packed by a member, of frames that may be malformed or such as no bundle holds. */
  #bundle(random: Random): Uint8Array {
    const frames = Array.from({ length: random.below(6) }, () =>
      random.chance(40) ? encodeFrame(random.pick(this.#frames)) : this.#frame(random),
    )
    return this.#node.packed(frames)
  }

  /** A flaw in the envelope, or in what its signature stands under. */
  #event(random: Random): Uint8Array {
    const sample = random.pick(this.#events)
    const envelope = treeOf(sample) as { e: Uint8Array; s: Uint8Array }
    if (random.chance(40)) return malformed(envelope, () => random.pick(this.#events), random)
    const e = malformed(treeOf(envelope.e), () => envelope.e, random)
    return encodeCanonical({ ...envelope, e })
  }

  #signed(random: Random): Case['run'] {
    const t = random.pick(Object.keys(this.#bodies) as EventType[])
    let body: unknown = this.#bodies[t]
    for (let n = random.below(3); n > 0; n--) body = mutated(body, random)
    // What no canonical bytes can say, nobody can sign.
    if (canonical(body) === undefined || !isBody(body)) return () => 'not.said'
    return () => this.#node.signed(t, body)
  }

  #call(random: Random): Omit<Case, 'door'> {
    const procedure = random.pick(this.#node.procedures)
    const input = inputFor(procedure, random, this.#node.words())
    return {
      large: AS_LARGE_AS_ASKED.has(procedure.path.join('.')),
      run: () => this.#node.ask(procedure, input),
    }
  }

  #linkFrom(random: Random): string {
    const other = random.pick(TRAPS)
    const at = random.below(this.#link.length)
    const link = random.chance(50) ? this.#link.slice(0, at) + other + this.#link.slice(at + random.below(4)) : other
    return random.chance(20) ? link.repeat(1 + random.below(200)) : link
  }

  close(): void {
    this.#town.close()
  }
}

/** Two levels stand around a body in an event. */
const isBody = (tree: unknown): tree is { [key: string]: CborValue } =>
  typeof tree === 'object' && tree !== null && canonical([[tree as CborValue]]) !== undefined
