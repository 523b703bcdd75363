/** Newcomers at a hub's door: an invite shown to a member opens the hub for reading, and its place in the log is asked for later. */

import { inviteClaims, joinRefusal, readMember } from '#shared/core/hubs/index.ts'
import { deviceOfAddress, fromHex, type Refusal } from '#shared/core/kernel/index.ts'
import { type Bucket, type Rate, take } from '#shared/core/sessions/index.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { Verdict } from '../ports/network.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import type { Joining } from './joining.ts'
import { knockWords } from './refusal-words.ts'

/** A newcomer knocks at each meeting and every 20 s; each costs two signature checks, and a good one the hub's whole front page. */
const KNOCKS: Rate = { perSecond: 0.5, burst: 10 }
/** Off a peer's budget: a refused knock may be a mistake, a forged invite is none. */
const FORGED_POINTS = 10

type Knock = Extract<Frame, { k: 'knock' }>

export class Knocks {
  readonly #engine: Engine
  readonly #taken = new Map<string, Bucket>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Its session has ended. */
  forget(dev: string): void {
    this.#taken.delete(dev)
  }

  /** Shows an invite to a device that it names, and to no stranger nearby. An old invite may name none. */
  at(dev: string, { hub, invite, did, proof, addresses }: Joining): void {
    const named = addresses.map(deviceOfAddress).filter((device) => device !== undefined)
    if (named.length === 0 || named.includes(dev))
      this.#engine.peers.send(dev, { k: 'knock', hub: fromHex(hub), invite, did, proof })
  }

  atAll(joining: Joining): void {
    for (const dev of this.#engine.peers.live.keys()) this.at(dev, joining)
  }

  /** Somebody knocks here. */
  take(dev: string, hub: HubNode, frame: Knock): Verdict {
    const { peers, parts } = this.#engine
    const peer = peers.live.get(dev)
    const { bucket, fits } = take(this.#taken.get(dev) ?? 0, this.#engine.now(), 1, KNOCKS)
    this.#taken.set(dev, bucket)
    if (!peer || !fits) return 'ignore'
    const newcomer = { did: frame.did, dev: fromHex(dev), proof: frame.proof }
    const signed = inviteClaims(hub.chain.id, frame.invite, newcomer).every((claim) => parts.verifier.verify(claim))
    const known = readMember(hub.chain.reader, frame.did) !== undefined
    const refusal = signed && !known ? this.#inviteRefusal(hub, frame, fromHex(dev)) : undefined
    if (!signed || refusal) {
      const code = refusal?.code ?? 'invite.bad-signature'
      peers.send(dev, { k: 'refused', hub: hub.chain.id, code, text: knockWords(code) })
      if (!signed) this.#engine.effect({ kind: 'penalise', dev, points: FORGED_POINTS, why: code })
      return 'ignore'
    }
    peer.guestOf.add(hub.hub)
    peers.send(dev, { k: 'genesis', hub: hub.chain.id, bytes: parts.store.genesis(hub.hub) as Uint8Array })
    peers.greet(dev, hub)
    return 'accept'
  }

  #inviteRefusal(hub: HubNode, { invite, did, proof }: Knock, dev: Uint8Array): Refusal | null {
    const cert = { did, dev, seal: new Uint8Array(32), issued: 0, sig: new Uint8Array(64) }
    return joinRefusal(hub.chain.reader, this.#engine.now(), did, dev, { cert, nick: '', invite, proof })
  }
}
