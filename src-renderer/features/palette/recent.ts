/** What was opened from the palette lately: while this window is open, and nowhere written down. */
import { create } from 'zustand'
import type { Item } from './items.ts'

const KEPT_MAX = 6

export const useRecent = create<{ readonly items: readonly Item[] }>(() => ({ items: [] }))

export const opened = (item: Item): void =>
  useRecent.setState(({ items }) => ({
    items: [item, ...items.filter(({ key }) => key !== item.key)].slice(0, KEPT_MAX),
  }))
