/** Reckons with a hub's ratings and trust lines, where seconds of it keep nobody from anything. */
import type { AnswerOf, Question, Words } from '#shared/core/trust/book.ts'

export interface TrustReckoner {
  /** Goes up whenever everything that was told is forgotten. */
  readonly life: number
  /** What people say of each other in a hub, in pieces; `first` begins anew, and with `last` it takes the place of what was told before. */
  tell(hub: string, words: Words, piece: 'first' | 'more' | 'last'): void
  /** Rejects when it broke off. */
  ask<Q extends Question>(hub: string, question: Q): Promise<AnswerOf[Q['kind']]>
}
