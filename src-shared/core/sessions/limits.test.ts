import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, MINUTE, SECOND } from '../kernel/instant.ts'
import {
  BUDGET_POINTS,
  charge,
  fullBudget,
  isForgettable,
  isShut,
  penalised,
  pointsLeft,
  RECONNECT,
  retryDelay,
  take,
} from './index.ts'

describe('rate', () => {
  it.each([
    ['the whole burst at once', [[0, 10]], [0]],
    [
      'one too many',
      [
        [0, 10],
        [0, 1],
      ],
      [0, 100],
    ],
    [
      'again after a pause',
      [
        [0, 10],
        [100, 1],
      ],
      [0, 0],
    ],
    ['more than the burst in one go', [[0, 15]], [500]],
  ])('%s', (_, events, waits) => {
    let bucket = 0
    const got = events.map(([now, cost]) => {
      const next = charge(bucket, now as number, cost as number, { perSecond: 10, burst: 10 })
      bucket = next.bucket
      return next.waitMs
    })
    expect(got).toEqual(waits)
  })

  it('never lets through more than burst + rate × time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 5 }))), (events) => {
        let [bucket, now, through] = [0, 0, 0]
        for (const [pause, cost] of events) {
          now += pause
          const next = take(bucket, now, cost, { perSecond: 10, burst: 20 })
          bucket = next.bucket
          if (next.fits) through += cost
          expect(through).toBeLessThanOrEqual(20 + now / 100 + 1e-6)
        }
      }),
    )
  })
})

describe('budget', () => {
  it('heals', () => {
    const slip = penalised(fullBudget(0), 30, 0).budget
    expect([pointsLeft(slip, 0), pointsLeft(slip, MINUTE), pointsLeft(slip, DAY)]).toEqual([70, 80, BUDGET_POINTS])
  })

  it('shuts the door for 1, 2, 4 … minutes, and forgets after a day', () => {
    let budget = fullBudget(0)
    let now = 0
    const minutes = Array.from({ length: 13 }, () => {
      const cut = penalised(budget, BUDGET_POINTS, now)
      expect(cut.cut).toBe(true)
      budget = cut.budget
      const length = budget.shutUntil - now
      expect([isShut(budget, now), isShut(budget, budget.shutUntil)]).toEqual([true, false])
      now = budget.shutUntil + SECOND
      return length / MINUTE
    })
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1024, 1024])
    expect(isForgettable(budget, now)).toBe(false)
    const later = now + DAY
    expect(isForgettable(budget, later)).toBe(true)
    expect(penalised(budget, BUDGET_POINTS, later).budget.shutUntil - later).toBe(MINUTE)
  })

  it('is not filled by negative penalties', () => {
    expect(pointsLeft(penalised(penalised(fullBudget(0), 50, 0).budget, -40, 0).budget, 0)).toBe(50)
  })
})

describe('backoff', () => {
  it.each([
    [0, 0, 500],
    [0, 1, 1000],
    [3, 0, 4000],
    [3, 1, 8000],
    [8, 1, 256_000],
    [9, 1, 300_000],
    [4000, 0, 150_000],
  ])('attempt %i with entropy %d waits %i ms', (attempt, entropy, ms) => {
    expect(retryDelay(attempt, entropy, RECONNECT)).toBe(ms)
  })
})
