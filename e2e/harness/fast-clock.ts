/** A journey by a clock that runs fast, for what takes minutes by the shortest spans people may agree on. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from './place.ts'

const FILE = path.join(ROOT, 'e2e/harness/fast-clock.cjs')

/** From now until the function it answers is called, every node that is started lives `speed` times as fast, from the instant `at`. */
export function startFastClock(speed: number, at = Date.now()): () => void {
  process.env.KIND_CLOCK_SINCE = String(Date.now())
  process.env.KIND_CLOCK_AT = String(at)
  process.env.KIND_CLOCK_SPEED = String(speed)
  process.env.NODE_OPTIONS = `--require ${FILE}`
  return () => {
    for (const name of ['KIND_CLOCK_SINCE', 'KIND_CLOCK_AT', 'KIND_CLOCK_SPEED', 'NODE_OPTIONS'])
      delete process.env[name]
  }
}

/** What makes Electron load it, which is told nothing by NODE_OPTIONS. */
export const fastClockArgs = (): string[] => (process.env.KIND_CLOCK_SPEED === undefined ? [] : ['-r', FILE])

/** A page that is open already tells times by the same clock. */
export async function quicken(page: Page): Promise<void> {
  const { KIND_CLOCK_SINCE, KIND_CLOCK_AT, KIND_CLOCK_SPEED } = process.env
  await page.evaluate(
    `{ const machine = Date.now; Date.now = () => Math.floor(${KIND_CLOCK_AT} + (machine() - ${KIND_CLOCK_SINCE}) * ${KIND_CLOCK_SPEED}) }`,
  )
}
