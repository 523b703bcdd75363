import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Said, type Talk, talkShown, wordsShown } from './shown.ts'

const talk: Talk = { blocked: false, member: true, agreed: false, offered: false, spoken: false }
const TALKS: [string, Partial<Talk>, boolean][] = [
  ['a member writes to me', {}, true],
  ['somebody outside the hub writes to me', { member: false }, false],
  ['I wrote before they went', { member: false, spoken: true }, true],
  ['I blocked who writes', { blocked: true }, false],
  ['I wrote before I blocked them', { blocked: true, spoken: true }, false],
  ['my offer to them stands', { blocked: true, spoken: true, offered: true }, true],
  ['we have an agreement', { blocked: true, agreed: true }, true],
  ['we have an agreement and they went', { blocked: true, member: false, agreed: true }, true],
]

describe('which talks are shown', () => {
  it.each(TALKS)('%s', (_, change, shown) => expect(talkShown({ ...talk, ...change })).toBe(shown))

  it('never hides what binds me', () => {
    const flags = fc.record({
      blocked: fc.boolean(),
      member: fc.boolean(),
      agreed: fc.boolean(),
      offered: fc.boolean(),
      spoken: fc.boolean(),
    })
    fc.assert(fc.property(flags, (any) => talkShown(any) || !(any.agreed || any.offered)))
  })
})

describe('which of their words are shown', () => {
  const KINDS: [Said, boolean, boolean][] = [
    ['proposal', false, true],
    ['decline', false, false],
    ['text', false, false],
    ['delivery', false, true],
    ['cancel', false, true],
  ]
  it.each(KINDS)('%s of a blocked person: before an agreement %s, with one %s', (kind, before, after) => {
    expect(wordsShown(kind, { blocked: true, agreed: false, mine: false })).toBe(before)
    expect(wordsShown(kind, { blocked: true, agreed: true, mine: false })).toBe(after)
    expect(wordsShown(kind, { blocked: true, agreed: false, mine: true })).toBe(true)
    expect(wordsShown(kind, { blocked: false, agreed: false, mine: false })).toBe(true)
  })
})
