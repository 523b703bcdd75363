/** What is told, when, and how it is shown: tables, and the law that nothing is told twice and nothing that holds is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../kernel/index.ts'
import { deliver, type Preferences, quietFor, routeOf, type Waiting } from './delivery.ts'
import type { Happening, Matter, Need } from './matter.ts'
import { lookAgainAt, newsOf, REMIND_BEFORE } from './news.ts'

const NOW = 1_800_000_000_000
const need = (change: Partial<Need> = {}): Need => ({
  id: 'deliver',
  what: 'deliver',
  since: NOW,
  by: 'did:ben',
  ...change,
})
const matter = (needs: Need[], happenings: Happening[] = []): Matter => ({ title: 'Bread', needs, happenings })
const due = (left: number) => ({ due: { at: 77, left } })

/** What is told of a matter, as short names, when these ids were told before. */
const told = (stands: Matter, before: string[] = [], since = NOW - DAY): string[] =>
  newsOf(stands, { now: NOW, since, told: (id) => before.includes(id) }).tell.map(
    ({ id, what, own }) => `${what}:${id}${own ? ' own' : ''}`,
  )

const HOUR_ID = `deliver/due/77/${HOUR}`
const DAY_ID = `deliver/due/77/${DAY}`

describe('what is told', () => {
  const table: [string, string[], string[]][] = [
    ['a need, once', told(matter([need()])), ['deliver:deliver']],
    ['a need that was told', told(matter([need()]), ['deliver']), []],
    ['another need of the same matter', told(matter([need({ id: 'next' })]), ['deliver']), ['deliver:next']],
    ['a need from before this device began to tell', told(matter([need({ since: NOW - 2 * DAY })])), []],
    ['a need with a near deadline: itself alone', told(matter([need(due(5 * MINUTE))])), ['deliver:deliver']],
    ['a day before', told(matter([need(due(DAY))]), ['deliver']), [`due:${DAY_ID}`]],
    ['more than a day before', told(matter([need(due(DAY + 1))]), ['deliver']), []],
    ['an hour before', told(matter([need(due(HOUR))]), ['deliver', DAY_ID]), [`due:${HOUR_ID}`]],
    ['between the two', told(matter([need(due(2 * HOUR))]), ['deliver', DAY_ID]), []],
    ['back after both: the nearer alone', told(matter([need(due(MINUTE))]), ['deliver']), [`due:${HOUR_ID}`]],
    ['back after the deadline', told(matter([need(due(0))]), ['deliver']), []],
    [
      'a deadline that was moved',
      told(matter([need({ due: { at: 99, left: HOUR } })]), ['deliver', DAY_ID, HOUR_ID]),
      [`due:deliver/due/99/${HOUR}`],
    ],
    [
      'a message and an end',
      told(
        matter(
          [],
          [
            { id: 'm', what: 'message', at: NOW },
            { id: 'e', what: 'settled', at: NOW, own: true },
          ],
        ),
      ),
      ['message:m', 'settled:e own'],
    ],
    ['what is older than this device', told(matter([], [{ id: 'm', what: 'message', at: NOW - 2 * DAY }])), []],
    [
      'a minor thing beside a need that came with it',
      told(matter([need()], [{ id: 'a', what: 'agreed', at: NOW, minor: true }])),
      ['deliver:deliver'],
    ],
    ['a minor thing alone', told(matter([], [{ id: 'a', what: 'agreed', at: NOW, minor: true }])), ['agreed:a']],
  ]
  it.each(table)('%s', (_case, got, wanted) => expect(got).toEqual(wanted))

  it('a reminder that a need stands for is known, and never told later', () => {
    const { known } = newsOf(matter([need(due(2 * HOUR))]), { now: NOW, since: 0, told: () => false })
    expect(known).toEqual([DAY_ID])
  })

  it('says when to look again: at the next reminder, at the deadline, or when time alone changes something', () => {
    expect(lookAgainAt(matter([need(due(2 * DAY))]), NOW)).toBe(NOW + DAY)
    expect(lookAgainAt(matter([need(due(2 * HOUR))]), NOW)).toBe(NOW + HOUR)
    expect(lookAgainAt(matter([need(due(5))]), NOW)).toBe(NOW + 5)
    expect(lookAgainAt({ ...matter([]), again: NOW + 3 }, NOW)).toBe(NOW + 3)
    expect(lookAgainAt(matter([need(due(-5))]), NOW)).toBeUndefined()
  })
})

