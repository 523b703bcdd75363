/** Words of places on the map, in German. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const de: Words<typeof en> = {
  list: 'Orte',
  source: 'GeoNames (geonames.org), CC BY 4.0',
  near: 'In der Nähe von',
  within: 'Umkreis',
  km: '{{km}} km',
  choose: 'Wähle einen Ort aus der Liste.',
  away: 'etwa {{km}} km',
  close: 'ganz in der Nähe',
  around: 'höchstens {{km}} km von {{name}}',
  area: 'Leute in der Nähe von {{name}} finden das, auf etwa 10 km genau.',
}
