/** The bugs planted into production sources, one by one: a simulator that misses one of them is not worth trusting. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Hunted, hunt } from './crew.ts'
import { checkFits, type Patch } from './patch.ts'
import { specOf } from './plan.ts'

const DIR = path.join(import.meta.dirname, 'planted')
/** Tried where none of a bug's own seeds shows it. */
const MORE_SEEDS = Array.from({ length: 60 }, (_, i) => i + 1)

export const plantedBugs = (): Patch[] =>
  readdirSync(DIR)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(DIR, file), 'utf8')) as Patch[])

/** What became of one planted bug. */
export interface PlantedResult {
  name: string
  law: number
  caught: boolean
  /** The seed that showed it, or the last that broke any law. */
  seed?: number
  runs: number
}

function resultOf({ patch: { name, law }, violation, spec, runs }: Hunted): PlantedResult {
  return { name, law, caught: violation?.law === law, ...(spec && { seed: spec.seed }), runs }
}

/** Throws where a patch no longer fits; otherwise says of each bug whether it broke the law it should. */
export async function runPlanted(say: (line: string) => void): Promise<PlantedResult[]> {
  const patches = plantedBugs()
  for (const patch of patches) checkFits(patch)
  const results: PlantedResult[] = []
  const specsFor = ({ seeds, scenario }: Patch) =>
    [...new Set([...seeds, ...MORE_SEEDS])].map((seed) => specOf(seed, scenario))
  await hunt(patches, specsFor, (hunted) => {
    const result = resultOf(hunted)
    results.push(result)
    const seen = hunted.violation
      ? `seed ${result.seed}: ${hunted.violation.text.split('\n')[0]}`
      : `nothing was seen in ${result.runs} seeds`
    say(`planted "${result.name}": ${result.caught ? seen : `NOT CAUGHT (${seen})`}`)
  })
  return results
}
