/** SHA-256 by OpenSSL: two to three times as fast as the same in JavaScript, and ledgers do little else (see `#sha256` in package.json). */
import { hash } from 'node:crypto'

const BYTES = 32

/** FIPS 180-4; 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  // A text of 32 characters crosses from C++ twice as fast as a Buffer.
  const text = hash('sha256', bytes, 'binary')
  const out = new Uint8Array(BYTES)
  for (let i = 0; i < BYTES; i++) out[i] = text.charCodeAt(i)
  return out
}
