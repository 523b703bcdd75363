/** SHA-256 and its domain-separated form. */
import { sha256 } from '#sha256'
import { concatBytes, utf8 } from './bytes.ts'

export { sha256 }

const SEPARATOR = new Uint8Array(1)
/**
 * H(utf8(domain) ‖ 0x00 ‖ parts): no two uses of the hash can be mistaken for each other. Parts are joined as they are, so all but
 * one of them must have a fixed length.
 */
export function hashTagged(domain: string, ...parts: Uint8Array[]): Uint8Array {
  return sha256(concatBytes(utf8(domain), SEPARATOR, ...parts))
}

/** Where two hashes and their tag are joined; hashing is over before the next pair comes. */
const PAIR = new Uint8Array(65)

/**
 * H(tag ‖ left ‖ right) with a one-byte tag: a node of a Merkle tree. Written out because joining by `concatBytes` costs as much as
 * the hash itself, and trees do little else.
 */
export function hashPair(tag: number, left: Uint8Array, right: Uint8Array): Uint8Array {
  const length = 1 + left.length + right.length
  const joined = length === PAIR.length ? PAIR : new Uint8Array(length)
  joined[0] = tag
  joined.set(left, 1)
  joined.set(right, 1 + left.length)
  return sha256(joined)
}
