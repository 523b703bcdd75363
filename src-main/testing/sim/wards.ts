/**
 * Somebody without a node who is guarded by people who have one: names them, is put on other keys by their word, says no, and comes in again
 * with the key in force; and a thief with the keys of before, who tries to. What they sign is handed to somebody's node.
 */
import { type Invite, readInvite } from '#main/engine/invites.ts'
import { GUARDS, type GuardState, isInForce, proofMessage, readGuard, type Wanted } from '#shared/core/guards/index.ts'
import { certifierOf, joinMessage, readDevice, readHub } from '#shared/core/hubs/index.ts'
import { deviceCertMessage } from '#shared/core/identity/index.ts'
import {
  type CborValue,
  CHAIN_START,
  encodeSigned,
  encodeUnsigned,
  equalBytes,
  eventId,
  MINUTE,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { keypairFromSeed, sign } from '../../adapters/crypto/sodium.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Laws } from './laws.ts'
import type { SimNode } from './node.ts'
import { hasWards, type Spec } from './plan.ts'
import { Random } from './random.ts'
import { makeKeys } from './secrets.ts'

type Body = { [key: string]: CborValue }

/** Keys that may come into force for the ward: the first are their own, in turn; the last is a thief's. */
const KEYS = 4
const HANDS = 3

/** One set of keys that acts, or wants to act, under the ward's name. */
interface Held {
  keys: Keys
  /** The last thing signed with it, and its place: it is handed over again until it has taken it. */
  last?: { seq: number; bytes: Uint8Array }
}

export class Wards {
  readonly #random: Random
  readonly #invite: Invite
  readonly #strange: (id: Uint8Array) => void
  readonly #nodes: readonly SimNode[]
  readonly #hub: string
  readonly #did: string
  readonly #held: Held[]

  constructor(random: Random, nodes: readonly SimNode[], hub: string, link: string, now: number, { sayings }: Laws) {
    this.#random = random
    this.#nodes = nodes
    this.#hub = hub
    this.#invite = readInvite(link)
    this.#strange = (id) => sayings.strange(id)
    this.#held = Array.from({ length: KEYS }, () => ({ keys: makeKeys(random, now) }))
    this.#did = this.#held[0]?.keys.did ?? ''
  }

  static of(spec: Spec, nodes: readonly SimNode[], hub: string, invited: () => unknown, laws: Laws): Wards[] {
    if (!hasWards(spec)) return []
    const { link } = invited() as { link: string }
    // Bringing somebody back takes many hands: each of these acts once where others act once.
    return new Array(HANDS).fill(
      new Wards(new Random(spec.seed, 'wards'), nodes, hub, link, nodes[0]?.now() ?? 0, laws),
    )
  }

  /** What the ward, or the thief, says next, as a frame; `reader` is what they have read of the hub. */
  act({ reader }: { reader: Reader }, _now: number): Uint8Array | undefined {
    const acting = this.#held.filter(({ keys }) => readDevice(reader, keys.dev)?.state === 'active')
    const held = this.#random.pick(acting.length > 0 && this.#random.chance(80) ? acting : this.#held)
    const device = readDevice(reader, held.keys.dev)
    if (!device) return this.#comeIn(reader, held)
    if (device.state !== 'active') return undefined
    if (held.last && device.seq <= held.last.seq) return held.last.bytes
    const place = { seq: device.seq, prev: device.head }
    const guard = readGuard(reader, this.#did)
    const draw = this.#random.below(100)
    if (!guard || draw < 3) return this.#name(reader, held, place, guard)
    if (draw < 6) return this.#say(reader, held, place, 'guard.veto', { v: 1, ...this.#proof(held, guard, 'veto') })
    return draw < 7 ? this.#say(reader, held, place, 'guard.keep', { v: 1 }) : undefined
  }

  /** The first keys join; every other certifies itself, whether it is in force or not. */
  #comeIn(reader: Reader, held: Held): Uint8Array | undefined {
    const { keys } = held
    const first = { seq: 0, prev: CHAIN_START }
    if (held === this.#held[0] && !readDevice(reader, keys.dev)) {
      const { cert, hub, secret } = this.#invite
      const proof = sign(joinMessage(hub, keys.did, keys.dev), keypairFromSeed(secret).secretKey)
      const body = { cert: { ...keys.deviceCert } as unknown as CborValue, nick: 'Ward', proof }
      return this.#say(reader, held, first, 'member.join', { ...body, invite: cert as unknown as CborValue })
    }
    const { by: key } = keys.prove(new Uint8Array(1))
    // Mostly once it is in force.
    if (!equalBytes(certifierOf(reader, this.#did), key) && !this.#random.chance(5)) return undefined
    const unsigned = { did: this.#did, dev: keys.dev, seal: keys.seal, issued: 1, key }
    const { sig } = keys.prove(deviceCertMessage(unsigned))
    return this.#say(reader, held, first, 'member.device', { cert: { ...unsigned, sig } })
  }

  #name(reader: Reader, held: Held, place: { seq: number; prev: Uint8Array }, guard: GuardState | undefined) {
    const dids = this.#nodes.map(({ keys }) => keys.did).filter(() => this.#random.chance(80))
    const guarding = { guardians: dids.slice(0, 5), k: 2, delay: MINUTE * (2 + this.#random.below(20)) }
    const proof = guard && isInForce(guard) ? this.#proof(held, guard, { name: guarding }) : {}
    return this.#say(reader, held, place, 'guard.name', { v: 1, ...guarding, ...proof })
  }

  #proof({ keys }: Held, { turn }: GuardState, wanted: Wanted): Body {
    const { by, sig } = keys.prove(proofMessage(this.#invite.hub, this.#did, turn, wanted))
    return { proof: { by, turn, sig } }
  }

  /** What a guardian does: says yes, now and then goes, and gives their word, mostly for the ward's own next key. */
  wish(): { node: SimNode; work: () => void } | undefined {
    const node = this.#random.pick(this.#nodes)
    const [draw, which] = [this.#random.below(100), this.#random.chance(80) ? 1 : this.#random.below(KEYS)]
    if (draw > 90 || !node.up || !node.engine.hubs.has(this.#hub)) return undefined
    const next = this.#held[which]?.keys as Keys
    return { node, work: () => this.#guard(node, draw, next) }
  }

  #guard(node: SimNode, draw: number, next: Keys): void {
    const { reader } = node.engine.hub(this.#hub).chain
    const guard = reader.get(`${GUARDS[0]}${this.#did}`) as unknown as GuardState | undefined
    if (!guard) return
    const me = node.keys.did
    const submit = (t: string, more: Body = {}) => {
      const event = node.engine.submit(this.#hub, t, { v: 1, did: this.#did, ...more })
      node.acknowledged.add(toHex(event.id))
    }
    if (draw === 0) return submit('guard.decline')
    if (!guard.accepted.includes(me)) return submit('guard.accept')
    if (draw < 70) submit('guard.recover', { key: next.prove(new Uint8Array(1)).by, seal: next.seal })
  }

  #say(reader: Reader, held: Held, place: { seq: number; prev: Uint8Array }, t: string, body: Body): Uint8Array {
    const { hub } = this.#invite
    const { keys } = held
    const event = { v: 1 as const, t, hub, dev: keys.dev, ...place, epoch: readHub(reader).epoch, as: this.#did, body }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    this.#strange(id)
    const signed = encodeSigned({ id, unsigned, event, sig: keys.sign(signingBytes(id)), cosigs: [] })
    const bytes = encodeFrame({ k: 'events', hub, items: [signed] })
    held.last = { seq: place.seq, bytes }
    return bytes
  }
}
