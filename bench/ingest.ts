/** A neighbour's events taken in on one thread: decode, canonical check, verify, hash, insert, fold into certified batches. */

import { verifier } from '#main/adapters/crypto/sodium.ts'
import { decodeSigned, eventClaims } from '#shared/core/kernel/index.ts'
import { bareVerifyPerSecond, Town } from './town.ts'

const EVENTS = 20_000
const DEVICES = 100
const BURST = 500

export async function run(): Promise<Record<string, number>> {
  const town = new Town()
  await town.found(DEVICES)
  const events = town.transfers(EVENTS)
  const sample = decodeSigned(events[0] as Uint8Array)
  if (!sample.ok) throw new Error(sample.error.code)
  const [claim] = eventClaims(sample.value)
  const bare = () => bareVerifyPerSecond(() => verifier.verify(claim as NonNullable<typeof claim>))
  const before = bare()
  const known = town.certified()
  const started = performance.now()
  for (let at = 0; at < EVENTS; at += BURST) {
    town.give(events.slice(at, at + BURST))
    town.node.engine.tick()
  }
  const perSecond = (EVENTS * 1000) / (performance.now() - started)
  const verify = (before + bare()) / 2
  if (town.certified() - known !== EVENTS) throw new Error('events were refused')
  const height = town.node.engine.hub(town.hub).chain.head.h
  town.close()
  return {
    events: EVENTS,
    devices: DEVICES,
    batches: height + 1,
    events_per_s: perSecond,
    verify_per_s: verify,
    ratio: perSecond / verify,
  }
}
