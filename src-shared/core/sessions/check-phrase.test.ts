import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromHex } from '../kernel/index.ts'
import { backPhrase, checkPhrase } from './check-phrase.ts'

const key = (n: number) => new Uint8Array(32).fill(n)

/** Expected values were computed by another program (Python's hashlib). */
it('stays what it is: people compare it across versions', () => {
  expect(checkPhrase(key(1), key(2))).toBe('lijan-fosuh-sikal')
  expect(checkPhrase(fromHex('00'.repeat(32)), fromHex('ff'.repeat(32)))).toBe('dagom-dihit-zuvak')
})

it('is the same on both screens, three speakable words, and another one for every other device', () => {
  const device = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(device, device, device, (a, b, c) => {
      expect(checkPhrase(a, b)).toBe(checkPhrase(b, a))
      expect(checkPhrase(a, b)).toMatch(
        /^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](-([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]){2}$/,
      )
      if (c.join() !== b.join()) expect(checkPhrase(a, b)).not.toBe(checkPhrase(a, c))
    }),
  )
})

it('for keys that take the place of others is of the person and of both keys', () => {
  const phrase = backPhrase('did:key:zAna', key(1), key(2))
  expect(phrase.split('-')).toHaveLength(5)
  for (const other of [
    backPhrase('did:key:zBen', key(1), key(2)),
    backPhrase('did:key:zAna', key(3), key(2)),
    backPhrase('did:key:zAna', key(1), key(3)),
    backPhrase('did:key:zAna', key(2), key(1)),
  ])
    expect(other).not.toBe(phrase)
})
