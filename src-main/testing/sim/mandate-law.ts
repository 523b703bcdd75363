/** Invariant 5 for what was agreed beforehand: nobody is bound by more than they signed, whoever takes it and however many at once. Asks no rule. */

import type { z } from 'zod'
import { toHex } from '#shared/core/kernel/index.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { type contractTake, type Mandate, mandate as mandateShape } from '#shared/wire/mandates.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

interface Given {
  by: string
  mandate: Mandate
  takings: { at: number; units: number }[]
  recalled: boolean
}

export class MandateLaw {
  /** By id, hex. */
  readonly #given = new Map<string, Given>()

  /** An event that had effect in a batch of that time; `termsOf` finds what a negotiation has become. */
  follow(event: Applied, time: number, termsOf: (negotiation: Uint8Array) => ContractTerms | undefined): void {
    const { t, as, id, body } = event
    if (t === 'contract.mandate')
      this.#given.set(toHex(id), { by: as, mandate: mandateShape.parse(body), takings: [], recalled: false })
    if (t === 'contract.recall') this.#recalled(as, body as unknown as { mandate: Uint8Array })
    if (t !== 'contract.take') return
    const taken = body as unknown as z.infer<typeof contractTake>
    const given = this.#given.get(toHex(taken.mandate))
    const terms = termsOf(taken.negotiation)
    if (!given || !terms) return broken(5, 'something was taken that nobody gave')
    this.#count(given, taken.units, as, time)
    checkTerms(given, taken.units, as, terms)
  }

  #recalled(as: string, { mandate }: { mandate: Uint8Array }): void {
    const given = this.#given.get(toHex(mandate))
    if (given?.by !== as) return broken(5, 'somebody else took a mandate back')
    given.recalled = true
  }

  #count({ mandate, takings, recalled, by }: Given, units: number, as: string, time: number): void {
    const { stock, each, rate, who, until } = mandate
    takings.push({ at: time, units })
    const sum = (some: Given['takings']) => some.reduce((all, one) => all + one.units, 0)
    if (sum(takings) > stock) broken(5, `${sum(takings)} were taken of ${stock}`)
    if (units > each) broken(5, `${units} were taken at once, ${each} at most were meant`)
    if (rate && sum(takings.filter(({ at }) => at > time - rate.span)) > rate.units)
      broken(5, 'taken faster than meant')
    if (recalled || until < time || as === by || who?.includes(as) === false) broken(5, 'taken by or at no right')
  }
}

/** The price, the deposit and the promise are those of the mandate, so many times, between these two. */
function checkTerms({ by, mandate }: Given, units: number, as: string, terms: ContractTerms): void {
  const people = mandate.taker === 0 ? [as, by] : [by, as]
  if (terms.parties.map(({ did }) => did).join() !== people.join()) broken(5, 'a mandate bound somebody else')
  mandate.terms.commitments.forEach(({ pay, bond, quantity }, place) => {
    const got = terms.commitments[place]
    const priced = pay.every(({ amount }, slot) => got?.pay[slot]?.amount === amount * BigInt(units))
    if (!got || !priced) broken(5, 'taken at another price')
    if ((got?.bond?.amount ?? 0n) !== (bond?.amount ?? 0n) * BigInt(units)) broken(5, 'taken with another deposit')
    if (got?.quantity !== quantity * units) broken(5, 'more was promised than was taken')
  })
}
