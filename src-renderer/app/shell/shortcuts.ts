/** The keyboard map, as data: what is pressed and what it is called. */
export const PLACES = {
  b: 'board',
  t: 'trades',
  w: 'wallet',
  f: 'favours',
  o: 'pools',
  l: 'ledger',
  p: 'people',
  r: 'rules',
  j: 'court',
  c: 'carry',
  a: 'activity',
  s: 'settings',
} as const
export type PlaceKey = keyof typeof PLACES

export const isPlaceKey = (key: string): key is PlaceKey => key in PLACES

/** Marks the input that "/" goes to. */
export const SEARCH_ID = 'search'
