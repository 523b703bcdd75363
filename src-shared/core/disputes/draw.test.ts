/** The draw against those who make headers, and against those who keep their number back (decision 044). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAWS_MAX } from '../contracts/index.ts'
import { concatBytes, hashTagged, utf8 } from '../kernel/index.ts'
import { awards, BENCH, CourtStory, RULES } from '../testing/court.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { type Answered, drawInput, drawn, seedOf } from './draw.ts'
import { readJuror } from './index.ts'

const SEATS = 3
const CLAIMANTS = Array.from({ length: 12 }, (_, at) => `did:${at}`)
const OWN = new Set(CLAIMANTS.slice(0, 4))
const CASES = 1500
const HEADERS = 20

/** As good as a number of the key’s owner: nobody else has it. */
const numberOf = (did: string, input: Uint8Array): Uint8Array => {
  const half = hashTagged('test:number', utf8(did), input)
  return concatBytes(half, half)
}
const answersTo = (input: Uint8Array): Answered[] => CLAIMANTS.map((did) => ({ did, beta: numberOf(did, input) }))
const panelOf = (input: Uint8Array, answered: readonly Answered[]): string[] =>
  drawn(
    seedOf(input, answered),
    CLAIMANTS.map((did) => ({ did })),
    () => 1,
  )
    .slice(0, SEATS)
    .map(({ did }) => did)
const isTheirs = (panel: readonly string[]): boolean => panel.filter((did) => OWN.has(did)).length * 2 > SEATS

/** What whoever makes the headers knows under one: their own numbers, and what would be drawn if these were all. */
type Preference = (input: Uint8Array) => boolean
const own = (input: Uint8Array): Answered[] => answersTo(input).filter(({ did }) => OWN.has(did))
const PREFERENCES: readonly (readonly [string, Preference])[] = [
  ['the first header', () => true],
  ['their own numbers alone would seat them', (input) => isTheirs(panelOf(input, own(input)))],
  ['their first number is low', (input) => (own(input)[0]?.beta[0] as number) < 16],
  ['all their numbers are low', (input) => own(input).every(({ beta }) => (beta[0] as number) < 128)],
]

/** How often they have more than half of the seats, whose header is the first that they like among many. */
function shareOf(prefers: Preference, answering: (input: Uint8Array) => readonly Answered[]): number {
  let won = 0
  for (let at = 0; at < CASES; at++) {
    const inputs = Array.from({ length: HEADERS }, (_, header) =>
      drawInput(bytesOf(`case ${at}`), 0, bytesOf(`header ${header}`)),
    )
    const input = inputs.find(prefers) ?? (inputs[0] as Uint8Array)
    if (isTheirs(panelOf(input, answering(input)))) won++
  }
  return won / CASES
}

describe('whoever makes the headers', () => {
  // Four of twelve: two or three of three seats, by counting (hypergeometric).
  const FAIR = (6 * 8 + 4) / 220
  const NOISE = 4 * Math.sqrt((FAIR * (1 - FAIR)) / CASES)

  it.each(PREFERENCES)('places nobody by trying many: %s', { timeout: 60_000 }, (_, prefers) => {
    expect(Math.abs(shareOf(prefers, answersTo) - FAIR)).toBeLessThan(NOISE)
  })

  it('would, if the others’ numbers did not count', { timeout: 60_000 }, () => {
    expect(shareOf((PREFERENCES[1] as (typeof PREFERENCES)[number])[1], own)).toBeGreaterThan(0.9)
  })

  it('changes nothing by the order in which people come and answer', { timeout: 120_000 }, () => {
    const names = BENCH.slice(0, 7)
    const [a, b] = [fc.shuffledSubarray(names, { minLength: 7 }), fc.shuffledSubarray(names, { minLength: 7 })]
    const panels = new Set<string>()
    fc.assert(
      fc.property(a, b, (coming, answering) => {
        const story = new CourtStory({ bench: names }).drawing(coming)
        for (const name of answering) story.claim(name)
        panels.add([...story.seated, ...story.there].join())
      }),
      { numRuns: 12, seed: 3 },
    )
    expect(panels.size).toBe(1)
  })
})

