/**
 * A solo hub under load, as the application runs it: transfers by many devices, verified, certified, state root included, durable before
 * they count. From the moment a frame of them is handed over until its last transfer is certified.
 */
import { ThreadedTown } from './town.ts'

/** Frames enough that one in a hundred is more than the slowest of them. */
const TRANSFERS = 60_000
/** Before anything is measured, so that compiling is not. */
const WARMING = 5_000
const DEVICES = 128
/** Transfers in one frame, and frames under way at once: more of them make more a second and each wait longer. */
const BURST = 250
const UNDER_WAY = 1

export async function run(): Promise<Record<string, number>> {
  const town = new ThreadedTown()
  await town.found(DEVICES)
  await load(town, WARMING)
  const { waits, seconds } = await load(town, TRANSFERS)
  await town.close()
  return {
    transfers: TRANSFERS,
    devices: DEVICES,
    transfers_per_s: TRANSFERS / seconds,
    p50_ms: waits[Math.floor(waits.length / 2)] ?? 0,
    p99_ms: waits[Math.floor(waits.length * 0.99)] ?? 0,
  }
}

/** `waits` in ms, ascending. */
async function load(town: ThreadedTown, count: number): Promise<{ waits: number[]; seconds: number }> {
  const frames = town.transfers(count, BURST)
  const waits: number[] = []
  let goal = town.certified
  const started = performance.now()
  const line = async (): Promise<void> => {
    for (let frame = frames.shift(); frame; frame = frames.shift()) {
      goal += BURST
      const certified = town.until(goal)
      const handed = performance.now()
      await town.give([frame])
      await certified
      waits.push(performance.now() - handed)
    }
  }
  await Promise.all(Array.from({ length: UNDER_WAY }, line))
  return { waits: waits.toSorted((a, b) => a - b), seconds: (performance.now() - started) / 1000 }
}
