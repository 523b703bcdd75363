/** What the hub's pool pays in the place of whoever has to give back what is not there any more (decision 066). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '#shared/wire/hubs.ts'
import { DAY } from '../kernel/index.ts'
import { readDebt } from '../ledger/debts.ts'
import { POOL, readAccount, sumToken } from '../ledger/index.ts'
import { Story } from '../testing/contracts.ts'
import { Goods } from '../testing/goods.ts'
import { ladderOf, tierOfTest } from '../testing/ladder.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { readRedress } from './index.ts'

const covering = (cover: bigint, fee = 200): Partial<Policy> =>
  ladderOf(tierOfTest('new', {}, { fee, cover }), tierOfTest('known', { partners: 40 }, { fee, cover }))

/** Cy sold Ben files with a bond of 50 each, of which the hub's pool had a fee, and every key that came was wrong. */
class Sold extends Story {
  readonly #proofs: object[]

  constructor(policy: Partial<Policy>, amounts: readonly bigint[] = [300n]) {
    const goods = new Goods()
    const commitments = amounts.map((amount) => {
      const pay = [{ by: 0, token: 'HRS', amount, to: [{ did: didOf('cy'), share: 1000 }] }]
      return goods.commitment({ pay, bond: { token: 'HRS', amount: 50n } })
    })
    super({ commitments, redress: 30 * DAY }, ['ben', 'cy'], policy)
    for (const who of ['ben', 'cy']) this.act(who, 'fund', {})
    this.#proofs = amounts.map((_, place) => {
      const box = goods.box(this.id, 'ben', place, bytesOf('another key'))
      this.deliver('cy', place, 1, box)
      this.accept('ben', place)
      return goods.evidence(this.id, 'ben', box, { place })
    })
  }
  prove(place = 0) {
    return this.world.act('ben', 'contract.prove', {
      agreement: this.id,
      commitment: place,
      evidence: this.#proofs[place],
    })
  }
  pay(from: string, to: string, amount: bigint) {
    return this.world.act(from, 'transfer.post', { to: didOf(to), token: 'HRS', amount })
  }
  spendAll(who: string): void {
    const { posted } = readAccount(this.world.state, 'HRS', didOf(who))
    if (posted > 0n) this.pay(who, 'eve', posted)
  }
  get pool(): bigint {
    return readAccount(this.world.state, 'HRS', POOL).posted
  }
  get owed() {
    return readDebt(this.world.state, 'HRS', didOf('cy')).map(({ to, amount }) => [
      to === POOL ? 'pool' : 'ben',
      amount,
    ])
  }
  get covered(): bigint[] {
    const claims = readRedress(this.world.state, this.id)?.claims ?? []
    return claims.flatMap(({ done }) => done?.moves.map(({ covered = 0n }) => covered) ?? [])
  }
}

describe('what is not there when something is put right', () => {
  it('is paid by the pool up to what the rung is covered for, and owed to the pool after the rest is', () => {
    const story = new Sold(covering(40n))
    expect(story.pool).toBe(60n)
    story.spendAll('cy')
    const [before] = story.gains('ben') as [number]
    const body = story.prove()
    expect(body).toBeNull()
    expect(story.gains('ben')).toEqual([before + 40])
    expect(story.pool).toBe(20n)
    expect(story.covered).toEqual([40n, 0n])
    expect(story.owed).toEqual([
      ['ben', 310n],
      ['pool', 40n],
    ])
    story.pay('eve', 'cy', 320n)
    expect(story.gains('ben')).toEqual([before + 40 + 310])
    expect(story.pool).toBe(30n)
    expect(story.owed).toEqual([['pool', 30n]])
  })

  it('is paid by the pool only as far as it has it', () => {
    const story = new Sold(covering(500n, 100))
    story.spendAll('cy')
    expect(story.prove()).toBeNull()
    expect(story.covered).toEqual([30n, 0n])
    expect(story.pool).toBe(0n)
  })

  it('costs the pool nothing while it is there, nor where the hub covers nothing', () => {
    const rich = new Sold(covering(500n))
    expect(rich.prove()).toBeNull()
    expect([rich.covered, rich.pool, rich.owed]).toEqual([[0n, 0n], 60n, []])
    const bare = new Sold(
      ladderOf(tierOfTest('new', {}, { fee: 200 }), tierOfTest('known', { partners: 40 }, { fee: 200 })),
    )
    bare.spendAll('cy')
    expect(bare.prove()).toBeNull()
    expect([bare.covered, bare.pool]).toEqual([[0n, 0n], 60n])
  })

  it('is covered once for all that the pool waits for', () => {
    const story = new Sold(covering(40n), [200n, 200n])
    story.spendAll('cy')
    expect([story.prove(0), story.prove(1)]).toEqual([null, null])
    expect(story.covered).toEqual([40n, 0n, 0n, 0n])
    story.pay('eve', 'cy', 450n)
    expect(story.owed).toEqual([
      ['ben', 10n],
      ['pool', 40n],
    ])
  })
})

const steps = fc.array(
  fc.oneof(
    fc.record({ t: fc.constant('prove' as const), place: fc.nat(2) }),
    fc.record({
      t: fc.constant('pay' as const),
      from: fc.constantFrom('cy', 'eve', 'ben'),
      to: fc.constantFrom('cy', 'eve'),
      amount: fc.nat(900),
    }),
  ),
  { maxLength: 10 },
)

it('keeps every sum; the pool is never short, never covers more than the rung, and is owed exactly what it paid and has not back', () => {
  const amounts = fc.array(fc.bigInt(1n, 250n), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(amounts, fc.bigInt(0n, 200n), fc.nat(200), steps, (sales, cover, fee, acts) => {
      const story = new Sold(covering(cover, fee), sales)
      const fees = story.pool
      for (const act of acts) {
        if (act.t === 'prove' && act.place < sales.length) story.prove(act.place)
        if (act.t === 'pay' && act.from !== act.to && act.amount > 0) story.pay(act.from, act.to, BigInt(act.amount))
        const { accounts, holds, minted, burned } = sumToken(story.world.state, 'HRS')
        expect(accounts + holds).toBe(minted - burned)
        const waited = story.owed.reduce((sum, [to, amount]) => sum + (to === 'pool' ? (amount as bigint) : 0n), 0n)
        expect(story.pool).toBeGreaterThanOrEqual(0n)
        expect(waited).toBeLessThanOrEqual(cover)
        expect(story.pool + waited).toBe(fees)
      }
    }),
    { numRuns: 60 },
  )
})
