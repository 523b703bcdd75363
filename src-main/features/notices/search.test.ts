/**
 * What a search finds, against a reference that looks at every notice in memory: each filter, each order, their combinations, and
 * pages that join up without gap or repeat. The cap on words that half the board uses is tested where it bites.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CborValue, fromHex, type SignedEvent, sha256, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { arrivedWords, CLOCK_SKEW_MS, readied, suits, typedIn, wordsIn } from '#shared/core/notices/index.ts'
import { NEAR_KM } from '#shared/core/places/cell.ts'
import { cellAt, kmBetween } from '#shared/core/places/index.ts'
import type { Near } from '#shared/ipc/notices.ts'
import { ThreadReckoner } from '../../adapters/reckoner/index.ts'
import type { Sql } from '../../ports/sql.ts'
import { memorySql, START } from '../../testing/town-parts.ts'
import { features } from '../index.ts'
import { cellsNear } from './near.ts'
import { tieOf } from './projection.ts'
import { CATEGORIES, PURPOSES } from './read-model.ts'
import { find, type Search } from './search.ts'
import { LOOKED_AT_MAX } from './words.ts'

const HOUR = 3_600_000
const NOW = START + 100 * HOUR
const HUBS = ['11'.repeat(32), '22'.repeat(32)]
const PEOPLE = ['did:key:zAna', 'did:key:zBen', 'did:key:zCy', 'did:key:zDee']
const ME = PEOPLE[0] as string
const VOCABULARY = ['b', 'big', 'bike', 'bikes', 'bikeshed', 'art', 'article', 'café', 'Genève', 'हिन्दी']
/** Freiburg, a village close by, Basel, Oslo. */
const AREAS = [
  [47.9959, 7.8522],
  [47.93, 7.7],
  [47.5584, 7.5733],
  [59.9127, 10.7461],
].map(([latitude = 0, longitude = 0]) => cellAt(latitude, longitude))
const SORTS = ['newest', 'relevance', 'ending', 'price', 'trust'] as const
const ANY: Search = { text: '', mine: false, withEnded: false, hidden: false, sort: 'newest', limit: 50 }
const LOOKER = { me: ME, now: NOW, unwanted: { notices: [], authors: [] } }

/** One notice of a made-up board; `price` undefined: barter. Times are hours from START. */
interface Posted {
  hub: number
  author: number
  purpose: Search['purpose'] & string
  category: Search['category'] & string
  price: number | undefined
  title: string
  text: string
  place: string
  area: string | undefined
  at: number
  lasts: number
  withdrawn: boolean
}
const PLAIN: Posted = {
  hub: 0,
  author: 1,
  purpose: 'offer',
  category: 'skill',
  price: 5,
  title: 'bike',
  text: '',
  place: '',
  area: undefined,
  at: 1,
  lasts: 1000,
  withdrawn: false,
}

/** A board with everything posted, in this order, and settled trades between pairs of people of each hub. */
class Board {
  readonly sql: Sql
  readonly ids: string[]
  readonly posted: readonly Posted[]
  readonly trades: readonly (readonly [number, number])[]

  constructor(posted: readonly Posted[], trades: readonly (readonly [number, number])[] = []) {
    const sql = memorySql()
    for (const { readModel } of features(new ThreadReckoner())) sql.exec(readModel.create)
    this.sql = sql
    this.posted = posted
    this.trades = trades
    for (const hub of HUBS) for (const [n, pair] of trades.entries()) this.#settle(hub, n, pair)
    this.ids = posted.map((notice, n) => this.#post(notice, n))
  }

  #post(notice: Posted, n: number): string {
    const id = sha256(utf8(`notice ${n}`))
    const at = START + notice.at * HOUR
    const { purpose, category, title, text, place, area, price } = notice
    const content = {
      ...{ purpose, category, title, text, place, ...(area !== undefined && { area }) },
      price:
        price === undefined ? { kind: 'barter', wants: '' } : { kind: 'tokens', token: 'HRS', amount: price, per: '' },
      ...{ quantity: 1, unit: '', expires: at + notice.lasts * HOUR },
    }
    this.#say(notice, 'notice.put', id, { at, content })
    if (notice.withdrawn) this.#say(notice, 'notice.withdraw', sha256(id), { at, notice: id })
    return toHex(id)
  }

