/** A bench of jurors with locks of different sizes, and a delivery two people cannot agree on: where every simulated case begins. */

import { contractId } from '#shared/core/contracts/index.ts'
import { HOUR } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import { commitmentOf, contractOf, signaturesOf } from '#shared/core/testing/contracts.ts'
import { bytesOf, MapReader, World } from '#shared/core/testing/world.ts'
import type { CourtRules } from '#shared/wire/contracts.ts'
import { vrfKeysOf } from './numbers.ts'

const MINUTE = HOUR / 60

/** Fees and locks in the hub's smallest unit; what is in dispute is 300 of it. */
export const COURT: CourtRules = {
  panel: 3,
  rounds: 4,
  token: 'HRS',
  fee: 10n,
  lock: 50n,
  loss: 500,
  hops: 0,
  evidence: 2 * MINUTE,
  draw: MINUTE,
  vote: MINUTE,
  open: MINUTE,
  appeal: MINUTE,
}
/** The declared split where nobody can rule, in thousandths for the doer. */
export const OTHERWISE = 500
export const GRANT = 1000

/** Locks, in tickets: half of the jurors have the smallest. */
const TICKETS = [1, 2, 1, 4, 1, 2, 1, 8]
export const ticketsOf = (juror: number): number => TICKETS[juror % TICKETS.length] as number
const LETTERS = 'abcdefghjkmn'
export const jurorName = (juror: number): string =>
  `judge${LETTERS[Math.floor(juror / LETTERS.length)]}${LETTERS[juror % LETTERS.length]}`

/** Reads faster than the one of rule tests: keys are kept apart by what they are of, and few of a kind. */
class Shelves extends MapReader {
  readonly #shelves = new Map<string, Set<string>>()

  override keys = (from: string, to: string, limit: number): string[] => {
    const shelf = this.#shelves.get(from.slice(0, from.indexOf('/') + 1)) ?? []
    return [...shelf]
      .filter((key) => key >= from && key < to)
      .sort()
      .slice(0, limit)
  }

  override take(writes: ReadonlyMap<string, StateRecord | null>): void {
    super.take(writes)
    for (const [key, value] of writes) {
      const kind = key.slice(0, key.indexOf('/') + 1)
      const shelf = this.#shelves.get(kind) ?? new Set()
      this.#shelves.set(kind, shelf)
      if (value) shelf.add(key)
      else shelf.delete(key)
    }
  }
}

export interface Bench {
  world: World
  agreement: Uint8Array
  jurors: number
}

const started = new Map<string, Bench>()

/** Delivered, and not accepted; the same for every case with these rules. */
export function benchOf(jurors: number, rounds: number): Bench {
  const key = `${jurors} ${rounds}`
  const bench = started.get(key) ?? begin(jurors, rounds)
  started.set(key, bench)
  const state = new Shelves()
  state.take(bench.world.state.records)
  return { ...bench, world: Object.assign(Object.create(World.prototype) as World, bench.world, { state }) }
}

function begin(jurors: number, rounds: number): Bench {
  const world = new World({ grant: BigInt(GRANT) }).enter('ben', 'cy')
  const names = Array.from({ length: jurors }, (_, at) => jurorName(at))
  world.batch(names.map((name) => world.event(name, 'member.join', world.joinBody(name))))
  const enrolled = names.map((name, at) =>
    world.event(name, 'court.enrol', { vrf: vrfKeysOf(name).key, lock: COURT.lock * BigInt(ticketsOf(at)) }),
  )
  const { outcomes } = world.batch(enrolled)
  if (outcomes.some(({ refused }) => refused !== undefined)) throw new Error('a juror could not enrol')
  const terms = contractOf(world, {
    commitments: [commitmentOf()],
    dispute: { court: { ...COURT, rounds }, otherwise: OTHERWISE },
  })
  const agreement = contractId(terms)
  const refused =
    world.act('ben', 'contract.open', { terms, signatures: signaturesOf('ben', 'cy') }) ??
    world.act('cy', 'contract.deliver', { agreement, commitment: 0, units: 1, shown: { evidence: bytesOf('made') } })
  if (refused) throw new Error(refused)
  return { world, agreement, jurors }
}
