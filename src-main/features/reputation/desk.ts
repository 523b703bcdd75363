/**
 * Questions about ratings and trust. Whoever reckons is told a hub's words in pieces when they have changed since it was last asked, so that neither reading nor
 * reckoning keeps the ledger thread from what others ask of it.
 */
import type { AnswerOf, Question, TimedOpinion, Words } from '#shared/core/trust/book.ts'
import { linesAfter, type TrustLine } from '#shared/core/trust/lines.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { TrustReckoner } from '../../ports/reckoner.ts'

/** A piece takes a few ms to read and to send. */
const PIECE = 500
const NOTHING: Words = { ratings: [], lines: [] }

export class TrustDesk {
  readonly #reckoner: TrustReckoner
  /** By hub: as of what was told, and once it was. */
  readonly #told = new Map<string, { as: string; done: Promise<void> }>()

  constructor(reckoner: TrustReckoner) {
    this.#reckoner = reckoner
  }

  async ask<Q extends Question>(context: FeatureContext, hub: string, question: Q): Promise<AnswerOf[Q['kind']]> {
    await this.#tell(context, hub)
    return this.#reckoner.ask(hub, question)
  }

  /** Changes with what whoever reckons would be told. */
  toldAs({ sql }: FeatureContext, hub: string): string {
    const changed = sql.get<{ h: number }>('SELECT h FROM word_change WHERE hub = ?', hub)?.h
    return `${this.#reckoner.life} ${changed}`
  }

  #tell(context: FeatureContext, hub: string): Promise<void> {
    const as = this.toldAs(context, hub)
    const told = this.#told.get(hub)
    if (told?.as === as) return told.done
    // One after the other: pieces of two readings would be taken for one.
    const before = told?.done.catch(() => undefined) ?? Promise.resolve()
    const done = before.then(() => this.#read(context, hub))
    this.#told.set(hub, { as, done })
    done.catch(() => this.#told.delete(hub))
    return done
  }

  async #read(context: FeatureContext, hub: string): Promise<void> {
    this.#reckoner.tell(hub, NOTHING, 'first')
    let rated: [string, string] = ['', '']
    for (let more = true; more; await pause()) {
      const ratings = newestAfter(context, hub, rated)
      this.#reckoner.tell(hub, { ...NOTHING, ratings }, 'more')
      const last = ratings.at(-1)
      more = last !== undefined && ratings.length === PIECE
      if (last) rated = [last.to, last.from]
    }
    let line: TrustLine | undefined
    for (let more = true; more; await pause()) {
      const some = linesAfter(context.state(hub), line, PIECE)
      const lines = some.map(({ from, to, line: worth }) => ({ from, to, line: Number(worth) }))
      this.#reckoner.tell(hub, { ...NOTHING, lines }, 'more')
      line = some.at(-1)
      more = some.length === PIECE
    }
    this.#reckoner.tell(hub, NOTHING, 'last')
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The newest rating of each two people, in the order of rated and rater, after the two given. */
function newestAfter({ sql }: FeatureContext, hub: string, [rated, rater]: [string, string]): TimedOpinion[] {
  return sql
    .all<{ rater: string; rated: string; score: number; at: number }>(
      `SELECT rater, rated, score, max(at) AS at FROM rating WHERE hub = ? AND (rated, rater) > (?, ?)
       GROUP BY rated, rater ORDER BY rated, rater LIMIT ${PIECE}`,
      hub,
      rated,
      rater,
    )
    .map(({ rater: from, rated: to, score, at }) => ({ from, to, score, at }))
}
