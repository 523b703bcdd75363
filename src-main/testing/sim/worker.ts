/** A thread that runs specs, on the sources as they are or with one bug planted. */
import { enableCompileCache, flushCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Task } from './crew.ts'
import { type Patch, plantHere } from './patch.ts'

// Stripping types from every module costs more than most planted bugs live; what is kept is found by its content.
enableCompileCache()
const { patch } = workerData as { patch?: Patch }
if (patch) plantHere(patch)
const { runSpec, TOO_LITTLE } = await import('./run.ts')
const { shrink } = await import('./shrink.ts')
flushCompileCache()

/** The same history again, and on SQLite too where asked: the traces must be equal (invariant 16). */
function answer({ spec, again, sqlite, smaller }: Task): Answer {
  const run = runSpec(spec)
  if (run.violation) return smaller && run.violation.law !== TOO_LITTLE ? { run, shrunk: shrink(spec, run) } : { run }
  const strays = [
    ...(again ? ([['the same seed again', 'memory']] as const) : []),
    ...(sqlite ? ([['SQLite', 'sqlite']] as const) : []),
  ]
  for (const [who, medium] of strays) {
    const other = runSpec(spec, medium)
    const text = `invariant 16: ${who} gave another trace${other.violation ? ` (${other.violation.text})` : ''}`
    if (other.trace !== run.trace) return { run: { ...run, violation: { law: 16, text, round: 0 } } }
  }
  return { run }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))
