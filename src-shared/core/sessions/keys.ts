/** Key schedule of a session (RFC 5869 HKDF over SHA-256) and the MACs made with it. */
import { expand, extract } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { StreamPurpose } from '../../wire/session.ts'
import { concatBytes, utf8 } from '../kernel/bytes.ts'

const KEY_BYTES = 32
const DOMAIN = 'kind:session:1:'

const derive = (secret: Uint8Array, label: string): Uint8Array =>
  expand(sha256, secret, utf8(DOMAIN + label), KEY_BYTES)

export interface SessionKeys {
  /** Keys of generation 0 for tokens of streams opened by the initiator and by the responder. */
  byInitiator: Uint8Array
  byResponder: Uint8Array
  confirmInitiator: Uint8Array
  confirmResponder: Uint8Array
}

/** The transcript is the salt: a different device, nonce or ephemeral key gives unrelated keys. */
export function sessionKeys(shared: Uint8Array, transcript: Uint8Array): SessionKeys {
  const root = extract(sha256, shared, transcript)
  return {
    byInitiator: derive(root, 'by-initiator'),
    byResponder: derive(root, 'by-responder'),
    confirmInitiator: hmac(sha256, derive(root, 'confirm-initiator'), transcript),
    confirmResponder: hmac(sha256, derive(root, 'confirm-responder'), transcript),
  }
}

/** One way: who learns the key of one generation cannot make tokens of an earlier one. */
export const nextKey = (key: Uint8Array): Uint8Array => derive(key, 'next')

export function tokenMac(key: Uint8Array, purpose: StreamPurpose, generation: number, counter: number): Uint8Array {
  const place = new Uint8Array(8)
  const view = new DataView(place.buffer)
  view.setUint32(0, generation)
  view.setUint32(4, counter)
  return hmac(sha256, key, concatBytes(utf8(`${DOMAIN}token:${purpose}:`), place))
}

/** Compares without telling by its duration where the difference is. */
export function sameMac(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}