  #say({ hub, author }: Posted, t: string, id: Uint8Array, body: Record<string, CborValue>): void {
    const hubId = HUBS[hub] as string
    const event = {
      v: 1 as const,
      t,
      hub: fromHex(hubId),
      dev: id,
      seq: 0,
      prev: id,
      epoch: 0,
      as: PEOPLE[author] as string,
      body,
    }
    const signed: SignedEvent = { id, unsigned: id, event, sig: id, cosigs: [] }
    for (const feature of features(new ThreadReckoner())) feature.onNotice?.(this.sql, hubId, signed, NOW)
  }

  #settle(hub: string, n: number, [a, b]: readonly [number, number]): void {
    const body = {
      ...{
        v: 1 as const,
        hub: fromHex(hub),
        agreement: sha256(utf8(`${hub} ${n}`)),
        token: 'HRS',
        paid: 1n,
        refunded: 0n,
      },
      ...{
        payer: PEOPLE[a] as string,
        provider: PEOPLE[b] as string,
        outcome: 'released' as const,
        height: 0,
        time: START,
      },
    }
    const fact = { kind: 'receipt' as const, receipt: { body, signatures: [] } }
    for (const feature of features(new ThreadReckoner()))
      feature.onLedger?.(this.sql, { hub, h: 0, time: START, index: n }, fact)
  }

  /** Numbers of what is found, all pages together. */
  find(search: Partial<Search>, hubs: readonly string[] = HUBS): number[] {
    const found: number[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page = find(this.sql, { ...ANY, ...search, ...(cursor !== '' && { cursor }) }, hubs, LOOKER)
      found.push(...page.hits.map(({ row }) => row - 1))
      cursor = page.cursor
      if (found.length > this.posted.length) throw new Error('pages repeat')
    }
    return found
  }

  /** The same by looking at every notice. */
  expected(search: Search): number[] {
    const numbers = this.posted.map((_, n) => n).filter((n) => matches(this.posted[n] as Posted, search))
    const key = (n: number) => this.#place(n, search)
    return numbers.sort((a, b) => compare(key(a), key(b)))
  }

  /** Smallest first. */
  #place(n: number, search: Search): number[] {
    const notice = this.posted[n] as Posted
    const newest = [-notice.at, -tieOf(this.ids[n] as string)]
    const partners = (who: number) => new Set(this.trades.flatMap(([a, b]) => (a === who ? [b] : b === who ? [a] : [])))
    switch (search.sort) {
      case 'newest':
        return newest
      case 'relevance':
        return [rankOf(notice, search.text), ...newest]
      case 'ending':
        return [notice.at + notice.lasts, newest[1] as number]
      case 'price':
        return [notice.price ?? Number.MAX_VALUE, newest[1] as number]
      case 'trust':
        return [partners(0).has(notice.author) ? 0 : 1, -partners(notice.author).size, ...newest]
    }
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((x, i) => x !== b[i])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}

function holds(words: readonly string[], typed: string): boolean {
  const wanted = typedIn(typed)
  if (wanted === undefined) return true
  return wanted.whole.every((word) => words.includes(word)) && words.some((word) => word.startsWith(wanted.last))
}

function rankOf({ title }: Posted, typed: string): number {
  const wanted = typedIn(typed)
  if (wanted === undefined) return 0
  const words = wordsIn(title)
  if ([...wanted.whole, wanted.last].every((word) => words.includes(word))) return -2
  return holds(words, typed) ? -1 : 0
}

function matches(notice: Posted, search: Search): boolean {
  const at = START + notice.at * HOUR
  const own = search.mine || search.author === ME
  return (
    (!search.mine || notice.author === 0) &&
    (search.author === undefined || PEOPLE[notice.author] === search.author) &&
    (own || at <= NOW + CLOCK_SKEW_MS) &&
    (search.withEnded || (!notice.withdrawn && at + notice.lasts * HOUR > NOW)) &&
    (search.purpose === undefined || notice.purpose === search.purpose) &&
    (search.category === undefined || notice.category === search.category) &&
    (search.priceKind === undefined || (notice.price === undefined) === (search.priceKind === 'barter')) &&
    (search.maxPrice === undefined || (notice.price !== undefined && notice.price <= Number(search.maxPrice))) &&
    holds(wordsIn(`${notice.title} ${notice.text} ${notice.place}`), search.text) &&
    holds(wordsIn(notice.place), search.place ?? '') &&
    (search.near === undefined || liesIn(notice.area, search.near))
  )
}

/** Whether the middles are no farther apart than is asked for, and from the middle to a corner. */
function liesIn(area: string | undefined, near: Near): boolean {
  return area !== undefined && kmBetween(area, near.area) <= Number(near.km) + 11
}

