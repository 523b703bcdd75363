/**
 * Whether two notices say nearly the same: the share of runs of three words that both have (resemblance, Broder 1997). A sketch of a few
 * numbers finds those worth comparing among any number of notices without comparing each with each. For people to look at: no rule reads it.
 */
import { wordsIn } from './query.ts'

/** Two short notices are easily alike without one being copied. */
const WORDS_MIN = 12
/** The beginning of a notice tells enough. */
const WORDS_MAX = 400
const RUN = 3
/** Of all runs of words in the two, so many stand in both. */
const ALIKE = 0.7
/** A pair of least hashes for each band: of two that are just alike 93 in 100 have a band in common, of two with four fifths in common 98. */
const BANDS = 4

interface Texts {
  title: string
  text: string
}

/** One number below 2^48 for each band; notices with an equal one in the same place may be alike. */
export type Sketch = readonly [number, number, number, number]

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Another order of all 32-bit numbers for each `turn` (the finalizer of MurmurHash3). */
function turned(hash: number, turn: number): number {
  let mixed = hash ^ Math.imul(turn + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Runs of three words, hashed; none of a text too short to tell. */
function runsOf({ title, text }: Texts): Set<number> {
  const words = [...wordsIn(title), ...wordsIn(text)].slice(0, WORDS_MAX)
  if (words.length < WORDS_MIN) return new Set()
  return new Set(words.slice(RUN - 1).map((_, at) => hashOf(words.slice(at, at + RUN).join(' '))))
}

/** Undefined where there are too few words to tell. */
export function sketchOf(texts: Texts): Sketch | undefined {
  const runs = runsOf(texts)
  if (runs.size === 0) return undefined
  const least = new Array<number>(2 * BANDS).fill(0xffffffff)
  for (const run of runs)
    for (let turn = 0; turn < least.length; turn++) least[turn] = Math.min(least[turn] as number, turned(run, turn))
  const band = (at: number) =>
    ((least[2 * at] as number) % 2 ** 24) * 2 ** 24 + ((least[2 * at + 1] as number) % 2 ** 24)
  return [band(0), band(1), band(2), band(3)]
}

/** Share of runs that both have, 0 … 1; 0 where either is too short. */
export function resemblance(a: Texts, b: Texts): number {
  const [ours, theirs] = [runsOf(a), runsOf(b)]
  if (ours.size === 0 || theirs.size === 0) return 0
  let both = 0
  for (const run of ours) if (theirs.has(run)) both++
  return both / (ours.size + theirs.size - both)
}

export const isAlike = (a: Texts, b: Texts): boolean => resemblance(a, b) >= ALIKE
