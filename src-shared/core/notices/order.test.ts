import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, join, type Known, NOTHING, shown } from './index.ts'

const fold = (claims: readonly Claim[]): Known => claims.reduce(join, NOTHING)
const claim = (kind: Claim['kind'], at: number, seq: number, event: string): Claim => ({ kind, at, seq, event })

describe('which version of a notice counts', () => {
  test.each([
    ['nothing before the first event', [claim('edit', 2, 1, 'b')], undefined],
    ['the first event alone', [claim('first', 1, 0, 'a')], { event: 'a', withdrawn: false }],
    ['a later edit', [claim('first', 1, 0, 'a'), claim('edit', 2, 1, 'b')], { event: 'b', withdrawn: false }],
    [
      'the later place in the chain when clocks tie',
      [claim('first', 1, 0, 'a'), claim('edit', 1, 2, 'b'), claim('edit', 1, 1, 'c')],
      { event: 'b', withdrawn: false },
    ],
    [
      'an edit dated before the first event is not shown',
      [claim('first', 5, 0, 'a'), claim('edit', 2, 1, 'b')],
      { event: 'a', withdrawn: false },
    ],
    [
      'a withdrawal is final',
      [claim('withdraw', 1, 1, 'w'), claim('first', 1, 0, 'a'), claim('edit', 9, 2, 'b')],
      { event: 'b', withdrawn: true },
    ],
  ] as const)('%s', (_name, claims, expected) => {
    const result = shown(fold(claims))
    expect(result && { event: result.version.event, withdrawn: result.withdrawn }).toEqual(expected)
  })

  test('depends on the set of claims only', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom<Claim['kind']>('edit', 'withdraw'),
        at: fc.nat(3),
        seq: fc.nat(3),
        event: fc.string({ minLength: 1, maxLength: 2 }),
      }),
      { selector: (c) => c.event, maxLength: 8 },
    )
    fc.assert(
      fc.property(arbitrary, fc.array(fc.nat()), (edits, shuffle) => {
        const claims = [claim('first', 1, 0, '~root'), ...edits]
        const mixed = claims
          .map((c, i) => ({ c, k: shuffle[i] ?? i }))
          .sort((a, b) => a.k - b.k)
          .map(({ c }) => c)
        expect(fold([...mixed, ...mixed])).toEqual(fold(claims))
      }),
    )
  })
})
