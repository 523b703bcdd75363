/** Mediation before a panel: its money, its ends, and what silence does (decision 052). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContract } from '../contracts/index.ts'
import { HOUR } from '../kernel/index.ts'
import { readHold } from '../ledger/accounts.ts'
import { commitmentOf, contracted } from '../testing/contracts.ts'
import { awards, BENCH, type CourtOptions, CourtStory, MEDIATION, RULES } from '../testing/court.ts'
import { didOf, World } from '../testing/world.ts'
import { mediatorLot } from './state.ts'

const half = { share: 500, bond: 0 }
const EVERYBODY = ['ben', 'cy', 'ana', ...BENCH]
const total = (story: CourtStory): number => story.gains(...EVERYBODY).reduce((sum, gain) => sum + gain, 0)
const mediated = (over: CourtOptions['rules'] = {}, more: CourtOptions = {}): CourtStory => {
  const story = new CourtStory({ ...more, rules: { mediation: MEDIATION, ...over } })
  story.deliver()
  story.file('ben')
  return story
}
const commitmentIn = (story: CourtStory) => readContract(story.world.state, story.id)?.commitments[0]
const feeOf = (story: CourtStory) => readHold(story.world.state, mediatorLot(story.case, story.id).hold)?.amount ?? 0n

describe('mediation', () => {
  it('begins with the filing, holds the fees of both, and says nothing of a panel', () => {
    const story = mediated()
    expect(story.state).toMatchObject({ phase: 'mediation', due: story.world.time + MEDIATION.span })
    expect(feeOf(story)).toBe(20n)
    expect(story.state.rounds[0]).toMatchObject({ seats: [], draws: 0 })
  })

  it('pays what both sides signed at once, and draws nobody', () => {
    const story = mediated()
    expect(story.propose('ana', 500)).toBeNull()
    expect([story.sign('ben', half), commitmentIn(story)?.phase]).toEqual([null, 'disputed'])
    expect(story.sign('cy', half)).toBeNull()
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    expect(commitmentIn(story)).toMatchObject({ phase: 'ended', share: 500 })
    expect(story.gains('ben', 'cy', 'ana', ...BENCH)).toEqual([-150 - 20, 150, 20, ...BENCH.map(() => 0)])
    expect(story.world.act('ana', 'court.propose', { case: story.case, split: half })).toBe('court.closed')
  })

  it('a mediator who has proposed nothing has earned nothing', () => {
    const story = mediated()
    story.sign('cy', half)
    story.sign('ben', half)
    expect(story.gains('ben', 'cy', 'ana')).toEqual([-150, 150, 0])
  })

  it('goes on to a panel by itself when its span is over, and the mediator who proposed is paid', () => {
    const story = mediated()
    story.propose('ana', 300)
    story.sign('ben', half)
    story.world.wait(MEDIATION.span)
    expect(story.state).toMatchObject({ phase: 'evidence', due: story.world.time + RULES.evidence })
    expect(story.gains('ana')).toEqual([20])
    expect(story.sign('cy', half)).toBe('court.asks-otherwise')
    story.untilSeated()
    expect(story.seated).toHaveLength(3)
  })

  it('goes on at once where both sides waive it, not where one does', () => {
    const story = mediated()
    expect([story.waive('cy'), story.state.phase]).toEqual([null, 'mediation'])
    expect(story.waive('cy')).toBe('court.said-already')
    expect([story.waive('ben'), story.state.phase]).toEqual([null, 'evidence'])
    expect([feeOf(story), story.gains('ana')]).toEqual([0n, [0]])
  })

  it('what was taken back is signed no more', () => {
    const story = mediated()
    expect(story.sign('ben')).toBe('court.said-already')
    story.sign('ben', half)
    expect(story.sign('ben')).toBeNull()
    expect([story.sign('cy', half), story.state.phase]).toEqual([null, 'mediation'])
    expect([story.sign('ben', half), story.state.end]).toEqual([null, 'settled'])
  })

  it('the evidence of the mediation is that of the panel', () => {
    const story = mediated()
    expect(story.bring('cy', 0, { share: 1000, bond: 0 })).toBeNull()
    const { head } = story.state
    story.world.wait(MEDIATION.span)
    expect(story.state).toMatchObject({
      head,
      pieces: [1, 1],
      asks: [half, { share: 1000 }].map((one, at) => (at ? one : story.state.asks[0])),
    })
  })

  it('a split of everything is a promise kept, and what is said of no bond counts for nothing', () => {
    const story = mediated()
    story.sign('ben', { share: 1000, bond: 400 })
    story.sign('cy', { share: 1000, bond: 900 })
    expect(commitmentIn(story)?.phase).toBe('kept')
  })

  it('a split of the bond is carried out', () => {
    const story = mediated({}, { bond: 100n })
    story.sign('ben', { share: 0, bond: 250 })
    story.sign('cy', { share: 0, bond: 250 })
    expect(story.gains('ben', 'cy')).toEqual([25, -25])
  })

  it('accepting while it is mediated ends it, and the mediator is paid', () => {
    const story = mediated()
    story.propose('ana', 500)
    story.world.act('ben', 'contract.accept', { agreement: story.id, commitment: 0, units: 1, before: 0 })
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    expect(story.gains('ben', 'cy', 'ana')).toEqual([-320, 300, 20])
  })

  it('the mediator, and whoever is near them, is not drawn', () => {
    const mediator = didOf(BENCH[0] as string)
    const story = mediated({ mediation: { span: 1, mediator } })
    story.world.wait(1)
    story.untilCalling()
    expect(story.drawable).not.toContain(BENCH[0])
    expect(story.drawable).toContain(BENCH[1])
  })

  it('nobody mediates between themselves and another, and no fee is for nobody', () => {
    const opened = (mediation: object) => {
      const world = new World({ grant: 1000n }).enter('ben', 'cy')
      const court = { ...RULES, mediation: { span: 1, ...mediation } }
      const dispute = { court, otherwise: 0 }
      return () => contracted(world, { commitments: [commitmentOf({})], dispute })
    }
    expect(opened({ mediator: didOf('cy') })).toThrow('contract.mediator')
    expect(opened({ fee: 5n })).toThrow('contract.mediator')
    expect(opened({ software: true })).toThrow('contract.mediator')
    expect(opened({ mediator: didOf('zoe') })).toThrow('contract.not-a-member')
  })
})

describe('whatever is said in mediation', () => {
  const share = fc.constantFrom(0, 250, 500)
  const saying = fc.oneof(
    fc.record({ act: fc.constant('sign' as const), who: fc.constantFrom('ben', 'cy', 'ana'), share: fc.option(share) }),
    fc.record({ act: fc.constant('propose' as const), who: fc.constantFrom('ana', 'cy'), share }),
    fc.record({ act: fc.constant('waive' as const), who: fc.constantFrom('ben', 'cy', 'ana') }),
    fc.record({ act: fc.constant('wait' as const), ms: fc.constantFrom(1, HOUR) }),
  )

  it('money is conserved, only what both signed is carried out, and it ends in time', { timeout: 120_000 }, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 14 }), (all) => {
        const story = mediated()
        const signed: Record<string, number | undefined> = {}
        let proposed = false
        for (const one of all) {
          if (one.act === 'wait') story.world.wait(one.ms)
          else {
            const code =
              one.act === 'sign'
                ? story.sign(one.who, one.share === null ? undefined : { share: one.share, bond: 0 })
                : one.act === 'propose'
                  ? story.propose(one.who, one.share)
                  : story.waive(one.who)
            if (code === null && one.act === 'sign') signed[one.who] = one.share ?? undefined
            if (code === null && one.act === 'propose') proposed = true
          }
          expect(total(story)).toBe(0)
          if (story.state.phase !== 'mediation') break
        }
        while (story.state.phase === 'mediation') story.world.wait(HOUR)
        const { phase } = story.state
        seen.add(phase)
        expect(['closed', 'evidence']).toContain(phase)
        expect(story.gains('ana')).toEqual([proposed ? 20 : 0])
        if (phase === 'closed') {
          expect(signed.ben).toBeDefined()
          expect([signed.ben, commitmentIn(story)?.share]).toEqual([signed.cy, signed.cy])
        } else expect(commitmentIn(story)?.phase).toBe('disputed')
      }),
      { numRuns: 150, seed: 52 },
    )
    expect([...seen].sort()).toEqual(['closed', 'evidence'])
  })
})

describe('giving in', () => {
  it.each([
    ['evidence', (story: CourtStory) => story, 0],
    ['voting', (story: CourtStory) => story.untilSeated(), 30],
    ['ruled', (story: CourtStory) => story.untilSeated().voting(awards(600)), 30],
  ])('in %s: the other has what it asks for, and whoever gave in bears what the court cost', (phase, come, costs) => {
    const story = new CourtStory()
    story.deliver()
    story.file('ben', { share: 300, bond: 0 })
    expect(come(story).state.phase).toBe(phase)
    expect(story.sign('cy', half)).toBe('court.asks-otherwise')
    expect(story.sign('cy')).toBe('court.wrong-phase')
    expect(story.sign('ana', half)).toBe('court.not-a-party')
    expect(story.sign('cy', { share: 300, bond: 0 })).toBeNull()
    expect(story.state).toMatchObject({ phase: 'closed', end: 'settled' })
    expect(commitmentIn(story)).toMatchObject({ phase: 'ruled', share: 300 })
    expect(story.gains('ben', 'cy')).toEqual([-90, 90 - costs])
    expect(total(story)).toBe(0)
  })

  it('the side that filed lets it be: all is paid, and kept', () => {
    const story = new CourtStory()
    story.deliver()
    story.file('ben')
    expect(story.sign('ben', { share: 1000, bond: 0 })).toBeNull()
    expect(commitmentIn(story)).toMatchObject({ phase: 'ruled' })
    expect(commitmentIn(story)?.share).toBeUndefined()
    expect(story.gains('ben', 'cy')).toEqual([-300, 300])
  })

  it('not in mediation, where both sign', () => {
    const story = mediated()
    expect([story.sign('cy', { share: 0, bond: 0 }), story.state.phase]).toEqual([null, 'mediation'])
  })
})

describe('who signs for whom, and what', () => {
  const party = (name: string) => ({ did: didOf(name) })
  const house = { ...party('ben'), group: { members: ['ben', 'dee', 'eve'].map(didOf), quorum: 2 } }

  it('a group has signed and waived when enough of its members have', () => {
    const story = new CourtStory({
      rules: { mediation: MEDIATION },
      terms: { parties: [house, party('cy')] },
      people: ['ben', 'dee', 'eve'],
    })
    story.deliver()
    expect(story.file('dee')).toBeNull()
    story.waive('cy')
    expect([story.waive('dee'), story.state.phase]).toEqual([null, 'mediation'])
    story.sign('cy', half)
    expect([story.sign('dee', half), story.state.talks?.signed]).toEqual([null, [{ side: 1, split: half }]])
    expect([story.sign('dee', half), story.state.phase]).toEqual([null, 'mediation'])
    expect([story.sign('eve', half), story.state.end]).toEqual([null, 'settled'])
    expect(story.gains('ben', 'cy')).toEqual([-150, 150])
  })

  it('court.all-or-nothing: what is together is split together', () => {
    const story = new CourtStory({ rules: { mediation: MEDIATION }, terms: { together: true } })
    story.deliver()
    story.file('ben', half)
    expect(story.sign('ben', half)).toBe('court.all-or-nothing')
    expect(story.propose('ana', 500)).toBe('court.all-or-nothing')
    story.world.wait(MEDIATION.span)
    expect(story.sign('cy', half)).toBe('court.all-or-nothing')
    expect([story.sign('ben', { share: 1000, bond: 0 }), commitmentIn(story)?.phase]).toEqual([null, 'kept'])
  })
})
