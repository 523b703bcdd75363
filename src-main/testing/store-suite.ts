/** What every store must do, whichever way it keeps its bytes. The simulator runs on one, people on the other: both pass this. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '../ports/store.ts'
import { forgettingSuite } from './forgetting-suite.ts'
import { batch, bytes, DEV, DEV2, event, HUB, id, OTHER } from './store-samples.ts'
import { logs, takenBack } from './store-suite-log.ts'
import { mailAndMeta } from './store-suite-mail.ts'
import { papers } from './store-suite-papers.ts'
import { partialLogs, snapshots } from './store-suite-snapshots.ts'

/** A store somewhere; `crash` ends it without a farewell and opens what survived. */
export interface Place {
  store: Store
  crash(): Store
  end(): void
}

export function storeSuite(name: string, open: () => Place): void {
  describe(name, () => {
    const places: Place[] = []
    const fresh = (): Place => {
      const place = open()
      places.push(place)
      place.store.transaction(() => {
        place.store.addHub(HUB, bytes(1, 2, 3))
        place.store.addHub(OTHER, bytes(4))
      })
      return place
    }
    afterEach(() => {
      for (const place of places.splice(0)) place.end()
    })
    transactions(fresh)
    relaxed(fresh)
    events(fresh)
    waiting(fresh)
    frontiers(fresh)
    logs(fresh)
    takenBack(fresh)
    states(fresh)
    mailAndMeta(fresh)
    papers(fresh)
    snapshots(fresh)
    partialLogs(fresh)
    forgettingSuite(() => fresh().store)
  })
}

function transactions(fresh: () => Place): void {
  describe('a transaction', () => {
    it('gives back what the work gave', () => expect(fresh().store.transaction(() => 42)).toBe(42))

    it('that fails tells whoever remembers what was written in it, once it is gone', () => {
      const { store } = fresh()
      const found: unknown[] = []
      store.onRollback(() => found.push(store.pending(HUB, 9).length))
      store.transaction(() => undefined)
      expect(() =>
        store.transaction(() => {
          store.addHub(HUB, bytes(1, 2, 3))
          throw new Error('no')
        }),
      ).toThrow('no')
      expect(found).toEqual([0])
    })

    it('is there as a whole after a crash', () => {
      const place = fresh()
      place.store.transaction(() => {
        place.store.putEvents(event(0))
        place.store.state(HUB).write([['k', bytes(1)]])
        place.store.putBatch(HUB, batch(0, [id(0)], 0))
        place.store.putEvents(event(0, { placed: { h: 0, index: 0 } }))
        place.store.meta.set('m', 'v')
      })
      const after = place.crash()
      expect(after.event(HUB, id(0))?.placed).toEqual({ h: 0, index: 0 })
      expect(after.state(HUB).get('k')).toEqual(bytes(1))
      expect(after.head(HUB)?.ids).toEqual([id(0)])
      expect(after.meta.get('m')).toBe('v')
    })

    it('that throws leaves nothing, inner ones included', () => {
      const { store } = fresh()
      store.transaction(() => store.putEvents(event(0)))
      expect(() =>
        store.transaction(() => {
          store.transaction(() => store.putEvents(event(1)))
          store.dropPending(HUB, id(0))
          store.state(HUB).write([['k', bytes(1)]])
          store.meta.set('m', 'v')
          throw new Error('no')
        }),
      ).toThrow('no')
      expect(store.pending(HUB, 9).map((e) => e.seq)).toEqual([0])
      expect(store.chainHead(HUB, 'ledger', DEV)).toEqual({ seq: 0, id: id(0) })
      expect(store.state(HUB).get('k')).toBeUndefined()
      expect(store.meta.get('m')).toBeUndefined()
    })

    it('that throws leaves the order of arrival as it was', () => {
      const { store } = fresh()
      store.transaction(() => {
        for (const n of [0, 1, 2]) store.putEvents(event(n))
      })
      expect(() =>
        store.transaction(() => {
          store.dropPending(HUB, id(0))
          throw new Error('no')
        }),
      ).toThrow('no')
      expect(store.pending(HUB, 9).map((e) => e.seq)).toEqual([0, 1, 2])
    })
  })
}

function relaxed(fresh: () => Place): void {
  describe('a relaxed transaction', () => {
    it('is whole, and synced by the next that is not', () => {
      const place = fresh()
      expect(() =>
        place.store.transaction(() => {
          place.store.putEvents(event(0))
          throw new Error('no')
        }, 'relaxed'),
      ).toThrow('no')
      place.store.transaction(() => place.store.putEvents(event(1)), 'relaxed')
      place.store.transaction(() => place.store.putEvents(event(2)))
      expect(
        place
          .crash()
          .pending(HUB, 9)
          .map((e) => e.seq),
      ).toEqual([1, 2])
    })
  })
}

