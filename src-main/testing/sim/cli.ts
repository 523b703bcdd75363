/**
 * `npm run sim -- --seeds N [--from K] [--seed K] [--planted] [--no-keep] [--json]`. Runs the kept regressions, then the seeds. A failing
 * seed is shrunk and kept in regressions.json, to be committed with its repair. The last line is the summary as JSON.
 */
import { parseArgs } from 'node:util'
import { type Answer, runTasks, type Task } from './crew.ts'
import { FAULT_KINDS, noFaults } from './faults.ts'
import { specOf } from './plan.ts'
import { runPlanted } from './planted.ts'
import { keepForEver, regressions } from './regressions.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    planted: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
  },
})
/** Every how many seeds a run is repeated and its trace compared, and every how many it also runs on SQLite (invariant 16). */
const REPEAT_EVERY = 25
const SQLITE_EVERY = 50
/** With this many seeds every kind of fault must really have happened. */
const ENOUGH_SEEDS = 100

const first = Number(values.seed ?? values.from)
const seeds = values.seed === undefined ? Number(values.seeds) : 1
const total = { steps: 0, violations: 0, agreements: 0, settled: 0, faults: noFaults() }

function failed(line: string): void {
  total.violations++
  console.log(line)
}

function count({ spec }: Task, { run, shrunk }: Answer): void {
  total.steps += run.steps
  total.agreements += run.agreements
  total.settled += run.settled
  for (const kind of FAULT_KINDS) total.faults[kind] += run.faults[kind]
  if (!run.violation) return
  failed(`seed ${spec.seed}: ${run.violation.text}`)
  if (!shrunk?.run.violation) return
  const broke = shrunk.run.violation.text.split('\n')[0] ?? ''
  console.log(`  shrunk in ${shrunk.runs} runs to ${JSON.stringify(shrunk.spec)}\n  ${broke}`)
  if (values.keep) keepForEver(shrunk.spec, broke)
}

const kept = regressions().map(({ broke, ...spec }): Task => ({ spec, sqlite: broke.includes('SQLite') }))
const fresh = Array.from({ length: seeds }, (_, i): Task => {
  const seed = first + i
  return { spec: specOf(seed), smaller: true, again: seed % REPEAT_EVERY === 0, sqlite: seed % SQLITE_EVERY === 0 }
})
await runTasks([...(values.seed === undefined ? kept : []), ...fresh], count)
if (seeds >= ENOUGH_SEEDS)
  for (const kind of FAULT_KINDS)
    if (total.faults[kind] === 0) failed(`the fault "${kind}" was never injected: the run proves nothing about it`)
const { planted, caught } = values.planted ? await runPlanted(console.log) : { planted: 0, caught: 0 }
const { steps, violations, faults, agreements, settled } = total
console.log(
  JSON.stringify({ seeds, steps, violations, planted, caught, faults, agreements, settled, kept: kept.length }),
)
process.exit(violations > 0 || caught < planted ? 1 : 0)
