/**
 * The way to the thread that reckons with ratings and trust. It is told a hub's words in pieces when they have changed since it was last asked, so that neither
 * reading nor reckoning keeps the ledger thread from what others ask of it.
 */
import { Worker } from 'node:worker_threads'
import { linesAfter, type TrustLine } from '#shared/core/trust/lines.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { AnswerOf, Question, TimedOpinion, Words } from './book.ts'

export type ToTrust =
  | ({ kind: 'words'; hub: string; last: boolean } & Words)
  | { kind: 'ask'; id: number; hub: string; question: Question }
export interface FromTrust {
  id: number
  answer: AnswerOf[Question['kind']]
}

/** A piece takes a few ms to read and to send. */
const PIECE = 500

interface Waiting {
  resolve(answer: never): void
  reject(error: Error): void
}

export class TrustDesk {
  readonly #url: URL
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #asked = 0
  /** By hub: as of which height the thread was told, once it was. */
  #told = new Map<string, { as: string; done: Promise<void> }>()

  constructor(url: URL) {
    this.#url = url
  }

  async ask<Q extends Question>(context: FeatureContext, hub: string, question: Q): Promise<AnswerOf[Q['kind']]> {
    await this.#tell(context, hub)
    const worker = this.#open()
    const id = ++this.#asked
    worker.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ kind: 'ask', id, hub, question } satisfies ToTrust)
    })
  }

  #tell(context: FeatureContext, hub: string): Promise<void> {
    const as = String(context.sql.get<{ h: number }>('SELECT h FROM word_change WHERE hub = ?', hub)?.h)
    const told = this.#told.get(hub)
    if (told?.as === as) return told.done
    // One after the other: pieces of two readings would be taken for one.
    const done = (told?.done ?? Promise.resolve()).then(() => this.#read(context, hub))
    this.#told.set(hub, { as, done })
    done.catch(() => this.#told.delete(hub))
    return done
  }

  async #read(context: FeatureContext, hub: string): Promise<void> {
    const say = (words: Partial<Words>, last = false) =>
      this.#open().postMessage({ kind: 'words', hub, ratings: [], lines: [], ...words, last } satisfies ToTrust)
    let rated: [string, string] = ['', '']
    for (let more = true; more; await pause()) {
      const ratings = newestAfter(context, hub, rated)
      say({ ratings })
      const last = ratings.at(-1)
      more = last !== undefined && ratings.length === PIECE
      if (last) rated = [last.to, last.from]
    }
    let line: TrustLine | undefined
    for (let more = true; more; await pause()) {
      const lines = linesAfter(context.state(hub), line, PIECE)
      say({ lines: lines.map(({ from, to, line: worth }) => ({ from, to, line: Number(worth) })) })
      line = lines.at(-1)
      more = lines.length === PIECE
    }
    say({}, true)
  }

  #open(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#url)
    this.#worker = worker
    worker.on('message', ({ id, answer }: FromTrust) => {
      this.#waiting.get(id)?.resolve(answer as never)
      this.#waiting.delete(id)
      // Whoever closes the node waits for no thread that has nothing to do.
      if (this.#waiting.size === 0) worker.unref()
    })
    worker.on('error', (error: Error) => this.#lose(error))
    worker.unref()
    return worker
  }

  /** The next question starts another thread. */
  #lose(error: Error): void {
    this.#worker = undefined
    this.#told.clear()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
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
