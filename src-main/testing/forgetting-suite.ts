/** What every store must do when a hub is deleted: all of it goes but what one device signed, and it may come back. */
import { expect, it } from 'vitest'
import type { Plane } from '#shared/core/kernel/index.ts'
import type { Store, StoredEvent } from '../ports/store.ts'

const HUB = 'cc'.repeat(32)
const [MINE, OTHER] = ['01'.repeat(32), '02'.repeat(32)] as const
const bytes = (n: number): Uint8Array => Uint8Array.from({ length: 32 }, () => n)

function fill(store: Store): void {
  const put = (n: number, plane: Plane, dev: string, placed?: StoredEvent['placed']) => {
    const event = { id: bytes(n), hub: HUB, plane, dev, seq: 0, as: 'did', t: 't', bytes: bytes(n), received: n }
    store.putEvents(placed ? { ...event, placed } : event)
  }
  store.addHub(HUB, bytes(1))
  store.state(HUB).write([['a', bytes(2)]])
  put(10, 'ledger', MINE, { h: 0, index: 0 })
  put(11, 'ledger', OTHER, { h: 0, index: 1 })
  put(12, 'notice', MINE)
  put(13, 'notice', OTHER)
  store.putBatch(HUB, {
    h: 0,
    time: 1,
    hash: bytes(3),
    header: bytes(4),
    cert: bytes(5),
    ids: [bytes(10), bytes(11)],
    firstLeaf: 0,
  })
  store.putWitness(HUB, { h: 0, dev: OTHER, bytes: bytes(6) })
  store.papers.put(HUB, { h: 1, name: 'vote', bytes: bytes(8) })
  store.putMail({ id: 'm', hub: HUB, to: 'did', bytes: bytes(7), posted: 1, kind: 'own', size: 32 })
}

export function forgettingSuite(fresh: () => Store): void {
  it('deletes a hub, all but what one device signed, and takes it in again', () => {
    const store = fresh()
    store.transaction(() => fill(store))
    store.transaction(() => store.removeHub(HUB, MINE))
    expect(store.hubs()).not.toContain(HUB)
    expect(store.genesis(HUB)).toBeUndefined()
    store.transaction(() => store.addHub(HUB, bytes(1)))
    expect(store.head(HUB)).toBeUndefined()
    expect([...store.state(HUB).entries()]).toEqual([])
    expect(store.mail(HUB, 'm')).toBeUndefined()
    expect(store.witnesses(HUB, 0)).toEqual([])
    expect(store.papers.all(HUB)).toEqual([])
    expect(store.pending(HUB, 9).map(({ id }) => id)).toEqual([bytes(10)])
    expect(store.chainHead(HUB, 'ledger', MINE)?.seq).toBe(0)
    expect(store.frontier(HUB)).toEqual([[MINE, 1]])
    expect(store.event(HUB, bytes(11))).toBeUndefined()
  })

  it('keeps the hub when the deletion does not end', () => {
    const store = fresh()
    store.transaction(() => fill(store))
    const failing = () =>
      store.transaction(() => {
        store.removeHub(HUB, MINE)
        throw new Error('the power goes')
      })
    expect(failing).toThrow('the power goes')
    expect(store.hubs()).toContain(HUB)
    expect(store.head(HUB)?.h).toBe(0)
    expect(store.frontier(HUB)).toHaveLength(2)
  })
}
