/** Runs one seed of one scenario and says what happened. */
import { sha256, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { type Faults, noFaults } from './network.ts'
import { Random } from './random.ts'
import { World } from './world.ts'

export interface Run {
  seed: number
  steps: number
  faults: Faults
  trace: string
  violation?: string
}

const STEPS = 160

/** `calm` has no faults at all: it tells a broken rule from a broken repair. */
export type Scenario = 'default' | 'calm'

export function runSeed(seed: number, scenario: Scenario = 'default'): Run {
  const random = new Random(seed)
  const faults = noFaults()
  let steps = 0
  let world: World | undefined
  try {
    world = new World(random, 2 + random.below(4), faults)
    if (scenario === 'calm') world.network.lossPercent = 0
    world.found()
    for (; steps < STEPS; steps++) {
      world.pass(random.chance(4) ? random.below(20 * 60_000) : random.below(1200))
      world.person()
      if (scenario === 'default' && random.chance(12)) world.misfortune()
    }
    world.heal()
    return { seed, steps, faults, trace: hash(world) }
  } catch (error) {
    const text =
      error instanceof Error ? `${error.message}\n${error.stack?.split('\n').slice(1, 6).join('\n')}` : String(error)
    return { seed, steps, faults, trace: world ? hash(world) : '', violation: `step ${steps}: ${text}` }
  }
}

const hash = (world: World): string => toHex(sha256(utf8(`${world.laws.trace()}\n${JSON.stringify(world.faults)}`)))
