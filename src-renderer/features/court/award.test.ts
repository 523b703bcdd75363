import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitOf } from './award.ts'

const OAK = { code: 'OAK', decimals: 2 }

describe('what an award comes to', () => {
  it('is the share rounded down, and what is left of it: nothing is lost', () =>
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: 1000 }), (amount, share) => {
        const [split] = [splitOf([{ amount: String(amount), token: OAK }], share)]
        const [part, rest] = [BigInt(split.share[0]?.amount ?? -1), BigInt(split.rest[0]?.amount ?? -1)]
        expect(part + rest).toBe(amount)
        expect(part * 1000n <= amount * BigInt(share) && amount * BigInt(share) < (part + 1n) * 1000n).toBe(true)
      }),
    ))
})
