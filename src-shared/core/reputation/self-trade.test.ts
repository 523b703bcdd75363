/** Nothing that is shown of a person gets better by what they and names of their own say of each other, however many they are (decision 043). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { edge, graphOf, HONEST, merged, SYBILS, worlds } from '../testing/trust-worlds.ts'
import { type TimedOpinion, TrustBook, type Words } from '../trust/book.ts'
import { type TrustEdge, Walks } from '../trust/index.ts'
import { countRatings, summarise } from './index.ts'

const ME = 'ana'
const MAL = 'mal'
const NOW = 400 * DAY
const isOwn = (name: string): boolean => SYBILS.includes(name)

/** All that a window shows of somebody to one who settled with these. */
function shown(words: Words, settled: readonly string[], did: string) {
  const book = new TrustBook(words)
  const viewer = { me: ME, settled }
  const voices = book.voices({ kind: 'voices', did, ...viewer })
  const given = words.ratings
    .filter(({ to }) => to === did)
    .map(({ from, score, at }) => ({ from, score, at, voice: from === ME ? 1 : (voices.get(from) ?? 0) }))
  const { mean, reached, against } = summarise(given, countRatings(given, NOW))
  const { score, stood } = book.trust({ kind: 'trust', did, ...viewer })
  const { known } = book.expected({ kind: 'expected', did, at: NOW, ...viewer })
  return { mean, reached, against, score, stood, known }
}

/** Edges as people say them: a rating, a line, or both. */
const wordsOf = (edges: readonly TrustEdge[], day: number): Words => ({
  ratings: edges
    .filter(({ weight }) => weight % 3 !== 0)
    .map(({ from, to, weight }, at): TimedOpinion => ({ from, to, score: Math.min(10, weight), at: (day + at) * DAY })),
  lines: edges.filter(({ weight }) => weight > 2).map(({ from, to, weight }) => ({ from, to, line: weight })),
})
const both = (one: Words, other: Words): Words => ({
  ratings: [...one.ratings, ...other.ratings],
  lines: [...one.lines, ...other.lines],
})

interface History {
  world: { honest: TrustEdge[]; attack: TrustEdge[]; own: TrustEdge[] }
  settled: string[]
  warned: string[]
}
const histories = (): fc.Arbitrary<History> =>
  fc.record({
    world: worlds(),
    settled: fc.uniqueArray(fc.constantFrom(...HONEST.slice(1), MAL)),
    warned: fc.uniqueArray(fc.constantFrom(...HONEST), { maxLength: 3 }),
  })

/** What others truly dealt with `mal` alone and said of that, and what a ring of own names adds. */
function told({ world: { honest, attack, own }, warned }: History): { real: Words; ring: Words } {
  const answers = own.filter(({ from, to }) => from === MAL && !isOwn(to))
  const warnings = warned.map((from) => edge(from, MAL, -5))
  const real = new Map(
    [...honest, ...merged(attack), ...answers, ...warnings].map((one) => [`${one.from} ${one.to}`, one]),
  )
  return {
    real: wordsOf([...real.values()], 0),
    ring: wordsOf(
      own.filter((one) => !answers.includes(one)),
      100,
    ),
  }
}

describe('self-trade', () => {
  it('of a ring of any shape changes nothing that is shown of the one whom others dealt with', () => {
    let seen = { mean: 0, known: 0 }
    fc.assert(
      fc.property(histories(), (history) => {
        const { real, ring } = told(history)
        const before = shown(real, history.settled, MAL)
        expect(shown(both(real, ring), history.settled, MAL)).toEqual(before)
        if (before.mean !== undefined) seen = { ...seen, mean: seen.mean + 1 }
        if (before.known) seen = { ...seen, known: seen.known + 1 }
      }),
      { numRuns: 250 },
    )
    // The bounds seldom say anything of so few ratings.
    expect(seen.mean).toBeGreaterThan(50)
    expect(seen.known).toBeGreaterThan(1)
  })

  it('gives names that nobody else dealt with no more than their one friend is worth', () =>
    fc.assert(
      fc.property(histories(), (history) => {
        const { real, ring } = told(history)
        const all = both(real, ring)
        const friend = shown(real, history.settled, MAL)
        for (const name of SYBILS.slice(1)) {
          const { score, stood, reached } = shown(all, history.settled, name)
          expect(score).toBeLessThanOrEqual(friend.score)
          expect(stood).toBeLessThanOrEqual(friend.stood)
          if (friend.score === 0) expect(reached).toBe(0)
        }
      }),
      { numRuns: 100 },
    ))
})

describe('splitting into many names', () => {
  it('lets all of them together say of anybody at most what one name would that had all their friends', () =>
    fc.assert(
      fc.property(worlds(), fc.integer(), fc.constantFrom(...SYBILS, ...HONEST.slice(1)), (world, seed, about) => {
        const { honest, attack, own } = world
        const plan = { seed, walks: 300 }
        const voices = new Walks(graphOf([...honest, ...attack, ...own]), ME, plan).voices(
          about,
          new Set([...HONEST, ...SYBILS]),
        )
        const joint = [...voices].reduce((sum, [name, share]) => sum + (isOwn(name) ? share : 0), 0)
        const alone = new Walks(graphOf(merged([...honest, ...attack])), ME, plan).score(MAL)
        expect(joint).toBeLessThanOrEqual(alone + 1e-9)
      }),
      { numRuns: 300 },
    ))
})

describe('a warning', () => {
  it('counts as far as trust leads to whoever gave it, whatever is said by anybody after it', () =>
    fc.assert(
      fc.property(histories(), (history) => {
        const { real, ring } = told(history)
        const warned = real.ratings.filter(({ to, score }) => to === MAL && score < 0).length
        expect(shown(both(real, ring), history.settled, MAL).against).toBe(warned)
      }),
      { numRuns: 100 },
    ))
})
