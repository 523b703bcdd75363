import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backing } from './backing.ts'
import type { TrustEdge } from './graph.ts'

const line = (from: string, to: string, weight: number): TrustEdge => ({ from, to, weight })
const all = (found: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries(found)

describe('what lines stand for, drawn on at once', () => {
  it.each<[string, TrustEdge[], Record<string, number>, Record<string, number>]>([
    ['nobody is known', [], { ben: 3 }, { ben: 0 }],
    ['a root stands for itself', [], { root: 3 }, { root: 3 }],
    ['a line carries what it says', [line('root', 'ben', 2)], { ben: 3 }, { ben: 2 }],
    [
      'two behind one line share it',
      [line('root', 'eve', 2), line('eve', 'ana', 9), line('eve', 'ben', 9)],
      { ana: 9, ben: 9 },
      { ana: 1, ben: 1 },
    ],
    [
      'everybody has one before anybody has two',
      [line('root', 'eve', 3), line('eve', 'ana', 9), line('eve', 'ben', 9)],
      { eve: 1, ana: 9, ben: 9 },
      { eve: 1, ana: 1, ben: 1 },
    ],
    [
      'lines from elsewhere add',
      [line('root', 'ben', 1), line('root', 'ana', 2), line('ana', 'ben', 2)],
      { ben: 9 },
      { ben: 3 },
    ],
    ['of oneself to oneself counts for nothing', [line('ben', 'ben', 9)], { ben: 9 }, { ben: 0 }],
    ['said twice is said together', [line('root', 'ben', 1), line('root', 'ben', 2)], { ben: 9 }, { ben: 3 }],
  ])('%s', (_, lines, wishes, found) => {
    const wanted = Object.entries(wishes).map(([did, want]) => ({ did, want }))
    expect(all(backing(['root'], lines, wanted))).toEqual(found)
  })

  const NAMES = ['root', 'a', 'b', 'c', 'd', 'e']
  const edges = fc.uniqueArray(
    fc.record({
      from: fc.constantFrom(...NAMES),
      to: fc.constantFrom(...NAMES),
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    {
      selector: ({ from, to }) => `${from} ${to}`,
      maxLength: 12,
    },
  )
  const wishes = fc.uniqueArray(fc.record({ did: fc.constantFrom(...NAMES), want: fc.integer({ min: 1, max: 8 }) }), {
    selector: ({ did }) => did,
  })

  it('names that one person makes up have together no more than that person could have had', () => {
    const sybils = fc.array(fc.record({ from: fc.nat(4), to: fc.nat(4), weight: fc.integer({ min: 1, max: 100 }) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(edges, wishes, sybils, (lines, wanted, made) => {
        const honest = wanted.filter(({ did }) => did !== 'e')
        const alone = backing(['root'], lines, [...honest, { did: 'e', want: 1000 }])
        // Everything within the circle and out of it to the attacker; nobody honest trusts a made-up name.
        const own = made
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, weight }) => line(`s${from}`, `s${to}`, weight))
        const circle = [0, 1, 2, 3, 4].flatMap((at) => [line('e', `s${at}`, 100), line(`s${at}`, 'e', 100)])
        const names = ['e', 's0', 's1', 's2', 's3', 's4'].map((did) => ({ did, want: 1000 }))
        const together = backing(['root'], [...lines, ...own, ...circle], [...honest, ...names])
        const sum = names.reduce((total, { did }) => total + (together.get(did) ?? 0), 0)
        const cut = lines
          .filter(({ from, to }) => to === 'e' && from !== 'e')
          .reduce((total, { weight }) => total + weight, 0)
        expect(sum).toBeLessThanOrEqual(cut)
        expect(alone.get('e') ?? 0).toBeLessThanOrEqual(cut)
        for (const { did, want } of honest) expect(together.get(did) ?? 0).toBeLessThanOrEqual(want)
      }),
    )
  })

  it('comes to the same whatever the order of lines and wishes', () => {
    fc.assert(
      fc.property(edges, wishes, (lines, wanted) => {
        const forth = backing(['root'], lines, wanted)
        const back = backing(['root'], lines.toReversed(), wanted.toReversed())
        expect(Object.entries(all(back)).sort()).toEqual(Object.entries(all(forth)).sort())
      }),
    )
  })
})
