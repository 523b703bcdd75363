/** Mandates for rule tests: everything filled in, with a text that fits its commitment. */
import type { Mandate } from '#shared/wire/mandates.ts'
import { contractProseCommitment } from '../contracts/index.ts'
import { DAY, toHex } from '../kernel/index.ts'
import { commitmentOf } from './contracts.ts'
import { bytesOf, didOf, World } from './world.ts'

/** Ben hands over one unit for 10 and stakes 2; ten in all, four at a time. */
export function mandateOf(world: World, over: Partial<Mandate> = {}, terms: Partial<Mandate['terms']> = {}): Mandate {
  const commitments = terms.commitments ?? [saleOf()]
  const titles = commitments.map((_, place) => `Part ${place + 1}`)
  const prose = { salt: bytesOf('salt'), title: 'Jam', text: 'Plum', notes: '', titles }
  return {
    terms: { v: 2, hub: world.hub, together: false, prose: contractProseCommitment(prose), ...terms, commitments },
    prose,
    taker: 0,
    stock: 10,
    each: 4,
    until: world.time + 30 * DAY,
    ...over,
  }
}

/** The second party hands one over to the first, who pays for it. */
export const saleOf = (over: Partial<Mandate['terms']['commitments'][number]> = {}) => ({
  ...commitmentOf({ what: 'thing', bond: { token: 'HRS', amount: 2n } }),
  pay: [{ by: 0, token: 'HRS', amount: 10n, to: [{ did: didOf('ben'), share: 1000 }] }],
  ...over,
})

/** The negotiation of that name. */
export const talkOf = (name: string): Uint8Array => bytesOf(`taking ${name}`).subarray(0, 16)

/** A hub in which everybody has 1,000, and one mandate of Ben's. */
export class Shop {
  readonly world: World
  readonly id: Uint8Array
  #taken = 0

  constructor(over: Partial<Mandate> = {}, terms: Partial<Mandate['terms']> = {}) {
    this.world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee', 'eve', 'fay')
    this.id = this.give(over, terms)
  }

  give(over: Partial<Mandate> = {}, terms: Partial<Mandate['terms']> = {}): Uint8Array {
    const event = this.world.event('ben', 'contract.mandate', { ...mandateOf(this.world, over, terms) })
    const { refused } = this.world.batch([event]).outcomes[0] ?? {}
    if (refused) throw new Error(refused)
    return event.signed.id
  }

  bodyOf(units: number, talk = `${toHex(this.id)} ${this.#taken++}`) {
    return { mandate: this.id, units, negotiation: talkOf(talk) }
  }

  take(who: string, units = 1, talk?: string): string | null {
    return this.world.act(who, 'contract.take', this.bodyOf(units, talk))
  }

  recall(who = 'ben'): string | null {
    return this.world.act(who, 'contract.recall', { mandate: this.id })
  }
}
