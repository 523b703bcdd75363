/** The rule of moderation: who is heard, who has to answer, and what silence does. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { moderationPut } from '#shared/wire/moderation.ts'
import { EVENT_BYTES_MAX } from '#shared/wire/shape.ts'
import { encodeCanonical } from '../kernel/index.ts'
import { entryId, wordsOfAppeal } from './entry.ts'
import { type Act, ANSWER_WITHIN_MS, type Answer, type Appeal, ARRIVES_WITHIN_MS, forceOf } from './force.ts'
import { ENTRIES_MAX, ENTRY_CHARS_MAX, LIST_ABOUT_CHARS_MAX, LIST_NAME_CHARS_MAX } from './limits.ts'

const DAY = 86_400_000
const T = 1000 * DAY
const NAMED = 'named'
const AUTHOR = 'author'

const act = (change: Partial<Act> = {}): Act => ({
  id: 'e1',
  author: AUTHOR,
  list: 'l1',
  did: NAMED,
  notice: 'n1',
  since: 0,
  listed: true,
  expires: T + 300 * DAY,
  ...change,
})
const appeal = (change: Partial<Appeal> = {}): Appeal => ({
  id: 'a1',
  by: NAMED,
  author: AUTHOR,
  list: 'l1',
  entry: 'e1',
  at: T,
  received: T,
  ...change,
})
const answer = (change: Partial<Answer> = {}): Answer => ({
  appeal: 'a1',
  by: AUTHOR,
  outcome: 'upheld',
  at: T + DAY,
  received: T + DAY,
  ...change,
})
const END = T + ANSWER_WITHIN_MS

interface Row {
  act?: Partial<Act>
  others?: Act[]
  appeals?: Appeal[]
  answers?: Answer[]
  now?: number
}

/** An act that was written anew after `e0` about the same was left unanswered, and the appeals against both. */
const anew = (change: Partial<Act>, answers: Answer[] = []): Row => ({
  others: [act({ id: 'e0', listed: false, ...change })],
  appeals: [appeal({ id: 'a0', entry: 'e0', at: T - 5, received: T - 5 }), appeal()],
  answers,
})

