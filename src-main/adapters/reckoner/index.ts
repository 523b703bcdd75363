/** Reckoning with ratings and trust on a thread, which the first question starts. */
import { Worker } from 'node:worker_threads'
import type { AnswerOf, Question, Words } from '#shared/core/trust/book.ts'
import type { TrustReckoner } from '../../ports/reckoner.ts'

export type ToReckoner =
  | { kind: 'words'; hub: string; words: Words; piece: 'first' | 'more' | 'last' }
  | { kind: 'ask'; id: number; hub: string; question: Question }
export interface FromReckoner {
  id: number
  answer: AnswerOf[Question['kind']]
}

/** From source, the thread lies here; the built application says where. */
const SOURCE = new URL('./thread.ts', import.meta.url)

interface Waiting {
  resolve(answer: never): void
  reject(error: Error): void
}

export class ThreadReckoner implements TrustReckoner {
  readonly #url: URL
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #asked = 0
  #life = 0

  constructor(url: URL = SOURCE) {
    this.#url = url
  }

  get life(): number {
    return this.#life
  }

  tell(hub: string, words: Words, piece: 'first' | 'more' | 'last'): void {
    this.#open().postMessage({ kind: 'words', hub, words, piece } satisfies ToReckoner)
  }

  ask<Q extends Question>(hub: string, question: Q): Promise<AnswerOf[Q['kind']]> {
    const worker = this.#open()
    const id = ++this.#asked
    worker.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ kind: 'ask', id, hub, question } satisfies ToReckoner)
    })
  }

  #open(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#url)
    this.#worker = worker
    worker.on('message', ({ id, answer }: FromReckoner) => {
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
    this.#life++
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