/** Seldom, or most searches of a small board would find nothing. */
const seldom = <T>(often: T, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(often) }, { weight: 1, arbitrary })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => seldom<T | undefined>(undefined, arbitrary)
const someWords = (max: number) => fc.array(fc.constantFrom(...VOCABULARY), { maxLength: max }).map((w) => w.join(' '))
const somePosted: fc.Arbitrary<Posted> = fc.record({
  hub: fc.nat(1),
  author: fc.nat(PEOPLE.length - 1),
  purpose: fc.constantFrom(...PURPOSES),
  category: fc.constantFrom(...CATEGORIES.slice(0, 3)),
  price: fc.option(fc.nat(4), { nil: undefined }),
  title: fc.tuple(fc.constantFrom(...VOCABULARY), someWords(2)).map((w) => w.join(' ')),
  text: someWords(3),
  place: fc.constantFrom('', 'Genève', 'Big art'),
  area: fc.constantFrom(undefined, ...AREAS),
  // Some are from the future; few instants, so that many tie.
  at: fc.constantFrom(1, 2, 50, 99, 101),
  lasts: fc.constantFrom(10, 200, 300),
  withdrawn: seldom(false, fc.boolean()),
})
const someNear = fc.record({ name: fc.constant(''), area: fc.constantFrom(...AREAS), km: fc.constantFrom(...NEAR_KM) })
const someSearch = fc
  .record({
    text: fc
      .tuple(someWords(2), fc.constantFrom('', 'b', 'bi', 'bik', 'bike', 'arti', 'cafe', 'zzzz'))
      .map((w) => w.join(' ')),
    purpose: maybe(fc.constantFrom(...PURPOSES)),
    category: maybe(fc.constantFrom(...CATEGORIES.slice(0, 3))),
    priceKind: maybe(fc.constantFrom('tokens' as const, 'barter' as const)),
    maxPrice: maybe(fc.constantFrom('0', '2', '9')),
    place: maybe(fc.constantFrom('gen', 'art', 'nowhere')),
    near: maybe(someNear),
    mine: seldom(false, fc.boolean()),
    author: maybe(fc.constantFrom(...PEOPLE, 'did:key:zNobody')),
    withEnded: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    limit: fc.integer({ min: 1, max: 7 }),
  })
  .map((search) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search)

