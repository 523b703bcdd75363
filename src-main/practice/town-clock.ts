/** The town's clock: fast, and standing still while the town is closed. One small file says where it stood. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Clock, clockTime } from '#shared/core/kernel/index.ts'

/** One day takes two minutes: an offer of three days waits as long as a kettle, and a deadline can be watched passing. */
const SPEED = 720
const SAVE_EVERY_MS = 10_000

const fileOf = (dir: string): string => path.join(dir, 'clock.json')

/** Goes on where it stood, and a little further: it must not show again what it may have shown after its last save. */
export function startClock(dir: string, real: number): Clock {
  const stood = readStood(dir)
  return { from: stood === undefined ? real : stood + SAVE_EVERY_MS * SPEED, since: real, speed: SPEED }
}

/** Saves now and then until the returned function is called, which saves once more. */
export function keepClock(dir: string, clock: Clock): () => void {
  const save = (): void => {
    writeFileSync(`${fileOf(dir)}.new`, JSON.stringify({ stood: clockTime(clock, Date.now()) }))
    renameSync(`${fileOf(dir)}.new`, fileOf(dir))
  }
  save()
  const timer = setInterval(save, SAVE_EVERY_MS)
  return () => {
    clearInterval(timer)
    save()
  }
}

/** Undefined in a new town. */
function readStood(dir: string): number | undefined {
  try {
    const { stood } = JSON.parse(readFileSync(fileOf(dir), 'utf8')) as { stood?: unknown }
    return typeof stood === 'number' && Number.isFinite(stood) ? stood : undefined
  } catch {
    return undefined
  }
}
