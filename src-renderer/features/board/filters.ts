/** What the Board is asked for: the filters as a person sets them, and as the node is asked. */
import type { InferContractRouterInputs } from '@orpc/contract'
import { create } from 'zustand'
import type { Contract } from '#shared/ipc/index.ts'
import type { Category } from '#shared/ipc/notices.ts'

export const CATEGORIES: readonly Category[] = ['skill', 'work', 'thing', 'knowledge', 'compute', 'favour']
export const SORTS = ['best', 'relevance', 'newest', 'ending', 'trust', 'price'] as const
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
  /** Among the best only: whose, and posted in the last so many days. */
  readonly who: '' | 'known' | 'trusted'
  readonly days: '' | '1' | '7' | '30'
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
  who: '',
  days: '',
  mine: false,
  withEnded: false,
  hidden: false,
  sort: '',
}

const PAGE = 60

type Inputs = InferContractRouterInputs<Contract>['notices']
type SearchInput = Inputs['search']

/** Own, hidden and ended notices are no best ones. */
const isBest = ({ sort, mine, withEnded, hidden }: BoardFilters): boolean =>
  sort === 'best' && !mine && !withEnded && !hidden

export const sortOf = (filters: BoardFilters): Sort =>
  isBest(filters)
    ? 'best'
    : (filters.sort !== 'best' && filters.sort) || (filters.text.trim() === '' ? 'newest' : 'relevance')

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
    sort: orderOf(filters),
    limit: PAGE,
  }
}

/** An order of the board; where the best are asked for, the one that stands for them while nothing is asked. */
function orderOf(filters: BoardFilters): Exclude<Sort, 'best'> {
  const sort = sortOf(filters)
  return sort === 'best' ? 'newest' : sort
}

/** A page of the best, of which fewer are read. */
const BEST_PAGE = 30

/** The best notices that these filters leave in a hub. */
export function findingOf(hub: string, filters: BoardFilters): Omit<Inputs['find'], 'cursor'> {
  const { purpose, category, priceKind, maxPrice, who, days } = filters
  const place = filters.place.trim()
  return {
    hub,
    text: filters.text.trim(),
    ...(purpose && { purpose }),
    ...(category && { category }),
    ...(priceKind && { priceKind }),
    ...(maxPrice && { maxPrice }),
    ...(place && { place }),
    ...(who && { who }),
    ...(days && { days: Number(days) }),
    limit: BEST_PAGE,
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
  (isBest(filters) && (filters.who !== '' || filters.days !== '')) ||
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