describe('who keeps their number back', () => {
  const names = BENCH.slice(0, 7)
  const drawing = () => new CourtStory({ bench: names }).drawing(names)
  const silently = (story: CourtStory, ...silent: string[]): CourtStory => {
    story.seating(names.filter((name) => !silent.includes(name)))
    story.world.wait(RULES.draw)
    return story.untilSeeded()
  }

  it('has the others drawn anew from another header, and loses the lock to those who judge', () => {
    const story = drawing()
    const { seed } = story.state
    silently(story, 'judgea')
    expect(story.state).toMatchObject({ phase: 'drawing', rounds: [{ draws: 2, withheld: [didOf('judgea')] }] })
    expect(story.state.seed).not.toEqual(seed)
    expect(story.there).toEqual(names.slice(1))
    expect(story.claim('judgea')).toBe('court.not-present')
    story.seating()
    expect(story.state.phase).toBe('voting')
    const panel = story.seated
    story.voting(awards(1000))
    story.world.wait(RULES.appeal)
    expect(story.gains('judgea', ...panel)).toEqual([-50, 10 + 17, 10 + 17, 10 + 16])
    expect(story.lockOf('judgea')).toEqual([50, 0])
  })

  it('is drawn for no later panel of the case', () => {
    const story = new CourtStory().drawing()
    for (const name of BENCH.slice(1)) story.claim(name)
    story.world.wait(RULES.draw)
    story.untilSeeded().seating().voting(awards(1000))
    story.appeal('ben')
    expect(story.untilCalling().drawable).not.toContain('judgea')
  })

  it('can do so a few times: then those who came are drawn from', () => {
    const story = drawing()
    for (const [at, name] of ['judgea', 'judgeb', 'judgec'].entries()) {
      expect(story.state).toMatchObject({ phase: 'drawing', rounds: [{ draws: at + 1 }] })
      silently(story, name)
    }
    expect(story.state).toMatchObject({ phase: 'voting', rounds: [{ draws: DRAWS_MAX }] })
    expect([...story.seated, ...story.there].sort()).toEqual(names.slice(3))
  })

  it('where too few are left nobody rules, and the fee and the locks come to whoever put up the fee', () => {
    const story = silently(drawing(), ...names.slice(2))
    expect(story.state).toMatchObject({ phase: 'closed', end: 'unheard' })
    expect(story.gains('ben', ...names)).toEqual([-120 + 250, 0, 0, -50, -50, -50, -50, -50])
  })

  it('loses nothing where the sides end it by themselves', () => {
    const story = drawing()
    const wish = { kind: 'end', shares: [700] }
    for (const name of ['ben', 'cy']) story.world.act(name, 'contract.ask', { agreement: story.id, wish })
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    for (const name of names) expect(story.lockOf(name)).toEqual([100, 0])
  })
})

describe('whoever comes, and whoever of them answers', () => {
  it('leaves no case without an end, and no lock in it', { timeout: 120_000 }, () => {
    const names = BENCH.slice(0, 6)
    const some = fc.subarray([...names])
    const ends = new Set<string>()
    fc.assert(
      fc.property(
        some,
        fc.array(some, { minLength: DRAWS_MAX, maxLength: DRAWS_MAX }),
        some,
        (coming, answers, votes) => {
          const story = new CourtStory({ bench: names, rules: { rounds: 1 } }).drawing(coming)
          for (const answering of answers) {
            if (story.state.phase !== 'drawing') break
            const [{ draws } = { draws: 0 }] = story.state.rounds
            story.seating(answering)
            if (story.state.phase === 'drawing') story.world.wait(RULES.draw)
            if (story.untilSeeded().state.phase === 'drawing') expect(story.state.rounds[0]?.draws).toBe(draws + 1)
          }
          expect(story.state.phase).not.toBe('drawing')
          const voting = story.seated.filter((name) => votes.includes(name))
          if (story.state.phase === 'voting') for (const name of voting) story.commit(name, awards(500))
          for (let at = 0; at < 3; at++) {
            if (story.state.phase === 'opening') for (const name of voting) story.reveal(name, awards(500))
            story.world.wait(RULES.vote)
          }
          const { end, rounds } = story.state
          expect(story.state.phase).toBe('closed')
          ends.add(end as string)
          const withheld = rounds[0]?.withheld ?? []
          for (const name of names) {
            const juror = readJuror(story.world.state, didOf(name))
            expect(juror?.busy).toBe(0n)
            if (withheld.includes(didOf(name))) expect(juror?.lock).toBe(50n)
            if (!coming.includes(name)) expect(story.gains(name)).toEqual([0])
          }
          expect(story.gains('ben', 'cy', 'ana', ...names).reduce((a, b) => a + b)).toBe(0)
        },
      ),
      { numRuns: 80, seed: 5 },
    )
    expect([...ends].sort()).toEqual(['ruled', 'unheard'])
  })
})
