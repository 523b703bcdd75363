/** Bytes and their text forms. */
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad, utf8 as utf8Coder } from '@scure/base'

export { concatBytes }

/** Lower-case hex. */
export const toHex = bytesToHex
/** Throws on odd length and on anything but hex digits. */
export const fromHex = hexToBytes
/** RFC 4648 §5 without padding. */
export const toBase64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes)
/** Throws on padding, on other alphabets and on stray bits at the end. */
export const fromBase64Url = (text: string): Uint8Array => base64urlnopad.decode(text)
export const utf8 = utf8ToBytes
/** Throws TypeError on ill-formed UTF-8; a byte order mark stays. */
export const fromUtf8 = (bytes: Uint8Array): string => utf8Coder.encode(bytes)

/** −1, 0 or 1 in lexicographic order of unsigned bytes. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return Math.sign(a.length - b.length)
}

/** Not in constant time: for public values only. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && compareBytes(a, b) === 0
