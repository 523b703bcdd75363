import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateTimeOf, instantOf } from './date-time.ts'

const FIRST = Date.UTC(2000, 0, 1) - 1999 * 365.2425 * 86_400_000
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

describe('instants as text', () => {
  it('are those of the platform’s calendar, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: Math.ceil(FIRST) + 5 * 86_400_000, max: LAST }), (instant) => {
        expect(dateTimeOf(instant)).toBe(new Date(instant).toISOString().replace('.000Z', 'Z'))
        expect(instantOf(dateTimeOf(instant))).toBe(instant)
      }),
      { numRuns: 1000 },
    )
  })

  it('have no fraction where there is none', () => {
    expect(dateTimeOf(1_709_208_000_000)).toBe('2024-02-29T12:00:00Z')
    expect(dateTimeOf(1_709_208_000_007)).toBe('2024-02-29T12:00:00.007Z')
  })

  it('count whole seconds, fractions and offsets as the platform does', () => {
    const parts = fc.record({
      instant: fc.integer({ min: 0, max: Math.floor(LAST / 1000) - 86_400 }),
      fraction: fc.stringMatching(/^\d{1,3}$/),
      ahead: fc.constantFrom('Z', '+00:00', '-05:30', '+14:00', '-09:00'),
    })
    fc.assert(
      fc.property(parts, ({ instant, fraction, ahead }) => {
        const text = `${new Date(instant * 1000).toISOString().slice(0, 19)}.${fraction}${ahead}`
        expect(instantOf(text)).toBe(Date.parse(text))
      }),
    )
  })

  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2024-02-29T12:00:00Z', 1_709_208_000_000],
    ['2000-02-29T00:00:00.123456789Z', 951_782_400_123],
    ['1969-12-31T23:59:59.999Z', -1],
    ['2023-02-29T12:00:00Z', undefined],
    ['1900-02-29T12:00:00Z', undefined],
    ['2023-04-31T12:00:00Z', undefined],
    ['2023-13-01T12:00:00Z', undefined],
    ['2023-00-01T12:00:00Z', undefined],
    ['2023-01-00T12:00:00Z', undefined],
    ['0000-01-01T12:00:00Z', undefined],
    ['2023-01-01T24:00:00Z', undefined],
    ['2023-01-01T12:60:00Z', undefined],
    ['2016-12-31T23:59:60Z', undefined],
    ['2023-01-01T12:00:00+14:01', undefined],
    ['2023-01-01T12:00:00+01:60', undefined],
    ['2023-01-01T12:00:00', undefined],
    ['2023-01-01 12:00:00Z', undefined],
    ['2023-01-01', undefined],
    [' 2023-01-01T12:00:00Z', undefined],
    ['2023-01-01T12:00:00.Z', undefined],
    ['２023-01-01T12:00:00Z', undefined],
  ])('%s', (text, instant) => {
    expect(instantOf(text)).toBe(instant)
  })

  it('have years of four digits', () => {
    expect(() => dateTimeOf(LAST + 1)).toThrow(RangeError)
    expect(() => dateTimeOf(Date.UTC(2000, 0, 1) - 2000 * 366 * 86_400_000)).toThrow(RangeError)
    expect(() => dateTimeOf(Number.NaN)).toThrow(RangeError)
  })
})
