import type { TFunction } from 'i18next'

/** Nearer is not known: so far apart are two ends of one cell. */
const CLOSE_KM = 10

/** In words, how far away a notice is; km between the middles of two cells. */
export const away = (t: TFunction<['board', 'places']>, km: number): string =>
  t(km < CLOSE_KM ? 'places:close' : 'places:away', { km })
