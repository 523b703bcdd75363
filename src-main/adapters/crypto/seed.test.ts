import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { didFromKey, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { identityKeys, parseWords, seedOf, wordsOf } from './seed.ts'

const ZERO = wordsOf(new Uint8Array(32))

describe('recovery words', () => {
  it('are 24 for 32 bytes and 12 for 16', () => {
    expect(ZERO).toEqual([...Array.from({ length: 23 }, () => 'abandon'), 'art'])
    expect(wordsOf(new Uint8Array(16))).toHaveLength(12)
  })
  it('come back, however they were typed', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (entropy) => {
        const words = wordsOf(entropy)
        expect(parseWords(words.join(' '))).toEqual({ ok: true, value: entropy })
        expect(parseWords(`\n ${words.join('  \t').toUpperCase()} `)).toEqual({ ok: true, value: entropy })
      }),
    ))
  it('name the first word that is not in the list, and its place', () => {
    const typed = ZERO.with(6, 'abandonn').with(9, 'zzz').join(' ')
    expect(parseWords(typed)).toEqual({ ok: false, error: { code: 'seed.word', position: 7, word: 'abandonn' } })
    expect(parseWords('ábandon')).toMatchObject({ error: { code: 'seed.word', position: 1 } })
  })
  it.each([0, 1, 11, 13, 23, 25, 48])('%i words are not enough or too many', (length) =>
    expect(parseWords(Array.from({ length }, () => 'abandon').join(' '))).toEqual({
      ok: false,
      error: { code: 'seed.length' },
    }),
  )
  it('that do not belong together are told apart by the checksum', () =>
    expect(parseWords(ZERO.with(23, 'zoo').join(' '))).toEqual({ ok: false, error: { code: 'seed.checksum' } }))
  it('swapped or replaced are noticed 255 times of 256', () => {
    const words = wordsOf(Uint8Array.from({ length: 32 }, (_, i) => i * 7))
    const wrong = wordlist.filter((word) => word !== words[3]).map((word) => parseWords(words.with(3, word).join(' ')))
    const missed = wrong.filter(({ ok }) => ok).length
    // 2,047 tries at 1 in 256: 8 expected.
    expect(missed).toBeLessThan(25)
  })
})

describe('keys of an identity', () => {
  it('are the same for the same words, and others for others', async () => {
    const [once, again, other] = await Promise.all([
      identityKeys(new Uint8Array(32)),
      identityKeys(new Uint8Array(32)),
      identityKeys(new Uint8Array(32).fill(1)),
    ])
    expect(once).toEqual(again)
    expect(once.root.publicKey).not.toEqual(other.root.publicKey)
    expect(once.root.publicKey).not.toEqual(once.seal.publicKey)
    // Pinned, and once computed by Node's own crypto as well: another path or library that derives otherwise would lock everybody out of their identity.
    expect(didFromKey(once.root.publicKey)).toBe('did:key:z6MkjyoDhL68VJ6h6x7EySLMuFcGF6MW5srUhbUdJQvkbWDJ')
    expect(toHex(once.seal.publicKey)).toBe('7700a8bfd11d51f90a1829103eac478199f49d4cda86e32490da69540b97c35a')
  })
})

type Bip39 = { english: [entropy: string, words: string, seed: string, xprv: string][] }
const bip39 = vectors<Bip39>('bip39/vectors.json')
describe.skipIf(!bip39)('BIP-39 vectors', () => {
  it.each(bip39?.english ?? [])('%s', async (entropy, words, seed) => {
    expect(wordsOf(fromHex(entropy)).join(' ')).toBe(words)
    expect(parseWords(words)).toEqual({ ok: true, value: fromHex(entropy) })
    expect(toHex(await seedOf(words.split(' '), 'TREZOR'))).toBe(seed)
  })
})
