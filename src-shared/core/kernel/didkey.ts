/** did:key for Ed25519 (W3C CCG did:key): multicodec 0xed01, base58btc. */
import { base58 } from '@scure/base'
import { concatBytes } from './bytes.ts'
import { err, ok, type Result } from './result.ts'

const ED25519 = Uint8Array.of(0xed, 0x01)
const PREFIX = 'did:key:z'

export const didFromKey = (key: Uint8Array): string => PREFIX + base58.encode(concatBytes(ED25519, key))

/** Codes: did.method, did.encoding, did.key-type. */
export function keyFromDid(did: string): Result<Uint8Array, string> {
  if (!did.startsWith(PREFIX)) return err('did.method')
  try {
    const bytes = base58.decode(did.slice(PREFIX.length))
    return bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01 ? ok(bytes.slice(2)) : err('did.key-type')
  } catch {
    return err('did.encoding')
  }
}
