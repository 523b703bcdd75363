import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Overlay, type Reader, type StateRecord } from './view.ts'

const KEYS = ['a/1', 'a/2', 'a/3', 'b/1']
const below = new Map<string, StateRecord>([
  ['a/1', { n: -1 }],
  ['b/1', { n: -2 }],
])
const reader: Reader = {
  get: (key) => below.get(key),
  keys: (from, to, limit) => [...below.keys()].filter((key) => key >= from && key < to).slice(0, limit),
}
const seen = (view: Reader): unknown => [KEYS.map((key) => view.get(key)), view.keys('a/', 'a0', 9)]

const write = fc.record({ key: fc.constantFrom(...KEYS), n: fc.option(fc.nat(9)) })
const event = fc.record({
  writes: fc.array(write, { maxLength: 6 }),
  ending: fc.constantFrom('kept', 'refused', 'thrown'),
})

function run(
  view: Overlay,
  { writes, ending }: { writes: { key: string; n: number | null }[]; ending: string },
): unknown {
  for (const { key, n } of writes) n === null ? view.delete(key) : view.put(key, { n })
  const during = seen(view)
  if (ending === 'thrown') throw new Error('a defect')
  return during
}

describe('the savepoint of one event', () => {
  it('keeps what an accepted event wrote and nothing of any other, in the order of first writing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const tried = new Overlay(reader)
        const plain = new Overlay(reader)
        for (const one of events) {
          const before = seen(tried)
          let during: unknown
          const attempt = (): string | null =>
            tried.attempt(() => {
              during = run(tried, one)
              return one.ending === 'kept' ? null : 'some.refusal'
            })
          if (one.ending === 'thrown') expect(attempt).toThrow('a defect')
          else expect(attempt()).toBe(one.ending === 'kept' ? null : 'some.refusal')
          if (one.ending === 'kept') expect(during).toEqual(run(plain, one))
          else expect(seen(tried)).toEqual(before)
        }
        expect([...tried.writes]).toEqual([...plain.writes])
      }),
    )
  })
})