function events(fresh: () => Place): void {
  describe('events', () => {
    it('are kept once, whatever is offered again', () => {
      const { store } = fresh()
      store.transaction(() => {
        store.putEvents(event(0))
        store.putEvents(event(0, { received: 9999 }))
        store.putEvents(event(1, { seq: 0 }))
      })
      expect(store.eventAt(HUB, 'ledger', DEV, 0)).toEqual(event(0))
      expect(store.event(HUB, id(1))).toBeUndefined()
    })

    it('keep the place they were given first', () => {
      const { store } = fresh()
      const placed = { h: 4, index: 2, refused: 'transfer.insufficient' }
      store.transaction(() => {
        store.putEvents(event(0))
        store.putEvents(event(0, { received: 9999, placed }))
        store.putEvents(event(0))
        store.putEvents(event(0, { placed: { h: 5, index: 0 } }))
        store.putEvents(event(1, { seq: 0, placed: { h: 5, index: 1 } }))
      })
      expect(store.eventAt(HUB, 'ledger', DEV, 0)).toEqual(event(0, { placed }))
      expect(store.event(HUB, id(1))).toBeUndefined()
    })

    it('come back as plain bytes, equal to what was given', () => {
      const { store } = fresh()
      store.transaction(() => store.putEvents(event(3)))
      const found = store.event(HUB, id(3))
      expect(found).toEqual(event(3))
      expect(found?.bytes.constructor).toBe(Uint8Array)
    })

    it('have a chain per hub, plane and device', () => {
      const { store } = fresh()
      store.transaction(() => {
        for (const n of [0, 1, 2]) store.putEvents(event(n))
        store.putEvents(event(10, { seq: 0, plane: 'notice', t: 'notice.put' }))
        store.putEvents(event(11, { seq: 0, dev: DEV2 }))
        store.putEvents(event(12, { seq: 0, hub: OTHER }))
      })
      expect(store.chainHead(HUB, 'ledger', DEV)?.seq).toBe(2)
      expect(store.chainHead(HUB, 'notice', DEV)?.id).toEqual(id(10))
      expect(store.chainHead(OTHER, 'ledger', DEV)?.id).toEqual(id(12))
      expect(store.chainHead(OTHER, 'notice', DEV)).toBeUndefined()
      expect(store.chain(HUB, 'ledger', DEV, 1, 9).map((e) => e.seq)).toEqual([1, 2])
      expect(store.chain(HUB, 'ledger', DEV, 0, 2).map((e) => e.seq)).toEqual([0, 1])
    })
  })
}

function waiting(fresh: () => Place): void {
  describe('events without a place', () => {
    it('wait in order of arrival until they have a place', () => {
      const { store } = fresh()
      store.transaction(() => {
        for (const n of [2, 0, 1]) store.putEvents(event(n, { dev: `0${n}`.repeat(32) }))
        store.putEvents(event(20, { seq: 0, plane: 'notice', t: 'notice.put' }))
        store.putEvents(
          event(0, { dev: '00'.repeat(32), placed: { h: 0, index: 0, refused: 'transfer.insufficient' } }),
        )
      })
      expect(store.pending(HUB, 9).map((e) => e.seq)).toEqual([2, 1])
      expect(store.pending(HUB, 1).map((e) => e.seq)).toEqual([2])
      expect([store.pending(HUB, 9).length, store.pending(OTHER, 9).length]).toEqual([2, 0])
      expect(store.event(HUB, id(0))?.placed).toEqual({ h: 0, index: 0, refused: 'transfer.insufficient' })
    })

    it('can be dropped only while they wait', () => {
      const { store } = fresh()
      store.transaction(() => {
        for (const n of [0, 1]) store.putEvents(event(n))
        store.putEvents(event(0, { placed: { h: 0, index: 0 } }))
        store.dropPending(HUB, id(0))
        store.dropPending(HUB, id(1))
      })
      expect(store.event(HUB, id(0))).toBeDefined()
      expect(store.event(HUB, id(1))).toBeUndefined()
      expect(store.chainHead(HUB, 'ledger', DEV)?.seq).toBe(0)
    })
  })
}

function frontiers(fresh: () => Place): void {
  describe('events', () => {
    it('of the notice plane make the frontier', () => {
      const { store } = fresh()
      const notice = (n: number, seq: number, dev: string) =>
        store.putEvents(event(n, { seq, dev, plane: 'notice', t: 'notice.put' }))
      expect(store.frontier(HUB)).toEqual([])
      store.transaction(() => {
        notice(30, 0, DEV2)
        notice(31, 0, DEV)
        notice(32, 1, DEV)
        store.putEvents(event(33, { seq: 0 }))
      })
      expect(store.frontier(HUB)).toEqual([
        [DEV, 2],
        [DEV2, 1],
      ])
      expect([...store.notices(HUB)].map((e) => e.id[0])).toEqual([30, 31, 32])
    })
  })
}

function states(fresh: () => Place): void {
  describe('state', () => {
    it('is read by key and by range, in text order', () => {
      const { store } = fresh()
      const state = store.state(HUB)
      store.transaction(() =>
        state.write([
          ['due/9', bytes(1)],
          ['due/10', bytes(2)],
          ['account/x', bytes(3)],
          ['hub', bytes(4)],
        ]),
      )
      expect(state.keys('due/', 'due0', 9)).toEqual(['due/10', 'due/9'])
      expect(state.keys('due/', 'due0', 1)).toEqual(['due/10'])
      expect(state.keys('a', 'hub', Number.MAX_SAFE_INTEGER)).toEqual(['account/x', 'due/10', 'due/9'])
      expect(store.state(OTHER).get('hub')).toBeUndefined()
    })

    it('is overwritten, deleted and cleared, and an empty value is a value', () => {
      const { store } = fresh()
      const state = store.state(HUB)
      store.transaction(() => {
        state.write([
          ['a', bytes(1)],
          ['b', bytes(2)],
          ['c', bytes()],
        ])
        state.write([
          ['a', bytes(3)],
          ['b', null],
          ['never', null],
        ])
      })
      expect(new Map(state.entries())).toEqual(
        new Map([
          ['a', bytes(3)],
          ['c', bytes()],
        ]),
      )
      store.transaction(() => state.clear())
      expect([...state.entries()]).toEqual([])
    })
  })
}
