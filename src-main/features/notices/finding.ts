/**
 * The best notices for whoever looks: what matches, as far as it is looked at, weighed by where the words stand, by trust from here and
 * by age (core/notices/fit.ts), with counts of what each filter would leave.
 */
import type { z } from 'zod'
import { DAY } from '#shared/core/kernel/index.ts'
import { type Fit, fitOf, type Place } from '#shared/core/notices/index.ts'
import type { Facets, Near, noticesContract, Why } from '#shared/ipc/notices.ts'
import type { Sql } from '../../ports/sql.ts'
import { kmFrom } from './near.ts'
import { CATEGORIES, PURPOSES } from './read-model.ts'
import { find, type Looker, type Search } from './search.ts'
import type { Meanings, Meant } from './vocabulary.ts'

export type Finding = z.output<NonNullable<(typeof noticesContract.find)['~orpc']['inputSchema']>>

/** Walks that come by somebody at least so often make them trusted, here: nobody is met so often by chance. */
const TRUSTED_SHARE = 0.005
/** Of more matches those whose words stand best, and of these the newest, are weighed and counted: it takes longer than finding them. */
const WEIGHED_MAX = 1000
const AGES = [1, 7, 30] as const

/** How people look from here. */
export interface Regard {
  settled: ReadonlySet<string>
  /** Share of walks by person (decision 038). */
  walks: ReadonlyMap<string, number>
}

interface Candidate {
  row: number
  did: string
  posted: number
  purpose: number
  category: number
  barter: number
  place: Place
  /** Of the cell it names; null: none. */
  cell: string | null
}

export interface Best {
  hits: { row: number; why: Why }[]
  total: number
  lookedAt?: number
  meant: Meant[]
  facets: Facets
  cursor?: string
}

const PLACES: ReadonlyMap<number, Place> = new Map([
  [-2, 'title'],
  [-1, 'beginning'],
  [0, 'text'],
])

export interface Seeker extends Looker {
  regard: Regard
}

export function findBest(sql: Sql, asked: Finding, seeker: Seeker, meanings: Meanings): Best {
  const { text, meant } = meanings.correct(sql, asked.text)
  const page = readPlace(asked.cursor)
  const asOf = page?.asOf ?? seeker.now
  const filtered = candidatesOf(sql, { ...asked, text }, seeker, asOf)
  const narrowed = asked.purpose ?? asked.category ?? asked.priceKind ?? asked.days ?? asked.who
  const open = narrowed === undefined ? filtered : candidatesOf(sql, { ...unfaceted(asked), text }, seeker, asOf)
  const weighed = filtered.all
    .map((one) => ({ one, fit: fitFrom(one, seeker.regard, asOf, asked.near) }))
    .sort((a, b) => b.fit.product - a.fit.product || b.one.row - a.one.row)
  const rest = page ? weighed.filter(({ one, fit }) => isAfter(page, fit.product, one.row)) : weighed
  const shown = rest.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    hits: shown.map(({ one, fit }) => ({ row: one.row, why: whyOf(one, fit, seeker.regard) })),
    total: weighed.length,
    ...(filtered.more && { lookedAt: WEIGHED_MAX }),
    meant,
    facets: facetsOf(open.all, asked, seeker.regard, asOf, open.more),
    ...(last && rest.length > shown.length && { cursor: JSON.stringify([asOf, last.fit.product, last.one.row]) }),
  }
}

/** The same search with every facet open. */
function unfaceted(asked: Finding): Finding {
  const { purpose: _, category: __, priceKind: ___, days: ____, who: _____, ...open } = asked
  return open
}

function candidatesOf(sql: Sql, asked: Finding, seeker: Seeker, asOf: number): { all: Candidate[]; more: boolean } {
  const { days, who, cursor: _, limit: __, ...filters } = asked
  const search: Search = {
    ...filters,
    ...(days !== undefined && { postedSince: asOf - days * DAY }),
    mine: false,
    withEnded: false,
    hidden: false,
    sort: 'relevance',
    limit: WEIGHED_MAX,
  }
  const looker = who === undefined ? seeker : { ...seeker, among: peopleOf(seeker.regard, who) }
  const { hits, lookedAt, cursor } = find(sql, search, [asked.hub], looker)
  const ranks = new Map(hits.map(({ row, key }) => [row, key.length === 3 ? Number(key[0]) : undefined]))
  const rows = sql.all<Omit<Candidate, 'place'>>(
    `SELECT n.row, a.did, n.posted, n.purpose, n.category, n.barter, ${asked.near ? 'g.cell' : 'NULL AS cell'} FROM json_each(?) j
     CROSS JOIN notice n ON n.row = j.value JOIN notice_author a ON a.key = n.author
     ${asked.near ? 'LEFT JOIN notice_area g ON g.row = n.row' : ''}`,
    JSON.stringify(hits.map(({ row }) => row)),
  )
  const placed = (row: number): Place => PLACES.get(ranks.get(row) ?? Number.NaN) ?? 'any'
  return {
    all: rows.map((row) => ({ ...row, place: placed(row.row) })),
    more: lookedAt !== undefined || cursor !== undefined,
  }
}