describe('whether an act is in force', () => {
  test.each<[string, Row, string, boolean]>([
    ['nobody said anything', {}, 'unopposed', true],
    ['the list has run out', { act: { expires: T } }, 'ended', false],
    ['it is over', { act: { until: T } }, 'ended', false],
    ['it is not over yet', { act: { until: T + 1 } }, 'unopposed', true],
    ['it was taken off the list', { act: { listed: false } }, 'ended', false],
    ['it begins tomorrow', { act: { since: T + DAY } }, 'early', false],
    ['its author’s clock runs ahead', { act: { since: T + 60_000 } }, 'unopposed', true],
    ['the person named appeals', { appeals: [appeal()] }, 'appealed', true],
    ['somebody else appeals', { appeals: [appeal({ by: 'friend' })] }, 'unopposed', true],
    ['the appeal names another act', { appeals: [appeal({ entry: 'e2' })] }, 'unopposed', true],
    ['the appeal names another list', { appeals: [appeal({ list: 'l2' })] }, 'unopposed', true],
    ['the appeal names another author', { appeals: [appeal({ author: 'other' })] }, 'unopposed', true],
    ['a moment before the time to answer is over', { appeals: [appeal()], now: END - 1 }, 'appealed', true],
    ['the time to answer is over', { appeals: [appeal()], now: END }, 'lapsed', false],
    ['upheld in time', { appeals: [appeal()], answers: [answer()], now: END }, 'upheld', true],
    ['lifted', { appeals: [appeal()], answers: [answer({ outcome: 'lifted' })] }, 'lifted', false],
    [
      'lifted, even late',
      {
        appeals: [appeal()],
        answers: [answer({ outcome: 'lifted', at: END + DAY, received: END + DAY })],
        now: END + DAY,
      },
      'lifted',
      false,
    ],
    [
      'lifted after it was upheld',
      { appeals: [appeal()], answers: [answer(), answer({ outcome: 'lifted' })] },
      'lifted',
      false,
    ],
    [
      'upheld too late',
      { appeals: [appeal()], answers: [answer({ at: END, received: END })], now: END + 2 },
      'lapsed',
      false,
    ],
    [
      'answered in time, come late',
      { appeals: [appeal()], answers: [answer({ received: END + DAY })], now: END + DAY },
      'upheld',
      true,
    ],
    [
      'said to be answered in time, come too late',
      { appeals: [appeal()], answers: [answer({ received: END + ARRIVES_WITHIN_MS + 1 })], now: END + 30 * DAY },
      'lapsed',
      false,
    ],
    [
      'answered by somebody else',
      { appeals: [appeal()], answers: [answer({ by: 'other' })], now: END },
      'lapsed',
      false,
    ],
    [
      'the answer is about another appeal',
      { appeals: [appeal()], answers: [answer({ appeal: 'a2' })], now: END },
      'lapsed',
      false,
    ],
    ['a backdated appeal runs from when it came', { appeals: [appeal({ at: T - 20 * DAY })] }, 'appealed', true],
    [
      'a second appeal does not open it again',
      { appeals: [appeal(), appeal({ id: 'a2', received: T + 20 * DAY })], answers: [answer()], now: T + 60 * DAY },
      'upheld',
      true,
    ],
    [
      'an unanswered appeal is remembered after the act is over',
      { act: { listed: false }, appeals: [appeal()], now: END },
      'lapsed',
      false,
    ],
    ['taken back under an appeal and written anew', anew({}), 'doubted', false],
    ['left to lapse and written anew', anew({ listed: true }), 'appealed', true],
    ['written anew on another list of the same author', anew({ list: 'l2' }), 'appealed', true],
    ['the earlier one was about something else', anew({ notice: 'n2' }), 'appealed', true],
    ['the earlier one was answered', anew({}, [answer({ appeal: 'a0' })]), 'appealed', true],
    ['doubted, and then upheld', anew({}, [answer()]), 'upheld', true],
  ])('%s', (_, row, is, holds) => {
    const said = { appeals: row.appeals ?? [], answers: row.answers ?? [] }
    expect(forceOf(act(row.act), row.others ?? [], said, row.now ?? T)).toMatchObject({ is, holds })
  })

  it('says until when an appeal has to be answered', () => {
    expect(forceOf(act(), [], { appeals: [appeal()], answers: [] }, T).answerBy).toBe(END)
  })

  it('an act that lapsed is held against the next one about the same, whichever list it is on', () => {
    const earlier = act({ id: 'e0', list: 'l2', listed: true })
    const appeals = [appeal({ id: 'a0', entry: 'e0', list: 'l2', at: T - 20 * DAY, received: T - 20 * DAY }), appeal()]
    expect(forceOf(act(), [earlier], { appeals, answers: [] }, T)).toMatchObject({ is: 'doubted', holds: false })
  })
})

const near = fc.integer({ min: T - 40 * DAY, max: T + 40 * DAY })
const appeals = fc.array(
  fc.record({
    id: fc.constantFrom('a1', 'a2', 'a3'),
    by: fc.constantFrom(NAMED, AUTHOR, 'other'),
    author: fc.constantFrom(AUTHOR, 'other'),
    list: fc.constantFrom('l1', 'l2'),
    entry: fc.constantFrom('e1', 'e2'),
    at: near,
    received: near,
  }),
  { maxLength: 5 },
)
const answers = fc.array(
  fc.record({
    appeal: fc.constantFrom('a1', 'a2', 'a3'),
    by: fc.constantFrom(NAMED, AUTHOR, 'other'),
    outcome: fc.constantFrom('upheld' as const, 'lifted' as const),
    at: near,
    received: near,
  }),
  { maxLength: 5 },
)
const others = fc.array(fc.record({ id: fc.constantFrom('e1', 'e2'), listed: fc.boolean() }).map(act), { maxLength: 2 })

