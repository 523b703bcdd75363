/**
 * Laws of mandates, whatever they say and whoever tries what, in any order and any number at once: never more than was signed, at the price that was
 * signed, with nobody else.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { Mandate } from '#shared/wire/mandates.ts'
import { readNegotiation } from '../agreements/state.ts'
import type { EventType, ParsedEvent } from '../hub/index.ts'
import { DAY, HOUR, toHex } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { changed } from '../testing/changed.ts'
import { mandateOf, Shop, saleOf, talkOf } from '../testing/mandates.ts'
import { didOf, type World } from '../testing/world.ts'
import { depositsOf, readContract } from './index.ts'
import { readMandate } from './mandate-state.ts'

const RUNS = 300
const PEOPLE = ['cy', 'dee', 'eve', 'fay', 'ben'] as const

/** In one of so many. */
const rarely = <T>(of: number, some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: of - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some })

const someone = fc.constantFrom(...PEOPLE)
/** Nobody pays themselves: the giver is paid by whoever takes it, or pays them; a third may be paid by either. */
const sale = (taker: number) =>
  fc
    .record({
      seller: fc.nat(1),
      quantity: fc.constantFrom(1, 1, 3),
      amount: fc.bigInt(1n, 60n),
      bond: fc.option(fc.bigInt(1n, 60n), { nil: undefined }),
      takerPays: fc.boolean(),
      third: rarely(4, fc.constant({ did: didOf('eve') })),
      within: fc.constantFrom(HOUR, DAY),
    })
    .map(({ seller, amount, bond, takerPays, third, ...over }) => {
      const { bond: _, ...usual } = saleOf()
      const other = takerPays ? { did: didOf('ben') } : {}
      return {
        ...usual,
        ...over,
        by: seller,
        to: 1 - seller,
        pay: [{ by: takerPays ? taker : 1 - taker, token: 'HRS', amount, to: [{ ...(third ?? other), share: 1000 }] }],
        ...(bond !== undefined && { bond: { token: 'HRS', amount: bond } }),
      }
    })

const given = fc.nat(1).chain((taker) =>
  fc.record({
    over: fc.record({
      taker: fc.constant(taker),
      stock: fc.integer({ min: 1, max: 12 }),
      each: fc.integer({ min: 1, max: 5 }),
      rate: fc.option(fc.record({ units: fc.integer({ min: 1, max: 8 }), span: fc.constantFrom(HOUR, DAY) }), {
        nil: undefined,
      }),
      who: rarely(4, fc.constant(['cy', 'dee'].map(didOf))),
    }),
    commitments: fc.array(sale(taker), { minLength: 1, maxLength: 3 }),
    together: fc.boolean(),
  }),
)

/** A batch: who takes how much under which number, and whether it is recalled before or after one of them. */
const batch = fc.record({
  takes: fc.array(
    fc.record({
      who: someone,
      units: fc.constantFrom(1, 1, 2, 3, 6),
      talk: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    }),
    { maxLength: 4 },
  ),
  recall: rarely(12, fc.nat(4)),
  after: fc.constantFrom(1000, HOUR, DAY),
})
type Batch = typeof batch extends fc.Arbitrary<infer B> ? B : never

interface Taken {
  at: number
  units: number
  terms: ContractTerms
}

class Case {
  readonly shop: Shop
  readonly mandate: Mandate
  readonly taken: Taken[] = []
  recalled = false
  /** Several were taken in one batch, and something was refused for there being no more. */
  atOnce = false
  soldOut = false

  constructor(over: Partial<Mandate>, terms: Partial<Mandate['terms']>) {
    this.shop = new Shop(over, terms)
    this.mandate = (readMandate(this.world.state, this.shop.id) as { mandate: Mandate }).mandate
  }
  get world(): World {
    return this.shop.world
  }

