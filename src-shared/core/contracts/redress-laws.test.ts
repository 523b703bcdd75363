/** Laws of what is put right after the end, whatever was paid, spent and awarded (decision 051). */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MINUTE } from '../kernel/index.ts'
import { debtors, readDebt } from '../ledger/debts.ts'
import { readAccount, sumToken } from '../ledger/index.ts'
import { Story } from '../testing/contracts.ts'
import { Goods } from '../testing/goods.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { readRedress } from './index.ts'

const NAMES = ['ben', 'cy', 'dee', 'eve', 'fay'] as const
const name = fc.constantFrom(...NAMES)
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ t: fc.constant('pay' as const), from: name, to: name, amount: fc.nat(1200) }) },
  { weight: 2, arbitrary: fc.record({ t: fc.constant('prove' as const), place: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('wait' as const) }) },
)
const sale = fc.record({
  amount: fc.bigInt(1n, 600n),
  bond: fc.bigInt(1n, 80n),
  cut: fc.nat(999),
  seller: fc.constantFrom(1, 2),
  payer: fc.constantFrom(0, 3),
})

type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never

/** Ben has files by Cy and by Dee, some paid by Eve, of which Fay has a cut; every key that came is a wrong one. */
function sold(sales: readonly Sale[]): { story: Story; evidence: object[] } {
  const goods = new Goods()
  const parties = ['ben', 'cy', 'dee', 'eve'].map((one) => ({ did: didOf(one) }))
  const commitments = sales.map(({ amount, bond, cut, seller, payer }) => {
    const mine = { did: parties[seller]?.did as string, share: 1000 - cut }
    const to = cut === 0 ? [mine] : [mine, { did: didOf('fay'), share: cut }]
    const pay = [{ by: payer, token: 'HRS', amount, to }]
    return goods.commitment({ by: seller, pay, bond: { token: 'HRS', amount: bond } })
  })
  const story = new Story({ parties, commitments, redress: 30 * MINUTE }, ['ben', 'cy', 'dee', 'eve'])
  for (const one of ['ben', 'cy', 'dee', 'eve']) story.act(one, 'fund', {})
  const evidence = sales.map(({ seller }, place) => {
    const box = goods.box(story.id, 'ben', place, bytesOf('another key'))
    story.deliver(NAMES[seller] as string, place, 1, box)
    story.accept('ben', place)
    return goods.evidence(story.id, 'ben', box, { place })
  })
  return { story, evidence }
}

const debtsOf = (story: Story) =>
  debtors(story.world.state).map((debtor) => ({
    ...debtor,
    items: readDebt(story.world.state, debtor.token, debtor.did),
  }))
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

function check(story: Story, fay: number): void {
  const { state } = story.world
  const { accounts, holds, minted, burned } = sumToken(state, 'HRS')
  expect(accounts + holds).toBe(minted - burned)
  for (const one of NAMES) {
    const account = readAccount(state, 'HRS', didOf(one))
    const owed = sum(readDebt(state, 'HRS', didOf(one)).map(({ amount }) => amount))
    expect(account.owed ?? 0n).toBe(owed)
    expect(account.posted).toBeGreaterThanOrEqual(account.limit)
  }
  // A third party's money is never taken: Fay has what she had, and what she did with it.
  expect(story.gains('fay')[0]).toBe(fay)
}

it('keeps every sum, moves each thing once, takes from nobody but the doer, and debts fall by payments alone', () => {
  fc.assert(
    fc.property(fc.array(sale, { minLength: 1, maxLength: 3 }), fc.array(act, { maxLength: 12 }), (sales, acts) => {
      const { story, evidence } = sold(sales)
      const { world } = story
      let fay = story.gains('fay')[0] as number
      const done = new Set<number>()
      for (const one of acts) {
        const before = sum(debtsOf(story).flatMap(({ items }) => items.map(({ amount }) => amount)))
        let taken = 0n
        if (one.t === 'wait') world.wait(10 * MINUTE)
        if (one.t === 'pay' && one.amount > 0 && one.from !== one.to) {
          const refused = world.act(one.from, 'transfer.post', {
            to: didOf(one.to),
            token: 'HRS',
            amount: BigInt(one.amount),
          })
          if (!refused && one.from === 'fay') fay -= one.amount
          if (!refused && one.to === 'fay') fay += one.amount
        }
        if (one.t === 'prove' && one.place < sales.length) {
          const { amount, bond, cut } = sales[one.place] as Sale
          const proof = { agreement: story.id, commitment: one.place, evidence: evidence[one.place] }
          const refused = world.act('ben', 'contract.prove', proof)
          expect(refused === null && done.has(one.place)).toBe(false)
          if (!refused) {
            done.add(one.place)
            const moves = readRedress(world.state, story.id)?.claims.find(({ commitment }) => commitment === one.place)
            taken = sum(moves?.done?.moves.map((move) => move.amount) ?? [])
            expect(taken).toBeLessThanOrEqual(amount + bond)
            expect(taken).toBeGreaterThanOrEqual((amount * BigInt(1000 - cut)) / 1000n + bond)
          }
        }
        const after = sum(debtsOf(story).flatMap(({ items }) => items.map(({ amount }) => amount)))
        expect(after).toBeLessThanOrEqual(before + taken)
        for (const { token, did } of debtsOf(story))
          expect(readAccount(world.state, token, did).posted).toBeLessThanOrEqual(0n)
        check(story, fay)
      }
    }),
    { numRuns: 60 },
  )
})
