/** Tries many cases on all cores, and some of them a second time with real proofs. What comes out does not depend on which thread did what. */
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Grinding, Ground } from './grinding.ts'
import type { Kept } from './numbers.ts'
import type { Setting } from './setting.ts'
import type { Outcome } from './trial.ts'

/** `proof`: one case with real proofs, or, where their numbers are kept, the same without. */
export type Job =
  | { kind: 'cases'; setting: Setting; from: number; count: number }
  | { kind: 'proof'; setting: Setting; from: number; count: 1; kept?: Kept }
  | { kind: 'grinding'; grinding: Grinding; seed: number }

export interface Answer {
  outcomes?: Outcome[]
  kept?: Kept
  ground?: Ground
}

const THREADS = Math.max(1, Math.min(os.availableParallelism(), 8))

class Thread {
  readonly #worker: Worker
  #asked: PromiseWithResolvers<Answer> | undefined

  constructor(real: boolean) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { real } })
    this.#worker.on('message', (answer: Answer) => this.#asked?.resolve(answer))
    this.#worker.on('error', (error) => this.#asked?.reject(error))
  }

  ask(job: Job): Promise<Answer> {
    this.#asked = Promise.withResolvers<Answer>()
    this.#worker.postMessage(job)
    return this.#asked.promise
  }

  end(): Promise<number> {
    return this.#worker.terminate()
  }
}

/** The answers, in the order of the jobs. */
export async function runJobs(jobs: readonly Job[], real = false): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const work = async (): Promise<void> => {
    const thread = new Thread(real)
    try {
      for (let at = next++; at < jobs.length; at = next++) answers[at] = await thread.ask(jobs[at] as Job)
    } finally {
      await thread.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(THREADS, jobs.length) }, work))
  return answers
}
