import { constants, PerformanceObserver } from 'node:perf_hooks'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { Garbage } from './garbage.ts'
import { wait } from './testing/town.ts'

const { NODE_PERFORMANCE_GC_MINOR, NODE_PERFORMANCE_GC_MAJOR } = constants
const TIMES = 20
const MIB = 2 ** 20
/** Entries of `gc` have a detail (Node, perf_hooks); their type has none. */
const kindOf = (entry: object): number => (entry as { detail: { kind: number } }).detail.kind

it('young objects alone are collected after every 4 MiB, and nobody else is shown the collector', async () => {
  const kinds: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kinds.push(kindOf(entry))
  })
  observer.observe({ entryTypes: ['gc'] })
  const garbage = new Garbage()
  for (let n = 0; n < TIMES * 4; n++) garbage.passed(MIB)
  await wait(50)
  observer.disconnect()
  const timesOf = (kind: number) => kinds.filter((one) => one === kind).length
  expect(timesOf(NODE_PERFORMANCE_GC_MINOR)).toBeGreaterThanOrEqual(TIMES)
  // The test's own loading may have left something to V8.
  expect(timesOf(NODE_PERFORMANCE_GC_MAJOR)).toBeLessThan(TIMES / 2)
  expect(runInNewContext('typeof gc')).toBe('undefined')
})
