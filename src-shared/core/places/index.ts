/** Which cells lie around one, and how far they are from each other: all by their centres, since more is not known of a notice (decision 069). */
import { cellToLatLng, greatCircleDistance, gridDisk, isValidCell, latLngToCell, UNITS } from 'h3-js'
import { CELL } from './cell.ts'

const RESOLUTION = 5
/** From the middle of a cell to its corner where cells are largest, so that nobody who may be within the distance is left out. */
const REACH_KM = 11
/** The least between the centres of neighbours, where the grid is densest. */
const STEP_KM = 12

/** Of a place by degrees. */
export const cellAt = (latitude: number, longitude: number): string => latLngToCell(latitude, longitude, RESOLUTION)

export const isCell = (text: string): boolean => CELL.test(text) && isValidCell(text)

/** Between the centres, along the ground. */
export const kmBetween = (from: string, to: string): number =>
  greatCircleDistance(cellToLatLng(from), cellToLatLng(to), UNITS.km)

/** Every cell of which a part may lie within `km` of the centre of `cell`, itself among them. */
export function cellsWithin(cell: string, km: number): string[] {
  const reach = km + REACH_KM
  return gridDisk(cell, Math.ceil(reach / STEP_KM)).filter((one) => kmBetween(cell, one) <= reach)
}
