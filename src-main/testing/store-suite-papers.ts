/** What every store must do with votes and proposals of the heights in hand; part of the suite in store-suite.ts. */
import { expect, it } from 'vitest'
import { HUB, OTHER } from './store-samples.ts'
import type { Place } from './store-suite.ts'

export function papers(fresh: () => Place): void {
  it('what validators said is kept once per name, in order, until its height is settled', () => {
    const place = fresh()
    place.store.transaction(() => {
      place.store.papers.put(HUB, { h: 5, name: 'b', bytes: Uint8Array.of(1) })
      place.store.papers.put(HUB, { h: 5, name: 'a', bytes: Uint8Array.of(2) })
      place.store.papers.put(HUB, { h: 4, name: 'c', bytes: Uint8Array.of(3) })
      place.store.papers.put(HUB, { h: 5, name: 'a', bytes: Uint8Array.of(9) })
      place.store.papers.put(OTHER, { h: 4, name: 'a', bytes: Uint8Array.of(4) })
    })
    const kept = () => place.store.papers.all(HUB).map(({ h, name, bytes }) => [h, name, bytes[0]])
    expect(kept()).toEqual([
      [4, 'c', 3],
      [5, 'a', 2],
      [5, 'b', 1],
    ])
    place.store.transaction(() => place.store.papers.drop(HUB, 4))
    expect(kept()).toEqual([
      [5, 'a', 2],
      [5, 'b', 1],
    ])
    expect(place.crash().papers.all(HUB)).toHaveLength(2)
    expect(place.store.papers.all(OTHER)).toHaveLength(1)
  })
}
