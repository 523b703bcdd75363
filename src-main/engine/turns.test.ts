import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

type Input = { peer: string; ms: number; n: number }

/** A thread that takes what it is given in order; `served` is who was served, and when each input began. */
function serve(turns: Turns<Input>, msMax = Number.POSITIVE_INFINITY) {
  const served: (Input & { at: number })[] = []
  const given: Input[] = []
  let at = 0
  for (;;) {
    for (let input = turns.next(); input; input = turns.next()) given.push(input)
    const input = given.shift()
    if (!input || at >= msMax) return served
    served.push({ ...input, at })
    at += input.ms
    turns.done(input.peer, input.ms)
  }
}

function offer(turns: Turns<Input>, peer: string, ms: number, count: number): void {
  for (let n = 0; n < count; n++) turns.offer(peer, { peer, ms, n })
}

describe('turns', () => {
  it.each([
    ['many cheap inputs', 0.2, 2000],
    ['few dear ones', 100, 50],
    ['the dearest there are', 400, 20],
  ])('a flood of %s holds up an honest input for little more than one of its own', (_, ms, count) => {
    const turns = new Turns<Input>()
    offer(turns, 'flooder', ms, count)
    offer(turns, 'honest', 1, 20)
    const last = serve(turns).findLast(({ peer }) => peer === 'honest')
    expect(last?.at).toBeLessThan(2 * ms + 20 + 20 * 2)
  })

  it('divides the thread’s time by need, not by count', () => {
    const turns = new Turns<Input>()
    offer(turns, 'dear', 50, 100)
    offer(turns, 'cheap', 0.5, 2000)
    const served = serve(turns, 1500)
    const time = (peer: string) => served.reduce((sum, input) => sum + (input.peer === peer ? input.ms : 0), 0)
    expect(time('dear') / 1500).toBeGreaterThan(0.45)
    expect(time('cheap') / 1500).toBeGreaterThan(0.45)
  })

  it('whoever was silent has saved nothing up', () => {
    const turns = new Turns<Input>()
    offer(turns, 'busy', 1, 1000)
    serve(turns)
    offer(turns, 'late', 1, 100)
    offer(turns, 'busy', 1, 100)
    const first = serve(turns).slice(0, 60)
    expect(first.filter(({ peer }) => peer === 'busy').length).toBeGreaterThan(20)
  })

  it('gives cheap inputs ahead, so that the thread is never idle, and a dear one alone', () => {
    const turns = new Turns<Input>()
    const ahead = () => {
      let count = 0
      while (turns.next()) count++
      return count
    }
    for (const peer of ['a', 'b', 'c']) offer(turns, peer, 0.1, 200)
    serve(turns)
    for (const peer of ['a', 'b', 'c']) offer(turns, peer, 0.1, 100)
    expect(ahead()).toBe(3 * 8)
    const other = new Turns<Input>()
    offer(other, 'a', 100, 100)
    expect(other.next()).toBeDefined()
    other.done('a', 100)
    expect(other.next()).toBeDefined()
    expect(other.next()).toBeUndefined()
  })

  it('tells what comes next of whoever’s turn it is, and leaves it there', () => {
    const turns = new Turns<Input>()
    expect(turns.coming(3)).toEqual([])
    offer(turns, 'a', 100, 5)
    expect(turns.next()).toMatchObject({ peer: 'a', n: 0 })
    offer(turns, 'b', 1, 1)
    // Whoever has had a turn comes after whoever has not.
    expect(turns.coming(3)).toMatchObject([{ peer: 'b', n: 0 }])
    turns.done('a', 100)
    expect(turns.next()).toMatchObject({ peer: 'b' })
    turns.done('b', 1)
    expect(turns.coming(3).map(({ n }) => n)).toEqual([1, 2, 3])
    expect(turns.waiting('a')).toBe(4)
  })

  it('serves everything once, each peer in its own order, and forgets who has nothing waiting', () => {
    const inputs = fc.array(
      fc.record({ peer: fc.constantFrom('a', 'b', 'c'), ms: fc.double({ min: 0, max: 60, noNaN: true }) }),
    )
    fc.assert(
      fc.property(inputs, (list) => {
        const turns = new Turns<Input>()
        list.forEach((input, n) => {
          turns.offer(input.peer, { ...input, n })
        })
        const served = serve(turns)
        expect(served.map(({ n }) => n).sort((a, b) => a - b)).toEqual(list.map((_, n) => n))
        for (const peer of ['a', 'b', 'c']) {
          const own = served.filter((input) => input.peer === peer).map(({ n }) => n)
          expect(own).toEqual(own.toSorted((a, b) => a - b))
          expect(turns.waiting(peer)).toBe(0)
        }
      }),
    )
  })
})
