/**
 * The part of a text that shows why it was found, with the matching words marked. Works on the few texts of one page: asking the
 * word index for each costs a walk of its lists per row (measured: 50 rows of a common word, 600 ms; here, under 2 ms).
 */
import { folded, MARK_END, MARK_START } from './query.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const SHOWN_WORDS = 16
/** Words looked at per text; what lies beyond is found by the index but not shown. */
const MAX_WORDS = 1500

interface Place {
  start: number
  end: number
  hit: boolean
}

function placesOf(text: string, wanted: ReadonlySet<string>, prefix: string): Place[] {
  const places: Place[] = []
  for (const match of text.matchAll(WORD)) {
    const word = folded(match[0])
    places.push({
      start: match.index,
      end: match.index + match[0].length,
      hit: wanted.has(word) || word.startsWith(prefix),
    })
    if (places.length >= MAX_WORDS) break
  }
  return places
}

/** Index of the first word of the window that holds most hits. */
function bestWindow(places: readonly Place[]): { from: number; hits: number } {
  let best = { from: 0, hits: 0 }
  let hits = 0
  places.forEach((place, i) => {
    if (place.hit) hits++
    if (i >= SHOWN_WORDS && places[i - SHOWN_WORDS]?.hit === true) hits--
    if (hits > best.hits) best = { from: Math.max(0, i - SHOWN_WORDS + 1), hits }
  })
  return best
}

function marked(text: string, places: readonly Place[], from: number): string {
  const shown = places.slice(from, from + SHOWN_WORDS)
  const first = from === 0 ? 0 : (shown[0]?.start ?? 0)
  const whole = from + SHOWN_WORDS >= places.length
  const end = whole ? text.length : (shown.at(-1)?.end ?? text.length)
  let out = from === 0 ? '' : '…'
  let at = first
  for (const { start, end: stop, hit } of shown) {
    if (!hit) continue
    out += `${text.slice(at, start)}${MARK_START}${text.slice(start, stop)}${MARK_END}`
    at = stop
  }
  return `${out}${text.slice(at, end)}${whole ? '' : '…'}`
}

/** Sixteen words around the densest matches of `typed` in the first of `texts` that has most; undefined without a match. */
export function snippetOf(texts: readonly string[], typed: string): string | undefined {
  const words = (typed.match(WORD) ?? []).map(folded)
  const prefix = words.at(-1)
  if (prefix === undefined) return undefined
  const wanted = new Set(words)
  let best: { text: string; places: Place[]; from: number; hits: number } | undefined
  for (const text of texts) {
    const places = placesOf(text, wanted, prefix)
    const { from, hits } = bestWindow(places)
    if (hits > (best?.hits ?? 0)) best = { text, places, from, hits }
  }
  return best && marked(best.text, best.places, best.from)
}
