/** did:key for Ed25519 (W3C CCG did:key): multicodec 0xed01 and 32 bytes, base58btc. */
import { base58 } from '@scure/base'
import { concatBytes, toHex } from './bytes.ts'
import { err, ok, type Result } from './result.ts'

const ED25519 = Uint8Array.of(0xed, 0x01)
const PREFIX = 'did:key:z'
/** libp2p's peer id of an Ed25519 key: an identity multihash of 36 bytes around a protobuf of type 1 (libp2p peer-ids spec). */
const PEER_ID = Uint8Array.of(0x00, 0x24, 0x08, 0x01, 0x12, 0x20)
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

/** The device (key in lower-case hex) that a libp2p address `…/p2p/12D3Koo…` leads to; undefined where it names none. */
export function deviceOfAddress(address: string): string | undefined {
  const text = address.split('/p2p/').at(-1) ?? ''
  if (text.length > CHARS_MAX + 6) return undefined
  try {
    const bytes = base58.decode(text)
    const named = bytes.length === PEER_ID.length + 32 && PEER_ID.every((byte, i) => bytes[i] === byte)
    return named ? toHex(bytes.slice(PEER_ID.length)) : undefined
  } catch {
    return undefined
  }
}
