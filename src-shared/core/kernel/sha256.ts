/** SHA-256 where no faster one is at hand: in windows (see `#sha256` in package.json). */
import { sha256 as noble } from '@noble/hashes/sha2.js'

/** FIPS 180-4; 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => noble(bytes)
