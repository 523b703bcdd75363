import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { BENCHMARK_MIN, benchmarkOf, chancesAt, type SettledPrice, type Ties, unitPrice, weigh } from './index.ts'

const FREE: Ties = { kin: () => false, partners: () => 2 }
const trade = (n: number, change: Partial<SettledPrice> = {}): SettledPrice => ({
  agreement: `a${n}`,
  payer: `payer ${n}`,
  provider: `provider ${n}`,
  amount: BigInt(n) * 100n,
  quantity: 1,
  time: n,
  ...change,
})
const some = (count: number) => Array.from({ length: count }, (_, n) => trade(n + 1))
const leftOf = (trades: SettledPrice[], ties = FREE) => weigh(trades, ties).map(({ left }) => left)

test.each([
  [{ amount: 100n, quantity: 3 }, 33n],
  [{ amount: 101n, quantity: 2 }, 51n],
  [{ amount: 0n, quantity: 7 }, 0n],
  [{ amount: 2n ** 63n - 1n, quantity: 1 }, 2n ** 63n - 1n],
])('the price of one of %o is %s', (of, price) => expect(unitPrice(of)).toBe(price))

describe('what is left out', () => {
  it.each([
    ['a trade with oneself', [trade(1, { payer: 'x', provider: 'x' })], FREE, ['self']],
    ['a trade within a branch', [trade(1)], { ...FREE, kin: () => true }, ['kin']],
    ['one by somebody who dealt with nobody else', [trade(1)], { ...FREE, partners: () => 1 }, ['sole']],
    [
      'an earlier trade of the same two, whoever paid',
      [trade(1, { payer: 'a', provider: 'b' }), trade(2, { payer: 'b', provider: 'a' })],
      FREE,
      [undefined, 'repeated'],
    ],
  ])('%s', (_, trades, ties, left) => expect(leftOf(trades as SettledPrice[], ties as Ties)).toEqual(left))
})

it('says no figure of too few', () => {
  expect(benchmarkOf(weigh(some(BENCHMARK_MIN - 1), FREE))).toEqual({ n: BENCHMARK_MIN - 1 })
})

it('names the nearest ranks', () => {
  expect(benchmarkOf(weigh(some(8), FREE))).toEqual({ n: 8, quartiles: { low: 200n, median: 400n, high: 600n } })
  expect(benchmarkOf(weigh(some(5), FREE))).toEqual({ n: 5, quartiles: { low: 200n, median: 300n, high: 400n } })
})

test.each([
  ['offer', 40n, 'good'],
  ['offer', 50n, 'fair'],
  ['offer', 51n, 'low'],
  ['need', 40n, 'good'],
  ['need', 30n, 'fair'],
  ['need', 29n, 'low'],
] as const)('an %s at %s has %s chances', (purpose, price, chances) => {
  expect(chancesAt({ low: 30n, median: 40n, high: 50n }, purpose, price)).toBe(chances)
})

const person = fc.constantFrom(...'abcdefghij')
const trades = fc.uniqueArray(
  fc.record({
    agreement: fc.string({ minLength: 1 }),
    payer: person,
    provider: person,
    amount: fc.bigInt(0n, 2n ** 63n - 1n),
    quantity: fc.integer({ min: 1, max: 1_000_000 }),
    time: fc.nat(50),
  }),
  { selector: ({ agreement }) => agreement, maxLength: 80 },
)

test('the order of the trades changes nothing, and a figure is a price paid with its share of trades at or below', () => {
  fc.assert(
    fc.property(trades, fc.infiniteStream(fc.nat()), (all, order) => {
      const weighed = weigh(all, FREE)
      const shuffled = all
        .map((one) => [order.next().value as number, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one)
      expect(weigh(shuffled, FREE)).toEqual(weighed)
      const { n, quartiles } = benchmarkOf(weighed)
      const prices = weighed.filter(({ left }) => !left).map(unitPrice)
      expect(n).toBe(prices.length)
      if (!quartiles) {
        expect(n).toBeLessThan(BENCHMARK_MIN)
        return
      }
      for (const [percent, price] of [
        [25, quartiles.low],
        [50, quartiles.median],
        [75, quartiles.high],
      ] as const) {
        expect(prices).toContain(price)
        expect(prices.filter((one) => one <= price).length * 100).toBeGreaterThanOrEqual(percent * n)
        expect(prices.filter((one) => one < price).length * 100).toBeLessThan(percent * n)
      }
    }),
  )
})

test('however often two people trade with each other, they count once', () => {
  fc.assert(
    fc.property(trades, fc.array(fc.bigInt(0n, 10n ** 12n), { maxLength: 30 }), (all, prices) => {
      const ring = prices.map((amount, n) =>
        trade(100 + n, { agreement: `ring ${n}`, payer: n % 2 ? 'y' : 'z', provider: n % 2 ? 'z' : 'y', amount }),
      )
      const more = benchmarkOf(weigh([...all, ...ring], FREE)).n - benchmarkOf(weigh(all, FREE)).n
      expect(more).toBe(Math.min(1, ring.length))
    }),
  )
})

test('chances claim no more than the trades show', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(0n, 20n), { minLength: BENCHMARK_MIN, maxLength: 40 }),
      fc.bigInt(0n, 21n),
      (paid, price) => {
        const { n, quartiles } = benchmarkOf(paid.map((amount, at) => trade(at, { amount })))
        if (!quartiles) throw new Error('there are enough')
        for (const purpose of ['offer', 'need'] as const) {
          const share = 4 * paid.filter((one) => (purpose === 'offer' ? one >= price : one <= price)).length
          const chances = chancesAt(quartiles, purpose, price)
          if (chances === 'good') expect(share).toBeGreaterThanOrEqual(2 * n)
          else if (chances === 'fair') expect(share).toBeGreaterThanOrEqual(n)
          else expect(share).toBeLessThanOrEqual(n)
        }
        const within = paid.filter((one) => one >= quartiles.low && one <= quartiles.high).length
        expect(2 * within).toBeGreaterThanOrEqual(n)
      },
    ),
  )
})
