/** What the keystore's box holds, as canonical CBOR. */
import type { KeyPair } from '#main/ports/crypto.ts'
import { type CborValue, decodeCanonical, encodeCanonical } from '#shared/core/kernel/index.ts'
import { wipe } from '../sodium.ts'

export interface Secrets {
  /** Behind the recovery words. */
  entropy: Uint8Array
  root: KeyPair
  seal: KeyPair
  device: KeyPair
  /** When the device was certified, ms. */
  issued: number
  seedConfirmed: boolean
}

const pairOf = ({ publicKey, secretKey }: KeyPair): CborValue => [publicKey, secretKey]

/** The caller wipes the result. */
export function encodeSecrets(secrets: Secrets): Uint8Array {
  const { entropy, root, seal, device, issued, seedConfirmed } = secrets
  return encodeCanonical({
    v: 1,
    entropy,
    root: pairOf(root),
    seal: pairOf(seal),
    device: pairOf(device),
    issued,
    confirmed: seedConfirmed,
  })
}

/** Undefined when these are not the bytes of `encodeSecrets`; `bytes` is wiped in any case. */
export function decodeSecrets(bytes: Uint8Array): Secrets | undefined {
  const decoded = decodeCanonical(bytes)
  wipe(bytes)
  if (!decoded.ok || typeof decoded.value !== 'object' || decoded.value === null) return undefined
  const { v, entropy, root, seal, device, issued, confirmed } = decoded.value as { [key: string]: CborValue }
  const keys = { root: keyPair(root, 64), seal: keyPair(seal, 32), device: keyPair(device, 64) }
  if (v !== 1 || !(entropy instanceof Uint8Array) || typeof issued !== 'number') return undefined
  if (!keys.root || !keys.seal || !keys.device) return undefined
  return { entropy, root: keys.root, seal: keys.seal, device: keys.device, issued, seedConfirmed: confirmed === true }
}

function keyPair(value: CborValue | undefined, secretBytes: number): KeyPair | undefined {
  if (!Array.isArray(value)) return undefined
  const [publicKey, secretKey] = value
  if (!(publicKey instanceof Uint8Array) || publicKey.length !== 32) return undefined
  return secretKey instanceof Uint8Array && secretKey.length === secretBytes ? { publicKey, secretKey } : undefined
}

export function wipeSecrets({ entropy, root, seal, device }: Secrets): void {
  for (const secret of [entropy, root.secretKey, seal.secretKey, device.secretKey]) wipe(secret)
}
