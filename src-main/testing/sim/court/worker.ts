/** A thread that tries cases: with numbers that come cheaply, or with real proofs. */
import { parentPort, workerData } from 'node:worker_threads'
import { plantHere } from '../patch.ts'
import type { Answer, Job } from './threads.ts'

const { real } = workerData as { real: boolean }
const { CHEAP_NUMBERS } = await import('./cheap.ts')
if (!real) plantHere(CHEAP_NUMBERS)
const { cheapNumbers, keptNumbers, realNumbers } = await import('./numbers.ts')
const { tryCase } = await import('./trial.ts')
const { grind } = await import('./grinding.ts')

function answer(job: Job): Answer {
  if (job.kind === 'grinding') return { ground: grind(job.grinding, job.seed) }
  const { setting, from, count } = job
  if (job.kind === 'cases')
    return { outcomes: Array.from({ length: count }, (_, at) => tryCase(setting, from + at, cheapNumbers)) }
  if (!job.kept) {
    const kept = new Map<string, Uint8Array>()
    return { outcomes: [tryCase(setting, from, realNumbers(kept))], kept }
  }
  return { outcomes: [tryCase(setting, from, keptNumbers(job.kept))] }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)))
