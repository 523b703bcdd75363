/** An opened keystore. */
import { NodeRefusal } from '#main/ports/failure.ts'
import type { Keys } from '#main/ports/keys.ts'
import { type Disclosure, disclose } from '#shared/core/files/index.ts'
import { type DeviceCert, deviceCertMessage, drawKey, proveDraw, secretAbout } from '#shared/core/identity/index.ts'
import { didFromKey, equalBytes } from '#shared/core/kernel/index.ts'
import type { DeviceOffer } from '#shared/wire/devices.ts'
import { courtKey, wordsOf } from '../seed.ts'
import { keypair, openSealed, sign, wipe } from '../sodium.ts'
import { type EnvelopeKey, sealEnvelope } from './envelope.ts'
import { writeKeystore } from './file.ts'
import { encodeSecrets, publicOf, type Secrets, wipeSecrets } from './secrets.ts'

/** `lock` wipes its secrets; after that every call that needs one throws `identity.locked`. */
export class UnlockedKeys implements Keys {
  readonly did: string
  readonly dev: Uint8Array
  readonly seal: Uint8Array
  readonly deviceCert: DeviceCert
  readonly #dir: string
  readonly #envelope: EnvelopeKey
  readonly #secrets: Secrets
  #court: { key: Uint8Array; vrf: Uint8Array } | undefined
  #locked = false

  /** Takes over the secrets and the key: `lock` overwrites both. */
  constructor(dir: string, envelope: EnvelopeKey, secrets: Secrets) {
    this.#dir = dir
    this.#envelope = envelope
    this.#secrets = secrets
    this.did = didFromKey(secrets.identity)
    this.dev = secrets.device.publicKey
    this.seal = secrets.seal.publicKey
    const { from, issued } = secrets
    this.deviceCert =
      from.kind === 'lent' ? { ...this.#unsigned(issued), sig: from.keys.sig } : this.#certify(this.dev, issued)
  }

  sign(message: Uint8Array): Uint8Array {
    return sign(message, this.#open().device.secretKey)
  }

  signAsIdentity(message: Uint8Array): Uint8Array {
    if (this.#key()) throw otherKey()
    return sign(message, this.#whole().root)
  }

  prove(message: Uint8Array): { by: Uint8Array; sig: Uint8Array } {
    const { root } = this.#whole()
    return { by: publicOf(root), sig: sign(message, root) }
  }

  openSealed(box: Uint8Array): Uint8Array | undefined {
    return openSealed(box, this.#open().seal)
  }

  disclose(point: Uint8Array, about: Uint8Array): Disclosure {
    return disclose(this.#open().seal.secretKey, point, about)
  }

  get vrf(): Uint8Array {
    return this.#courtKeys().vrf
  }

  proveDraw(alpha: Uint8Array): Uint8Array {
    return proveDraw(this.#courtKeys().key, alpha)
  }

  secretFor(about: Uint8Array): Uint8Array {
    return secretAbout(this.#courtKeys().key, about)
  }

  /** Made when a court is first looked at, and then kept. */
  #courtKeys(): { key: Uint8Array; vrf: Uint8Array } {
    const { from } = this.#open()
    if (!this.#court) {
      const key = from.kind === 'lent' ? from.keys.court.slice() : courtKey(from.keys.entropy)
      this.#court = { key, vrf: drawKey(key) }
    }
    return this.#court
  }

  /** Another device took this one in: it has no recovery words, and takes nobody in. */
  get lent(): boolean {
    return this.#secrets.from.kind === 'lent'
  }

  /** What a new device needs to act for this identity. The caller seals it to that device and wipes it. Code: device.lent. */
  lendTo({ dev }: DeviceOffer, now: number): { cert: DeviceCert; seal: Uint8Array; court: Uint8Array } {
    const cert = this.#certify(dev, now)
    return { cert, seal: this.#open().seal.secretKey.slice(), court: this.#courtKeys().key.slice() }
  }

  /** What certifies devices now, where it is not the key in the name. */
  #key(): Uint8Array | undefined {
    const { from, identity } = this.#open()
    if (from.kind === 'lent') return from.keys.key
    const key = publicOf(from.keys.root)
    return equalBytes(key, identity) ? undefined : key
  }

  #unsigned(issued: number, dev = this.dev): Omit<DeviceCert, 'sig'> {
    const key = this.#key()
    return { did: this.did, dev, seal: this.seal, issued, ...(key && { key }) }
  }

  #certify(dev: Uint8Array, issued: number): DeviceCert {
    const unsigned = this.#unsigned(issued, dev)
    return { ...unsigned, sig: this.prove(deviceCertMessage(unsigned)).sig }
  }

  /** A copy of the device's secret key, for the transport on the main thread (its peer id is the device key). */
  deviceSecret(): Uint8Array {
    return this.#open().device.secretKey.slice()
  }

  /** The recovery words: 24, or as many as the identity was restored from. Code: device.lent. */
  words(): string[] {
    return wordsOf(this.#whole().entropy)
  }

  get seedConfirmed(): boolean {
    return this.#secrets.seedConfirmed
  }

  /** The words are on paper. Repeating is harmless. */
  async confirmSeed(): Promise<void> {
    if (this.#open().seedConfirmed) return
    this.#save({ ...this.#secrets, seedConfirmed: true })
    this.#secrets.seedConfirmed = true
  }

  /**
   * Replaces the device key, for a data folder that came out of a backup: two devices must never sign with one key (DESIGN §4). The
   * new key is on disk before it is returned; this object is locked. `now` in ms.
   */
  async mintDevice(now: number): Promise<UnlockedKeys> {
    const { entropy, root } = this.#whole()
    const { identity, seal, seedConfirmed } = this.#open()
    const minted: Secrets = {
      identity,
      from: { kind: 'words', keys: { entropy: entropy.slice(), root: root.slice() } },
      seal: { publicKey: seal.publicKey, secretKey: seal.secretKey.slice() },
      device: keypair(),
      issued: now,
      seedConfirmed,
    }
    this.#save(minted)
    const { salt, key } = this.#envelope
    const fresh = new UnlockedKeys(this.#dir, { salt, key: key.slice() }, minted)
    this.lock()
    return fresh
  }

  lock(): void {
    if (this.#locked) return
    this.#locked = true
    wipeSecrets(this.#secrets)
    if (this.#court) wipe(this.#court.key)
    wipe(this.#envelope.key)
  }

  #save(secrets: Secrets): void {
    saveSecrets(this.#dir, this.#envelope, secrets)
  }

  #whole(): { entropy: Uint8Array; root: Uint8Array } {
    const { from } = this.#open()
    if (from.kind === 'words') return from.keys
    throw new NodeRefusal(
      'REFUSED',
      'device.lent',
      'This device was added by another one and does not hold the recovery words, which this needs. Nothing was changed; do it on a device that was set up with the words.',
    )
  }

  #open(): Secrets {
    if (!this.#locked) return this.#secrets
    throw new NodeRefusal(
      'LOCKED',
      'identity.locked',
      'Kind Market is locked. Nothing was changed; unlock it and try again.',
    )
  }
}

const otherKey = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'identity.other-key',
    'Your guardians put another key in the place of the one in your name, and whoever reads this elsewhere knows the one in the name only. Nothing was signed.',
  )

/** Throws the system's error when the disk refuses; the file before it is then kept. */
export function saveSecrets(dir: string, envelope: EnvelopeKey, secrets: Secrets): void {
  const plaintext = encodeSecrets(secrets)
  try {
    writeKeystore(dir, sealEnvelope(envelope, plaintext))
  } finally {
    wipe(plaintext)
  }
}
