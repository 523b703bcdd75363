import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../kernel/index.ts'
import { givesOf, ladderOf, needsOf, tierOfTest } from '../testing/ladder.ts'
import type { Merits } from '../tiers/index.ts'
import { givesWords, ladderWords, missingWords, standingWords } from './index.ts'

const HRS = { code: 'HRS', decimals: 2 }
const merits = (over: Partial<Merits> = {}): Merits => ({
  age: 0,
  partners: 0,
  kept: 0,
  broken: 0,
  lost: 0,
  trusted: 0n,
  ...over,
})

describe('a ladder', () => {
  it('is said rung by rung', () => {
    const first = tierOfTest('new', {}, { exposure: 500n, credit: 100n, fee: 25, votes: false })
    const then = tierOfTest('known', { age: 30 * DAY, partners: 2, kept: 800, lost: 0, trusted: 5000n })
    const words = ladderWords(ladderOf(first, then).tiers, HRS)
    expect(words[1]).toBe(
      '“new”, from the beginning: Up to 5.00 HRS may be open or owed at once. Credit reaches down to −1.00 HRS, where the account itself does. 2.5 % of what agreements pay goes to the hub’s pool. With posting on the board, being drawn for juries; without voting.',
    )
    expect(words[2]).toContain(
      '“known”, by 30 days as a member, 2 trading partners, 80 % of promises kept, no ruling lost, being trusted with 50.00 HRS in all:',
    )
  })
  it.each([undefined, { season: DAY, ladder: [] }])('that is none is said to be none: %j', (rules) => {
    expect(ladderWords(rules, HRS)).toEqual(['There are no tiers of standing: every member may do the same.'])
  })
  it('says no cap, no rights and all rights', () => {
    expect(givesWords(givesOf({ board: false, votes: false, jury: false }), HRS)).toEqual([
      'As much as anybody agrees to may be open or owed at once.',
      'Without posting on the board, voting, being drawn for juries.',
    ])
  })
})

describe('what is missing for a rung', () => {
  it.each([
    ['age, rounded up', { age: 2 * DAY + HOUR }, { age: 5 * DAY }, ['3 days more as a member']],
    ['the last hours', { age: 5 * DAY - 2 * HOUR }, { age: 5 * DAY }, ['2 hours more as a member']],
    ['one partner', { partners: 2 }, { partners: 3 }, ['one more trading partner']],
    ['partners', {}, { partners: 3 }, ['3 more trading partners']],
    ['promises', { kept: 1, broken: 1 }, { kept: 800 }, ['more promises kept (50 % so far, 80 % asked)']],
    ['a ruling', { lost: 2 }, { lost: 1 }, ['fewer rulings lost than 2, which no time undoes']],
    ['trust', { trusted: 20n }, { trusted: 50n }, ['trust of 0.30 HRS more']],
    ['nothing', { partners: 3, kept: 4, broken: 1 }, { partners: 3, kept: 800 }, []],
  ])('%s', (_, have, needs, words) => {
    expect(missingWords(merits(have), needsOf(needs), HRS)).toEqual(words)
  })
})

it('where somebody stands says the limit, what is used, and what lifts it', () => {
  const [tier, next] = [
    tierOfTest('new', {}, { exposure: 50_000n }),
    tierOfTest('known', { partners: 1 }, { exposure: 200_000n }),
  ]
  expect(standingWords({ place: 0, rungs: 2, tier, next, merits: merits(), used: 12_000n }, HRS)).toEqual([
    '“new”, rung 1 of 2. Up to 500.00 HRS may be open or owed at once. 120.00 HRS of it is used.',
    'With posting on the board, voting, being drawn for juries.',
    'For “known” there is missing: one more trading partner. Up to 2000.00 HRS may be open or owed at once.',
  ])
})
