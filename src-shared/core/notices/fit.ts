/**
 * How well a notice suits whoever looks: where the words stand, how far its author is trusted from here, how fresh it is and how near, multiplied.
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
  /** From where somebody asked around; undefined where nobody did. */
  km?: number | undefined
}

/** Why a notice stands where it does: each factor, and their product. */
export interface Fit {
  place: number
  trust: number
  fresh: number
  near?: number
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
/** Half of the nearness is gone by then, and never more than half of the whole: how far to go is asked for beside. */
const NEAR_HALF_KM = 25
const FAR = 0.5

export function fitOf({ place, settled, walks, age, km }: Suiting): Fit {
  const close = settled ? 1 : Math.sqrt(Math.min(1, Math.max(0, walks) / CLOSE_SHARE))
  const trust = STRANGER + (1 - STRANGER) * close
  const fresh = OLD + (1 - OLD) * 0.5 ** (Math.max(0, age) / FRESH_HALF_LIFE_MS)
  const product = PLACES[place] * trust * fresh
  if (km === undefined) return { place: PLACES[place], trust, fresh, product }
  const near = FAR + (1 - FAR) * 0.5 ** (km / NEAR_HALF_KM)
  return { place: PLACES[place], trust, fresh, near, product: product * near }
}
