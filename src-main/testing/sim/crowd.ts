/**
 * Strangers with an invite to a hub that asks for work, most of whom would rather not: they try stamps of others, used ones, too cheap
 * ones, or none. They keep no node; what they sign is handed to somebody's.
 */
import { type Invite, readInvite } from '#main/engine/invites.ts'
import {
  bitsAsked,
  findNonce,
  joinMessage,
  readDevice,
  readHub,
  stampBits,
  stampChallenge,
  stampStart,
  standingOf,
} from '#shared/core/hubs/index.ts'
import {
  type CborValue,
  CHAIN_START,
  encodeSigned,
  encodeUnsigned,
  eventId,
  SECOND,
  signingBytes,
} from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import type { Stamp, StampRules } from '#shared/wire/stamp.ts'
import { keypairFromSeed, sign } from '../../adapters/crypto/sodium.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Laws } from './laws.ts'
import { Random } from './random.ts'
import { makeKeys } from './secrets.ts'

/** Some hundred tries at most; the shortest window there is, so that headers grow old while a run lasts. */
export const WORK: StampRules = { base: 3, max: 8, calm: 1, window: 10 * SECOND }
/** Enough to raise what is asked, few enough that the members' own histories go on. */
const STRANGERS_MAX = 12
const HONEST_PERCENT = 35
const HOARDED_PERCENT = 25
const TRIES_MAX = 2 ** 20

interface Stranger {
  keys: Keys
  /** The last work they showed. */
  stamp?: Stamp
  /** Place of the last thing they signed. */
  signed: number
}

type Body = { [key: string]: CborValue }

export class Crowd {
  readonly #random: Random
  readonly #invite: Invite
  readonly #signed: (id: Uint8Array) => void
  readonly #strangers: Stranger[] = []
  /** Work done early, to come in on much later. */
  readonly #hoard: { keys: Keys; stamp: Stamp }[] = []

  /** `signed` is told of every event they sign. */
  constructor(random: Random, invite: Invite, signed: (id: Uint8Array) => void) {
    this.#random = random
    this.#invite = invite
    this.#signed = signed
  }

  /** With an invite of the hub's founder. */
  static gather(seed: number, invited: unknown, { sayings }: Laws): Crowd {
    const invite = readInvite((invited as { link: string }).link)
    return new Crowd(new Random(seed, 'crowd'), invite, (id) => sayings.strange(id))
  }

  /** What one of them says next, as a frame; `reader` is what they have read of the hub. */
  act({ reader }: { reader: Reader }, now: number): Uint8Array | undefined {
    if (this.#strangers.length < STRANGERS_MAX && this.#random.chance(50)) return this.#arrive(reader, now)
    if (this.#strangers.length === 0) return undefined
    const stranger = this.#random.pick(this.#strangers)
    const device = readDevice(reader, stranger.keys.dev)
    if (device?.state !== 'active' || device.seq <= stranger.signed) return undefined
    const { seq, head } = device
    if (standingOf(reader, stranger.keys.did) !== 'left')
      return this.#say(reader, stranger, { seq, prev: head }, 'member.leave', { v: 1 })
    return this.#comeBack(reader, now, stranger, { seq, prev: head })
  }

  #arrive(reader: Reader, now: number): Uint8Array {
    const hoarded = this.#random.chance(HOARDED_PERCENT) ? this.#hoard.shift() : undefined
    const stranger: Stranger = { keys: hoarded?.keys ?? makeKeys(this.#random, now), signed: -1 }
    const stamp = hoarded?.stamp ?? this.#firstStamp(reader, now, stranger.keys)
    this.#strangers.push(stranger)
    const cert = { ...stranger.keys.deviceCert } as unknown as CborValue
    return this.#say(reader, stranger, { seq: 0, prev: CHAIN_START }, 'member.join', {
      cert,
      nick: `stranger ${this.#strangers.length}`,
      ...this.#shown(stranger, stamp),
    })
  }

  #firstStamp(reader: Reader, now: number, keys: Keys): Stamp | undefined {
    const later = makeKeys(this.#random, now)
    const early = this.#worked(reader, now, later)
    if (early) this.#hoard.push({ keys: later, stamp: early })
    if (this.#random.chance(HONEST_PERCENT)) return this.#worked(reader, now, keys)
    return this.#random.pick([this.#others(), this.#cheap(reader, keys), undefined])
  }

  /** By the work that let them in before, or by new one. */
  #comeBack(reader: Reader, now: number, stranger: Stranger, place: { seq: number; prev: Uint8Array }): Uint8Array {
    const stamp = this.#random.chance(HONEST_PERCENT) ? this.#worked(reader, now, stranger.keys) : stranger.stamp
    return this.#say(reader, stranger, place, 'member.return', { v: 1, ...this.#shown(stranger, stamp) })
  }

  #shown(stranger: Stranger, stamp: Stamp | undefined): Body {
    const { cert, hub, secret } = this.#invite
    const { did, dev } = stranger.keys
    const proof = sign(joinMessage(hub, did, dev), keypairFromSeed(secret).secretKey)
    if (stamp) stranger.stamp = stamp
    return { invite: cert as unknown as CborValue, proof, ...(stamp && { stamp: stamp as unknown as CborValue }) }
  }

  #worked(reader: Reader, now: number, { did, dev }: Keys): Stamp | undefined {
    const start = stampStart(reader, did)
    if (!start) return undefined
    const { h, header } = start.anchor
    const challenge = stampChallenge(this.#invite.hub, { did, dev }, { h, header })
    const nonce = findNonce(challenge, bitsAsked(reader, now), start.from, TRIES_MAX)
    return nonce === undefined ? undefined : { h, header, nonce }
  }

  #others(): Stamp | undefined {
    const stamps = this.#strangers.flatMap(({ stamp }) => stamp ?? [])
    return stamps.length > 0 ? this.#random.pick(stamps) : undefined
  }

  #cheap(reader: Reader, { did, dev }: Keys): Stamp | undefined {
    const start = stampStart(reader, did)
    if (!start) return undefined
    const { h, header } = start.anchor
    let nonce = 0
    while (stampBits(this.#invite.hub, { did, dev }, { h, header, nonce }) > 0) nonce++
    return { h, header, nonce }
  }

  #say(
    reader: Reader,
    stranger: Stranger,
    place: { seq: number; prev: Uint8Array },
    t: string,
    body: Body,
  ): Uint8Array {
    const { hub } = this.#invite
    const { keys } = stranger
    const event = { v: 1 as const, t, hub, dev: keys.dev, ...place, epoch: readHub(reader).epoch, as: keys.did, body }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    stranger.signed = place.seq
    this.#signed(id)
    const bytes = encodeSigned({ id, unsigned, event, sig: keys.sign(signingBytes(id)), cosigs: [] })
    return encodeFrame({ k: 'events', hub, items: [bytes] })
  }
}
