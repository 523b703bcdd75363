/** A few syllables that two people read to each other, to know that their devices mean one another and nobody in between. */
import { compareBytes } from '../kernel/bytes.ts'
import { hashTagged } from '../kernel/hash.ts'

const CONSONANTS = 'bdfghjklmnprstvz'
const VOWELS = 'aiou'
/** 48 bits: whoever wants a device key of its own that gives the same phrase has to make some 10¹⁴ of them within an offer's ten minutes. */
const WORDS = 3

/**
 * The same for both sides, whichever asks: "lusab-babad-gutih". Proquints (D. S. Wilkerson, arXiv:0901.4016) and not words of the
 * recovery list, which nobody should get used to reading aloud.
 */
export function checkPhrase(a: Uint8Array, b: Uint8Array): string {
  const [low, high] = compareBytes(a, b) < 0 ? [a, b] : [b, a]
  const hash = new DataView(hashTagged('kind:nearby:1', low, high).buffer)
  return Array.from({ length: WORDS }, (_, index) => proquint(hash.getUint16(index * 2))).join('-')
}

/** 16 bits as consonant, vowel, consonant, vowel, consonant. */
function proquint(n: number): string {
  const consonant = (shift: number) => CONSONANTS[(n >> shift) & 15] as string
  const vowel = (shift: number) => VOWELS[(n >> shift) & 3] as string
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0)
}
