/** What the Board is asked for: the filters as a person sets them, and as the node is asked. */
import type { InferContractRouterInputs } from '@orpc/contract'
import { create } from 'zustand'
import type { Contract } from '#shared/ipc/index.ts'
import type { Category, Near } from '#shared/ipc/notices.ts'

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
  readonly minPrice: string
  readonly place: string
  /** Around a place on the map. */
  readonly near: Near | undefined
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
  minPrice: '',
  place: '',
  near: undefined,
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
/** As a saved search keeps it. */
export type Sought = NonNullable<InferContractRouterInputs<Contract>['watches']['save']>['sought']

/** Own, hidden and ended notices are no best ones. */
const isBest = ({ sort, mine, withEnded, hidden }: BoardFilters): boolean =>
  sort === 'best' && !mine && !withEnded && !hidden

export const sortOf = (filters: BoardFilters): Sort =>
  isBest(filters)
    ? 'best'
    : (filters.sort !== 'best' && filters.sort) || (filters.text.trim() === '' ? 'newest' : 'relevance')

/** What every search asks, whatever its order. */
function askedOf(hub: string, { text, place, near, purpose, category, priceKind, minPrice, maxPrice }: BoardFilters) {
  const where = place.trim()
  return {
    hub,
    text: text.trim(),
    ...(purpose && { purpose }),
    ...(category && { category }),
    ...(priceKind && { priceKind }),
    ...(minPrice && { minPrice }),
    ...(maxPrice && { maxPrice }),
    ...(where && { place: where }),
    ...(near && { near }),
  }
}

/** What of these filters can be saved as a search; undefined where they narrow nothing that a new notice could be told by. */
export function soughtOf(filters: BoardFilters): Sought | undefined {
  const { hub: _, ...asked } = askedOf('', filters)
  const { who, days } = filters
  const sought = { ...asked, ...(isBest(filters) && { ...(who && { who }), ...(days && { days: Number(days) }) }) }
  const named = Object.entries(sought).some(([name, value]) => name !== 'text' || value !== '')
  return named && !filters.mine && !filters.hidden ? sought : undefined
}

/** The filters that a saved search was made of. */
export const filtersOf = ({ days, ...sought }: Sought): BoardFilters => ({
  ...FRESH_BOARD,
  ...(Object.fromEntries(Object.entries(sought).filter(([, value]) => value !== undefined)) as Partial<BoardFilters>),
  ...(days !== undefined && { days: (['1', '7', '30'] as const).find((one) => one === String(days)) ?? '' }),
  ...((sought.who !== undefined || days !== undefined) && { sort: 'best' as const }),
})

/** The search these filters mean in a hub. */
export function searchOf(hub: string, filters: BoardFilters): Omit<SearchInput, 'cursor'> {
  const { mine, withEnded, hidden } = filters
  return {
    ...askedOf(hub, filters),
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
  const { who, days } = filters
  return {
    ...askedOf(hub, filters),
    ...(who && { who }),
    ...(days && { days: Number(days) }),
    limit: BEST_PAGE,
  }
}

/** Filters hidden behind the button, that are in use. */
export const countHidden = (filters: BoardFilters): number =>
  [
    filters.priceKind,
    filters.minPrice,
    filters.maxPrice,
    filters.place.trim(),
    filters.near,
    filters.mine,
    filters.withEnded,
    filters.hidden,
  ].filter(Boolean).length

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
