/** Carries out what was planned: cuts, crashes, full disks, old copies, and clients that skip the checks. */
import { readDevice } from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  CHAIN_START,
  encodeSigned,
  encodeUnsigned,
  eventId,
  planeOf,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import { nobodys } from '../../engine/hub-node.ts'
import type { Disk } from './disk.ts'
import type { MisfortuneKind, Scenario } from './faults.ts'
import type { SimNode } from './node.ts'
import type { People } from './people.ts'
import type { Misfortune, Spec } from './plan.ts'
import { ValidatorMisfortunes } from './validator-misfortunes.ts'
import { LIAR } from './validators.ts'
import type { World } from './world.ts'

/** What a copied device pays; each of its copies pays one more. */
const SPENT = 7n

export class Misfortunes {
  readonly #world: World
  readonly #scenario: Scenario
  readonly validators: ValidatorMisfortunes
  readonly #restores: { node: SimNode; disk: Disk; round: number }[] = []

  constructor(world: World, spec: Spec) {
    this.#world = world
    this.#scenario = spec.scenario ?? 'solo'
    this.validators = new ValidatorMisfortunes(world, spec)
  }

  befall({ kind, node: i, other, size, round }: Misfortune): void {
    const node = this.#world.nodes[i] as SimNode
    const { validators } = this
    const until = round + size
    const lie = () => validators.lie(kind, until)
    const acts: Record<MisfortuneKind, () => void> = {
      'one-way': () => this.#block(i, other % this.#world.nodes.length, until),
      partition: () =>
        this.#scenario === 'solo' || other % 2 === 0 ? this.#isolate(i, until) : this.#split(other, until),
      crash: () => this.#crash(node, until),
      'power-cut': () => {
        node.powerCut = { kept: other % 3, until }
      },
      'cut-at-commit': () => this.#cutAtCommit(node, size, until),
      'disk-full': () => {
        if (node.up) node.disk.faults.full = 1 + (size % 3)
      },
      'old-backup': () => this.#oldBackup(node, until),
      'copied-data': () => this.#copyAndSpend(node, 2 + (size % 3)),
      'rogue-act': () => this.#rogueAct(node),
      'cut-after-vote': () => validators.arm(node, 'cut-after-vote', until),
      'old-database': () => validators.arm(node, 'old-database', until),
      'lost-disk': () => validators.arm(node, 'lost-disk', until),
      'held-vote': () => validators.holdVotes(other, i, until),
      overslept: () => validators.oversleep(round),
      'two-faced': lie,
      'any-vote': lie,
      'false-root': lie,
      'replayed-vote': lie,
      'forged-cert': lie,
      'false-time': lie,
      withheld: lie,
    }
    acts[kind]()
  }

