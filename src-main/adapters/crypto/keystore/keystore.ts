/** Where an identity lives on this machine: seed, device key and sealing key in one encrypted file. */

import type { KeyPair } from '#main/ports/crypto.ts'
import { NodeRefusal } from '#main/ports/failure.ts'
import { deviceCertClaim } from '#shared/core/identity/index.ts'
import { equalBytes, keyFromDid } from '#shared/core/kernel/index.ts'
import type { DeviceAnswer } from '#shared/wire/devices.ts'
import { identityKeys, parseWords, type WordsProblem } from '../seed.ts'
import { keypair, entropy as random, sealPairFromSecret, verifier } from '../sodium.ts'
import { newEnvelopeKey, openEnvelope } from './envelope.ts'
import { hasKeystore, keystorePath, readKeystore } from './file.ts'
import type { Secrets } from './secrets.ts'
import { decodeSecrets } from './secrets.ts'
import { saveSecrets, UnlockedKeys } from './unlocked.ts'

export type { UnlockedKeys } from './unlocked.ts'

const ENTROPY_BYTES = 32

/**
 * Makes a new identity (24 words) with its first device; `now` in ms. With `did` the new words are to take the place of those of another
 * identity, once its guardians say so. Codes: keystore.exists, keystore.passphrase.
 */
export async function createKeystore(
  dir: string,
  passphrase: string,
  now: number,
  did?: string,
): Promise<UnlockedKeys> {
  const entropy = random.bytes(ENTROPY_BYTES)
  return store(dir, passphrase, fromWords({ entropy, issued: now, seedConfirmed: false, did }))
}

/**
 * Brings an identity back from its words on a freshly minted device key; `seedConfirmed` when they are known to be on paper, `did` where
 * guardians put them in the place of others. Codes: keystore.exists, keystore.passphrase, seed.word, seed.length, seed.checksum.
 */
export async function restoreKeystore(
  dir: string,
  words: string,
  passphrase: string,
  now: number,
  { seedConfirmed = true, did }: { seedConfirmed?: boolean; did?: string | undefined } = {},
): Promise<UnlockedKeys> {
  const parsed = parseWords(words)
  if (!parsed.ok) throw refused(parsed.error.code, textOf(parsed.error))
  return store(dir, passphrase, fromWords({ entropy: parsed.value, issued: now, seedConfirmed, did }))
}

/**
 * Makes the keystore of a device that another one of the identity took in; `device` is the key that its certificate names. Codes:
 * keystore.exists, keystore.passphrase, device.answer-other.
 */
export async function lentKeystore(
  dir: string,
  passphrase: string,
  device: KeyPair,
  { cert, seal, court }: DeviceAnswer,
): Promise<UnlockedKeys> {
  const identity = keyFromDid(cert.did)
  const pair = sealPairFromSecret(seal)
  const holds = equalBytes(cert.dev, device.publicKey) && equalBytes(cert.seal, pair.publicKey)
  if (!identity.ok || !holds || !verifier.verify(deviceCertClaim(cert)))
    throw refused(
      'device.answer-other',
      'This answer is for another device, or it was not signed by the identity it names. Nothing was changed; begin again on both devices.',
    )
  const from = { kind: 'lent' as const, keys: { court, sig: cert.sig, ...(cert.key && { key: cert.key }) } }
  return store(dir, passphrase, async () => ({
    identity: identity.value,
    from,
    seal: pair,
    device,
    issued: cert.issued,
    seedConfirmed: true,
  }))
}

/** Codes: keystore.missing, keystore.wrong-passphrase, keystore.damaged. */
export async function openKeystore(dir: string, passphrase: string): Promise<UnlockedKeys> {
  if (!hasKeystore(dir))
    throw refused(
      'keystore.missing',
      'There is no identity in this data folder yet. Create one, or restore yours from its recovery words.',
    )
  return unlock(dir, openEnvelope(passphrase, readKeystore(dir)))
}

/** The keys of an envelope that is being opened. Codes: keystore.wrong-passphrase, keystore.damaged. */
export async function unlock(dir: string, opening: ReturnType<typeof openEnvelope>): Promise<UnlockedKeys> {
  const opened = await opening
  if (!opened.ok) throw opened.error === 'damaged' ? damaged(dir) : wrongPassphrase()
  const { salt, key, plaintext } = opened.value
  const secrets = decodeSecrets(plaintext)
  if (!secrets) throw damaged(dir)
  return new UnlockedKeys(dir, { salt, key }, secrets)
}

interface Start {
  entropy: Uint8Array
  issued: number
  seedConfirmed: boolean
  did?: string | undefined
}

const fromWords =
  ({ entropy, issued, seedConfirmed, did }: Start) =>
  async (): Promise<Secrets> => {
    const { root, seal } = await identityKeys(entropy)
    const keys = { entropy, root: root.secretKey }
    return {
      identity: named(did) ?? root.publicKey,
      from: { kind: 'words', keys },
      seal,
      device: keypair(),
      issued,
      seedConfirmed,
    }
  }

function named(did: string | undefined): Uint8Array | undefined {
  const key = did === undefined ? undefined : keyFromDid(did)
  if (key && !key.ok)
    throw refused('identity.no-name', 'This is no permanent name: one begins with “did:key:z6Mk”. Nothing was changed.')
  return key?.value
}

async function store(dir: string, passphrase: string, make: () => Promise<Secrets>): Promise<UnlockedKeys> {
  if (passphrase === '')
    throw refused('keystore.passphrase', 'A passphrase is needed to protect the key. Nothing was written.')
  refuseSecond(dir)
  const [envelope, secrets] = await Promise.all([newEnvelopeKey(passphrase), make()])
  // Again: another call may have written while this one derived its keys.
  refuseSecond(dir)
  saveSecrets(dir, envelope, secrets)
  return new UnlockedKeys(dir, envelope, secrets)
}

function refuseSecond(dir: string): void {
  if (!hasKeystore(dir)) return
  throw refused(
    'keystore.exists',
    'This data folder already holds an identity, which was kept. Choose another folder to use a second one.',
  )
}

const refused = (code: string, text: string): NodeRefusal => new NodeRefusal('REFUSED', code, text)

const wrongPassphrase = (): NodeRefusal =>
  refused('keystore.wrong-passphrase', 'The passphrase does not open the key. Nothing was changed; try again.')

const damaged = (dir: string): NodeRefusal =>
  refused(
    'keystore.damaged',
    `The key file ${keystorePath(dir)} is damaged and was left as it is. Put a copy of it back, or restore your identity from its recovery words in a new data folder; open trades are on the ledger and come back with it.`,
  )

function textOf({ code, position, word }: WordsProblem): string {
  switch (code) {
    case 'seed.word':
      return `Word ${position} (“${word}”) is not one of the recovery words. Nothing was changed; check its spelling.`
    case 'seed.length':
      return 'There are 24 recovery words, or 12. Nothing was changed; check that none is missing.'
    case 'seed.checksum':
      return 'All words are valid but they do not belong together in this order. Nothing was changed; compare them with your note.'
  }
}
