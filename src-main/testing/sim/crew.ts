/** Runs many specs on all cores. Which thread runs what changes nothing of what comes out. */
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Patch } from './patch.ts'
import type { Spec } from './plan.ts'
import type { Run } from './run.ts'
import type { Shrunk } from './shrink.ts'

export interface Task {
  spec: Spec
  /** Run twice and compare. */
  again?: boolean
  /** Run on SQLite as well and compare. */
  sqlite?: boolean
  /** Shrink a failure. */
  smaller?: boolean
}
export interface Answer {
  run: Run
  shrunk?: Shrunk
}

const THREADS = Math.max(1, Math.min(os.availableParallelism(), 8))

/** A run's garbage dies young where it has room to. */
const YOUNG_MB = 96

/** One thread that answers one task at a time. */
class Hand {
  readonly #worker: Worker
  #asked: PromiseWithResolvers<Answer> | undefined

  constructor(patch?: Patch) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { ...(patch && { patch }) },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    this.#worker.on('message', (answer: Answer) => this.#asked?.resolve(answer))
    this.#worker.on('error', (error) => this.#asked?.reject(error))
  }

  ask(task: Task): Promise<Answer> {
    this.#asked = Promise.withResolvers<Answer>()
    this.#worker.postMessage(task)
    return this.#asked.promise
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** Takes jobs one after another on as many threads as there are cores. */
async function share<J>(jobs: readonly J[], work: (next: () => J | undefined) => Promise<void>): Promise<void> {
  const waiting = [...jobs]
  const next = () => waiting.shift()
  await Promise.all(Array.from({ length: Math.min(THREADS, jobs.length) }, () => work(next)))
}

export async function runTasks(
  tasks: readonly Task[],
  each: (task: Task, answer: Answer) => void,
  patch?: Patch,
): Promise<void> {
  await share(tasks, async (next) => {
    const hand = new Hand(patch)
    for (let task = next(); task; task = next()) each(task, await hand.ask(task))
    await hand.end()
  })
}

/** The first run in which the planted bug broke its law; failing that, the last in which it broke another; without any, neither. */
export interface Hunted {
  patch: Patch
  spec?: Spec
  violation?: Run['violation']
  /** Runs it took. */
  runs: number
}

export async function hunt(
  patches: readonly Patch[],
  specsFor: (patch: Patch) => readonly Spec[],
  each: (hunted: Hunted) => void,
): Promise<void> {
  await share(patches, async (next) => {
    for (let patch = next(); patch; patch = next()) each(await huntOne(patch, specsFor(patch)))
  })
}

/** A bug counts as caught by its own law, not by whatever else it may upset. */
async function huntOne(patch: Patch, specs: readonly Spec[]): Promise<Hunted> {
  const hand = new Hand(patch)
  let found: Hunted = { patch, runs: 0 }
  for (const spec of specs) {
    const { violation } = (await hand.ask({ spec })).run
    const runs = found.runs + 1
    found = violation ? { patch, spec, violation, runs } : { ...found, runs }
    if (violation?.law === patch.law) break
  }
  await hand.end()
  return found
}
