/** What the keystore's box holds, as canonical CBOR. */
import type { KeyPair } from '#main/ports/crypto.ts'
import { type CborValue, decodeCanonical, encodeCanonical, equalBytes } from '#shared/core/kernel/index.ts'
import { wipe } from '../sodium.ts'

/** Of a device set up with the recovery words, which therefore has every key of the identity. */
interface Whole {
  /** Behind the recovery words. */
  entropy: Uint8Array
  /** Ed25519, 64 bytes. */
  root: Uint8Array
}

/** Of a device that another one took in: it acts and reads, and can take nobody in. */
export interface Lent {
  /** What a juror's secrets come from, 32 bytes. */
  court: Uint8Array
  /** The signature under this device's certificate, and by which key where it is not the one in the identity's name. */
  sig: Uint8Array
  key?: Uint8Array
}

export interface Secrets {
  /** The public key in the identity's name. Guardians may have put another in its place: then the words are that one's. */
  identity: Uint8Array
  from: { kind: 'words'; keys: Whole } | { kind: 'lent'; keys: Lent }
  seal: KeyPair
  device: KeyPair
  /** When the device was certified, ms. */
  issued: number
  /** The words are on paper; always true of a lent device, which is not taken in before. */
  seedConfirmed: boolean
}

/** The public half of an Ed25519 secret key. */
export const publicOf = (secret: Uint8Array): Uint8Array => secret.slice(32)

type Fields = { [key: string]: CborValue }

const pairOf = ({ publicKey, secretKey }: KeyPair): CborValue => [publicKey, secretKey]

/** The caller wipes the result. */
export function encodeSecrets({ identity, from, seal, device, issued, seedConfirmed }: Secrets): Uint8Array {
  const common = { seal: pairOf(seal), device: pairOf(device), issued }
  if (from.kind === 'lent') return encodeCanonical({ v: 2, identity, ...from.keys, ...common })
  const { entropy, root } = from.keys
  return encodeCanonical({
    v: 1,
    entropy,
    root: pairOf({ publicKey: publicOf(root), secretKey: root }),
    ...(equalBytes(publicOf(root), identity) ? {} : { identity }),
    ...common,
    confirmed: seedConfirmed,
  })
}

/** Undefined when these are not the bytes of `encodeSecrets`; `bytes` is wiped in any case. */
export function decodeSecrets(bytes: Uint8Array): Secrets | undefined {
  const decoded = decodeCanonical(bytes)
  wipe(bytes)
  if (!decoded.ok || typeof decoded.value !== 'object' || decoded.value === null) return undefined
  const fields = decoded.value as Fields
  const [seal, device] = [keyPair(fields.seal, 32), keyPair(fields.device, 64)]
  const origin = fields.v === 1 ? wholeOf(fields) : fields.v === 2 ? lentOf(fields) : undefined
  if (!seal || !device || !origin || typeof fields.issued !== 'number') return undefined
  return { ...origin, seal, device, issued: fields.issued }
}

type Origin = Pick<Secrets, 'identity' | 'from' | 'seedConfirmed'>

function wholeOf({ entropy, root, identity, confirmed }: Fields): Origin | undefined {
  const pair = keyPair(root, 64)
  if (!pair || !(entropy instanceof Uint8Array)) return undefined
  if (identity !== undefined && !isBytes(identity, 32)) return undefined
  const keys = { entropy, root: pair.secretKey }
  return { identity: identity ?? pair.publicKey, from: { kind: 'words', keys }, seedConfirmed: confirmed === true }
}

function lentOf({ identity, court, sig, key }: Fields): Origin | undefined {
  if (!isBytes(identity, 32) || !isBytes(court, 32) || !isBytes(sig, 64)) return undefined
  if (key !== undefined && !isBytes(key, 32)) return undefined
  return { identity, from: { kind: 'lent', keys: { court, sig, ...(key && { key }) } }, seedConfirmed: true }
}

const isBytes = (value: CborValue | undefined, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length

function keyPair(value: CborValue | undefined, secretBytes: number): KeyPair | undefined {
  if (!Array.isArray(value)) return undefined
  const [publicKey, secretKey] = value
  return isBytes(publicKey, 32) && isBytes(secretKey, secretBytes) ? { publicKey, secretKey } : undefined
}

export function wipeSecrets({ from, seal, device }: Secrets): void {
  for (const secret of [...Object.values(from.keys), seal.secretKey, device.secretKey]) wipe(secret)
}
