/** What every store must do with a hub's certified log; part of the suite in store-suite.ts. */
import { describe, expect, it } from 'vitest'
import { batch, bytes, DEV, DEV2, event, HUB, id, OTHER } from './store-samples.ts'
import type { Place } from './store-suite.ts'

export function logs(fresh: () => Place): void {
  describe('the log', () => {
    it('has batches by height, and ids in the order of their leaves', () => {
      const { store } = fresh()
      expect(store.head(HUB)).toBeUndefined()
      store.transaction(() => {
        store.putBatch(HUB, batch(0, [id(1), id(0)], 0))
        store.putEvents(event(1, { placed: { h: 0, index: 0 } }))
        store.putEvents(event(0, { placed: { h: 0, index: 1 } }))
        store.putBatch(HUB, batch(1, [], 2))
        store.putBatch(HUB, batch(2, [id(2)], 2))
        store.putEvents(event(2, { placed: { h: 2, index: 0 } }))
      })
      expect(store.batch(HUB, 0)).toEqual(batch(0, [id(1), id(0)], 0))
      expect(store.batch(HUB, 1)?.ids).toEqual([])
      expect(store.head(HUB)).toEqual(batch(2, [id(2)], 2))
      expect(store.batch(HUB, 3)).toBeUndefined()
      expect(store.head(OTHER)).toBeUndefined()
      expect(store.eventIds(HUB, 0, 99)).toEqual([id(1), id(0), id(2)])
      expect(store.eventIds(HUB, 0, 2)).toEqual([id(1), id(0)])
      expect(store.eventIds(HUB, 1, 2)).toEqual([id(0)])
      expect(store.eventIds(HUB, 2, 3)).toEqual([id(2)])
      expect(store.eventIds(HUB, 3, 9)).toEqual([])
      expect(store.bodies(HUB, 0)).toEqual([store.event(HUB, id(1))?.bytes, store.event(HUB, id(0))?.bytes])
      expect(store.bodies(HUB, 1)).toEqual([])
    })

    it('never takes a second batch at one height', () => {
      const { store } = fresh()
      store.transaction(() => store.putBatch(HUB, batch(0, [], 0)))
      expect(() => store.transaction(() => store.putBatch(HUB, { ...batch(0, [], 0), hash: id(9) }))).toThrow()
      expect(store.batch(HUB, 0)?.hash).toEqual(id(100))
    })

    it('keeps witnesses per height and device', () => {
      const { store } = fresh()
      store.transaction(() => {
        store.putWitness(HUB, { h: 1, dev: DEV2, bytes: bytes(2) })
        store.putWitness(HUB, { h: 1, dev: DEV, bytes: bytes(1) })
        store.putWitness(HUB, { h: 1, dev: DEV, bytes: bytes(1) })
      })
      expect(store.witnesses(HUB, 1).map((w) => w.dev)).toEqual([DEV, DEV2])
      expect(store.witnesses(HUB, 2)).toEqual([])
    })

    it('knows its hubs and what they started from', () => {
      const { store } = fresh()
      store.transaction(() => store.addHub(HUB, bytes(99)))
      expect(store.hubs()).toEqual([HUB, OTHER])
      expect(store.genesis(HUB)).toEqual(bytes(1, 2, 3))
      expect(store.genesis('cc')).toBeUndefined()
    })
  })
}

export function takenBack(fresh: () => Place): void {
  describe('a log', () => {
    it('is taken back from a height on: what stood there waits again', () => {
      const { store } = fresh()
      store.transaction(() => {
        store.putBatch(HUB, batch(0, [id(1), id(0)], 0))
        store.putEvents(event(1, { placed: { h: 0, index: 0 } }))
        store.putEvents(event(0, { placed: { h: 0, index: 1 } }))
        store.putBatch(HUB, batch(1, [id(2)], 2))
        store.putEvents(event(2, { placed: { h: 1, index: 0, refused: 'transfer.self' } }))
        store.putWitness(HUB, { h: 0, dev: DEV, bytes: bytes(1) })
        store.putWitness(HUB, { h: 1, dev: DEV, bytes: bytes(1) })
        store.putSubtrees(HUB, [
          { level: 1, n: 0, hash: id(5) },
          { level: 1, n: 1, hash: id(6) },
          { level: 2, n: 0, hash: id(7) },
        ])
      })
      store.transaction(() => store.truncate(HUB, 1))
      expect(store.head(HUB)?.h).toBe(0)
      expect(store.pending(HUB, 9).map((e) => e.id)).toEqual([id(2)])
      expect(store.event(HUB, id(2))?.placed).toBeUndefined()
      expect(store.event(HUB, id(0))?.placed).toEqual({ h: 0, index: 1 })
      expect([store.witnesses(HUB, 0).length, store.witnesses(HUB, 1).length]).toEqual([1, 0])
      expect([store.subtree(HUB, 1, 0), store.subtree(HUB, 1, 1), store.subtree(HUB, 2, 0)]).toEqual([
        id(5),
        undefined,
        undefined,
      ])
      store.transaction(() => store.truncate(HUB, 7))
      expect(store.head(HUB)?.h).toBe(0)
    })

    it('keeps subtrees, the last that was put at a place', () => {
      const { store } = fresh()
      store.transaction(() => store.putSubtrees(HUB, [{ level: 8, n: 2, hash: id(4) }]))
      store.transaction(() => store.putSubtrees(HUB, [{ level: 8, n: 2, hash: id(5) }]))
      expect(store.subtree(HUB, 8, 2)).toEqual(id(5))
      expect(store.subtree(HUB, 9, 2)).toBeUndefined()
      expect(store.subtree(OTHER, 8, 2)).toBeUndefined()
    })
  })
}