  /** One batch, its events in this order, each person's own chain going on within it. */
  play({ takes, recall, after }: Batch): void {
    const seen = new Set<string>()
    const mine = takes.filter(({ who }) => !seen.has(who) && seen.add(who))
    const events: { event: ParsedEvent; units?: number; talk?: string }[] = mine.map(({ who, units, talk }) => ({
      event: this.world.event(who, 'contract.take', this.shop.bodyOf(units, talk)),
      units,
      talk,
    }))
    if (recall !== undefined && !seen.has('ben'))
      events.splice(recall, 0, { event: this.world.event('ben', 'contract.recall', { mandate: this.shop.id }) })
    const { outcomes } = this.world.batch(
      events.map(({ event }) => event),
      this.world.time + after,
    )
    const before = this.taken.length
    for (const [i, { event, units, talk }] of events.entries()) this.count(event, outcomes[i]?.refused, units, talk)
    this.atOnce ||= this.taken.length > before + 1
    this.soldOut ||= outcomes.some(({ refused }) => refused === 'mandate.stock' || refused === 'mandate.sold-out')
    this.check()
  }

  private count({ t, signed }: ParsedEvent, refused: string | undefined, units = 0, talk = ''): void {
    if (t === 'contract.recall') {
      if (refused === undefined) this.recalled = true
      return
    }
    if (this.recalled) expect(refused).toBe('mandate.unknown')
    if (refused !== undefined) return
    const id = readNegotiation(this.world.state, talkOf(talk))?.agreement as Uint8Array
    const terms = readContract(this.world.state, id)?.terms as ContractTerms
    // The same number is taken once, and by whoever the agreement names.
    expect(this.taken.some((one) => toHex(one.terms.negotiation) === toHex(terms.negotiation))).toBe(false)
    expect(terms.parties[this.mandate.taker]).toEqual({ did: signed.event.as })
    this.taken.push({ at: this.world.time, units, terms })
  }

  private check(): void {
    const { stock, each, rate, taker, who } = this.mandate
    const sum = (some: readonly Taken[]) => some.reduce((total, { units }) => total + units, 0)
    expect(sum(this.taken)).toBeLessThanOrEqual(stock)
    if (!this.recalled) expect(readMandate(this.world.state, this.shop.id)?.left).toBe(stock - sum(this.taken))
    for (const { units, terms, at } of this.taken) {
      expect(units).toBeLessThanOrEqual(each)
      if (rate)
        expect(sum(this.taken.filter((one) => one.at > at - rate.span && one.at <= at))).toBeLessThanOrEqual(rate.units)
      const buyer = terms.parties[taker]?.did as string
      if (who) expect(who).toContain(buyer)
      expect(withoutTaker(terms, units, buyer)).toEqual(this.mandate.terms)
      expect(terms.parties[1 - taker]).toEqual({ did: didOf('ben') })
      const mandated = depositsOf({ ...terms, commitments: perUnit(terms, units) }, 1 - taker).get('HRS') ?? 0n
      expect(depositsOf(terms, 1 - taker).get('HRS') ?? 0n).toBe(mandated * BigInt(units))
    }
    expect(balances(sumToken(this.world.state, 'HRS'))).toBe(true)
    for (const name of PEOPLE)
      expect(readAccount(this.world.state, 'HRS', didOf(name)).posted).toBeGreaterThanOrEqual(0n)
  }
}

const perUnit = ({ commitments }: ContractTerms, units: number) =>
  commitments.map(({ pay, bond, ...one }) => ({
    ...one,
    quantity: one.quantity / units,
    pay: pay.map((payment) => ({ ...payment, amount: payment.amount / BigInt(units) })),
    ...(bond && { bond: { ...bond, amount: bond.amount / BigInt(units) } }),
  }))

/** What was signed, out of what came of it: for one unit, and without whoever took it. */
function withoutTaker(terms: ContractTerms, units: number, taker: string): unknown {
  const { negotiation: _, parties, openBy, fundWithin, ...rest } = terms
  const commitments = perUnit(terms, units).map(({ pay, ...one }) => ({
    ...one,
    pay: pay.map(({ to, ...payment }) => ({
      ...payment,
      to: to.map(({ did, share }) => (did === taker ? { share } : { did, share })),
    })),
  }))
  return { ...rest, commitments }
}

