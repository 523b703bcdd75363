import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { drawKey, proveDraw, secretAbout } from '#shared/core/identity/index.ts'
import { vrfVerify } from '#shared/core/kernel/ecvrf.ts'
import { didFromKey, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { courtKey, identityKeys, parseWords, seedOf, wordsOf } from './seed.ts'
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

describe('a juror’s secrets', () => {
  const key = courtKey(new Uint8Array(16))
  const about = new Uint8Array(32)

  /** Pinned: a vote closed by one version is opened by every later one, and a draw is answered with the key that was named. */
  it('never change for the same words', () => {
    expect([toHex(drawKey(key)), toHex(secretAbout(key, about))]).toEqual([
      'c5dab9490274876df4113521fb11afecce392aca212391b56344c55c8e69dd63',
      '07ac33862be91da72869e22338b82b51d7cd36c63f9388fdb1f778e33ba68e2b',
    ])
  })

  it('prove draws that everybody can check, and differ by what they are about', () => {
    const alpha = entropy.bytes(32)
    expect(vrfVerify(drawKey(key), alpha, proveDraw(key, alpha))).not.toBeNull()
    expect(secretAbout(key, alpha)).not.toEqual(secretAbout(key, about))
    expect(secretAbout(courtKey(entropy.bytes(32)), about)).not.toEqual(secretAbout(key, about))
  })
})
