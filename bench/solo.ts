/** A solo hub under load: transfers by many devices, verified, certified, state root included, durable before they count. */
import { Town } from './town.ts'

const TRANSFERS = 20_000
const DEVICES = 128
/** Transfers that arrive while one batch is being made. */
const BURST = 250

export async function run(): Promise<Record<string, number>> {
  const town = new Town()
  await town.found(DEVICES)
  const events = town.transfers(TRANSFERS)
  const { chain } = town.node.engine.hub(town.hub)
  const waits: number[] = []
  const started = performance.now()
  for (let at = 0; at < TRANSFERS; at += BURST) {
    const burst = performance.now()
    town.give(events.slice(at, at + BURST))
    town.node.engine.tick()
    waits.push(performance.now() - burst)
  }
  const seconds = (performance.now() - started) / 1000
  waits.sort((a, b) => a - b)
  const certified = chain.tree().size - DEVICES
  town.close()
  if (certified < TRANSFERS) throw new Error(`only ${certified} of ${TRANSFERS} were certified`)
  return {
    transfers: TRANSFERS,
    devices: DEVICES,
    transfers_per_s: TRANSFERS / seconds,
    p50_ms: waits[Math.floor(waits.length / 2)] ?? 0,
    p99_ms: waits[Math.floor(waits.length * 0.99)] ?? 0,
  }
}
