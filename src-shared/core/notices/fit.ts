/**
 * How well a notice suits whoever looks: where the words stand, how far its author is trusted from here, and how fresh it is, multiplied.
 * For people to look at: no rule reads it, so its last digits may differ between engines. Rarity of words is left out, since every match
 * holds every word (decision 015).
 */
import { DAY } from '../kernel/instant.ts'

/** Where the words stand: whole in the title, as beginnings in it, elsewhere; `any` where none were typed. */
export type Place = 'title' | 'beginning' | 'text' | 'any'

export interface Suiting {
  place: Place
  /** I settled something with the author. */
  settled: boolean
  /** Share of my walks along trust that come by the author, 0 … 1 (decision 038). */
  walks: number
  /** ms since it was posted. */
  age: number
}

/** Why a notice stands where it does: each factor, and their product. */
export interface Fit {
  place: number
  trust: number
  fresh: number
  product: number
}

const PLACES: Record<Place, number> = { title: 1, beginning: 0.8, text: 0.5, any: 1 }
/** A stranger counts half: newcomers are seen, and words that fit well weigh as much as trust. */
const STRANGER = 0.5
/** Walks are spread over many: so large a share is that of a close neighbour. */
const CLOSE_SHARE = 0.02
/** Half of the freshness is gone by then, and never more than half of the whole. */
const FRESH_HALF_LIFE_MS = 14 * DAY
const OLD = 0.5

export function fitOf({ place, settled, walks, age }: Suiting): Fit {
  const near = settled ? 1 : Math.sqrt(Math.min(1, Math.max(0, walks) / CLOSE_SHARE))
  const trust = STRANGER + (1 - STRANGER) * near
  const fresh = OLD + (1 - OLD) * 0.5 ** (Math.max(0, age) / FRESH_HALF_LIFE_MS)
  return { place: PLACES[place], trust, fresh, product: PLACES[place] * trust * fresh }
}
