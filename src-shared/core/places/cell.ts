/**
 * Coarse places, for everybody: hexagons of about 250 km² of the grid H3 (h3geo.org), all at one resolution. Nothing finer can be said, so
 * no notice tells where somebody lives. Kept apart, since windows read it without the grid.
 */
export const CELL = /^85[0-9a-f]{6}fffffff$/
/** How far around a place may be asked for. */
export const NEAR_KM = ['10', '25', '50', '100'] as const
