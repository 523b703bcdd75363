/** Makes a failing spec smaller while it goes on breaking the same law: fewer nodes, rounds, faults and misfortunes. */
import { FAULT_KINDS } from './faults.ts'
import { misfortunesOf, type Spec } from './plan.ts'
import { type Run, runSpec } from './run.ts'

/** Runs spent on one failure. */
const RUNS_MAX = 120
const NODES_MIN = 2

export interface Shrunk {
  spec: Spec
  run: Run
  runs: number
}

export function shrink(spec: Spec, failed: Run, runsMax = RUNS_MAX): Shrunk {
  const law = failed.violation?.law
  const best: Shrunk = { spec, run: failed, runs: 0 }
  /** Keeps the smaller spec where it still fails the same way. */
  const attempt = (smaller: Spec): boolean => {
    if (best.runs >= runsMax) return false
    best.runs++
    const run = runSpec(smaller)
    if (run.violation?.law !== law) return false
    best.spec = smaller
    best.run = run
    return true
  }
  // Another number of nodes is another history: it is looked for while there are rounds enough to find one.
  for (let nodes = NODES_MIN; nodes < spec.nodes && !attempt({ ...spec, nodes }); nodes++);
  const round = best.run.violation?.round ?? spec.rounds
  if (round + 1 < spec.rounds) attempt({ ...best.spec, rounds: round + 1 })
  for (const kind of FAULT_KINDS)
    if (best.run.faults[kind] > 0) attempt({ ...best.spec, without: [...best.spec.without, kind] })
  dropMisfortunes(best, attempt)
  fewerRounds(best, attempt)
  return best
}

/** Delta debugging (Zeller and Hildebrandt 2002) over the planned misfortunes: halves, then quarters, then one by one. */
function dropMisfortunes(best: Shrunk, attempt: (spec: Spec) => boolean): void {
  const left = () => misfortunesOf(best.spec).map(({ number }) => number)
  for (let size = Math.ceil(left().length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < left().length; ) {
      const chunk = left().slice(at, at + size)
      if (!attempt({ ...best.spec, spared: [...best.spec.spared, ...chunk].sort((a, b) => a - b) })) at += size
    }
}

function fewerRounds(best: Shrunk, attempt: (spec: Spec) => boolean): void {
  for (let cut = Math.floor(best.spec.rounds / 2); cut >= 1; cut = Math.floor(cut / 2))
    while (best.spec.rounds > cut && attempt({ ...best.spec, rounds: best.spec.rounds - cut }));
}
