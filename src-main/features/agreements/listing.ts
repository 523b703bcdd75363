/** What a list of trades or agreements shows, and in what order. */
import type { DealQuery } from '#shared/ipc/contracts.ts'

interface Listed {
  needsMe: boolean
  archived: boolean
  updated: number
}

/** Whether a list asked for with `filter` shows it; `over`: nothing more can happen in it. */
export function isListed({ needsMe, archived }: Listed, over: boolean, filter: DealQuery['filter']): boolean {
  if (filter === 'needs-me') return needsMe
  if (filter === 'all') return true
  return filter === 'archived' ? archived : !archived && over === (filter === 'done')
}

/** Those that need me first, then the newest. */
export const byNeed = (a: Listed, b: Listed): number => Number(b.needsMe) - Number(a.needsMe) || b.updated - a.updated
