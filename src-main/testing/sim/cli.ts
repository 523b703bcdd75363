/**
 * `npm run sim -- --seeds N [--from K] [--seed K] [--planted]
 * [--scenario solo|byzantine|sleepy] [--no-keep] [--json]`. Runs the kept regressions, then the seeds. A failing
 * seed is shrunk and kept in regressions.json, to be committed with its repair. The last line is the summary as JSON.
 * `--scenario court [--cases N]` is another simulation: of what a court comes to with the jurors it has (court/command.ts).
 */
import { parseArgs } from 'node:util'
import { courtCommand, WHOLE_CASES } from './court/command.ts'
import { type Answer, runTasks, type Task } from './crew.ts'
import { FAULT_KINDS, faultsOf, leastOf, noFaults, type Scenario } from './faults.ts'
import { isWhole, specOf } from './plan.ts'
import { runPlanted } from './planted.ts'
import { keepForEver, regressions } from './regressions.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    planted: { type: 'boolean', default: false },
    scenario: { type: 'string', default: 'solo' },
    cases: { type: 'string', default: String(WHOLE_CASES) },
    keep: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
  },
})
if (values.scenario === 'court') {
  const { cases, seed = values.from, json, keep } = values
  process.exit(await courtCommand({ cases: Number(cases), seed: Number(seed), json, keep }))
}

/** Every so many seeds a run is repeated and its trace compared: on SQLite (SECURITY.md), and halfway between in memory (invariant 16). */
const COMPARE_EVERY = 50
/** From this many seeds on, every kind of fault must really have happened, most of them once per seed. */
const ENOUGH_SEEDS = 40

/** A long run says now and then how far it is. */
const SAID_EVERY = 50

const scenario = values.scenario as Scenario
const first = Number(values.seed ?? values.from)
const seeds = values.seed === undefined ? Number(values.seeds) : 1
const total = { steps: 0, violations: 0, agreements: 0, settled: 0, faults: noFaults() }
/** Of one seed: the extremes that were met. */
const least = { steps: Number.MAX_SAFE_INTEGER, agreements: Number.MAX_SAFE_INTEGER, settledPercent: 100 }
let agreementsMost = 0
let done = 0
/** Seeds that took more validators than a hub bears: laws of safety alone were tried. */
let undecided = 0

const percent = (part: number, whole: number): number => Math.floor((100 * part) / Math.max(1, whole))

function failed(line: string): void {
  total.violations++
  console.log(line)
}

function count({ spec }: Task, { run, shrunk }: Answer): void {
  if (++done % SAID_EVERY === 0) console.log(`${done} runs, ${total.violations} violations`)
  total.steps += run.steps
  total.agreements += run.agreements
  total.settled += run.settled
  for (const kind of FAULT_KINDS) total.faults[kind] += run.faults[kind]
  if (!run.decides) undecided++
  else if (isWhole(spec)) {
    least.steps = Math.min(least.steps, run.steps)
    least.agreements = Math.min(least.agreements, run.agreements)
    least.settledPercent = Math.min(least.settledPercent, percent(run.settled, run.agreements))
    agreementsMost = Math.max(agreementsMost, run.agreements)
  }
  if (!run.violation) return
  failed(`seed ${spec.seed}: ${run.violation.text}`)
  if (!shrunk?.run.violation) return
  const broke = shrunk.run.violation.text.split('\n')[0] ?? ''
  console.log(`  shrunk in ${shrunk.runs} runs to ${JSON.stringify(shrunk.spec)}\n  ${broke}`)
  if (values.keep) keepForEver(shrunk.spec, broke)
}

const kept = regressions()
  .filter((spec) => (spec.scenario ?? 'solo') === scenario)
  .map(({ broke, ...spec }): Task => ({ spec, sqlite: broke.includes('SQLite') }))
const fresh = Array.from({ length: seeds }, (_, i): Task => {
  const seed = first + i
  const place = seed % COMPARE_EVERY
  return { spec: specOf(seed, scenario), smaller: true, again: place === COMPARE_EVERY / 2, sqlite: place === 0 }
})
const started = performance.now()
await runTasks([...(values.seed === undefined ? kept : []), ...fresh], count)
if (seeds >= ENOUGH_SEEDS)
  for (const kind of faultsOf(scenario))
    if (total.faults[kind] < leastOf(kind, seeds, scenario))
      failed(
        `the fault "${kind}" was injected ${total.faults[kind]} times in ${seeds} seeds: too few to prove anything`,
      )
const bugs = values.planted ? await runPlanted(console.log) : []
const caught = bugs.filter((bug) => bug.caught).length
const { user, system } = process.cpuUsage()
const { steps, violations, faults, agreements, settled } = total
console.log(
  JSON.stringify({
    scenario,
    seeds,
    undecided,
    kept: kept.length,
    onSqlite: fresh.filter(({ sqlite }) => sqlite).length,
    steps,
    stepsLeast: least.steps,
    violations,
    agreements,
    agreementsLeast: least.agreements,
    agreementsMost,
    settled,
    settledPercent: percent(settled, agreements),
    settledPercentLeast: least.settledPercent,
    faults,
    planted: bugs.length,
    caught,
    bugs,
    seconds: Math.round((performance.now() - started) / 1000),
    cpuSeconds: Math.round((user + system) / 1e6),
  }),
)
process.exit(violations > 0 || caught < bugs.length ? 1 : 0)
