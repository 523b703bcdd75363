/** `npm run sim -- --seeds N [--seed K] [--scenario S] [--planted] [--json]`. The last line is the summary as JSON. */
import { parseArgs } from 'node:util'
import { type FaultKind, noFaults } from './network.ts'
import { runPlanted } from './planted.ts'
import { runSeed, type Scenario } from './run.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    seed: { type: 'string' },
    scenario: { type: 'string', default: 'default' },
    planted: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
/** Every how many seeds a run is repeated and its trace compared (invariant 16). */
const REPEAT_EVERY = 25
/** With this many seeds every kind of fault must really have happened. */
const ENOUGH_SEEDS = 100

const scenario = values.scenario as Scenario
const seeds =
  values.seed !== undefined ? [Number(values.seed)] : Array.from({ length: Number(values.seeds) }, (_, i) => i + 1)
const faults = noFaults()
let steps = 0
let violations = 0
for (const seed of seeds) {
  const run = runSeed(seed, scenario)
  steps += run.steps
  for (const kind of Object.keys(faults) as FaultKind[]) faults[kind] += run.faults[kind]
  const again = seed % REPEAT_EVERY === 0 ? runSeed(seed, scenario) : run
  const violation =
    run.violation ?? (again.trace === run.trace ? undefined : 'invariant 16: the same seed gave another trace')
  if (violation === undefined) continue
  violations++
  console.log(`seed ${seed}: ${violation}`)
}
if (scenario === 'default' && seeds.length >= ENOUGH_SEEDS)
  for (const [kind, count] of Object.entries(faults))
    if (count === 0) {
      violations++
      console.log(`the fault "${kind}" was never injected: the run proves nothing about it`)
    }
const { planted, caught } = values.planted ? runPlanted() : { planted: 0, caught: 0 }
console.log(JSON.stringify({ seeds: seeds.length, steps, violations, planted, caught, faults }))
process.exit(violations > 0 || caught < planted ? 1 : 0)
