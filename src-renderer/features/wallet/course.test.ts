import { describe, expect, it } from 'vitest'
import { lineOf, pathOf } from './course.ts'
import type { Course } from './words.ts'

const course = (from: string, points: [number, string][] = []): Course => ({
  token: { code: 'OAK', name: 'Acorns', decimals: 2 },
  from,
  points: points.map(([time, balance]) => ({ time, balance, event: 'ab'.repeat(32) })),
  posted: points.at(-1)?.[1] ?? from,
  equal: true,
})

describe('the line of a balance', () => {
  it('begins with what was there before and is level until now', () => {
    const { steps, levels } = lineOf(
      course('100', [
        [25, '0'],
        [50, '300'],
      ]),
      0,
      100,
    )
    expect(steps.map(({ at }) => at)).toEqual([0, 0.25, 0.5, 1])
    expect(levels.map(({ units }) => units)).toEqual([300n, 0n])
    expect(levels[1]?.up).toBe(0)
    expect(steps[1]?.up).toBe(0)
    expect(steps.at(-1)?.up).toBe(steps[2]?.up)
    expect(steps[2]?.up).toBeGreaterThan(0.9)
    expect(steps[2]?.up).toBeLessThan(1)
  })

  it('has zero in sight, with debts below it', () => {
    const { levels, steps } = lineOf(course('-100', [[50, '100']]), 0, 100)
    expect(levels.map(({ units }) => units)).toEqual([100n, 0n, -100n])
    expect(levels[1]?.up).toBeCloseTo(0.5)
    expect(steps[0]?.up).toBeGreaterThan(0)
    expect(lineOf(course('0'), 0, 100)).toMatchObject({ levels: [{ units: 0n, up: 0 }] })
  })

  it('goes straight and then up, never aslant', () => {
    const line = lineOf(course('0', [[50, '100']]), 0, 100)
    const path = pathOf(
      line,
      (at) => at * 100,
      (up) => 100 - up * 100,
    )
    expect(path).toMatch(/^M0\.0 100\.0H50\.0V[\d.]+H100\.0V[\d.]+$/)
  })
})
