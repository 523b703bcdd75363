/**
 * A neighbour's events taken in: decode, canonical check, verify, hash, insert, fold into certified batches. As the application does it, on
 * the ledger thread with its checkers, and on one thread alone; each in turns with a bare loop of libsodium over the same signatures.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { verifier } from '#main/adapters/crypto/sodium.ts'
import { decodeSigned, eventClaims } from '#shared/core/kernel/index.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import { eventsIn } from '#shared/wire/frames.ts'
import { ThreadedTown, Town } from './town.ts'

const DEVICES = 100
const ROUNDS = 10
/** Until then much of the time goes into compiling. */
const WARM_ROUNDS = 2
/** Long enough that filling and draining the line of threads is a small part of it. */
const ROUND_EVENTS = 10_000
const ALONE_EVENTS = 10_000
const BURST = 500
const LOOP_RESOLUTION_MS = 1
const NS_PER_MS = 1e6

/** A bare loop of libsodium over the signatures of these events; milliseconds. */
function verifyMs(events: readonly Uint8Array[]): number {
  const claims = events.flatMap((bytes) => {
    const signed = decodeSigned(bytes)
    if (!signed.ok) throw new Error(signed.error.code)
    return eventClaims(signed.value)
  })
  const started = performance.now()
  for (const claim of claims) if (!verifier.verify(claim)) throw new Error('the signature must hold')
  return performance.now() - started
}

export async function run(): Promise<Record<string, number>> {
  const { bareMs, ingestMs, loop_p99_ms } = await withWorkers()
  const alone = await onOneThread()
  const events = ROUNDS * ROUND_EVENTS
  return {
    events,
    devices: DEVICES,
    events_per_s: (events * 1000) / ingestMs,
    verify_per_s: (events * 1000) / bareMs,
    ratio: bareMs / ingestMs,
    loop_p99_ms,
    one_thread_ratio: alone,
  }
}

/** `loop_p99_ms`: of the main thread, from which the frames come, while they are taken in. */
async function withWorkers(): Promise<{ bareMs: number; ingestMs: number; loop_p99_ms: number }> {
  const town = new ThreadedTown()
  await town.found(DEVICES)
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
  let bareMs = 0
  let ingestMs = 0
  // In turns, so that a machine that is busy for a while is so for both; the first turns warm up.
  for (let round = 1 - WARM_ROUNDS; round <= ROUNDS; round++) {
    const frames = town.transfers(ROUND_EVENTS)
    const bare = verifyMs(frames.flatMap((bytes) => contentOf(bytes)))
    const goal = town.certified + ROUND_EVENTS
    const counts = round > 0
    if (counts) delay.enable()
    const started = performance.now()
    await town.give(frames)
    await town.until(goal)
    const took = performance.now() - started
    delay.disable()
    if (!counts) continue
    bareMs += bare
    ingestMs += took
  }
  await town.close()
  return { bareMs, ingestMs, loop_p99_ms: delay.percentile(99) / NS_PER_MS }
}

function contentOf(frame: Uint8Array): readonly Uint8Array[] {
  const decoded = decodeFrame(frame)
  return decoded.ok ? eventsIn(decoded.value) : []
}

/** The ratio without any other thread. */
async function onOneThread(): Promise<number> {
  const town = new Town()
  await town.found(DEVICES)
  const events = town.transfers(ALONE_EVENTS)
  let bareMs = 0
  let ingestMs = 0
  for (let at = 0; at < ALONE_EVENTS; at += BURST) {
    const burst = events.slice(at, at + BURST)
    bareMs += verifyMs(burst)
    const started = performance.now()
    town.give(burst)
    town.node.engine.tick()
    ingestMs += performance.now() - started
  }
  if (town.certified() !== DEVICES + ALONE_EVENTS) throw new Error('events were refused')
  town.close()
  return bareMs / ingestMs
}
