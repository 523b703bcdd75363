/** Takes a second device of a person in: what the new one offers, and what the old one answers (decision 058). */
import { mayBegin } from '#shared/core/hubs/index.ts'
import { MINUTE } from '#shared/core/kernel/index.ts'
import { checkPhrase } from '#shared/core/sessions/check-phrase.ts'
import { type DeviceOffer, LINKS_MAX } from '#shared/wire/devices.ts'
import { lentKeystore, type UnlockedKeys } from '../adapters/crypto/keystore/keystore.ts'
import { entropy, keypair, openSealed, sealer, sealPairFromSeed, wipe } from '../adapters/crypto/sodium.ts'
import type { KeyPair } from '../ports/crypto.ts'
import { NodeRefusal } from '../ports/failure.ts'
import { decodeAnswer, encodeAnswer, readAnswer, readOffer, writeAnswer, writeOffer } from './device-codes.ts'
import type { Engine } from './engine.ts'
import { writeLink } from './hub-procedures.ts'

/** What the phrase is long enough for: a key that gives the same one cannot be found in this time (core/sessions/check-phrase.ts). */
const OFFER_MS = 10 * MINUTE

interface Offered {
  device: KeyPair
  box: KeyPair
  until: number
}

export interface OfferShown {
  code: string
  /** Both screens show it; whoever holds both devices compares. */
  phrase: string
  until: number
}

const phraseOf = ({ dev, box }: DeviceOffer): string => checkPhrase(dev, box)

export class DeviceDesk {
  readonly #engine: Engine
  readonly #dir: string
  #offered: Offered | undefined

  constructor(engine: Engine, dir: string) {
    this.#engine = engine
    this.#dir = dir
  }

  /** On the new device, which belongs to nobody yet. Its secrets stay in memory until the answer comes; asking again makes others. */
  offer(): OfferShown {
    this.#forget()
    const seed = entropy.bytes(32)
    const until = this.#engine.now() + OFFER_MS
    this.#offered = { device: keypair(), box: sealPairFromSeed(seed), until }
    wipe(seed)
    const offer: DeviceOffer = { v: 1, dev: this.#offered.device.publicKey, box: this.#offered.box.publicKey }
    return { code: writeOffer(offer), phrase: phraseOf(offer), until }
  }

  /** On the old device: what to compare before anything is given. Codes: device.offer-unreadable, device.lent, device.seed-first. */
  look(keys: UnlockedKeys, code: string): { phrase: string } {
    if (keys.lent) keys.words()
    if (!keys.seedConfirmed)
      throw refused(
        'device.seed-first',
        'Write your recovery words down first: they bring everything back if this device is lost. Nothing was done.',
      )
    return { phrase: phraseOf(readOffer(code)) }
  }

  /** On the old device, after the person compared: the answer, sealed to the new one. Codes as `look`, and device.offer-unreadable for a bad key. */
  takeIn(keys: UnlockedKeys, code: string, nick: string): { answer: string } {
    this.look(keys, code)
    const offer = readOffer(code)
    const lent = keys.lendTo(offer, this.#engine.now())
    const plaintext = encodeAnswer({ v: 1, ...lent, nick, links: this.#links() })
    const sealed = sealer.seal(plaintext, offer.box)
    for (const secret of [plaintext, lent.seal, lent.court]) wipe(secret)
    if (!sealed)
      throw refused(
        'device.offer-unreadable',
        'The code of the new device holds no key that anything can be sealed to. Nothing was done.',
      )
    return { answer: writeAnswer(sealed) }
  }

  /** On the new device. Codes: device.answer-unreadable, device.offer-over, and those of lentKeystore. */
  async become(answer: string, passphrase: string): Promise<{ keys: UnlockedKeys; nick: string; links: string[] }> {
    const offered = this.#offered
    if (!offered || offered.until <= this.#engine.now())
      throw refused(
        'device.offer-over',
        'The code of this device was good for ten minutes. Nothing was changed; show a new one and let the other device read it.',
      )
    const plaintext = openSealed(readAnswer(answer), offered.box)
    const said = decodeAnswer(plaintext)
    const keys = await lentKeystore(this.#dir, passphrase, offered.device, said)
    this.#offered = undefined
    wipe(offered.box.secretKey)
    return { keys, nick: said.nick, links: said.links }
  }

  #forget(): void {
    for (const pair of [this.#offered?.device, this.#offered?.box]) if (pair) wipe(pair.secretKey)
    this.#offered = undefined
  }

  /** The ledger asks for no invite of a member's own device; they say where the hub is and open its door. */
  #links(): string[] {
    const { did } = this.#engine.unlocked()
    return [...this.#engine.hubs.values()]
      .filter((hub) => this.#engine.signing.isActive(hub) && mayBegin(hub.chain.reader, did))
      .slice(0, LINKS_MAX)
      .map(({ hub }) => writeLink(this.#engine, { hub, uses: 1, days: 1 }).link)
  }
}

const refused = (code: string, text: string): NodeRefusal => new NodeRefusal('REFUSED', code, text)
