/** A few syllables that two people read to each other, to know that their devices mean one another and nobody in between. */
import { compareBytes, utf8 } from '../kernel/bytes.ts'
import { hashTagged } from '../kernel/hash.ts'

const CONSONANTS = 'bdfghjklmnprstvz'
const VOWELS = 'aiou'
/** 48 bits: whoever wants a device key of its own that gives the same phrase has to make some 10¹⁴ of them within an offer's ten minutes. */
const WORDS = 3
/** 80 bits: nobody sets a time by which guardians have to speak, so as much work as anybody can pay for is too little. */
const BACK_WORDS = 5

/**
 * The same for both sides, whichever asks: "lusab-babad-gutih". Proquints (D. S. Wilkerson, arXiv:0901.4016) and not words of the
 * recovery list, which nobody should get used to reading aloud.
 */
export function checkPhrase(a: Uint8Array, b: Uint8Array): string {
  const [low, high] = compareBytes(a, b) < 0 ? [a, b] : [b, a]
  return spoken(hashTagged('kind:nearby:1', low, high), WORDS)
}

/** For the keys that are to take the place of somebody's lost ones: "lusab-babad-gutih-tugad-kasoh". */
export const backPhrase = (did: string, key: Uint8Array, seal: Uint8Array): string =>
  spoken(hashTagged('kind:back:1', utf8(did), key, seal), BACK_WORDS)

function spoken(hash: Uint8Array, words: number): string {
  const bits = new DataView(hash.buffer, hash.byteOffset)
  return Array.from({ length: words }, (_, index) => proquint(bits.getUint16(index * 2))).join('-')
}

/** 16 bits as consonant, vowel, consonant, vowel, consonant. */
function proquint(n: number): string {
  const consonant = (shift: number) => CONSONANTS[(n >> shift) & 15] as string
  const vowel = (shift: number) => VOWELS[(n >> shift) & 3] as string
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0)
}
