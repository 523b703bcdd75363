/**
 * Laws that hold whatever sides, jurors and strangers try, in whatever order and however long they wait: money is conserved, a case ends once and so does
 * what it is about, nobody gains who is neither a side nor sat, and an act out of its time has no effect.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '#shared/wire/disputes.ts'
import { isOver, readContract } from '../contracts/index.ts'
import { MINUTE } from '../kernel/index.ts'
import { readAccount } from '../ledger/index.ts'
import { awards, BENCH, CourtStory, REFUSES } from '../testing/court.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { type CaseState, engagedIn, readCase, readJuror, sizeOf } from './index.ts'

const RUNS = 120
const JURORS = BENCH.slice(0, 9)
const SIDES = ['ben', 'cy'] as const
/** Founded the hub, and has nothing to do with it. */
const OUTSIDER = 'ana'
const EVERYBODY = [...SIDES, OUTSIDER, ...JURORS]
const SPAN = 4 * MINUTE
const SPANS = { evidence: SPAN, draw: SPAN, vote: SPAN, open: SPAN, appeal: SPAN }
const WAITS_MAX = 60

const findings = fc.constantFrom<Finding[]>(awards(0), awards(400, 500), awards(500), awards(1000), REFUSES, REFUSES)
const juror = fc.nat(JURORS.length - 1)
const someone = fc.constantFrom(...SIDES, OUTSIDER)
const doing = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('wait' as const), ms: fc.constantFrom(1, 1000, SPAN, SPAN) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'comes' as const,
        'claims' as const,
        'votes' as const,
        'opens' as const,
        'all of it' as const,
      ),
      finding: findings,
      most: juror,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('file' as const, 'bring' as const, 'appeal' as const, 'settle' as const),
      who: someone,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'present' as const,
        'claim' as const,
        'commit' as const,
        'reveal' as const,
        'retire' as const,
        'enrol' as const,
      ),
      at: juror,
      finding: findings,
    }),
  },
)
type Doing = typeof doing extends fc.Arbitrary<infer D> ? D : never
const rules = fc.record({
  panel: fc.constantFrom(1 as const, 3 as const),
  rounds: fc.integer({ min: 1, max: 3 }),
  fee: fc.bigInt(1n, 40n),
  loss: fc.constantFrom(0, 333, 1000),
})

/** The step of a case in which an act can have effect. */
const PHASES: Record<string, CaseState['phase']> = {
  bring: 'evidence',
  present: 'calling',
  claim: 'drawing',
  commit: 'voting',
  reveal: 'opening',
  appeal: 'ruled',
}

class Tried {
  readonly story: CourtStory
  readonly #closed = new Map<string, CaseState>()
  #over: string | undefined

  constructor(over: object, bond: bigint) {
    this.story = new CourtStory({ rules: { ...over, ...SPANS, hops: 0 }, bench: JURORS, bond, locked: 60n })
    this.story.deliver()
    this.file('ben')
  }

  get state(): CaseState | undefined {
    return readCase(this.story.world.state, this.story.case)
  }

  file(who: string): string | null {
    const { story } = this
    const before = story.case
    const code = story.file(who)
    if (code !== null) story.case = before
    return code
  }

  /** One act, or what several do together. */
  do(one: Doing): void {
    const { story, state } = this
    if (one.act === 'wait') return story.world.wait(one.ms)
    if ('most' in one) return this.#many(one.act, one.most, one.finding)
    const code = this.#one(one)
    const phase = PHASES[one.act]
    if (code !== null || !phase || !state) return
    if (state.phase !== phase && (state.due ?? 0) > story.world.time) expect.fail(`${one.act} in ${state.phase}`)
    if (!('at' in one)) expect(SIDES).toContain(one.who)
    else if (one.act === 'present' || one.act === 'claim')
      expect(wereThere(this.state)).toContain(didOf(JURORS[one.at] as string))
    else expect(story.seated).toContain(JURORS[one.at])
  }

