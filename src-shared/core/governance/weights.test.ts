import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Governance } from '#shared/wire/policy.ts'
import { memberKey } from '../hubs/state.ts'
import { DAY } from '../kernel/index.ts'
import { accountKey } from '../ledger/accounts.ts'
import { didOf, T0, World } from '../testing/world.ts'
import { count } from './tally.ts'
import { capScores, isqrt, weigh, weightsOf } from './weights.ts'

const SEASON = 90 * DAY
const NAMES = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm']

/** Members with these holdings; `by` names who brought each in, and `joined` when. */
function worldOf(people: { name: string; holds: bigint; by?: string; joined?: number }[]): World {
  const world = new World()
  for (const { name, holds, by = name, joined = T0 } of people) {
    world.state.take(
      new Map<string, object>([
        [memberKey(didOf(name)), { nick: name, joined, by: didOf(by), seal: new Uint8Array(32) }],
        [accountKey('HRS', didOf(name)), { posted: holds, held: 0n, limit: -1_000_000_000n }],
      ]),
    )
  }
  return world
}
const sum = (weights: Iterable<bigint>): bigint => [...weights].reduce((a, b) => a + b, 0n)
const quadratic = { count: 'quadratic', season: SEASON } as const
const NOW = T0 + 1000 * DAY

describe('integer square roots', () => {
  it('are the largest whose square fits', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 130n), (n) => {
        const root = isqrt(n)
        expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true)
      }),
    )
  })
})

describe('what a voice weighs', () => {
  const people = [
    { name: 'b', holds: 400n },
    { name: 'c', holds: 100n },
    { name: 'd', holds: -50n },
  ]
  it.each([
    ['members', [1n, 1n, 1n]],
    ['weighted', [400n, 100n, 0n]],
    ['quadratic', [20_000n, 10_000n, 0n]],
  ] as const)('%s: %s', (way, weights) => {
    const world = worldOf(people)
    const dids = people.map(({ name }) => didOf(name))
    expect([...weigh(world.state, { count: way, season: SEASON }, dids, NOW).values()]).toEqual(weights)
  })

  it('gains nothing by splitting it over newcomers of one’s own, however they hang together', () => {
    const parts = fc.array(fc.record({ holds: fc.bigInt(0n, 10n ** 12n), by: fc.nat(9) }), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(parts, fc.bigInt(0n, 10n ** 12n), (split, own) => {
        const household = [
          { name: 'b', holds: own },
          ...split.map(({ holds, by }, i) => ({
            name: NAMES[i + 1] as string,
            holds,
            // Brought in by anybody who was there before: the member themselves or another of their newcomers.
            by: NAMES[by % (i + 1)] as string,
            joined: NOW - DAY,
          })),
        ]
        const world = worldOf(household)
        const weights = weigh(
          world.state,
          quadratic,
          household.map(({ name }) => didOf(name)),
          NOW,
        )
        const whole = sum(household.map(({ holds }) => holds))
        expect(sum(weights.values()) <= isqrt(whole * 1_000_000n)).toBe(true)
      }),
    )
  })

  it('is one’s own after a season', () => {
    const household = [
      { name: 'b', holds: 100n },
      { name: 'c', holds: 100n, by: 'b', joined: NOW - SEASON },
    ]
    const weights = weigh(worldOf(household).state, quadratic, [didOf('b'), didOf('c')], NOW)
    expect([...weights.values()]).toEqual([10_000n, 10_000n])
  })
})

describe('a tally', () => {
  const ways = fc.constantFrom<Governance['count']>('members', 'weighted', 'quadratic')
  const ballots = fc.array(
    fc.record({ holds: fc.bigInt(-(10n ** 6n), 10n ** 12n), choice: fc.constantFrom('yes', 'no', 'abstain') }),
    { maxLength: 10 },
  )
  it('loses and invents no weight: yes, no and abstain make up all that voted, in any order of ballots', () => {
    fc.assert(
      fc.property(ways, ballots, (way, cast) => {
        const people = cast.map(({ holds }, i) => ({ name: NAMES[i] as string, holds }))
        const world = worldOf(people)
        const counting = { count: way, season: SEASON }
        const votes = cast.map(({ choice }, i) => [didOf(NAMES[i] as string), choice] as const)
        const tally = count(world.state, counting, new Map(votes), NOW)
        const all = weigh(
          world.state,
          counting,
          votes.map(([did]) => did),
          NOW,
        )
        expect(tally.yes + tally.no + tally.abstain).toBe(sum(all.values()))
        expect(tally.voters).toBe(cast.length)
        expect(count(world.state, counting, new Map([...votes].reverse()), NOW)).toEqual(tally)
      }),
    )
  })
})

describe('weights of validators', () => {
  const scores = fc.array(fc.bigInt(1n, 2n ** 63n), { minLength: 1, maxLength: 40 })
  const cap = fc.integer({ min: 1, max: 1000 })

  it('are never above the cap where their number allows it, and equal where it does not', () => {
    fc.assert(
      fc.property(scores, cap, (raw, most) => {
        const weights = weightsOf(raw, most)
        const total = weights.reduce((a, b) => a + b, 0)
        expect(weights.every((weight) => Number.isSafeInteger(weight) && weight >= 1)).toBe(true)
        if (raw.length * most < 1000) expect(new Set(weights).size).toBe(1)
        else for (const weight of weights) expect(weight === 1 || weight * 1000 <= most * total).toBe(true)
      }),
    )
  })
  it('keep their order: whoever scored more never weighs less', () => {
    fc.assert(
      fc.property(scores, cap, (raw, most) => {
        const cut = capScores(raw, most)
        raw.forEach((a, i) => {
          raw.forEach((b, j) => {
            if (a >= b) expect((cut[i] as bigint) >= (cut[j] as bigint)).toBe(true)
          })
        })
      }),
    )
  })
  it.each([
    ['one alone', [5n], 333, [10_000]],
    ['as they are under no cap', [60n, 40n], 1000, [6000, 4000]],
    ['a giant among three cannot be cut below a third', [98n, 1n, 1n], 333, [1, 1, 1]],
    ['a giant among four is', [97n, 1n, 1n, 1n], 300, [3000, 2333, 2333, 2333]],
  ] as const)('%s', (_, raw, most, weights) => {
    const found = weightsOf(raw, most)
    const ratio = (list: readonly number[]) => list.map((one) => Math.round((one * 1000) / Math.max(...list)))
    expect(ratio(found)).toEqual(ratio(weights))
  })
})
