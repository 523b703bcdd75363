/** The yardstick of matching: every reason shown of any two notices is true of them, and a matcher that lies is caught. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, matchesOf } from '#shared/core/spaces/match.ts'
import { LEVELS, skills, WAYS } from '#shared/core/spaces/types/skills.ts'
import type { Slot } from '#shared/wire/spaces.ts'
import { qualityOf } from './quality.ts'
import { skillTown } from './town.ts'
import { isTrue } from './truth.ts'

const words = fc.array(fc.constantFrom('algebra', 'Algebra', 'lessons', 'lesson', 'geo', 'geometry'), { maxLength: 3 })
const text = words.map((all) => all.join(' '))
const slot = fc
  .record({ day: fc.nat(2), from: fc.integer({ min: 600, max: 700 }), long: fc.integer({ min: 1, max: 90 }) })
  .map(({ day, from, long }) => ({ day, from, to: from + long }))
/** Hours as the board takes them: in order, and none twice. */
const apart = (all: readonly Slot[]): Slot[] =>
  [...all]
    .sort((a, b) => a.day - b.day || a.from - b.from)
    .filter(({ day, from }, at, sorted) => sorted.slice(0, at).every((other) => other.day < day || other.to <= from))
const price: fc.Arbitrary<Candidate['price']> = fc.oneof(
  fc.constant({ kind: 'barter' as const }),
  fc.record({
    kind: fc.constant('tokens' as const),
    token: fc.constantFrom('HRS', 'OAK'),
    amount: fc.bigInt({ min: 0n, max: 5n }),
    per: fc.constantFrom('hour', 'session'),
  }),
)
const notice = (purpose: 'offer' | 'need'): fc.Arbitrary<Candidate> =>
  fc.record({
    id: fc.constant(purpose),
    did: fc.constant(`did:${purpose}`),
    purpose: fc.constant(purpose),
    title: text,
    price,
    fields: fc.record({
      skill: text,
      kind: fc.subarray(['Tutoring', 'Task']),
      level: fc.subarray(LEVELS, { maxLength: 1 }),
      free: fc.array(slot, { maxLength: 3 }).map(apart),
      way: fc.subarray(WAYS),
    }),
  })

test('every reason shown is true of the two notices, from both sides', () => {
  fc.assert(
    fc.property(notice('need'), notice('offer'), (need, offer) => {
      for (const found of [
        matchesOf(need, [offer], skills.begins.fields).found,
        matchesOf(offer, [need], skills.begins.fields).found,
      ])
        for (const reason of found.flatMap(({ reasons }) => reasons))
          expect([reason, isTrue(reason, need, offer, LEVELS)]).toEqual([reason, true])
    }),
    { numRuns: 3000 },
  )
})

test('a false reason is seen to be false', () => {
  const { needs, offers } = skillTown(1, 40)
  const turned = { fits: 'misses', open: 'fits', misses: 'fits' } as const
  let lies = 0
  for (const { notice: need } of needs)
    for (const { reasons, id } of matchesOf(
      need,
      offers.map((one) => one.notice),
      skills.begins.fields,
    ).found) {
      const offer = offers.find((one) => one.notice.id === id)?.notice as Candidate
      for (const reason of reasons) {
        lies++
        expect([reason, isTrue({ ...reason, is: turned[reason.is] }, need, offer, LEVELS)]).toEqual([reason, false])
      }
    }
  expect(lies).toBeGreaterThan(100)
})

test('of a town of known best matches most of the first five are among them', () => {
  const { needs, offers } = skillTown(7, 700)
  const some = { need: { needs: needs.slice(0, 150), offers }, offer: { needs, offers: offers.slice(0, 150) } }
  for (const side of ['need', 'offer'] as const) {
    const { precision, asked, reasons, trueReasons } = qualityOf(some[side], side)
    expect(asked).toBeGreaterThan(10)
    expect(precision).toBeGreaterThan(0.5)
    expect(trueReasons).toBe(reasons)
  }
})
