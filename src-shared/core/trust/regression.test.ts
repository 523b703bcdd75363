import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance, dot, logistic, ridge, type Scaled, standardise } from './regression.ts'

const COLUMNS = 3
const tables = fc
  .array(fc.tuple(...Array.from({ length: COLUMNS + 1 }, () => fc.integer({ min: -9, max: 9 }))), {
    minLength: 6,
    maxLength: 15,
  })
  .map((rows) => ({
    scaled: standardise(
      rows.map((row) => Float64Array.from(row.slice(0, COLUMNS))),
      COLUMNS,
    ),
    values: Float64Array.from(rows, (row) => row[COLUMNS] as number),
  }))
const rowOf = ({ rows, width }: Scaled, at: number): Float64Array => rows.slice(at * width, (at + 1) * width)
const without = (scaled: Scaled, at: number): Scaled => ({
  ...scaled,
  rows: scaled.rows.filter((_, place) => Math.floor(place / scaled.width) !== at),
})

describe('ridge regression', () => {
  it('misses a row it has not seen by what its leverage says', () =>
    fc.assert(
      fc.property(tables, ({ scaled, values }) => {
        const { missedBy } = ridge(scaled, values, 2)
        values.forEach((value, at) => {
          const rest = ridge(
            without(scaled, at),
            values.filter((_, other) => other !== at),
            2,
          )
          expect(missedBy[at]).toBeCloseTo(value - dot(rowOf(scaled, at), rest.coefficients), 5)
        })
      }),
      { numRuns: 60 },
    ))

  it('is at the bottom of what it makes least', () =>
    fc.assert(
      fc.property(tables, fc.nat(COLUMNS), ({ scaled, values }, moved) => {
        const { coefficients } = ridge(scaled, values, 2)
        const cost = (at: Float64Array): number =>
          values.reduce((sum, value, row) => sum + (value - dot(rowOf(scaled, row), at)) ** 2, 0) +
          2 * (dot(at, at) - (at[0] as number) ** 2)
        for (const by of [-0.01, 0.01]) {
          const other = coefficients.map((one, c) => (c === moved ? one + by : one))
          expect(cost(other)).toBeGreaterThan(cost(coefficients))
        }
      }),
      { numRuns: 60 },
    ))
})

describe('logistic regression', () => {
  it('says as often as it happened, and stands on no slope', () =>
    fc.assert(
      fc.property(tables, ({ scaled, values }) => {
        const happened = Uint8Array.from(values, (value) => (value > 2 ? 1 : 0))
        const sum = happened.reduce((count, one) => count + one, 0)
        fc.pre(sum > 0 && sum < happened.length)
        const coefficients = logistic(scaled, happened, 1)
        for (let c = 0; c < scaled.width; c++) {
          const slope = happened.reduce((total, one, at) => {
            const row = rowOf(scaled, at)
            return total + (one - chance(dot(row, coefficients))) * (row[c] as number)
          }, 0)
          expect(slope).toBeCloseTo(c === 0 ? 0 : (coefficients[c] as number), 3)
        }
      }),
      { numRuns: 100 },
    ))

  it.each([
    ['it always happened', 1],
    ['it never happened', 0],
  ])('stays finite where %s', (_, one) => {
    const scaled = standardise([Float64Array.of(1), Float64Array.of(2), Float64Array.of(3)], 1)
    const found = logistic(scaled, Uint8Array.of(one, one, one), 1)
    expect(Math.abs(chance(dot(rowOf(scaled, 0), found)) - one)).toBeLessThan(0.15)
  })
})

it('a column that never varies counts for nothing, others no farther out than they were', () => {
  const scaled = standardise([Float64Array.of(5, 1), Float64Array.of(5, 3)], 2)
  expect([...scaled.rows]).toEqual([1, 0, -1, 1, 0, 1])
  expect([...scaled.scale(Float64Array.of(9, 7))]).toEqual([1, 0, 1])
})
