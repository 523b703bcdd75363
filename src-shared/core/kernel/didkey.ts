/** did:key for Ed25519 (W3C CCG did:key): multicodec 0xed01 and 32 bytes, base58btc. */
import { base58 } from '@scure/base'
import { concatBytes } from './bytes.ts'
import { err, ok, type Result } from './result.ts'

const ED25519 = Uint8Array.of(0xed, 0x01)
const PREFIX = 'did:key:z'
/** 34 bytes take at most 47 characters; base58 takes quadratic time, so longer text is not even tried. */
const CHARS_MAX = 48

/** Throws where the key is not 32 bytes. */
export function didFromKey(key: Uint8Array): string {
  if (key.length !== 32) throw new TypeError('an Ed25519 key has 32 bytes')
  return PREFIX + base58.encode(concatBytes(ED25519, key))
}

/** Codes: did.method, did.encoding, did.key-type. */
export function keyFromDid(did: string): Result<Uint8Array, string> {
  if (!did.startsWith(PREFIX)) return err('did.method')
  const text = did.slice(PREFIX.length)
  if (text.length > CHARS_MAX) return err('did.key-type')
  try {
    const bytes = base58.decode(text)
    return bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01 ? ok(bytes.slice(2)) : err('did.key-type')
  } catch {
    return err('did.encoding')
  }
}
