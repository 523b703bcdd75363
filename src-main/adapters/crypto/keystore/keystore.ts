/** Where an identity lives on this machine: seed, device key and sealing key in one encrypted file. */
import { wordsOf, parseWords, identityKeys, type IdentityKeys } from '../seed.ts'
import { entropy as random, keypair, openSealed, sign, wipe } from '../sodium.ts'
import { NodeRefusal } from '#main/ports/failure.ts'
import type { KeyPair } from '#main/ports/crypto.ts'
import type { Keys } from '#main/ports/keys.ts'
import { type DeviceCert, deviceCertMessage } from '#shared/core/identity/index.ts'
import { decodeCanonical, didFromKey, encodeCanonical } from '#shared/core/kernel/index.ts'
import { openEnvelope, sealEnvelope } from './envelope.ts'
import { hasKeystore, readKeystore, writeKeystore } from './file.ts'

interface Secrets {
  entropy: Uint8Array
  device: KeyPair
  issued: number
  seedConfirmed: boolean
}

const refused = (code: string, text: string) => new NodeRefusal('REFUSED', code, text)

/** An opened keystore. `lock` wipes its secrets; after that every call that needs one throws. */
export class UnlockedKeys implements Keys {
  readonly did: string
  readonly dev: Uint8Array
  readonly seal: Uint8Array
  readonly deviceCert: DeviceCert
  readonly #dir: string
  readonly #passphrase: string
  readonly #secrets: Secrets
  readonly #identity: IdentityKeys
  #locked = false

  constructor(dir: string, passphrase: string, secrets: Secrets) {
    this.#dir = dir
    this.#passphrase = passphrase
    this.#secrets = secrets
    this.#identity = identityKeys(secrets.entropy)
    this.did = didFromKey(this.#identity.root.publicKey)
    this.dev = secrets.device.publicKey
    this.seal = this.#identity.seal.publicKey
    const unsigned = { did: this.did, dev: this.dev, seal: this.seal, issued: secrets.issued }
    this.deviceCert = { ...unsigned, sig: this.signAsIdentity(deviceCertMessage(unsigned)) }
  }

  sign(message: Uint8Array): Uint8Array {
    return sign(message, this.#open().device.secretKey)
  }

  signAsIdentity(message: Uint8Array): Uint8Array {
    this.#open()
    return sign(message, this.#identity.root.secretKey)
  }

  openSealed(box: Uint8Array): Uint8Array | undefined {
    this.#open()
    return openSealed(box, this.#identity.seal)
  }

  /** The device's secret key, for the transport on the main thread (its peer id is the device key). */
  deviceSecret(): Uint8Array {
    return this.#open().device.secretKey
  }

  words(): string[] {
    return wordsOf(this.#open().entropy)
  }

  get seedConfirmed(): boolean {
    return this.#secrets.seedConfirmed
  }

  async confirmSeed(): Promise<void> {
    this.#open().seedConfirmed = true
    await save(this.#dir, this.#passphrase, this.#secrets)
  }

  lock(): void {
    if (this.#locked) return
    this.#locked = true
    for (const secret of [this.#secrets.entropy, this.#secrets.device.secretKey, this.#identity.root.secretKey, this.#identity.seal.secretKey])
      wipe(secret)
  }

  #open(): Secrets {
    if (this.#locked) throw new NodeRefusal('LOCKED', 'identity.locked', 'Kind Market is locked. Nothing was changed; unlock it and try again.')
    return this.#secrets
  }
}

async function save(dir: string, passphrase: string, secrets: Secrets): Promise<void> {
  const plaintext = encodeCanonical({
    v: 1, entropy: secrets.entropy, dev: secrets.device.publicKey, secret: secrets.device.secretKey, issued: secrets.issued,
    confirmed: secrets.seedConfirmed,
  })
  writeKeystore(dir, await sealEnvelope(passphrase, plaintext))
  wipe(plaintext)
}

/** Makes a new identity with its first device. Code: keystore.exists. */
export async function createKeystore(dir: string, passphrase: string, now: number): Promise<UnlockedKeys> {
  return store(dir, passphrase, { entropy: random.bytes(32), device: keypair(), issued: now, seedConfirmed: false })
}

/** Brings an identity back from its words on a freshly minted device key. Codes: keystore.exists, seed.word, seed.length, seed.checksum. */
export async function restoreKeystore(dir: string, words: string, passphrase: string, now: number): Promise<UnlockedKeys> {
  const parsed = parseWords(words)
  if (parsed.ok) return store(dir, passphrase, { entropy: parsed.value, device: keypair(), issued: now, seedConfirmed: true })
  const { code, position, word } = parsed.error
  const texts = {
    'seed.word': `Word ${position} (“${word}”) is not one of the seed words. Nothing was changed; check its spelling.`,
    'seed.length': 'A seed has 12 or 24 words. Nothing was changed; check that none is missing.',
    'seed.checksum': 'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.',
  }
  throw refused(code, texts[code])
}

async function store(dir: string, passphrase: string, secrets: Secrets): Promise<UnlockedKeys> {
  if (hasKeystore(dir))
    throw refused('keystore.exists', 'This data folder already holds an identity, which was kept. Choose another folder to use a second one.')
  if (passphrase === '') throw refused('keystore.passphrase', 'A passphrase is needed to protect the key. Nothing was written.')
  await save(dir, passphrase, secrets)
  return new UnlockedKeys(dir, passphrase, secrets)
}

/** Codes: keystore.missing, keystore.wrong-passphrase, keystore.damaged. */
export async function openKeystore(dir: string, passphrase: string): Promise<UnlockedKeys> {
  if (!hasKeystore(dir)) throw refused('keystore.missing', 'There is no identity in this data folder yet. Create one or restore yours from its seed.')
  const damaged = () =>
    refused('keystore.damaged', 'The key file is damaged and was left as it is. Your trades are on the ledger: restore your identity from its seed in a new data folder.')
  const opened = await openEnvelope(passphrase, readKeystore(dir))
  if (!opened.ok && opened.error === 'damaged') throw damaged()
  if (!opened.ok) throw refused('keystore.wrong-passphrase', 'The passphrase does not open the key. Nothing was changed; try again.')
  const content = decodeCanonical(opened.value)
  const fields = content.ok ? (content.value as { [key: string]: unknown }) : {}
  const { entropy, dev, secret, issued, confirmed } = fields
  const whole = entropy instanceof Uint8Array && dev instanceof Uint8Array && secret instanceof Uint8Array && typeof issued === 'number'
  if (!whole) throw damaged()
  return new UnlockedKeys(dir, passphrase, {
    entropy, device: { publicKey: dev, secretKey: secret }, issued, seedConfirmed: confirmed === true,
  })
}
