import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edge, graphOf, HONEST, merged, SYBILS, worlds } from '../testing/trust-worlds.ts'
import { waysOf } from './dinic.ts'
import { type FlowPath, type TrustEdge, TrustLines } from './index.ts'

const PEOPLE = [...HONEST, ...SYBILS]

function linesOf(edges: readonly TrustEdge[]): TrustLines {
  const lines = TrustLines.open(graphOf(edges))
  if (!lines.ok) throw new Error(lines.error)
  return lines.value
}
const allLeft = (lines: TrustLines): number[] => PEOPLE.flatMap((from) => PEOPLE.map((to) => lines.left(from, to)))

/** The least that has to be cut to part the two: every split of the people is tried. */
function leastCut(edges: readonly TrustEdge[], from: string, to: string): number {
  const others = PEOPLE.filter((name) => name !== from && name !== to)
  let least = Number.POSITIVE_INFINITY
  for (let split = 0; split < 2 ** others.length; split++) {
    const near = new Set([from, ...others.filter((_, bit) => split & (1 << bit))])
    const cut = edges.filter((one) => one.weight > 0 && near.has(one.from) && !near.has(one.to))
    least = Math.min(
      least,
      cut.reduce((sum, { weight }) => sum + weight, 0),
    )
  }
  return least
}

/** Lines from one to the other at least. */
function distance(edges: readonly TrustEdge[], from: string, to: string): number {
  let reached = new Set([from])
  for (let steps = 0; steps <= PEOPLE.length; steps++) {
    if (reached.has(to)) return steps
    const next = edges.filter((one) => one.weight > 0 && reached.has(one.from)).map((one) => one.to)
    reached = new Set([...reached, ...next])
  }
  return Number.POSITIVE_INFINITY
}

const everyone = worlds().map(({ honest, attack, own }) => [...honest, ...attack, ...own])
const person = fc.constantFrom(...PEOPLE)
const two = fc.tuple(person, person).filter(([from, to]) => from !== to)

