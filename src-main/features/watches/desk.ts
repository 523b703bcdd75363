/** Holds every notice that arrives against what this person wants to hear of, in the transaction that brings it; one per node. */
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import { arrivedWords, type Readied, readied, suits } from '#shared/core/notices/index.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import type { SoughtForm } from '#shared/ipc/watches.ts'
import type { Sql } from '../../ports/sql.ts'
import { type Bare, bareNotice, cellsNear } from '../notices/index.ts'
import { type HitWhat, hit, type WatchRow, watchById, watchesOf } from './memory.ts'

interface Held {
  row: WatchRow
  sought?: Readied
}

/** How a kept notice stands. */
export interface WishState {
  price: NoticeForm['price']
  quantity: number
  unit: string
  /** When it was edited last, or posted. */
  at: number
  withdrawn: boolean
}

/** As it was kept, and as it was last seen. */
export interface Wished {
  kept: WishState
  last: WishState
}

export const wishState = ({ content: { price, quantity, unit }, edited, posted, withdrawn }: Bare): WishState => ({
  ...{ price, quantity, unit, withdrawn },
  at: edited ?? posted,
})

export function readySought({ minPrice, maxPrice, near, ...rest }: SoughtForm): Readied {
  return readied({
    ...rest,
    ...(near && { cells: new Set(cellsNear(near)) }),
    ...(minPrice !== undefined && { minPrice: BigInt(minPrice) }),
    ...(maxPrice !== undefined && { maxPrice: BigInt(maxPrice) }),
  })
}

function held(row: WatchRow): Held {
  return row.kind === 'search' ? { row, sought: readySought(JSON.parse(row.subject) as SoughtForm) } : { row }
}

export class WatchDesk {
  readonly #held = new Map<string, Held[]>()

  /** What is watched has changed. */
  forget(): void {
    this.#held.clear()
  }

  /** As `FeatureModule.onNotice`, after the board has taken it. */
  heard(sql: Sql, hub: string, { id, event: { t, as, body } }: SignedEvent, received: number): void {
    if (t !== 'notice.put' && t !== 'notice.withdraw') return
    const all = this.#of(sql, hub)
    if (all.length === 0) return
    const named = body.replaces ?? body.notice
    const notice = toHex(named instanceof Uint8Array ? named : id)
    const bare = bareNotice(sql, hub, notice)
    // Who writes in another's name changes nothing of theirs.
    if (bare?.did !== as) return
    const event = { id: toHex(id), at: received }
    for (const { row } of all)
      if (row.kind === 'wish' && row.subject === notice && received >= row.since) wishHeard(sql, row.id, bare, event)
    if (bare.withdrawn || bare.expires <= received) return
    for (const { row } of matching(all, bare, received))
      hit(sql, row.id, { hit: notice, what: 'match', posted: bare.posted, at: received })
  }

  #of(sql: Sql, hub: string): Held[] {
    const known = this.#held.get(hub)
    if (known) return known
    const all = watchesOf(sql, hub).map(held)
    this.#held.set(hub, all)
    return all
  }
}

function matching(all: readonly Held[], { did, posted, content }: Bare, received: number): Held[] {
  const { purpose, category, area, price, space } = content
  let notice: Parameters<typeof suits>[1] | undefined
  const about = () => {
    if (notice) return notice
    const amount = price.kind === 'barter' ? undefined : BigInt(price.amount)
    notice = { ...arrivedWords(content), purpose, category, area, price: amount, age: received - posted }
    return notice
  }
  return all.filter(({ row: { kind, subject, since }, sought }) => {
    if (received < since) return false
    if (kind === 'person') return subject === did
    if (kind === 'space') return subject === space?.id
    return sought !== undefined && suits(sought, about())
  })
}

/** What a newer version, or its end, changed of a kept notice. */
function wishHeard(sql: Sql, watch: string, bare: Bare, event: { id: string; at: number }): void {
  const { kept, last } = JSON.parse(watchById(sql, watch)?.state ?? '') as Wished
  const next = wishState(bare)
  // A replay brings earlier versions again.
  if (next.at < last.at || (next.at === last.at && next.withdrawn === last.withdrawn)) return
  const changed: Record<HitWhat, boolean> = {
    match: false,
    gone: next.withdrawn && !last.withdrawn,
    price: JSON.stringify(next.price) !== JSON.stringify(last.price),
    stock: next.quantity !== last.quantity || next.unit !== last.unit,
  }
  const state = JSON.stringify({ kept, last: next } satisfies Wished)
  sql.run('UPDATE watch SET state = ? WHERE id = ?', state, watch)
  for (const what of Object.keys(changed) as HitWhat[])
    if (changed[what]) hit(sql, watch, { hit: event.id, what, posted: event.at, at: event.at })
}
