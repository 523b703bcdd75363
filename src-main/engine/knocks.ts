/** Newcomers at a hub's door: an invite shown to a member opens the hub for reading, and its place in the log is asked for later. */

import {
  askedBits,
  bitsAsked,
  busier,
  type DoorState,
  inviteClaims,
  joinRefusal,
  type Price,
  readDoor,
  readMember,
  turnedDoor,
  workRefusal,
} from '#shared/core/hubs/index.ts'
import { deviceOfAddress, fromHex, MINUTE, type Refusal } from '#shared/core/kernel/index.ts'
import { type Bucket, type Rate, take } from '#shared/core/sessions/index.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { StampRules } from '#shared/wire/stamp.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import type { Joining } from './joining.ts'
import { knockWords } from './refusal-words.ts'

/** A newcomer knocks at each meeting and every 20 s; each costs two signature checks, and a good one the hub's whole front page. */
const KNOCKS: Rate = { perSecond: 0.5, burst: 10 }
/** Off a peer's budget: a refused knock may be a mistake, a forged invite is none. */
const FORGED_POINTS = 10
/**
 * What this node asks for on its own when many knock, whatever the hub's rules say: forty that are looked at in ten seconds, from however
 * many keys, are a tenth of this thread's time. Then a quarter of a second of work, twice that after ten seconds more, and so on.
 */
const CROWD: StampRules = { base: 15, max: 24, calm: 40, window: MINUTE / 6 }

type Knock = Extract<Frame, { k: 'knock' }>

export class Knocks {
  readonly #engine: Engine
  readonly #taken = new Map<string, Bucket>()
  /** How busy this node's own door is, per hub. */
  readonly #doors = new Map<string, DoorState>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Its session has ended. */
  forget(dev: string): void {
    this.#taken.delete(dev)
  }

  /** Shows an invite to a device that it names, and to no stranger nearby. An old invite may name none. */
  at(dev: string, { hub, invite, did, proof, addresses, stamp }: Joining): void {
    const named = addresses.map(deviceOfAddress).filter((device) => device !== undefined)
    if (named.length === 0 || named.includes(dev))
      this.#engine.peers.send(dev, { k: 'knock', hub: fromHex(hub), invite, did, proof, ...(stamp && { stamp }) })
  }

  atAll(joining: Joining): void {
    for (const dev of this.#engine.peers.live.keys()) this.at(dev, joining)
  }

  /** Somebody knocks here. Their work is looked at before their signatures, and what is missing of it is answered. */
  take(dev: string, hub: HubNode, frame: Knock): Verdict {
    const peer = this.#engine.peers.live.get(dev)
    const { bucket, fits } = take(this.#taken.get(dev) ?? 0, this.#engine.now(), 1, KNOCKS)
    this.#taken.set(dev, bucket)
    if (!peer || !fits) return 'ignore'
    const worker = { did: frame.did, dev: fromHex(dev) }
    const cheap = peer.guestOf.has(hub.hub) ? null : workRefusal(this.price(hub), hub.chain.id, worker, frame.stamp)
    if (cheap) {
      this.ask(dev, hub, cheap.code)
      return 'ignore'
    }
    this.#count(hub)
    if (!this.#isGood(dev, hub, frame)) return 'ignore'
    const { peers, parts } = this.#engine
    peer.guestOf.add(hub.hub)
    peers.send(dev, { k: 'genesis', hub: hub.chain.id, bytes: parts.store.genesis(hub.hub) as Uint8Array })
    peers.greet(dev, hub)
    return 'accept'
  }

  /** Refuses in words what is wrong about the invite. */
  #isGood(dev: string, hub: HubNode, frame: Knock): boolean {
    const { peers, parts } = this.#engine
    const newcomer = { did: frame.did, dev: fromHex(dev), proof: frame.proof }
    const signed = inviteClaims(hub.chain.id, frame.invite, newcomer).every((claim) => parts.verifier.verify(claim))
    const known = readMember(hub.chain.reader, frame.did) !== undefined
    const refusal = signed && !known ? this.#inviteRefusal(hub, frame, fromHex(dev)) : undefined
    if (signed && !refusal) return true
    const code = refusal?.code ?? 'invite.bad-signature'
    peers.send(dev, { k: 'refused', hub: hub.chain.id, code, text: knockWords(code) })
    if (!signed) this.#engine.effect({ kind: 'penalise', dev, points: FORGED_POINTS, why: code })
    return false
  }

  /** What this node asks of a newcomer now: what the hub does, or more while many knock here. */
  price(hub: HubNode): Price {
    const now = this.#engine.now()
    const { anchors, busy } = this.#door(hub)
    const crowd = this.#crowd
    const own = busy - now < crowd.window ? 0 : askedBits(crowd, busy, now)
    const { reader } = hub.chain
    return { bits: Math.max(own, bitsAsked(reader, now)), anchors: readDoor(reader)?.anchors ?? anchors }
  }

  /** Says how much work is asked for, and on which header. */
  ask(dev: string, hub: HubNode, code: string): void {
    const { bits, anchors } = this.price(hub)
    const [newest] = anchors
    if (!newest) return
    const { h, header } = newest
    this.#engine.peers.send(dev, { k: 'toll', hub: hub.chain.id, code, bits, h, header })
  }

  get #crowd(): StampRules {
    return { ...CROWD, window: this.#engine.lasting(CROWD.window) }
  }

  #door(hub: HubNode): DoorState {
    const { h, hash } = hub.chain.head
    const door = turnedDoor(this.#doors.get(hub.hub), this.#crowd, { h: h + 1, header: hash }, this.#engine.now())
    this.#doors.set(hub.hub, door)
    return door
  }

  #count(hub: HubNode): void {
    const door = this.#door(hub)
    this.#doors.set(hub.hub, { ...door, busy: busier(this.#crowd, door.busy, this.#engine.now()) })
  }

  #inviteRefusal(hub: HubNode, { invite, did, proof }: Knock, dev: Uint8Array): Refusal | null {
    const cert = { did, dev, seal: new Uint8Array(32), issued: 0, sig: new Uint8Array(64) }
    return joinRefusal(hub.chain.reader, this.#engine.now(), did, dev, { cert, nick: '', invite, proof })
  }
}