describe('whatever is said, in whatever order', () => {
  const said = fc.record({ appeals, answers })

  it('depends on what was said and not on the order it came in', () => {
    fc.assert(
      fc.property(said, others, near, (all, more, now) => {
        const turned = { appeals: all.appeals.toReversed(), answers: all.answers.toReversed() }
        expect(forceOf(act(), more.toReversed(), turned, now)).toEqual(forceOf(act(), more, all, now))
      }),
    )
  })

  it('what nobody but the person named appeals against stays unopposed', () => {
    fc.assert(
      fc.property(said, near, (all, now) => {
        const strangers = all.appeals.filter(({ by }) => by !== NAMED)
        expect(forceOf(act(), [], { ...all, appeals: strangers }, now)).toEqual({ is: 'unopposed', holds: true })
      }),
    )
  })

  it('what its author says nothing about holds no longer than the time to answer, and never again', () => {
    fc.assert(
      fc.property(said, others, near, fc.nat(400 * DAY), (all, more, received, later) => {
        const silent = {
          appeals: [...all.appeals, appeal({ at: received - DAY, received })],
          answers: all.answers.filter(({ by }) => by !== AUTHOR),
        }
        expect(forceOf(act(), more, silent, received + ANSWER_WITHIN_MS + later).holds).toBe(false)
      }),
    )
  })

  it('an appeal gains nothing by an earlier date', () => {
    fc.assert(
      fc.property(near, fc.nat(1000 * DAY), near, (received, back, now) => {
        const dated = (at: number) => forceOf(act(), [], { appeals: [appeal({ at, received })], answers: [] }, now)
        expect(dated(received - back)).toEqual(dated(received))
      }),
    )
  })

  it('once lifted it stays lifted, whatever else is said', () => {
    fc.assert(
      fc.property(said, others, near, (all, more, now) => {
        const lifted = answer({ outcome: 'lifted' })
        const whole = { appeals: [...all.appeals, appeal()], answers: [...all.answers, lifted] }
        expect(forceOf(act(), more, whole, now)).toEqual({ is: 'lifted', holds: false })
      }),
    )
  })

  it('other acts of the author can only weaken one', () => {
    fc.assert(
      fc.property(said, others, near, (all, more, now) => {
        if (forceOf(act(), more, all, now).holds) expect(forceOf(act(), [], all, now).holds).toBe(true)
      }),
    )
  })
})

describe('names', () => {
  const entry = { did: 'did:key:z6Mkana', act: 'hide' as const, reason: 'scam' as const, text: 'x', since: 1 }

  it('any change makes another act', () => {
    const variants = [
      entry,
      { ...entry, text: 'y' },
      { ...entry, since: 2 },
      { ...entry, until: 3 },
      { ...entry, act: 'label' as const },
    ]
    expect(new Set(variants.map((one) => Buffer.from(entryId(one)).toString('hex'))).size).toBe(variants.length)
  })

  it('the words of an appeal cannot be guessed without their salt', () => {
    const [one, other] = [1, 2].map((n) => wordsOfAppeal({ salt: new Uint8Array(32).fill(n), text: 'No' }))
    expect(one).not.toEqual(other)
  })
})

it('a full list of the longest texts in the widest script fits into an event', () => {
  const did = `did:key:z6Mk${'a'.repeat(44)}`
  const since = 10 ** 15 - 1
  const one = { did, notice: new Uint8Array(32), act: 'label', reason: 'wrong-category', since, until: since }
  const body = {
    at: since,
    list: new Uint8Array(16),
    name: '語'.repeat(LIST_NAME_CHARS_MAX),
    about: '語'.repeat(LIST_ABOUT_CHARS_MAX),
    entries: Array.from({ length: ENTRIES_MAX }, () => ({ ...one, text: '語'.repeat(ENTRY_CHARS_MAX) })),
    expires: since,
  }
  expect(moderationPut.safeParse(body).success).toBe(true)
  expect(encodeCanonical(body).length + 1000).toBeLessThan(EVENT_BYTES_MAX)
})