  #one(one: Exclude<Doing, { act: 'wait' } | { most: number }>): string | null {
    const { story } = this
    if ('who' in one) return this.#asSide(one.act, one.who)
    const name = JURORS[one.at] as string
    if (one.act === 'present') return story.present(name)
    if (one.act === 'claim') return story.claim(name)
    if (one.act === 'commit') return story.commit(name, one.finding)
    if (one.act === 'reveal') return story.reveal(name, one.finding)
    if (one.act === 'retire') return story.world.act(name, 'court.retire', {})
    return story.enrol(name, 30n)
  }

  #asSide(act: 'file' | 'bring' | 'appeal' | 'settle', who: string): string | null {
    const { story, state } = this
    if (act === 'file') return this.file(who)
    if (act === 'bring') return story.bring(who, state?.pieces[SIDES.indexOf(who as 'ben')] ?? 0)
    if (act === 'appeal') return story.appeal(who)
    return story.world.act(who, 'contract.ask', { agreement: story.id, wish: { kind: 'end', shares: [500] } })
  }

  #many(act: 'comes' | 'claims' | 'votes' | 'opens' | 'all of it', most: number, finding: Finding): void {
    const { story, state } = this
    if (act === 'all of it') {
      story.world.wait(SPAN)
      for (const next of ['comes', 'claims', 'votes', 'opens'] as const) {
        this.#many(next, JURORS.length, finding)
        if (next === 'comes') story.world.wait(SPAN)
      }
      return
    }
    if (!state) return
    const some = JURORS.slice(0, most + 1)
    if (act === 'comes') for (const name of some) if (story.drawable.includes(name)) story.present(name)
    if (act === 'claims') story.untilSeeded()
    if (act === 'claims') for (const name of some) if (story.there.includes(name)) story.claim(name)
    if (act === 'comes' || act === 'claims') return
    for (const name of story.seated.slice(0, most + 1))
      if (act === 'votes') story.commit(name, finding)
      else story.reveal(name, finding)
  }

  check(): void {
    const { story, state } = this
    expect(story.gains(...EVERYBODY).reduce((sum, gain) => sum + gain, 0)).toBe(0)
    expect(story.gains(OUTSIDER)).toEqual([0])
    this.#onlyWhoSat()
    const commitment = readContract(story.world.state, story.id)?.commitments[0]
    if (this.#over !== undefined) expect(textOf(commitment)).toBe(this.#over)
    if (commitment && isOver(commitment)) this.#over = textOf(commitment)
    for (const [id, closed] of this.#closed) expect(story.world.state.get(id)).toBe(closed)
    if (!state) return
    if (state.phase === 'closed') this.#checkClosed(state)
    else expect([commitment?.phase, state.due !== undefined]).toEqual(['disputed', true])
    for (const [place, round] of state.rounds.entries()) expect(round.size).toBe(sizeOf(state.rules, place))
  }

  #cases(): [string, CaseState][] {
    const { state } = this.story.world
    return state.keys('case/', 'case0', 100).map((key) => [key, state.get(key) as CaseState])
  }

  #onlyWhoSat(): void {
    const rounds = this.#cases().flatMap(([, state]) => state.rounds)
    const sat = new Set(rounds.flatMap(engagedIn))
    for (const name of JURORS) if (!sat.has(didOf(name))) expect(this.story.gains(name)).toEqual([0])
  }

  /** Nothing stands in for it, and nothing is held but what jurors have locked and an agreement that goes on. */
  #checkClosed(state: CaseState): void {
    const { story } = this
    this.#closed.set(this.#cases().find(([, one]) => one === state)?.[0] as string, state)
    for (const name of JURORS) expect(readJuror(story.world.state, didOf(name))?.busy ?? 0n).toBe(0n)
    const goesOn = readContract(story.world.state, story.id)?.phase === 'running'
    for (const name of SIDES) {
      const { held } = readAccount(story.world.state, 'HRS', didOf(name))
      if (!goesOn) expect(held).toBe(0n)
    }
    expect(state.due).toBeUndefined()
  }

  /** Everybody goes home. */
  untilOver(): void {
    const open = () => this.state !== undefined && this.state.phase !== 'closed'
    for (let waited = 0; open(); waited++) {
      if (waited > WAITS_MAX) expect.fail('a case that does not end')
      this.story.world.wait(SPAN)
      this.check()
    }
  }
}

const wereThere = (state: CaseState | undefined): string[] => [
  ...(state?.claims.map(({ did }) => did) ?? []),
  ...(state?.rounds.flatMap(engagedIn) ?? []),
]

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one))

describe('whatever anybody does', () => {
  it('keeps the laws, and the case ends', { timeout: 300_000 }, () => {
    const ends = new Map<string, number>()
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(0n, 90n),
        fc.array(doing, { minLength: 10, maxLength: 40 }),
        (over, bond, acts) => {
          const tried = new Tried(over, bond === 0n ? 1n : bond)
          for (const act of acts) {
            tried.do(act)
            tried.check()
          }
          tried.untilOver()
          const end = tried.state?.end ?? 'none'
          ends.set(end, (ends.get(end) ?? 0) + 1)
        },
      ),
      { numRuns: RUNS, seed: 11 },
    )
    // Every way to end was come to.
    expect([...ends.keys()].sort()).toEqual(['refused', 'ruled', 'settled', 'unheard'])
  })

  it('a strange statement changes only the head of the evidence', () => {
    const tried = new Tried({}, 1n)
    const { head } = tried.state as CaseState
    expect(tried.story.bring('cy', 0)).toBeNull()
    expect(tried.state).toMatchObject({ pieces: [1, 1], phase: 'evidence' })
    expect(tried.state?.head).not.toEqual(head)
    expect(tried.story.world.act('cy', 'court.evidence', { case: bytesOf('none'), before: 1, statement: head })).toBe(
      'court.unknown-case',
    )
  })
})
