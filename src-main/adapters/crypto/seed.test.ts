import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { didFromKey, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { identityKeys, parseWords, seedOf, wordsOf } from './seed.ts'
import { entropy } from './sodium.ts'

const ZERO = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about'

const bip39 = vectors<{ english: [entropy: string, words: string, seed: string][] }>('bip39/vectors.json')
describe.skipIf(!bip39)('BIP-39 vectors', () => {
  it.each(bip39?.english ?? [])('%s', async (hex, words, seed) => {
    expect(wordsOf(fromHex(hex)).join(' ')).toBe(words)
    const parsed = parseWords(words)
    expect(parsed.ok && toHex(parsed.value)).toBe(hex)
    expect(toHex(await seedOf(words.split(' '), 'TREZOR'))).toBe(seed)
  })
})

describe('recovery words', () => {
  it('are 24 for a new identity and come back', () => {
    for (let i = 0; i < 20; i++) {
      const secret = entropy.bytes(32)
      const words = wordsOf(secret)
      expect(words).toHaveLength(24)
      expect(parseWords(words.join(' '))).toEqual({ ok: true, value: secret })
    }
  })

  it.each([
    ['capitals', ZERO.toUpperCase()],
    ['line breaks and spaces', `  ${ZERO.replaceAll(' ', '\n  ')} `],
    ['wide letters of another keyboard', ZERO.replace('about', 'ａｂｏｕｔ')],
  ])('are forgiven %s', (_, text) => expect(parseWords(text)).toEqual({ ok: true, value: new Uint8Array(16) }))

  it.each([
    ['nothing', '', { code: 'seed.length' }],
    ['one too few', ZERO.replace('about', ''), { code: 'seed.length' }],
    ['one too many', `${ZERO} about`, { code: 'seed.length' }],
    ['an unknown word', ZERO.replace('about', 'abuot'), { code: 'seed.word', position: 12, word: 'abuot' }],
    ['an unknown first word', `zzz ${ZERO}`, { code: 'seed.word', position: 1, word: 'zzz' }],
    [
      'a word of JavaScript',
      ZERO.replace('about', 'constructor'),
      { code: 'seed.word', position: 12, word: 'constructor' },
    ],
    ['a wrong checksum', ZERO.replace('about', 'above'), { code: 'seed.checksum' }],
    ['two words exchanged', `about ${ZERO.replace(' about', '')}`, { code: 'seed.checksum' }],
  ])('are refused with %s', (_, text, error) => expect(parseWords(text)).toEqual({ ok: false, error }))
})

describe('identity keys', () => {
  /** Pinned: whoever wrote these words down must find the same identity in every later version. */
  it('never change for the same words', async () => {
    const { root, seal } = await identityKeys(new Uint8Array(16))
    expect([didFromKey(root.publicKey), toHex(seal.publicKey)]).toEqual([
      'did:key:z6Mki4pFxvaUkbYv2YT6RrNuDrsJGbMmxmMm2K9iEiKrdazA',
      'e19f5a5b4a2611ef49951c943aeac3be6ce0791de506f90d3b1dddc2fbeb4116',
    ])
  })

  it('differ between identities, and between signing and sealing', async () => {
    const [one, other] = await Promise.all([identityKeys(entropy.bytes(32)), identityKeys(entropy.bytes(32))])
    const keys = [one.root, one.seal, other.root, other.seal].map(({ publicKey }) => toHex(publicKey))
    expect(new Set(keys).size).toBe(4)
  })
})