describe('what somebody can be made to stand for', () => {
  it('is the least cut', () =>
    fc.assert(
      fc.property(everyone, two, (edges, [from, to]) => {
        expect(linesOf(edges).flow(from, to).amount).toBe(leastCut(edges, from, to))
      }),
      { numRuns: 300 },
    ))

  it('takes an earlier way back where that lets more through', () => {
    const edges = ['sa', 'ab', 'bt', 'sc', 'cd', 'db', 'ae', 'ef', 'ft'].map(([from, to]) => edge(`${from}`, `${to}`))
    const { amount, paths } = linesOf(edges).flow('s', 't')
    expect(amount).toBe(2)
    expect(paths.map(({ people }) => people.join(''))).toEqual(['saeft', 'scdbt'])
  })

  it('leaves out what runs in a circle', () => {
    const amounts = Object.entries({ sa: 2, ab: 2, bc: 1, ca: 1, as: 1, bt: 1 })
    const graph = graphOf(amounts.map(([[from, to], amount]) => edge(`${from}`, `${to}`, amount)))
    const id = (name: string): number => graph.ids.get(name) as number
    const ways = waysOf(graph, graph.weight.slice(), id('s'), id('t'))
    const named = ways.map(({ lines, amount }) => [
      lines.map((line) => graph.names[graph.to[line] as number]).join(''),
      amount,
    ])
    expect(named).toEqual([['abt', 1]])
  })

  it('goes over ways that lead from one to the other, nobody twice on any, and fit into the lines together', () =>
    fc.assert(
      fc.property(everyone, two, (edges, [from, to]) => {
        const lines = linesOf(edges)
        const { amount, paths } = lines.flow(from, to)
        expect(paths.reduce((sum, path) => sum + path.amount, 0)).toBe(amount)
        for (const { people } of paths) {
          expect([people[0], people.at(-1)]).toEqual([from, to])
          expect(new Set(people).size).toBe(people.length)
        }
        expect(lines.reserve(paths)).toBeNull()
        expect(lines.flow(from, to).amount).toBe(0)
      }),
      { numRuns: 300 },
    ))

  it('takes off each line exactly what goes over it, and gives exactly that back', () =>
    fc.assert(
      fc.property(everyone, two, fc.integer({ min: 1, max: 5 }), (edges, [from, to], want) => {
        const lines = linesOf(edges)
        const before = allLeft(lines)
        const { paths } = lines.flow(from, to, { want })
        const over = (a: string, b: string): number =>
          paths
            .filter(({ people }) => people.some((name, at) => name === a && people[at + 1] === b))
            .reduce((sum, { amount }) => sum + amount, 0)
        lines.reserve(paths)
        const used = PEOPLE.flatMap((a) => PEOPLE.map((b) => over(a, b)))
        expect(allLeft(lines)).toEqual(before.map((left, at) => left - (used[at] as number)))
        lines.release(paths)
        expect(allLeft(lines)).toEqual(before)
      }),
      { numRuns: 200 },
    ))

  it('is all that Sybils can draw together, in any order and any pieces', () =>
    fc.assert(
      fc.property(
        worlds(),
        fc.array(fc.record({ by: fc.constantFrom(...SYBILS), want: fc.integer({ min: 1, max: 20 }) }), {
          maxLength: 12,
        }),
        fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        ({ honest, attack, own }, draws, hopsMax) => {
          const bounds = hopsMax === undefined ? {} : { hopsMax }
          const alone = linesOf(merged([...honest, ...attack])).flow('ana', 'mal', bounds).amount
          const lines = linesOf([...honest, ...attack, ...own])
          let drawn = 0
          for (const { by, want } of [...draws, ...SYBILS.map((sybil) => ({ by: sybil, want: 1000 }))]) {
            const { amount, paths } = lines.flow('ana', by, { want, ...bounds })
            expect(lines.reserve(paths)).toBeNull()
            drawn += amount
          }
          expect(drawn).toBeLessThanOrEqual(alone)
        },
      ),
      { numRuns: 300 },
    ))

  it('goes over lines on short ways only, where it is asked to', () =>
    fc.assert(
      fc.property(everyone, two, fc.integer({ min: 1, max: 5 }), (edges, [from, to], hopsMax) => {
        const near = edges.filter((one) => distance(edges, from, one.from) + 1 + distance(edges, one.to, to) <= hopsMax)
        expect(linesOf(edges).flow(from, to, { hopsMax }).amount).toBe(leastCut(near, from, to))
      }),
      { numRuns: 200 },
    ))

  it('is no more than is wanted, and what is wanted where there is as much', () => {
    const lines = linesOf([edge('ana', 'ben', 5), edge('ben', 'cy', 4), edge('ana', 'cy', 2)])
    expect(lines.flow('ana', 'cy', { want: 3 }).amount).toBe(3)
    expect(lines.flow('ana', 'cy', { want: 2 }).paths).toEqual([{ people: ['ana', 'cy'], amount: 2 }])
    expect(lines.flow('ana', 'cy', { want: 9 }).amount).toBe(6)
  })

  it('is exact to the last unit of large amounts', () => {
    const large = 2 ** 51 + 1
    expect(linesOf([edge('ana', 'ben', large), edge('ben', 'cy', large)]).flow('ana', 'cy').amount).toBe(large)
  })

  it.each([
    ['a stranger', 'ana', 'zoe'],
    ['oneself', 'ana', 'ana'],
    ['somebody distrusted', 'ana', 'dee'],
    ['who trusts but is not trusted', 'ben', 'ana'],
  ])('is nothing for %s', (_, from, to) => {
    const lines = linesOf([edge('ana', 'ben', 5), edge('ana', 'dee', -4)])
    expect(lines.flow(from, to)).toEqual({ amount: 0, paths: [] })
  })
})

describe('what cannot be promised or given back', () => {
  const path = (people: string[], amount = 1): FlowPath => ({ people, amount })
  const whole = path(['ana', 'ben', 'cy'])
  it.each<[string, 'reserve' | 'release', FlowPath[]]>([
    ['line.unknown', 'reserve', [whole, path(['ana', 'cy'])]],
    ['line.unknown', 'reserve', [path(['ana'])]],
    ['line.unknown', 'release', [path(['ben', 'ana'])]],
    ['line.used-up', 'reserve', [whole, path(['ben', 'cy'], 2)]],
    ['line.not-reserved', 'release', [path(['ana', 'ben'])]],
    ['line.not-whole', 'reserve', [whole, path(['ana', 'ben'], 0.5)]],
    ['line.not-whole', 'reserve', [path(['ana', 'ben'], -1)]],
  ])('%s: nothing moves', (code, act, paths) => {
    const lines = linesOf([edge('ana', 'ben', 5), edge('ben', 'cy', 2)])
    expect(lines[act](paths)).toBe(code)
    expect([lines.left('ana', 'ben'), lines.left('ben', 'cy')]).toEqual([5, 2])
  })
  it.each([
    ['half a unit', [edge('ana', 'ben', 0.5)]],
    ['more than is safe together', [edge('ana', 'ben', 2 ** 52), edge('ben', 'ana', 2 ** 52)]],
  ])('line.not-whole: %s', (_, edges) =>
    expect(TrustLines.open(graphOf(edges))).toEqual({ ok: false, error: 'line.not-whole' }),
  )
})