describe('over restarts at any moment', () => {
  /** The deadline of the one need, and what happens while time passes: looked at or not, written or lost with a kill. */
  const life = fc.record({
    arises: fc.integer({ min: 0, max: 5 * DAY }),
    lasts: fc.integer({ min: 1, max: 4 * DAY }),
    paused: fc.integer({ min: 0, max: DAY }),
    looks: fc.array(fc.record({ after: fc.integer({ min: 0, max: 6 * HOUR }), killed: fc.boolean() }), {
      maxLength: 60,
    }),
  })

  it('nothing is told twice; whatever holds when it is looked at has been told, its reminder too', () =>
    fc.assert(
      fc.property(life, ({ arises, lasts, paused, looks }) => {
        const kept = new Set<string>()
        const said: string[] = []
        let now = 0
        let toldAt: number | undefined
        for (const { after, killed } of looks) {
          now += after
          if (now < arises) continue
          // The hub's clock stands still for the second half hour of its life.
          const stood = Math.min(paused, Math.max(0, now - arises - 30 * MINUTE))
          const left = lasts - (now - arises - stood)
          const stands = matter(
            [need({ since: arises, due: { at: 77, left } })],
            [{ id: 'm', what: 'message', at: arises }],
          )
          const news = newsOf(stands, { now, since: 0, told: (id) => kept.has(id) })
          // What was not written together was not told: a kill takes the whole look.
          if (killed) continue
          toldAt ??= left
          for (const { id } of news.tell) said.push(id)
          for (const id of [...news.tell.map(({ id }) => id), ...news.known]) {
            expect(kept.has(id)).toBe(false)
            kept.add(id)
          }
          expect(kept.has('deliver') && kept.has('m')).toBe(true)
          for (const before of REMIND_BEFORE)
            if (left > 0 && left <= before) expect(kept.has(`deliver/due/77/${before}`)).toBe(true)
          const nearest = REMIND_BEFORE.find((before) => left <= before)
          if (nearest !== undefined && left > 0 && toldAt > nearest) expect(said).toContain(`deliver/due/77/${nearest}`)
        }
        expect(new Set(said).size).toBe(said.length)
      }),
      { numRuns: 2000 },
    ))
})

const PREFERENCES: Preferences = {
  kinds: { proposal: true, task: true, dispute: true, deadline: true, message: true, progress: true, news: true },
  details: false,
  sound: 'needs',
}
const waiting = (n: number, change: Partial<Waiting> = {}): Waiting => ({
  ...{ n, what: 'proposal', route: routeOf('trade', `${n}`), title: `Bread ${n}`, who: 'Ben' },
  ...change,
})
const show = (some: Waiting[], change: Partial<Preferences> = {}, more: { minute?: number; focus?: string } = {}) =>
  deliver(some, { preferences: { ...PREFERENCES, ...change }, minute: 600, ...more })

