import { describe, expect, it } from 'vitest'
import { entryKind, scaleOf, spendable, sumOf } from './words.ts'

const token = { code: 'OAK', name: 'Acorns', decimals: 2 }
const wallet = (posted: string, limit: string) => ({
  token,
  posted,
  limit,
  held: '0',
  pendingOut: '0',
  available: String(BigInt(posted) - BigInt(limit)),
})

describe('the wallet’s arithmetic in words', () => {
  const ROWS = [
    ['2150', '-10000', 'positive', { credit: '10000', used: '0' }],
    ['0', '-10000', 'zero', { credit: '10000', used: '0' }],
    ['-6210', '-10000', 'negative', { credit: '10000', used: '6210' }],
    ['-10000', '-10000', 'overspent', { credit: '10000', used: '10000' }],
    ['2150', '0', 'noCredit', { credit: '0', used: '0' }],
    ['0', '0', 'noCredit', { credit: '0', used: '0' }],
  ] as const
  for (const [posted, limit, kind, figures] of ROWS)
    it(`a balance of ${posted} with a limit of ${limit} is “${kind}”`, () => {
      expect(sumOf(wallet(posted, limit))).toMatchObject({ kind, ...figures })
    })

  it('points are not for spending', () =>
    expect(sumOf({ ...wallet('700', '0'), token: { ...token, kind: 'points' } }).kind).toBe('points'))

  it('what is signed and not certified yet cannot be spent again', () => {
    expect(spendable({ available: '12150', pendingOut: '900' })).toBe(11250n)
  })
})

describe('the balance on a line', () => {
  it('lies between the limit and what was earned', () => {
    expect(scaleOf(wallet('0', '-100'))).toEqual({ zero: 0.5, balance: 0.5, top: '100' })
    expect(scaleOf(wallet('-100', '-100'))?.balance).toBe(0)
    expect(scaleOf(wallet('300', '-100'))).toEqual({ zero: 0.25, balance: 1, top: '300' })
  })

  it('is not drawn where nothing is owned and nothing may be owed', () => {
    expect(scaleOf(wallet('0', '0'))).toBeUndefined()
  })

  it('is exact beyond what a double can hold', () => {
    expect(scaleOf(wallet('9223372036854775807', '0'))?.balance).toBe(1)
  })
})

describe('an entry', () => {
  it('is named from where the reader stands', () => {
    expect(entryKind({ kind: 'payment', delta: '5' })).toBe('received')
    expect(entryKind({ kind: 'payment', delta: '-5' })).toBe('paid')
    expect(entryKind({ kind: 'release', delta: '5' })).toBe('earned')
    expect(entryKind({ kind: 'escrow', delta: '-5' })).toBe('escrow')
    expect(entryKind({ kind: 'cover', delta: '5' })).toBe('cover')
    expect(entryKind({ kind: 'cover', delta: '-5' })).toBe('covered')
  })
})