const walksOf = ({ walks }: Regard, did: string): number => walks.get(did) ?? 0
export const isTrusted = (regard: Regard, did: string): boolean =>
  regard.settled.has(did) || walksOf(regard, did) >= TRUSTED_SHARE

function peopleOf(regard: Regard, who: 'known' | 'trusted'): string[] {
  if (who === 'known') return [...regard.settled]
  return [...new Set([...regard.settled, ...regard.walks.keys()])].filter((did) => isTrusted(regard, did))
}

const fitFrom = ({ place, did, posted, cell }: Candidate, regard: Regard, asOf: number, near: Near | undefined): Fit =>
  fitOf({
    ...{ place, settled: regard.settled.has(did), walks: walksOf(regard, did), age: asOf - posted },
    km: kmFrom(near, cell ?? undefined),
  })

const whyOf = ({ place, did, posted }: Candidate, fit: Fit, regard: Regard): Why => ({
  ...{ place, posted, settled: regard.settled.has(did), walks: walksOf(regard, did) },
  factors: { place: fit.place, trust: fit.trust, fresh: fit.fresh, ...(fit.near !== undefined && { near: fit.near }) },
  product: fit.product,
})

/** What each choice of a filter would leave, the other filters kept as they are. */
function facetsOf(all: readonly Candidate[], asked: Finding, regard: Regard, asOf: number, more: boolean): Facets {
  const tests: Record<'purpose' | 'category' | 'priceKind' | 'who' | 'days', (one: Candidate) => boolean> = {
    purpose: (one) => asked.purpose === undefined || PURPOSES[one.purpose] === asked.purpose,
    category: (one) => asked.category === undefined || CATEGORIES[one.category] === asked.category,
    priceKind: (one) => asked.priceKind === undefined || (asked.priceKind === 'barter') === (one.barter === 1),
    who: ({ did }) =>
      asked.who === undefined || (asked.who === 'known' ? regard.settled.has(did) : isTrusted(regard, did)),
    days: ({ posted }) => asked.days === undefined || asOf - posted <= asked.days * DAY,
  }
  const left = (facet: keyof typeof tests): Candidate[] => {
    const others = Object.entries(tests).filter(([name]) => name !== facet)
    return all.filter((one) => others.every(([, passes]) => passes(one)))
  }
  const count = (facet: keyof typeof tests, choices: readonly [string, (one: Candidate) => boolean][]) => {
    const among = left(facet)
    return Object.fromEntries(choices.map(([name, is]) => [name, among.filter(is).length]))
  }
  return {
    purpose: count(
      'purpose',
      PURPOSES.map((name, at) => [name, (one) => one.purpose === at]),
    ),
    category: count(
      'category',
      CATEGORIES.map((name, at) => [name, (one) => one.category === at]),
    ),
    priceKind: count('priceKind', [
      ['tokens', ({ barter }) => barter === 0],
      ['barter', ({ barter }) => barter === 1],
    ]),
    who: count('who', [
      ['known', ({ did }) => regard.settled.has(did)],
      ['trusted', ({ did }) => isTrusted(regard, did)],
    ]),
    days: count(
      'days',
      AGES.map((days) => [String(days), ({ posted }) => asOf - posted <= days * DAY]),
    ),
    ...(more && { countedAmong: all.length }),
  }
}

interface PagePlace {
  asOf: number
  product: number
  row: number
}

const CURSOR = /^\[\d{1,16},\d(?:\.\d{1,20})?(?:e-\d{1,3})?,\d{1,16}\]$/

/** A cursor from elsewhere starts at the beginning instead of failing. */
function readPlace(cursor: string | undefined): PagePlace | undefined {
  if (cursor === undefined || !CURSOR.test(cursor)) return undefined
  const [asOf, product, row] = JSON.parse(cursor) as [number, number, number]
  return { asOf, product, row }
}

const isAfter = (page: PagePlace, product: number, row: number): boolean =>
  product < page.product || (product === page.product && row < page.row)