test('any search finds what looking at every notice finds, in its order, page by page', () => {
  const trade = fc.tuple(fc.nat(3), fc.nat(3)).filter(([a, b]) => a !== b)
  const boards = fc.tuple(fc.array(somePosted, { minLength: 20, maxLength: 40 }), fc.array(trade, { maxLength: 4 }))
  fc.assert(
    fc.property(boards, fc.array(someSearch, { minLength: 10, maxLength: 10 }), ([posted, trades], searches) => {
      const board = new Board(posted, trades)
      for (const search of searches) {
        const expected = board.expected(search)
        expect(board.find(search)).toEqual(expected)
        expect(find(board.sql, search, HUBS, LOOKER).total).toBe(expected.length)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

describe('each filter', () => {
  const board = new Board([
    PLAIN,
    { ...PLAIN, author: 0, title: 'bikes', purpose: 'need', at: 2 },
    { ...PLAIN, category: 'thing', price: undefined, text: 'café', at: 3 },
    { ...PLAIN, price: 7, place: 'Genève', at: 4 },
    { ...PLAIN, withdrawn: true, at: 5 },
    { ...PLAIN, lasts: 2, at: 6 },
    { ...PLAIN, hub: 1, at: 7 },
    { ...PLAIN, author: 0, at: 101 },
  ])
  test.each<[string, Partial<Search>, number[]]>([
    ['none: what is open, of every hub', {}, [6, 3, 2, 1, 0]],
    ['also ended ones', { withEnded: true }, [6, 5, 4, 3, 2, 1, 0]],
    ['needs', { purpose: 'need' }, [1]],
    ['a category', { category: 'thing' }, [2]],
    ['barter', { priceKind: 'barter' }, [2]],
    ['tokens', { priceKind: 'tokens' }, [6, 3, 1, 0]],
    ['a price at most, which barter has none of', { maxPrice: '6' }, [6, 1, 0]],
    ['a place', { place: 'geneve' }, [3]],
    ['somebody', { author: PEOPLE[1] as string }, [6, 3, 2, 0]],
    ['mine, even ahead of my clock', { mine: true }, [7, 1]],
    ['a word', { text: 'cafe' }, [2]],
    ['a beginning', { text: 'bike' }, [6, 3, 2, 1, 0]],
    ['a longer beginning', { text: 'bikes' }, [1]],
    ['a word that must be whole, since another follows', { text: 'bik cafe' }, []],
    ['words of different fields', { text: 'genève bike' }, [3]],
    ['nothing like it', { text: 'unicorn' }, []],
  ])('%s', (_name, search, expected) => {
    expect(board.find(search)).toEqual(expected)
    expect(board.expected({ ...ANY, ...search })).toEqual(expected)
  })

  test('one hub', () => {
    expect(board.find({}, HUBS.slice(1))).toEqual([6])
  })
})

test('best match: the whole words in the title, their beginnings in the title, then elsewhere, the newest first', () => {
  const titles = ['cafe bike', 'café bikeshed', 'big cafe', 'article']
  const board = new Board(titles.map((title, n) => ({ ...PLAIN, title, text: 'cafe bike', at: n })))
  expect(board.find({ text: 'cafe bike', sort: 'relevance' })).toEqual([0, 1, 3, 2])
})

describe('a word that more notices use than are looked at', () => {
  const OLD = 30
  const posted = Array.from({ length: LOOKED_AT_MAX + OLD }, (_, n) => ({
    ...PLAIN,
    title: n === 0 || n === OLD + 1 ? 'art' : 'big',
    text: 'art',
    price: LOOKED_AT_MAX + OLD - n,
    at: n / 10_000,
    category: n % 100 === 0 ? ('work' as const) : PLAIN.category,
    author: n % 100 === 1 ? 0 : n % 100 === 2 ? 2 : PLAIN.author,
  }))
  const board = new Board(posted)
  const page = (search: Partial<Search>) => find(board.sql, { ...ANY, ...search }, HUBS, LOOKER)

  test.each(SORTS)('is said, counted as “at least”, and only the newest are looked at: by %s', (sort) => {
    const { total, ...found } = page({ text: 'art', sort })
    expect(found).toMatchObject({ atLeast: true, lookedAt: LOOKED_AT_MAX })
    expect(total).toBeLessThanOrEqual(posted.length)
    const all = board.find({ text: 'art', sort })
    expect(new Set(all).size).toBe(all.length)
    expect(all.slice().sort((a, b) => a - b)).toEqual(Array.from({ length: LOOKED_AT_MAX }, (_, n) => OLD + n))
    if (sort === 'relevance') expect(all[0]).toBe(OLD + 1)
  })

  const narrow: [string, Partial<Search>][] = [
    ['a category', { category: 'work' }],
    ['somebody', { author: PEOPLE[2] as string }],
    ['mine', { mine: true }],
  ]
  test.each(narrow.flatMap(([name, filter]) => SORTS.map((sort) => [name, sort, filter] as const)))(
    'is searched whole when a filter leaves few enough: %s, by %s',
    (_name, sort, filter) => {
      const search = { text: 'art', ...filter, sort, limit: 7 }
      expect(page(search).lookedAt).toBeUndefined()
      expect(page(search).total).toBe(21)
      expect(board.find(search)).toEqual(board.expected({ ...ANY, ...search }))
    },
  )

  test('a board of many is counted up to a cap, with nothing left out', () => {
    const { total, ...found } = page({})
    expect([total, found.atLeast, found.lookedAt]).toEqual([2000, true, undefined])
    expect(board.find({ limit: 200 })).toEqual(board.expected(ANY))
  })
})

test('a saved search tells of a notice that arrives what the board’s search tells of all of them', () => {
  fc.assert(
    fc.property(
      fc.array(somePosted, { minLength: 8, maxLength: 16 }),
      someSearch,
      fc.option(fc.nat(4)),
      (all, asked, least) => {
        const board = new Board(all.map((one) => ({ ...one, hub: 0, at: 1, lasts: 1000, withdrawn: false })))
        const { text, purpose, category, priceKind, maxPrice, place, near } = asked
        const minPrice = least === null ? undefined : String(least)
        const search = { ...ANY, text, purpose, category, priceKind, maxPrice, minPrice, place, near }
        const { hits } = find(board.sql, search, HUBS.slice(0, 1), LOOKER)
        const sought = readied({
          ...{ text, purpose, category, priceKind, place },
          ...(near && { cells: new Set(cellsNear(near)) }),
          ...(minPrice !== undefined && { minPrice: BigInt(minPrice) }),
          ...(maxPrice !== undefined && { maxPrice: BigInt(maxPrice) }),
        })
        const told = board.posted.flatMap(({ price, ...one }, n) => {
          const words = arrivedWords({
            ...one,
            price: price === undefined ? { kind: 'barter', wants: '' } : { kind: 'tokens' },
          })
          const notice = { ...one, ...words, price: price === undefined ? undefined : BigInt(price), age: 0 }
          return suits(sought, notice) ? [n + 1] : []
        })
        expect(hits.map(({ row }) => row).sort((a, b) => a - b)).toEqual(told)
      },
    ),
    { numRuns: 150 },
  )
})
