/**
 * Whether a notice is one that a saved search looks for, told from the notice alone: so each is asked once, when it arrives. Words are read as
 * the board reads them: whole, and the last of them also as a beginning.
 */
import { DAY } from '../kernel/instant.ts'
import { type Typed, typedIn, wordsIn } from './query.ts'

/** Of the name of a saved search. */
export const WATCH_NAME_CHARS_MAX = 80

/** What a saved search asks of a notice; whom it is by is asked when it is looked at, since that changes. */
export interface Sought {
  text: string
  purpose?: string | undefined
  category?: string | undefined
  priceKind?: 'tokens' | 'barter' | undefined
  /** Smallest units. */
  minPrice?: bigint | undefined
  maxPrice?: bigint | undefined
  place?: string | undefined
  /** Cells that it may lie in. */
  cells?: ReadonlySet<string> | undefined
  /** Posted in the last so many days, when it arrives. */
  days?: number | undefined
}

/** A notice as it arrived. Its words stand each between spaces: to look for one, or for a beginning, is to look for a piece of text. */
export interface Arrived {
  purpose: string
  category: string
  /** Undefined: barter. */
  price: bigint | undefined
  words: string
  placeWords: string
  area: string | undefined
  /** ms since it was posted. */
  age: number
}

export interface Readied extends Omit<Sought, 'text' | 'place'> {
  typed: Typed | undefined
  where: Typed | undefined
}

/** A search with its words cut, once. */
export const readied = ({ text, place, ...rest }: Sought): Readied => ({
  ...rest,
  typed: typedIn(text),
  where: typedIn(place ?? ''),
})

interface Texts {
  title: string
  text: string
  place: string
  price: { kind: 'tokens' } | { kind: 'barter'; wants: string }
}

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `

/** The words that the board finds a notice by. */
export function arrivedWords({ title, text, place, price }: Texts): Pick<Arrived, 'words' | 'placeWords'> {
  const placeWords = wordsIn(place)
  const wants = price.kind === 'barter' ? wordsIn(price.wants) : []
  return {
    words: spaced([...wordsIn(title), ...wordsIn(text), ...wants, ...placeWords]),
    placeWords: spaced(placeWords),
  }
}

const has = (words: string, typed: Typed | undefined): boolean =>
  typed === undefined || (typed.whole.every((word) => words.includes(` ${word} `)) && words.includes(` ${typed.last}`))

function isWorth({ priceKind, minPrice, maxPrice }: Readied, price: bigint | undefined): boolean {
  if (priceKind !== undefined && (priceKind === 'barter') !== (price === undefined)) return false
  if (minPrice !== undefined && (price === undefined || price < minPrice)) return false
  return maxPrice === undefined || (price !== undefined && price <= maxPrice)
}

/** The cheap questions first: words are looked at only where everything else suits. */
export function suits(sought: Readied, notice: Arrived): boolean {
  const { purpose, category, days, typed, where, cells } = sought
  if (purpose !== undefined && purpose !== notice.purpose) return false
  if (category !== undefined && category !== notice.category) return false
  if (cells && !(notice.area !== undefined && cells.has(notice.area))) return false
  if (days !== undefined && notice.age > days * DAY) return false
  return isWorth(sought, notice.price) && has(notice.placeWords, where) && has(notice.words, typed)
}