describe('what the desktop shows', () => {
  const four = [1, 2, 3, 4].map((n) => waiting(n))
  const message = waiting(9, { what: 'message' })

  it('nothing, when there is nothing', () => expect(show([])).toEqual({ settled: [], seen: [] }))
  it('one thing by its kind alone; a click opens it', () =>
    expect(show([waiting(1)]).show).toEqual({
      title: 'Kind Market',
      body: 'A proposal waits for your answer.',
      silent: false,
      route: '#/trades/1',
    }))
  it('names and titles when the person chose so, and only in the title, which no desktop takes for markup', () =>
    expect(show([waiting(1, { title: '<b>x</b>' })], { details: true }).show).toMatchObject({
      title: 'Ben: <b>x</b>',
      body: 'A proposal waits for your answer.',
    }))
  it('several at once as one', () =>
    expect(show([...four, message]).show).toMatchObject({
      title: 'Kind Market',
      body: '4 agreements need you · 1 new message',
      route: '#/activity',
    }))
  it('several with their titles, the first two by name', () =>
    expect(show(four, { details: true }).show).toMatchObject({
      title: 'Bread 1, Bread 2, 2 more',
      body: '4 agreements need you',
    }))
  it('several of one agreement open that agreement', () =>
    expect(show([waiting(1), waiting(1, { n: 2, what: 'message' })]).show?.route).toBe('#/trades/1'))
  it('nothing of what is on screen; it is read', () =>
    expect(show([waiting(1)], {}, { focus: '#/trades/1' })).toEqual({ settled: [1], seen: [1] }))
  it('nothing of a kind that is switched off', () =>
    expect(show([message], { kinds: { ...PREFERENCES.kinds, message: false } })).toEqual({ settled: [9], seen: [] }))
  it('nothing in quiet hours, and all of it together when they end', () => {
    const quiet = { from: 22 * 60, to: 7 * 60 }
    expect(show(four, { quiet }, { minute: 23 * 60 })).toEqual({ settled: [], seen: [], again: 8 * HOUR })
    expect(show(four, { quiet }, { minute: 7 * 60 }).show?.body).toBe('4 agreements need you')
  })
  it('in quiet hours what is switched off does not wait for the morning', () =>
    expect(
      show([message, waiting(1)], { quiet: { from: 0, to: 1439 }, kinds: { ...PREFERENCES.kinds, message: false } })
        .settled,
    ).toEqual([9]))
  it.each([
    ['needs', [message], true],
    ['needs', [message, waiting(1)], false],
    ['always', [message], false],
    ['never', four, true],
  ] as const)('a sound %s: silent or not', (sound, some, silent) =>
    expect(show([...some], { sound }).show?.silent).toBe(silent),
  )

  it('every entry is shown, seen, left out or held back, and never two of these', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ what: fc.constantFrom('proposal', 'message', 'settled', 'due'), at: fc.nat(3) }), {
          maxLength: 12,
        }),
        fc.nat(1439),
        fc.option(fc.record({ from: fc.nat(1439), to: fc.nat(1439) }), { nil: undefined }),
        (some, minute, quiet) => {
          const all = some.map(({ what, at }, n) =>
            waiting(n, { what: what as Waiting['what'], route: `#/trades/${at}` }),
          )
          const got = show(
            all,
            { quiet, kinds: { ...PREFERENCES.kinds, message: false } },
            { minute, focus: '#/trades/0' },
          )
          const held = all.filter(({ n }) => !got.settled.includes(n))
          expect(new Set(got.settled).size).toBe(got.settled.length)
          expect(held.length > 0).toBe(got.again !== undefined)
          if (got.again !== undefined) expect(got.show).toBeUndefined()
          expect(got.seen.every((n) => got.settled.includes(n))).toBe(true)
        },
      ),
    ))
})

describe('quiet hours', () => {
  it.each([
    ['none', undefined, 0, 0],
    ['the same hour twice is none', { from: 60, to: 60 }, 60, 0],
    ['by day, before', { from: 60, to: 120 }, 59, 0],
    ['by day, at the beginning', { from: 60, to: 120 }, 60, 60],
    ['by day, at the end', { from: 60, to: 120 }, 120, 0],
    ['over midnight, in the evening', { from: 1320, to: 420 }, 1320, 540],
    ['over midnight, in the morning', { from: 1320, to: 420 }, 419, 1],
    ['over midnight, by day', { from: 1320, to: 420 }, 600, 0],
  ] as const)('%s', (_case, quiet, minute, left) => expect(quietFor(quiet, minute)).toBe(left))
})
