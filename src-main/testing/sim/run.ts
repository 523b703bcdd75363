/** Runs one spec and says what happened. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Disk } from './disk.ts'
import type { Faults } from './faults.ts'
import { agreementsLeast, STEPS_MIN, settledLeast } from './healing.ts'
import { MemoryDisk } from './memory-disk.ts'
import { isWhole, type Spec } from './plan.ts'
import { type DataRoom, SqliteDisk } from './sqlite-disk.ts'
import { Violation } from './violation.ts'
import { World } from './world.ts'

export type Medium = 'memory' | 'sqlite'

export interface Run {
  steps: number
  agreements: number
  settled: number
  faults: Faults
  trace: string
  /** Enough validators were left to decide; otherwise nothing that needs a decision is asked for. */
  decides: boolean
  /** The law that was broken, and how; `law` is 0 for a defect that broke none by itself. */
  violation?: { law: number; text: string; round: number }
}

/** In place of a law's number: nothing was broken, but the seed proves too little. */
export const TOO_LITTLE = -1

export function runSpec(spec: Spec, medium: Medium = 'memory'): Run {
  if (medium === 'memory') return runOn(spec, () => new MemoryDisk())
  const room: DataRoom = { dir: mkdtempSync(path.join(os.tmpdir(), 'kind-sim-')), files: 0 }
  try {
    return runOn(spec, () => new SqliteDisk(room))
  } finally {
    rmSync(room.dir, { recursive: true, force: true })
  }
}

function runOn(spec: Spec, newDisk: () => Disk): Run {
  const world = new World(spec, newDisk)
  let violation: Run['violation']
  try {
    world.run()
    if (isWhole(spec) && world.decides) violation = tooLittle(world, spec)
  } catch (error) {
    const law = error instanceof Violation ? error.law : 0
    const text = error instanceof Error ? `${error.message}${law === 0 ? where(error) : ''}` : String(error)
    violation = { law, text: `step ${world.steps}: ${text}`, round: world.round }
  }
  const { agreements, settled } = world.tally()
  const run = {
    steps: world.steps,
    agreements,
    settled,
    faults: world.faults,
    trace: world.trace(),
    decides: world.decides,
  }
  world.close()
  return { ...run, ...(violation && { violation }) }
}

const where = (error: Error): string => `\n${error.stack?.split('\n').slice(1, 8).join('\n')}`

function tooLittle(world: World, spec: Spec): Run['violation'] {
  const { agreements, settled } = world.tally()
  const text = `${world.steps} steps, ${settled} of ${agreements} agreements settled: too little to prove anything`
  const enough = world.steps >= STEPS_MIN && agreements >= agreementsLeast(spec)
  return enough && settled * 100 >= settledLeast(spec) * agreements
    ? undefined
    : { law: TOO_LITTLE, text, round: world.round }
}
