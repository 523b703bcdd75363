import { describe, expect, it } from 'vitest'
import { type Answer, runTasks } from './crew.ts'
import { checkFits, plant } from './patch.ts'
import { isWhole, misfortunesOf, type Spec, specOf } from './plan.ts'
import { plantedBugs } from './planted.ts'
import { Random } from './random.ts'
import { regressions } from './regressions.ts'
import { runSpec } from './run.ts'

/** Small enough for a unit test; the seeds' own size is for `npm run sim`. */
const small = (seed: number): Spec => ({ ...specOf(seed), nodes: 3, rounds: 12 })
const SLOW_MS = 120_000

describe('a simulated history', () => {
  it('is the same for the same seed, and another for another (invariant 16)', { timeout: SLOW_MS }, () => {
    const [first, again, other] = [runSpec(small(3)), runSpec(small(3)), runSpec(small(4))]
    expect(first.violation).toBeUndefined()
    expect(again).toEqual(first)
    expect(other.trace).not.toBe(first.trace)
  })

  it('is the same on SQLite, crashes included', { timeout: SLOW_MS }, () => {
    const spec = { ...small(5), rounds: 20 }
    const run = runSpec(spec)
    expect(run.faults['power-cut'] + run.faults.crash + run.faults['cut-at-commit']).toBeGreaterThan(0)
    expect(runSpec(spec, 'sqlite')).toEqual(run)
  })

  it('does not depend on which thread runs it', { timeout: SLOW_MS }, async () => {
    const answers: Answer[] = []
    await runTasks([{ spec: small(6) }], (_, answer) => answers.push(answer))
    expect(answers[0]?.run).toEqual(runSpec(small(6)))
  })
})

describe('a plan', () => {
  it('keeps its first misfortunes when rounds or faults are left out', () => {
    const whole = misfortunesOf(specOf(9))
    expect(misfortunesOf({ ...specOf(9), rounds: 16 })).toEqual(whole.filter(({ round }) => round < 16))
    expect(misfortunesOf({ ...specOf(9), spared: [0] })).toEqual(whole.slice(1))
    expect(isWhole(specOf(9))).toBe(true)
    expect(isWhole({ ...specOf(9), without: ['loss'] })).toBe(false)
  })

  it('draws evenly', () => {
    const random = new Random(1, 'test')
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 4000; i++) {
      const n = random.below(4)
      counts[n] = (counts[n] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})

describe('a planted bug', () => {
  it.each(plantedBugs().map((bug) => [bug.name, bug] as const))('fits: %s', (_, bug) => {
    expect(checkFits(bug)).toContain(bug.replace)
  })

  it('that fits nowhere, or in two places, fails loudly', () => {
    const bug = { name: 'gone', file: 'a.ts', find: 'x', replace: 'y', law: 1, seeds: [] }
    expect(() => plant(bug, 'a b c')).toThrow('mend the patch')
    expect(() => plant(bug, 'x x')).toThrow('mend the patch')
  })

  it('is caught and shrunk to a smaller history that breaks the same law', { timeout: SLOW_MS }, async () => {
    const bug = plantedBugs().find(({ name }) => name.includes('goes back to its payer'))
    if (!bug) throw new Error('the bug this test plants is gone')
    const spec = specOf(1)
    const answers: Answer[] = []
    await runTasks([{ spec, smaller: true }], (_, answer) => answers.push(answer), bug)
    const shrunk = answers[0]?.shrunk
    expect(shrunk?.run.violation?.law).toBe(bug.law)
    expect(shrunk?.spec.rounds).toBeLessThan(spec.rounds)
    expect(shrunk?.spec.nodes).toBeLessThan(spec.nodes)
    expect(misfortunesOf(shrunk?.spec ?? spec).length).toBeLessThan(misfortunesOf(spec).length)
  })
})

it('every kept regression says what it broke', () => {
  for (const { broke, seed } of regressions())
    expect([broke.length > 0, Number.isSafeInteger(seed)]).toEqual([true, true])
})
