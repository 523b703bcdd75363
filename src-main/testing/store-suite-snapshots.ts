/** What every store must do with snapshots in pieces, hand-overs, and bodies that are dropped; part of the suite in store-suite.ts. */
import { expect, it } from 'vitest'
import { batch, bytes, DEV, event, HUB, id, OTHER } from './store-samples.ts'
import type { Place } from './store-suite.ts'

export function snapshots(fresh: () => Place): void {
  it('keeps snapshots by height and pieces by name, once each, over a crash', () => {
    const place = fresh()
    place.store.transaction(() => {
      const { snapshots } = place.store
      snapshots.put(HUB, { h: 9, bytes: bytes(1), whole: false })
      snapshots.put(HUB, { h: 4, bytes: bytes(2), whole: true })
      snapshots.put(HUB, { h: 9, bytes: bytes(3), whole: true })
      snapshots.putPiece(HUB, id(2), bytes(5, 5))
      snapshots.putPiece(HUB, id(1), bytes(6))
      snapshots.putPiece(HUB, id(1), bytes(7))
    })
    const { snapshots } = place.crash()
    expect(snapshots.all(HUB)).toEqual([
      { h: 4, bytes: bytes(2), whole: true },
      { h: 9, bytes: bytes(3), whole: true },
    ])
    expect(snapshots.pieces(HUB)).toEqual([id(1), id(2)])
    expect([snapshots.piece(HUB, id(1)), snapshots.piece(HUB, id(3))]).toEqual([bytes(6), undefined])
    expect([snapshots.hasPiece(HUB, id(2)), snapshots.hasPiece(OTHER, id(2)), snapshots.bytes(HUB)]).toEqual([
      true,
      false,
      3,
    ])
    snapshots.drop(HUB, 4)
    snapshots.dropPiece(HUB, id(1))
    expect([snapshots.all(HUB).length, snapshots.pieces(HUB)]).toEqual([1, [id(2)]])
  })

  it('gives hand-overs up to the first that is missing', () => {
    const { store } = fresh()
    for (const epoch of [0, 1, 3]) store.snapshots.putHandover(HUB, epoch, bytes(epoch))
    store.snapshots.putHandover(HUB, 1, bytes(8))
    expect(store.snapshots.handovers(HUB, 0, 9)).toEqual([bytes(0), bytes(8)])
    expect(store.snapshots.handovers(HUB, 0, 1)).toEqual([bytes(0)])
    expect(store.snapshots.handovers(HUB, 2, 9)).toEqual([])
    expect(store.snapshots.handovers(HUB, 3, 9)).toEqual([bytes(3)])
  })

  it('forgets them with their hub', () => {
    const { store } = fresh()
    store.snapshots.put(HUB, { h: 4, bytes: bytes(2), whole: true })
    store.snapshots.putPiece(HUB, id(1), bytes(6))
    store.snapshots.putHandover(HUB, 0, bytes(1))
    store.removeHub(HUB, DEV)
    store.addHub(HUB, bytes(1))
    const { snapshots } = store
    expect([snapshots.all(HUB), snapshots.pieces(HUB), snapshots.handovers(HUB, 0, 9)]).toEqual([[], [], []])
  })
}

export function partialLogs(fresh: () => Place): void {
  it('drops bodies of placed events, whose ids stay, and takes them back', () => {
    const { store } = fresh()
    const placed = [0, 1, 2].map((n) => event(n, { placed: { h: 0, index: n } }))
    store.putEvents(...placed, event(3))
    store.putBatch(
      HUB,
      batch(
        0,
        placed.map(({ id: one }) => one),
        0,
      ),
    )
    expect(store.bodyBytes(HUB)).toBe(6)
    store.dropBodies(HUB, [id(1), id(3)])
    expect(store.bodies(HUB, 0)).toEqual([bytes(0, 0), bytes(2, 2)])
    expect(store.eventIds(HUB, 0, 9)).toEqual([id(0), id(1), id(2)])
    expect([store.event(HUB, id(1)), store.bodyBytes(HUB)]).toEqual([undefined, 4])
    expect(store.pending(HUB, 9).map((one) => one.id)).toEqual([id(3)])
    expect(store.chainHead(HUB, 'ledger', DEV)?.seq).toBe(3)
    store.putEvents(placed[1] as never)
    expect(store.bodies(HUB, 0)).toHaveLength(3)
  })

  it('holds a log with gaps: its lowest and its newest batch, and ids as far as they follow each other', () => {
    const { store } = fresh()
    store.putBatch(HUB, batch(7, [id(4), id(5)], 20))
    store.putBatch(HUB, batch(8, [id(6)], 22))
    store.putBatch(HUB, batch(3, [id(1), id(2)], 10))
    expect([store.tail(HUB)?.h, store.head(HUB)?.h]).toEqual([3, 8])
    expect(store.eventIds(HUB, 21, 30)).toEqual([id(5), id(6)])
    expect(store.eventIds(HUB, 10, 30)).toEqual([id(1), id(2)])
    expect(store.eventIds(HUB, 15, 30)).toEqual([])
    expect(store.eventIds(HUB, 0, 5)).toEqual([])
  })
}
