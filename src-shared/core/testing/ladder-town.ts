/** A small town with a ladder of three rungs, and what happens in it. */
import { DAY } from '../kernel/index.ts'
import { readRecord, tierOf } from '../tiers/index.ts'
import { ladderOf, recordFaults, tierOfTest } from './ladder.ts'
import { didOf, type genesisOf, World } from './world.ts'

const LOW = { exposure: 500n, credit: 100n, fee: 20, board: true, votes: false, jury: false }
const HIGH = { exposure: 2000n, credit: 400n, fee: 5 }
export const LADDER = ladderOf(
  tierOfTest('new', {}, LOW),
  tierOfTest('known', { partners: 1, kept: 500, lost: 0 }, HIGH),
  tierOfTest('trusted', { partners: 2, age: DAY, trusted: 50n }),
)

/** Ana founded it and trusts Ben, Cy and Dee: each is a house. */
export function town(over: Parameters<typeof genesisOf>[0] = {}): World {
  const world = new World({ grant: 1000n, creditLimit: 400n, ...LADDER, ...over }).enter('ben', 'cy', 'dee', 'eve')
  for (const name of ['ben', 'cy', 'dee']) world.act('ana', 'trust.set', { v: 1, to: didOf(name), line: 10 })
  return world
}

export const record = (world: World, name: string) => readRecord(world.state, didOf(name))
export const tier = (world: World, name: string) => tierOf(world.state, didOf(name), world.time)?.place
export const release = (world: World, payer: string, agreement: Uint8Array) =>
  world.act(payer, 'agreement.release', { agreement, amount: 0n, final: true })

/** Throws where it was refused, or where a record says afterwards what no receipt does. */
export function settle(world: World, payer: string, provider: string, amount = 10n): void {
  const refused = release(world, payer, world.agree(payer, provider, { amount }))
  const faults = refused === null ? recordFaults(world.state) : [refused]
  if (faults.length > 0) throw new Error(faults.join('; '))
}
