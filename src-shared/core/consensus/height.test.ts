import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, Height } from './height.ts'
import { devOf, Gathering, headerOf, Storm, seats, TICK_MS } from './table.testing.ts'

const FOUR = [1, 1, 1, 1]
const SIZES = [
  [3, 'majority'],
  [4, 'bft'],
  [4, 'bft'],
  [5, 'majority'],
  [7, 'bft'],
] as const
const one = (found: Iterable<unknown>) => new Set([...found].filter((x) => x !== undefined)).size

describe('one height', () => {
  it('ends within a round when everybody is awake', () => {
    const table = new Gathering(FOUR, 'bft')
    table.settle(500)
    expect(one(table.committed)).toBe(1)
    expect(table.committed).not.toContain(undefined)
    expect(table.seats[0]?.height.round).toBe(0)
  })

  it('waits in its round for the one that is missing, and ends when it wakes', () => {
    const table = new Gathering(FOUR, 'bft')
    for (const i of [2, 3]) (table.seats[i] as { awake: boolean }).awake = false
    table.settle(60_000)
    const [first] = table.seats
    expect(first?.height.progress).toEqual({ phase: 'validate', have: 2, needed: 3 })
    expect(first?.height.round).toBe(0)
    ;(table.seats[2] as { awake: boolean }).awake = true
    table.catchUp()
    table.settle(1000)
    expect(one(table.committed)).toBe(1)
    expect(table.committed.filter(Boolean)).toHaveLength(3)
  })

  it('waits for nobody who has spoken, whatever they said', () => {
    const height = new Height({ validators: seats([1, 1, 1, 1]), kind: 'bft', h: 0, me: undefined, last: undefined })
    const hear = (phase: 'validate' | 'skip', by: number, header: string) =>
      height.hear({ round: 0, phase, header, dev: devOf(by), sig: new Uint8Array(64) }, 0)
    hear('validate', 0, headerOf(100))
    hear('validate', 1, headerOf(101))
    expect(height.progress).toEqual({ phase: 'validate', have: 2, needed: 3 })
    hear('skip', 1, '')
    expect(height.progress).toMatchObject({ have: 2 })
    hear('skip', 2, '')
    expect(height.progress).toMatchObject({ have: 3 })
  })

  it('goes past a leader that sleeps', () => {
    const table = new Gathering(FOUR, 'bft', 0)
    ;(table.seats[0] as { awake: boolean }).awake = false
    table.settle(5000)
    expect(table.committed.filter(Boolean)).toHaveLength(3)
  })

  it('is given up by a leader that has to propose what it does not have', () => {
    const leader = new Height({ validators: seats(FOUR), kind: 'bft', h: 0, me: devOf(1), last: undefined })
    for (const i of [0, 2, 3])
      leader.hear({ round: 0, phase: 'skip', header: '', dev: devOf(i), sig: new Uint8Array(64) }, 0)
    expect(leader.next(0, true)).toEqual({ do: 'propose', round: 1 })
    expect(leader.next(0, true, { mayPropose: false })).toBeUndefined()
    const later = leader.next(60_000, true, { mayPropose: false })
    expect(later).toEqual({ do: 'vote', round: 1, phase: 'skip', header: '' })
  })

  it('goes past two proposals at once', () => {
    const table = new Gathering(FOUR, 'bft')
    const offer = (header: string, by: number, to: number) =>
      table.deliver({ to, offer: { header, round: 0, by: devOf(by) } })
    for (const to of [0, 1]) offer(headerOf(100), 0, to)
    for (const to of [2, 3]) offer(headerOf(200), 2, to)
    table.settle(20_000)
    expect(one(table.committed)).toBe(1)
    expect(table.committed).not.toContain(undefined)
    expect(table.seats[0]?.height.round).toBeGreaterThan(0)
  })

  it('keeps what a quorum validated, whoever leads next', () => {
    const table = new Gathering(FOUR, 'bft')
    for (const i of table.seats.keys()) table.act(i)
    table.now += 10 * TICK_MS
    // One of them hears all validate votes and confirms; the others hear of nothing but the proposal, and give the round up.
    for (const i of table.seats.keys()) table.act(i)
    const letters = table.letters.splice(0)
    for (const letter of letters) if ('offer' in letter) table.deliver(letter)
    for (const i of table.seats.keys()) table.act(i)
    for (const letter of table.letters.splice(0)) if (letter.to === 3) table.deliver(letter)
    for (const letter of letters) if (letter.to === 3) table.deliver(letter)
    table.act(3)
    const confirmed = [...(table.seats[3]?.height.ballots() ?? [])].find(
      ({ dev, phase }: Ballot) => dev === devOf(3) && phase === 'confirm',
    )
    expect(confirmed).toBeDefined()
    table.settle(60_000)
    expect(one(table.committed)).toBe(1)
    expect(table.committed[0]).toBe(confirmed?.header)
  })

  it('puts nothing forward where a place is taken, and gives up what nobody can fold there', () => {
    const table = new Gathering(FOUR, 'bft')
    const [first] = table.seats as [Gathering['seats'][0]]
    for (const { height } of table.seats) height.take(0)
    expect(first.height.isOpen).toBe(false)
    table.settle(1000)
    expect(table.seats.flatMap(({ height }) => [...height.ballots()])).toEqual([])
    table.settle(20_000)
    expect(first.height.round).toBeGreaterThan(0)
    expect(one(table.committed)).toBe(1)
    expect(table.committed).not.toContain(undefined)
  })

  it('names the liar by two votes in one slot', () => {
    const { height } = new Gathering(FOUR, 'bft').seats[0] as Gathering['seats'][0]
    const lie = (header: string): Ballot => ({
      round: 0,
      phase: 'validate',
      header,
      dev: devOf(1),
      sig: new Uint8Array(64),
    })
    expect(height.hear(lie(headerOf(1)), 0)).toBeUndefined()
    expect(height.hear(lie(headerOf(1)), 0)).toBeUndefined()
    expect(height.hear(lie(headerOf(2)), 0)).toEqual(lie(headerOf(1)))
  })

  it('takes no vote of a stranger, and of a babbler no more than its newest rounds', () => {
    const { height } = new Gathering(FOUR, 'bft').seats[0] as Gathering['seats'][0]
    const vote = (dev: string, round: number): Ballot => ({
      round,
      phase: 'skip',
      header: '',
      dev,
      sig: new Uint8Array(64),
    })
    height.hear(vote(devOf(9), 0), 0)
    for (let round = 0; round < 1000; round++) height.hear(vote(devOf(1), round), 0)
    expect([...height.ballots()].length).toBeLessThanOrEqual(16)
    expect(height.round).toBe(0)
  })
})

describe('whatever the network does', () => {
  it('two batches are never final at one height, with as many liars as the quorum bears', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.constantFrom(...SIZES), (seed, [n, kind]) => {
        const storm = new Storm(seed, n, kind, 'liars')
        storm.blow(120)
        expect(one(storm.table.committed)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('once it heals, everybody ends with the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.constantFrom(...SIZES), (seed, [n, kind]) => {
        const { table } = new Storm(seed, n, kind).blow(60)
        for (const seat of table.seats) seat.awake = true
        for (let i = 0; i < 20; i++) {
          table.catchUp()
          table.settle(5000)
        }
        expect(one(table.committed)).toBe(1)
        expect(table.committed).not.toContain(undefined)
      }),
      { numRuns: 60 },
    )
  })
})
