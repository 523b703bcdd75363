import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edge, graphOf, HONEST, merged, SYBILS, worlds } from '../testing/trust-worlds.ts'
import { buildGraph, type TrustEdge, Walks } from './index.ts'

const ONWARD = 0.85
const walk = (edges: readonly TrustEdge[], viewer = 'ana', seed = 7, walks = 2000): Walks =>
  new Walks(graphOf(edges), viewer, { seed, walks })

/** Visits to be expected, to the last digit: every walk there is. `stops` false lets walks go on, for `length` steps at most. */
function expectedVisits(edges: readonly TrustEdge[], viewer: string, stops = true, length = 12): Map<string, number> {
  const visits = new Map<string, number>()
  const onwards = Map.groupBy(
    edges.filter(({ weight }) => weight > 0),
    ({ from }) => from,
  )
  const go = (at: string, been: readonly string[], share: number): void => {
    const trusted = onwards.get(at) ?? []
    const sum = trusted.reduce((total, { weight }) => total + weight, 0)
    for (const { to, weight } of trusted) {
      const part = share * ONWARD * (weight / sum)
      if (stops ? been.includes(to) : been.length > length) continue
      visits.set(to, (visits.get(to) ?? 0) + part)
      go(to, [...been, to], part)
    }
  }
  go(viewer, [viewer], 1)
  return visits
}

describe('what is shown of trust', () => {
  it('comes by each as often as is to be expected', () =>
    fc.assert(
      fc.property(worlds(), ({ honest, attack, own }) => {
        const edges = [...honest, ...attack, ...own]
        const walks = walk(edges, 'ana', 3, 4000)
        const expected = expectedVisits(edges, 'ana')
        for (const name of [...HONEST.slice(1), ...SYBILS]) {
          const share = expected.get(name) ?? 0
          expect(Math.abs(walks.score(name) - share)).toBeLessThan(6 * Math.sqrt((share * (1 - share)) / 4000) + 1e-9)
        }
      }),
      { numRuns: 60 },
    ))

  it('gives no Sybil more than one identity would have, whatever they say of each other and of honest people', () =>
    fc.assert(
      fc.property(worlds(), ({ honest, attack, own }) => {
        const many = expectedVisits([...honest, ...attack, ...own], 'ana')
        const alone = expectedVisits(merged([...honest, ...attack]), 'ana').get('mal') ?? 0
        for (const name of SYBILS) expect(many.get(name) ?? 0).toBeLessThanOrEqual(alone + 1e-12)
      }),
      { numRuns: 200 },
    ))

  it('so also in every single draw', () =>
    fc.assert(
      fc.property(worlds(), fc.integer(), ({ honest, attack, own }, seed) => {
        const many = walk([...honest, ...attack, ...own], 'ana', seed, 300)
        const alone = walk(merged([...honest, ...attack]), 'ana', seed, 300).score('mal')
        for (const name of SYBILS) expect(many.score(name)).toBeLessThanOrEqual(alone)
      }),
      { numRuns: 200 },
    ))

  it('would give more if walks went on after a second visit', () => {
    const star = ['mal/1', 'mal/2'].flatMap((sybil) => [edge('mal', sybil), edge(sybil, 'mal')])
    const edges = [edge('ana', 'mal'), edge('ana', 'ben'), edge('ben', 'ana')]
    const gain = (stops: boolean): number =>
      (expectedVisits([...edges, ...star], 'ana', stops).get('mal') as number) /
      (expectedVisits(edges, 'ana', stops).get('mal') as number)
    expect(gain(true)).toBe(1)
    expect(gain(false)).toBeGreaterThan(1.5)
  })

  it('does not bound what Sybils are seen together: one walk may come by all of them', () => {
    const chain = [edge('ana', 'mal'), edge('mal', 'mal/1'), edge('mal/1', 'mal/2')]
    const visits = expectedVisits(chain, 'ana')
    expect(['mal', 'mal/1', 'mal/2'].reduce((sum, name) => sum + (visits.get(name) as number), 0)).toBeGreaterThan(2)
  })

  it('does not change for the attacker by vouching, nor by word of somebody nobody trusts', () => {
    const before = [edge('ana', 'ben', 2), edge('ana', 'mal', 1), edge('ben', 'cy', 1)]
    const after = [...before, edge('mal', 'cy', 50), edge('zoe', 'mal', 1000), edge('mal', 'zoe', 5)]
    expect(walk(after).score('mal')).toBe(walk(before).score('mal'))
  })

  it('is carried by trust alone', () => {
    const edges = [edge('ana', 'ben', 1), edge('ana', 'cy', -10), edge('ben', 'cy', -1), edge('cy', 'dee', 5)]
    const walks = walk(edges)
    expect([walks.score('cy'), walks.score('dee')]).toEqual([0, 0])
    expect(walks.score('ben')).toBeCloseTo(ONWARD, 1)
  })

  it('is the same for the same seed, in whatever order trust was said', () =>
    fc.assert(
      fc.property(worlds(), fc.integer(), ({ honest, own, attack }, seed) => {
        const edges = [...honest, ...attack, ...own]
        expect(walk(edges.toReversed(), 'ana', seed, 200).top(9)).toEqual(walk(edges, 'ana', seed, 200).top(9))
      }),
      { numRuns: 50 },
    ))

  it('names whom most walks came by, and the ways they took', () => {
    const edges = [edge('ana', 'ben', 3), edge('ana', 'cy', 1), edge('ben', 'dee', 1), edge('cy', 'dee', 1)]
    const walks = walk(edges)
    expect(walks.top(3).map(({ name }) => name)).toEqual(['dee', 'ben', 'cy'])
    const paths = walks.pathsTo('dee', 5)
    expect(paths.map(({ people }) => people.join())).toEqual(['ana,ben,dee', 'ana,cy,dee'])
    expect(paths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(walks.score('dee'), 10)
    expect(walks.pathsTo('dee', 1)).toHaveLength(1)
  })

  it.each([
    ['a viewer nobody knows', 'zoe', 'ben'],
    ['a target nobody knows', 'ana', 'zoe'],
    ['oneself', 'ana', 'ana'],
  ])('is nothing for %s', (_, viewer, target) => {
    const walks = walk([edge('ana', 'ben'), edge('ben', 'ana')], viewer)
    expect([walks.score(target), walks.pathsTo(target, 3)]).toEqual([0, []])
  })
})

describe('who trusts whom', () => {
  it.each([
    ['trust.of-oneself', [edge('ana', 'ana')]],
    ['trust.too-much', [edge('ana', 'ben', Number.NaN)]],
    ['trust.too-much', [edge('ana', 'ben', 1e300)]],
    ['trust.said-twice', [edge('ana', 'ben'), edge('ben', 'ana'), edge('ana', 'ben', 2)]],
  ])('refuses %s', (error, edges) => expect(buildGraph(edges)).toEqual({ ok: false, error }))
  it('may be nobody', () => expect(new Walks(graphOf([]), 'ana', { seed: 1 }).top(3)).toEqual([]))
})
