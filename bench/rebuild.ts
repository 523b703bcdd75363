/** Reading a hub's log again from its genesis, every id and root compared. Signatures were verified at the door and are not verified again. */
import { verifier } from '#main/adapters/crypto/sodium.ts'
import { Intake } from '#main/engine/intake.ts'
import { rebuild } from '#main/engine/replay.ts'
import { Town } from './town.ts'

/** Enough that compiling the fold is not what is measured. */
const EVENTS = 100_000

export async function run(): Promise<Record<string, number>> {
  const town = new Town()
  await town.found(100)
  const events = town.transfers(EVENTS)
  for (let at = 0; at < EVENTS; at += 500) {
    town.give(events.slice(at, at + 500))
    town.node.engine.tick()
  }
  const { chain } = town.node.engine.hub(town.hub)
  const started = performance.now()
  // An intake of its own, as after a start: every event is decoded and its shape checked again.
  const result = rebuild(chain, town.node.engine.parts, new Intake(verifier))
  const seconds = (performance.now() - started) / 1000
  town.close()
  if (!result.equal) throw new Error('the rebuilt state differs from the certified one')
  return { events: result.events, events_per_s: result.events / seconds, signatures_verified: 0 }
}
