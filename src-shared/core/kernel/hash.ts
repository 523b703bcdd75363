/** SHA-256 and its domain-separated form. */
import { sha256 as noble } from '@noble/hashes/sha2.js'
import { utf8 } from './bytes.ts'

export const sha256 = (bytes: Uint8Array): Uint8Array => noble(bytes)

const SEPARATOR = new Uint8Array(1)
/** H(utf8(domain) ‖ 0x00 ‖ parts): no two uses of the hash can be mistaken for each other. */
export function hashTagged(domain: string, ...parts: Uint8Array[]): Uint8Array {
  const hasher = noble.create().update(utf8(domain)).update(SEPARATOR)
  for (const part of parts) hasher.update(part)
  return hasher.digest()
}
