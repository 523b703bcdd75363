/** Words of places on the map, in French. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  list: 'Localités',
  source: 'GeoNames (geonames.org), CC BY 4.0',
  near: 'Près de',
  within: 'À moins de',
  km: '{{km}} km',
  choose: 'Choisissez une localité dans la liste.',
  away: 'à environ {{km}} km',
  close: 'tout près',
  around: 'à moins de {{km}} km de {{name}}',
  area: 'Les gens près de {{name}} trouvent ceci, à environ 10 km près.',
}
