/** Words of places on the map, in Spanish. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const es: Words<typeof en> = {
  list: 'Localidades',
  source: 'GeoNames (geonames.org), CC BY 4.0',
  near: 'Cerca de',
  within: 'A menos de',
  km: '{{km}} km',
  choose: 'Elige una localidad de la lista.',
  away: 'a unos {{km}} km',
  close: 'muy cerca',
  around: 'a menos de {{km}} km de {{name}}',
  area: 'La gente cerca de {{name}} encuentra esto, con unos 10 km de margen.',
}
