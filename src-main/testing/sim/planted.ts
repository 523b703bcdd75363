/** The bugs planted into production sources, one by one: a simulator that misses one of them is not worth trusting. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Hunted, hunt } from './crew.ts'
import { checkFits, type Patch } from './patch.ts'
import { specOf } from './plan.ts'

const DIR = path.join(import.meta.dirname, 'planted')
/** Seeds tried until the bug shows; a rare one may need many. */
const SEEDS = 60

export const plantedBugs = (): Patch[] =>
  readdirSync(DIR)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(DIR, file), 'utf8')) as Patch[])

const isCaught = ({ patch, violation }: Hunted): boolean => violation?.law === patch.law

/** Throws where a patch no longer fits; otherwise says how many of the bugs broke the law they should. */
export async function runPlanted(say: (line: string) => void): Promise<{ planted: number; caught: number }> {
  const patches = plantedBugs()
  for (const patch of patches) checkFits(patch)
  const specs = Array.from({ length: SEEDS }, (_, i) => specOf(i + 1))
  let caught = 0
  await hunt(patches, specs, (hunted) => {
    if (isCaught(hunted)) caught++
    const seen = hunted.violation
      ? `seed ${hunted.spec?.seed}: ${hunted.violation.text.split('\n')[0]}`
      : 'nothing was seen'
    say(`planted "${hunted.patch.name}": ${isCaught(hunted) ? seen : `NOT CAUGHT (${seen})`}`)
  })
  return { planted: patches.length, caught }
}
