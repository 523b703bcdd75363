import fc from 'fast-check'
import { cellToBoundary, cellToLatLng, getBaseCellNumber } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { CELL, NEAR_KM } from './cell.ts'
import { cellAt, cellsWithin, isCell, kmBetween } from './index.ts'

const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along the ground, by the haversine of a sphere. */
function ground([a, b]: readonly number[], [c, d]: readonly number[]): number {
  const [lat, lng] = [radians((c as number) - (a as number)), radians((d as number) - (b as number))]
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(a as number)) * Math.cos(radians(c as number)) * Math.sin(lng / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Where one arrives so many km along the ground, setting out towards a bearing of so many radians from north. */
function beyond([lat, lng]: readonly number[], km: number, bearing: number): [number, number] {
  const [north, arc] = [radians(lat as number), km / EARTH_KM]
  const sine = Math.sin(north) * Math.cos(arc) + Math.cos(north) * Math.sin(arc) * Math.cos(bearing)
  const east = Math.atan2(Math.sin(bearing) * Math.sin(arc) * Math.cos(north), Math.cos(arc) - Math.sin(north) * sine)
  return [(Math.asin(sine) * 180) / Math.PI, (lng as number) + (east * 180) / Math.PI]
}

const somewhere = fc.tuple(
  fc.double({ min: -89, max: 89, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
)

describe('a place', () => {
  test('is said by a cell that is coarse wherever it lies, and has the one form', () => {
    fc.assert(
      fc.property(somewhere, ([latitude, longitude]) => {
        const cell = cellAt(latitude, longitude)
        expect(cell).toMatch(CELL)
        expect(isCell(cell)).toBe(true)
        const corner = cellToBoundary(cell)[0] as [number, number]
        expect(ground(corner, cellToBoundary(cell)[3] as [number, number])).toBeGreaterThan(10)
      }),
    )
  })

  test.each([
    ['finer', '861faa6c7ffffff'],
    ['coarser', '841faa7ffffffff'],
    ['not on the map', '85fffffffffffff'],
    ['in capitals', '851FAA6FFFFFFFF'],
    ['nothing', ''],
  ])('is not one that is %s', (_, text) => expect(isCell(text)).toBe(false))
})

describe('around a place', () => {
  const distance = fc.constantFrom(...NEAR_KM)
  const DIRECTIONS = 180

  test('nobody who may be within the distance is left out', () => {
    fc.assert(
      fc.property(somewhere, distance, (from, km) => {
        const here = cellAt(...from)
        const found = new Set(cellsWithin(here, Number(km)))
        for (let n = 0; n < DIRECTIONS; n++) {
          const end = beyond(cellToLatLng(here), Number(km) * 0.999, (2 * Math.PI * n) / DIRECTIONS)
          expect(found).toContain(cellAt(...end))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('nobody far beyond is found', () => {
    fc.assert(
      fc.property(somewhere, distance, (from, km) => {
        const here = cellAt(...from)
        for (const one of cellsWithin(here, Number(km)))
          expect(kmBetween(here, one)).toBeLessThanOrEqual(Number(km) + 11)
      }),
    )
  })

  test('is measured along the ground', () => {
    const [freiburg, basel] = [cellAt(47.9959, 7.8522), cellAt(47.5584, 7.5733)]
    expect(kmBetween(freiburg, basel)).toBeGreaterThan(40)
    expect(kmBetween(freiburg, basel)).toBeLessThan(65)
    expect(kmBetween(freiburg, freiburg)).toBe(0)
    expect(getBaseCellNumber(freiburg)).toBe(getBaseCellNumber(basel))
  })

  test('takes few enough cells to ask for at once', () => {
    fc.assert(
      fc.property(somewhere, (at) => {
        expect(cellsWithin(cellAt(...at), 100).length).toBeLessThan(400)
      }),
    )
  })
})
