/** What the Board is asked for: the filters as a person sets them, and as the node is asked. */
import type { InferContractRouterInputs } from '@orpc/contract'
import { create } from 'zustand'
import type { Contract } from '#shared/ipc/index.ts'
import type { Category } from '#shared/ipc/notices.ts'

export const CATEGORIES: readonly Category[] = ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour']
export const SORTS = ['relevance', 'newest', 'ending', 'trust', 'price'] as const
export type Sort = (typeof SORTS)[number]

/** Empty strings mean "any", as the controls have it. */
export interface BoardFilters {
  readonly text: string
  readonly purpose: '' | 'offer' | 'need'
  readonly category: '' | Category
  readonly priceKind: '' | 'tokens' | 'barter'
  /** Smallest units. */
  readonly maxPrice: string
  readonly place: string
  readonly mine: boolean
  readonly withEnded: boolean
  /** Only what this person has put out of sight. */
  readonly hidden: boolean
  /** '' follows the search: best match while searching, newest otherwise. */
  readonly sort: '' | Sort
}

export const FRESH_BOARD: BoardFilters = {
  text: '',
  purpose: '',
  category: '',
  priceKind: '',
  maxPrice: '',
  place: '',
  mine: false,
  withEnded: false,
  hidden: false,
  sort: '',
}

const PAGE = 60

type SearchInput = InferContractRouterInputs<Contract>['notices']['search']

export const sortOf = (filters: BoardFilters): Sort =>
  filters.sort || (filters.text.trim() === '' ? 'newest' : 'relevance')

/** The search these filters mean in a hub. */
export function searchOf(hub: string, filters: BoardFilters): Omit<SearchInput, 'cursor'> {
  const { purpose, category, priceKind, maxPrice, mine, withEnded, hidden } = filters
  const place = filters.place.trim()
  return {
    hub,
    text: filters.text.trim(),
    ...(purpose && { purpose }),
    ...(category && { category }),
    ...(priceKind && { priceKind }),
    ...(maxPrice && { maxPrice }),
    ...(place && { place }),
    mine,
    withEnded,
    ...(hidden && { hidden }),
    sort: sortOf(filters),
    limit: PAGE,
  }
}

/** Filters hidden behind the button, that are in use. */
export const countHidden = (filters: BoardFilters): number =>
  [filters.priceKind, filters.maxPrice, filters.place.trim(), filters.mine, filters.withEnded, filters.hidden].filter(
    Boolean,
  ).length

/** Whether anything narrows the board, so that "no match" can be told from "nobody posted". */
export const isNarrowed = (filters: BoardFilters): boolean =>
  filters.text.trim() !== '' ||
  filters.purpose !== '' ||
  filters.category !== '' ||
  countHidden({ ...filters, withEnded: false }) > 0

interface BoardView {
  readonly filters: BoardFilters
  readonly change: (part: Partial<BoardFilters>) => void
  readonly clear: () => void
}

/** Lives as long as the window, so that coming back from a notice finds the same search. */
export const useBoard = create<BoardView>()((set) => ({
  filters: FRESH_BOARD,
  change: (part) => set(({ filters }) => ({ filters: { ...filters, ...part } })),
  clear: () => set({ filters: FRESH_BOARD }),
}))
