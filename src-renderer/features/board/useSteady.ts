/** A list that does not jump under a reader: newcomers wait behind a button while the list is scrolled. */
import { useState } from 'react'

interface Item {
  readonly id: string
}

export interface Steady<T> {
  readonly shown: readonly T[]
  /** How many wait to be shown. */
  readonly waiting: number
  readonly showAll: () => void
}

/**
 * `held` is true while the reader is away from the top. Held lists keep their order and take changes in place; items below
 * the last known one are the next page and are let in. `search` names the question: a new one starts afresh.
 */
export function useSteady<T extends Item>(items: readonly T[], held: boolean, search: string): Steady<T> {
  const [order, setOrder] = useState<{ search: string; ids: readonly string[] }>({ search: '', ids: [] })
  const known = held && order.search === search ? order.ids : undefined
  const ids = known ? keepOrder(known, items) : items.map((item) => item.id)
  if (order.search !== search || !sameIds(order.ids, ids)) setOrder({ search, ids })
  const byId = new Map(items.map((item) => [item.id, item]))
  const shown = ids.flatMap((id) => byId.get(id) ?? [])
  return {
    shown,
    waiting: items.length - shown.length,
    showAll: () => setOrder({ search, ids: items.map((item) => item.id) }),
  }
}

/** Known ids that are still there, then whatever the answer has after the last of them. */
export function keepOrder(known: readonly string[], items: readonly Item[]): readonly string[] {
  const there = new Set(items.map((item) => item.id))
  const before = new Set(known)
  const last = items.findLastIndex((item) => before.has(item.id))
  const kept = known.filter((id) => there.has(id))
  return last === -1 ? items.map((item) => item.id) : [...kept, ...items.slice(last + 1).map((item) => item.id)]
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])
