/** A member made by hand, who signs whatever it is told: for loads, floods and malformed input that no honest node would send. */
import type { Invite } from '#main/engine/invites.ts'
import { joinMessage } from '#shared/core/hubs/index.ts'
import { deviceCertMessage } from '#shared/core/identity/index.ts'
import {
  type CborValue,
  CHAIN_START,
  didFromKey,
  encodeSigned,
  encodeUnsigned,
  eventId,
  type Plane,
  planeOf,
  signingBytes,
} from '#shared/core/kernel/index.ts'
import { keypairFromSeed, sign } from '../adapters/crypto/sodium.ts'
import type { KeyPair } from '../ports/crypto.ts'

type Body = { [key: string]: CborValue }

export interface Place {
  seq: number
  prev: Uint8Array
}

/** Seeds are 32 bytes that only have to differ. */
const seedOf = (n: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => (n >> ((i % 4) * 8)) & 255)

export class Member {
  readonly hub: Uint8Array
  readonly did: string
  readonly device: KeyPair
  readonly #root: KeyPair
  readonly #places: Record<Plane, Place> = {
    ledger: { seq: 0, prev: CHAIN_START },
    notice: { seq: 0, prev: CHAIN_START },
  }

  /** The same `n` is the same person. */
  constructor(hub: Uint8Array, n: number) {
    this.hub = hub
    this.#root = keypairFromSeed(seedOf(2 * n + 1))
    this.device = keypairFromSeed(seedOf(2 * n + 2))
    this.did = didFromKey(this.#root.publicKey)
  }

  /** The event by which this person enters the hub. */
  join(invite: Invite, nick: string): Uint8Array {
    const unsigned = { did: this.did, dev: this.device.publicKey, seal: this.device.publicKey, issued: Date.now() }
    const cert = { ...unsigned, sig: sign(deviceCertMessage(unsigned), this.#root.secretKey) }
    const proof = sign(
      joinMessage(invite.hub, this.did, this.device.publicKey),
      keypairFromSeed(invite.secret).secretKey,
    )
    return this.event('member.join', { cert, nick, invite: invite.cert, proof } as never)
  }

  /** At the next place of the chain it belongs to. */
  event(t: string, body: Body): Uint8Array {
    const place = this.#places[planeOf(t)]
    const event = {
      v: 1 as const,
      t,
      hub: this.hub,
      dev: this.device.publicKey,
      ...place,
      epoch: 0,
      as: this.did,
      body,
    }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    this.continueAt(planeOf(t), { seq: place.seq + 1, prev: id })
    return encodeSigned({ id, unsigned, event, sig: sign(signingBytes(id), this.device.secretKey), cosigs: [] })
  }

  /** Where the next event goes: after one that was refused, its place is still free. */
  continueAt(plane: Plane, place: Place): void {
    this.#places[plane] = place
  }

  place(plane: Plane): Place {
    return this.#places[plane]
  }
}
