/** What makes a neighbour of the practice town: what they post, how they deal, and what they say. Data only. */
import type { Category } from '#shared/ipc/notices.ts'

/** From … to, in minutes of the town's clock. */
export type Span = readonly [least: number, most: number]

export interface Work {
  note: string
  /** Comes as a file; without one the work was done in person. */
  file?: { name: string; text: string }
}

export interface Posting {
  purpose: 'offer' | 'need'
  category: Category
  title: string
  text: string
  price: number
  unit: string
  place: string
  /** What an offer delivers. */
  work?: Work
}

/** Chances are between 0 and 1, and drawn once per trade. */
export interface Manner {
  /** Before any answer. */
  thinks: Span
  /** From the money being held to the delivery. */
  works: Span
  /** From a delivery to accepting it. */
  reviews: Span
  /** The least part of the asked price that is taken after all haggling; a buyer pays at most the inverse. */
  floor: number
  /** What a buyer offers first, as a part of the asked price. */
  opening: number
  /** None of the chances below touches a first trade with somebody: it is answered, delivered and accepted in good time. */
  makesAnEffort: boolean
  /** Never answers a proposal: it lapses. */
  silent: number
  /** Delivers shortly before the last moment, with an excuse. */
  late: number
  /** Never delivers: the money goes back at the deadline. */
  vanishes: number
  /** Never accepts a delivery: the deadline does it. */
  forgets: number
}

/** `{nick}` and `{title}` are filled in. Several lines each, so that nobody sounds like a machine. */
export interface Voice {
  greets: readonly string[]
  agrees: readonly string[]
  counters: readonly string[]
  declines: readonly string[]
  proposes: readonly string[]
  /** For work whose result nobody wrote down. */
  delivers: readonly string[]
  excuses: readonly string[]
  thanks: readonly string[]
  /** Answers to words: about the price, about the time, to thanks, to any other question, and to the rest. */
  onPrice: readonly string[]
  onTime: readonly string[]
  onThanks: readonly string[]
  onQuestion: readonly string[]
  chats: readonly string[]
}

export interface Persona {
  /** Also the name of its directory. */
  key: string
  nick: string
  about: string
  manner: Manner
  postings: readonly Posting[]
  voice: Voice
}