describe('whatever a mandate says and whoever takes it', () => {
  it('binds whoever gave it to what they signed and to no more', { timeout: 600_000 }, () => {
    let taken = 0
    let recalled = 0
    let atOnce = 0
    let soldOut = 0
    fc.assert(
      fc.property(
        given,
        fc.array(batch, { minLength: 2, maxLength: 10 }),
        ({ over, commitments, together }, batches) => {
          const { rate, who, ...usual } = over
          const terms = { commitments, together }
          const made = new Case({ ...usual, ...(rate && { rate }), ...(who && { who }) }, terms)
          for (const one of batches) made.play(one)
          taken += made.taken.length
          recalled += Number(made.recalled)
          atOnce += Number(made.atOnce)
          soldOut += Number(made.soldOut)
        },
      ),
      { numRuns: RUNS },
    )
    expect(taken).toBeGreaterThan(RUNS)
    expect(recalled).toBeGreaterThan(RUNS / 20)
    expect(atOnce).toBeGreaterThan(RUNS / 20)
    expect(soldOut).toBeGreaterThan(RUNS / 20)
  })

  it('comes to the same whatever is shuffled within the limits', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(amounts, amounts, (units, order) => {
        const take = (all: readonly number[]) => {
          const shop = new Shop()
          const refused = all.map((n, i) => shop.take(PEOPLE[i % 4] as string, n))
          const sold = all.filter((_, i) => refused[i] === null).reduce((sum, n) => sum + n, 0)
          expect(sold).toBeLessThanOrEqual(10)
          expect(readMandate(shop.world.state, shop.id)?.left).toBe(10 - sold)
          return sold
        }
        const shuffled = units.map((n, i) => ({ n, key: order[i % order.length] ?? 0 })).sort((a, b) => a.key - b.key)
        const total = units.reduce((sum, n) => sum + n, 0)
        const both = [take(units), take(shuffled.map(({ n }) => n))]
        if (total <= 10) expect(both).toEqual([total, total])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a changed client', () => {
  /** Balances of everybody but of whoever acts and of the giver. */
  const others = ({ world }: Shop, but: string) =>
    PEOPLE.filter((name) => name !== but && name !== 'ben').map((name) => readAccount(world.state, 'HRS', didOf(name)))

  const tries: [string, EventType, (shop: Shop) => object][] = [
    ['cy', 'contract.take', (shop) => shop.bodyOf(2, 'a')],
    ['cy', 'contract.recall', (shop) => ({ mandate: shop.id })],
    ['ben', 'contract.recall', (shop) => ({ mandate: shop.id })],
    ['ben', 'contract.mandate', (shop) => mandateOf(shop.world, { rate: { units: 4, span: DAY }, who: [didOf('cy')] })],
  ]
  it.each(tries)('of %s takes nothing that is not theirs by any field of %s', (who, t, body) => {
    const shop = new Shop()
    const other = shop.give({ who: [didOf('dee')] })
    let applied = 0
    for (const mutant of changed(body(shop), other)) {
      let event: ParsedEvent
      try {
        event = shop.world.event(who, t, mutant as { [key: string]: unknown })
      } catch {
        continue
      }
      const copy = Object.assign(Object.create(Shop.prototype) as Shop, shop, { world: shop.world.copy() })
      const { refused } = copy.world.batch([event]).outcomes[0] ?? {}
      if (refused !== undefined) expect(refused).toMatch(/^(mandate|contract|token)\./)
      else applied++
      expect(others(copy, who)).toEqual(others(shop, who))
      const left = readMandate(copy.world.state, shop.id)?.left
      expect(left === undefined ? who : left >= 6).toBe(left === undefined ? 'ben' : true)
      expect(readMandate(copy.world.state, other)?.left ?? (who === 'ben' ? 10 : -1)).toBe(10)
    }
    expect(applied).toBeGreaterThan(who === 'cy' && t === 'contract.recall' ? -1 : 0)
  })
})
