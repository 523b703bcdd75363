/**
 * Needs and offers of one skill board, told from what both say in the board's own fields (types/skills.ts): who can do it, who is within the
 * budget, who is free when. A pure function over notices; nothing is learnt of anybody, and each answer says why.
 */
import type { FieldSpec, FieldValue, Slot } from '#shared/wire/spaces.ts'
import { wordsIn } from '../notices/index.ts'
import type { Listing } from './admit.ts'
import { timesOf } from './fields.ts'

export interface Candidate extends Omit<Listing, 'place' | 'category' | 'expires'> {
  /** Id of the notice, and whose it is. */
  id: string
  did: string
  title: string
}

export const ASPECTS = ['skill', 'kind', 'level', 'budget', 'free', 'way'] as const
export type Aspect = (typeof ASPECTS)[number]

/** `open`: one of the two says nothing of it, so it is to be talked about. */
export type Judged = 'fits' | 'open' | 'misses'

/** One reason. What words are made of, in the order of `ASPECTS`. */
export interface Reason {
  aspect: Aspect
  is: Judged
  /** Texts that both name, or the offer's where they do not agree. */
  texts?: string[]
  /** When both can. */
  times?: Slot[]
  /** What the need pays less what the offer asks, smallest units. */
  spare?: bigint
}

export interface Match {
  id: string
  did: string
  /** Skill, kind and level: they can do it, or look for it. */
  able: boolean
  reasons: Reason[]
}

export interface Matches {
  /** Only those that are able, the best first. */
  found: Match[]
  /** People among them, not notices. */
  able: number
  /** Within the budget, and within it and free too. */
  within: number
  ready: number
  /** Weekdays on which those are free, Monday 0. */
  days: number[]
}

/** A shorter meeting is no lesson. */
export const TOGETHER_MIN = 30
/** Words that begin alike so far are forms of one word: lesson, lessons. */
const STEM = 4

const alike = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.startsWith(a)) || (b.length >= STEM && a.startsWith(b))

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
const textsOf = (value: FieldValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** Every word of one of the two skills is in what the other says. */
function skillReason(need: Candidate, offer: Candidate): Reason {
  const skill = ({ fields }: Candidate) => textOf(fields.skill)
  const covers = (all: Candidate, part: Candidate) => {
    const said = wordsIn(`${skill(all)} ${all.title}`)
    const words = wordsIn(skill(part))
    return words.length > 0 && words.every((word) => said.some((other) => alike(word, other)))
  }
  const is = covers(offer, need) || covers(need, offer) ? 'fits' : 'misses'
  return { aspect: 'skill', is, texts: [skill(offer)] }
}

function shared(aspect: 'kind' | 'way', need: Candidate, offer: Candidate): Reason {
  const [asked, given] = [textsOf(need.fields[aspect]), textsOf(offer.fields[aspect])]
  if (asked.length === 0 || given.length === 0) return { aspect, is: 'open' }
  const both = given.filter((one) => asked.includes(one))
  return both.length > 0 ? { aspect, is: 'fits', texts: both } : { aspect, is: 'misses', texts: given }
}

/** Levels stand in the space's rules from the bottom up; a need asks for at least its own. */
function levelReason(need: Candidate, offer: Candidate, levels: readonly string[]): Reason {
  const [asked] = textsOf(need.fields.level)
  const [given] = textsOf(offer.fields.level)
  if (asked === undefined || given === undefined)
    return { aspect: 'level', is: 'open', ...(given !== undefined && { texts: [given] }) }
  return { aspect: 'level', is: levels.indexOf(given) >= levels.indexOf(asked) ? 'fits' : 'misses', texts: [given] }
}

function budgetReason({ price: pays }: Candidate, { price: asks }: Candidate): Reason {
  const comparable =
    pays.kind === 'tokens' && asks.kind === 'tokens' && pays.token === asks.token && pays.per === asks.per
  if (!comparable) return { aspect: 'budget', is: 'open' }
  const spare = pays.amount - asks.amount
  return { aspect: 'budget', is: spare >= 0n ? 'fits' : 'misses', spare }
}

/** When two people are both free, for long enough to be of use. */
export function together(a: readonly Slot[], b: readonly Slot[]): Slot[] {
  const found = a.flatMap((one) =>
    b
      .filter(({ day }) => day === one.day)
      .map((other) => ({ day: one.day, from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
  )
  return found.filter(({ from, to }) => to - from >= TOGETHER_MIN).sort((x, y) => x.day - y.day || x.from - y.from)
}

function freeReason(need: Candidate, offer: Candidate): Reason {
  const [asked, given] = [timesOf(need.fields.free), timesOf(offer.fields.free)]
  if (asked.length === 0 || given.length === 0) return { aspect: 'free', is: 'open' }
  const times = together(asked, given)
  return times.length > 0 ? { aspect: 'free', is: 'fits', times } : { aspect: 'free', is: 'misses' }
}

const ABLE: readonly Aspect[] = ['skill', 'kind', 'level']

function matchOf(mine: Candidate, other: Candidate, levels: readonly string[]): Match {
  const [need, offer] = mine.purpose === 'need' ? [mine, other] : [other, mine]
  const reasons = [
    skillReason(need, offer),
    shared('kind', need, offer),
    levelReason(need, offer, levels),
    budgetReason(need, offer),
    freeReason(need, offer),
    shared('way', need, offer),
  ]
  const able = reasons.every(({ aspect, is }) => is !== 'misses' || !ABLE.includes(aspect))
  return { id: other.id, did: other.did, able, reasons }
}

const judged = ({ reasons }: Match, aspect: Aspect): Judged =>
  reasons.find((one) => one.aspect === aspect)?.is ?? 'open'
const isWithin = (match: Match): boolean => judged(match, 'budget') === 'fits'
const isReady = (match: Match): boolean => isWithin(match) && judged(match, 'free') === 'fits'

const WORTH: Record<Judged, number> = { fits: 2, open: 1, misses: 0 }
const worth = ({ reasons }: Match): number => reasons.reduce((sum, { is }) => sum + WORTH[is], 0)
const spareOf = ({ reasons }: Match): bigint => reasons.find(({ spare }) => spare !== undefined)?.spare ?? 0n

/** More that fits first, then the better price, then by id, so that everybody sees the same order. */
function better(a: Match, b: Match): number {
  const by = worth(b) - worth(a)
  if (by !== 0) return by
  const [spareA, spareB] = [spareOf(a), spareOf(b)]
  if (spareA !== spareB) return spareA > spareB ? -1 : 1
  return a.id < b.id ? -1 : 1
}

const people = (matches: readonly Match[]): number => new Set(matches.map(({ did }) => did)).size

/** `mine` with everything of the other purpose in its space; one's own notices match nothing of one's own. */
export function matchesOf(mine: Candidate, others: readonly Candidate[], fields: readonly FieldSpec[]): Matches {
  const level = fields.find(({ id }) => id === 'level')
  const levels = level?.kind === 'choice' ? level.options : []
  const found = others
    .filter(({ did, purpose }) => did !== mine.did && purpose !== mine.purpose)
    .map((other) => matchOf(mine, other, levels))
    .filter(({ able }) => able)
    .sort(better)
  const within = found.filter(isWithin)
  const ready = found.filter(isReady)
  const days = ready.flatMap(({ reasons }) => reasons.flatMap(({ times = [] }) => times.map(({ day }) => day)))
  return {
    found,
    able: people(found),
    within: people(within),
    ready: people(ready),
    days: [...new Set(days)].sort((a, b) => a - b),
  }
}
