/**
 * Opening a node whose hub has a million events, made before (minutes): until its ledger answers, until it can append, until a proof of
 * any event, and until it can certify.
 */
import { LedgerNode } from '#main/engine/ledger-node.ts'
import { Town } from './town.ts'

const EVENTS = 1_000_000
/** Signed and given at once, so that they need not all be in memory. */
const STEP = 5_000

export async function run(): Promise<Record<string, number>> {
  const town = new Town()
  await town.found(100)
  for (let done = 0; done < EVENTS; done += STEP) {
    town.give(town.transfers(STEP))
    town.node.engine.tick()
  }
  town.node.close()
  const started = performance.now()
  const sofar = () => Math.round(performance.now() - started)
  const node = new LedgerNode(town.dir, () => undefined, Date.now)
  const open_ms = sofar()
  const { chain } = node.engine.hub(town.hub)
  const { size } = chain.tree()
  const appendable_ms = sofar()
  node.engine.context.log(town.hub).inclusion(Math.floor(size / 3), size)
  const proof_ms = sofar()
  chain.stateRoot()
  const certifying_ms = sofar()
  node.close()
  town.remove()
  return { events: size, open_ms, appendable_ms, proof_ms, certifying_ms }
}