  #block(i: number, j: number, until: number): void {
    if (i !== j) this.#world.network.blocked.set(`${i}>${j}`, until)
  }

  #isolate(i: number, until: number): void {
    this.#world.faults.partition++
    this.#world.nodes.forEach((_, j) => {
      this.#block(i, j, until)
      this.#block(j, i, until)
    })
  }

  /** Two camps that hear nothing of each other; a liar talks to both. */
  #split(camps: number, until: number): void {
    this.#world.faults.partition++
    const side = (i: number) => (camps >> i) & 1
    this.#world.nodes.forEach((_, i) => {
      this.#world.nodes.forEach((_, j) => {
        const isBetween = this.#scenario === 'byzantine' && (i === LIAR || j === LIAR)
        if (side(i) !== side(j) && !isBetween) this.#block(i, j, until)
      })
    })
  }

  #crash(node: SimNode, until: number): void {
    if (!node.up) return
    this.#world.faults.crash++
    node.downUntil = until
    this.#world.takeDown(node, Number.MAX_SAFE_INTEGER)
  }

  #cutAtCommit(node: SimNode, size: number, until: number): void {
    if (!node.up) return
    node.downUntil = until
    node.disk.faults.cutIn = size
    node.disk.faults.cutAfter = size % 2 === 0
  }

  /** A copy is kept, and some rounds later it is all that is left. The signer's own old copies are the business of its head check. */
  #oldBackup(anybody: SimNode, until: number): void {
    // One member less is enough: devices that must not sign any more leave nobody to trade with.
    const before = this.#restores[0]?.node ?? this.#world.nodes.find((one) => one.everRestored)
    const node = before ?? this.#noSigner(anybody)
    if (!node?.up || !node.engine.hubs.has(this.#world.hub)) return
    this.#restores.push({ node, disk: node.disk.copy(), round: until })
  }

  /** What was planned to end by now ends. */
  mend(round: number): void {
    const due = this.#restores.filter((restore) => restore.round <= round)
    for (const restore of due) this.#restores.splice(this.#restores.indexOf(restore), 1)
    for (const { node, disk } of due) {
      this.#world.faults['old-backup']++
      if (node.up) this.#world.takeDown(node, 0)
      this.#world.bringBack(node, disk)
    }
  }

  /** Copies of a data directory spend the same money to somebody else each, before they have heard anything. */
  #copyAndSpend(anybody: SimNode, copies: number): void {
    const { laws, people, hub } = this.#world
    const node = this.#noSigner(anybody)
    if (!node || !this.#mayAct(node) || laws.sayings.cheats.size > 0) return
    if (node.everRestored) return
    laws.sayings.cheats.add(node.dev)
    const twins = Array.from({ length: copies }, () => this.#world.copyOf(node))
    for (const [i, who] of [node, ...twins].entries()) {
      who.engine.hub(hub).heard = true
      const body = { to: people.other(node).keys.did, token: 'HRS', amount: SPENT + BigInt(i) }
      this.#world.step(who, () => people.submit(who, ['transfer.post', body]))
    }
    for (const { disk } of twins) disk.close()
    this.#world.faults['copied-data'] += copies
  }

  /** A hub's only signer is never Byzantine; of several, one at most, and by other means. */
  #noSigner(node: SimNode): SimNode | undefined {
    const { nodes } = this.#world
    return [node, ...nodes].find(({ signer }) => !signer)
  }

  #mayAct(node: SimNode): boolean {
    const hub = node.up ? node.engine.hubs.get(this.#world.hub) : undefined
    return hub !== undefined && node.engine.signing.mayAct(hub)
  }

  /** A changed client signs what its own rules would refuse, at the right place of its chain. */
  #rogueAct(node: SimNode): void {
    if (!this.#mayAct(node)) return
    // Signed as if the hub's first epoch still ran: where two have passed, what would be fine does nothing.
    const [first] = this.#world.nodes as [SimNode]
    const pays = this.#scenario !== 'solo' && this.#world.round % 2 === 0 && node !== first
    const act: ReturnType<People['nonsense']> = pays
      ? ['transfer.post', { to: first.keys.did, token: 'HRS', amount: 1n }]
      : this.#world.people.nonsense(node)
    if (!act) return
    this.#world.faults['rogue-act']++
    this.#world.step(node, () => signUnchecked(node, this.#world.hub, act))
  }

  close(): void {
    for (const { disk } of this.#restores) disk.close()
    this.validators.close()
  }
}

/** What engine/signing.ts does, without rehearsing. */
function signUnchecked(node: SimNode, name: string, [t, body]: [string, { [key: string]: CborValue }]): void {
  const { engine, keys } = node
  const hub = engine.hub(name)
  const head = node.disk.store.chainHead(name, planeOf(t), node.dev)
  const place = { seq: head ? head.seq + 1 : 0, prev: head?.id ?? CHAIN_START, epoch: 0 }
  const event = { v: 1 as const, t, hub: hub.chain.id, dev: keys.dev, ...place, as: keys.did, body }
  const unsigned = encodeUnsigned(event)
  const id = eventId(unsigned)
  const bytes = encodeSigned({ id, unsigned, event, sig: keys.sign(signingBytes(id)), cosigs: [] })
  const admitted = engine.intake.admit(bytes)
  if (!admitted.ok || readDevice(hub.chain.reader, keys.dev)?.state !== 'active') return
  const accepted = hub.accept({ event: admitted.value, bytes }, 'own', nobodys)
  if (!('new' in accepted)) return
  engine.arrived(hub, [bytes])
  node.acknowledged.add(toHex(id))
}
