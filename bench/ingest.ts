/** A neighbour's events taken in on one thread: decode, canonical check, verify, hash, insert, fold into certified batches. */

import { verifier } from '#main/adapters/crypto/sodium.ts'
import { decodeSigned, eventClaims, type SigClaim } from '#shared/core/kernel/index.ts'
import { Town } from './town.ts'

const EVENTS = 20_000
const DEVICES = 100
const BURST = 500

function claimsIn(bytes: Uint8Array): readonly SigClaim[] {
  const signed = decodeSigned(bytes)
  if (!signed.ok) throw new Error(signed.error.code)
  return eventClaims(signed.value)
}

/** A bare loop of libsodium over signatures; milliseconds. */
function verifyMs(claims: readonly SigClaim[]): number {
  const started = performance.now()
  for (const claim of claims) if (!verifier.verify(claim)) throw new Error('the signature must hold')
  return performance.now() - started
}

export async function run(): Promise<Record<string, number>> {
  const town = new Town()
  await town.found(DEVICES)
  const events = town.transfers(EVENTS)
  const known = town.certified()
  let bareMs = 0
  let ingestMs = 0
  // Turn by turn with the bare loop over the same signatures, so that a machine that is busy for a while is so for both.
  for (let at = 0; at < EVENTS; at += BURST) {
    const burst = events.slice(at, at + BURST)
    bareMs += verifyMs(burst.flatMap(claimsIn))
    const started = performance.now()
    town.give(burst)
    town.node.engine.tick()
    ingestMs += performance.now() - started
  }
  if (town.certified() - known !== EVENTS) throw new Error('events were refused')
  const height = town.node.engine.hub(town.hub).chain.head.h
  town.close()
  return {
    events: EVENTS,
    devices: DEVICES,
    batches: height + 1,
    events_per_s: (EVENTS * 1000) / ingestMs,
    verify_per_s: (EVENTS * 1000) / bareMs,
    ratio: bareMs / ingestMs,
  }
}
