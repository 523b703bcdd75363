/** Words of places on the map. */
export const en = {
  list: 'Towns',
  source: 'GeoNames (geonames.org), CC BY 4.0',
  near: 'Near',
  within: 'Within',
  km: '{{km}} km',
  choose: 'Choose a town from the list.',
  away: 'about {{km}} km',
  close: 'close by',
  around: 'within {{km}} km of {{name}}',
  area: 'People near {{name}} find this, within about 10 km.',
} as const
