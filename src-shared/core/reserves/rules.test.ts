import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../kernel/index.ts'
import { balances, readAccount, readHold, sumToken } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { bestVoucher, RESERVE_GRACE_MS, RESERVE_MS_MAX, readReserve } from './index.ts'

const SIG = new Uint8Array(64)
const open = (world: World, over: object = {}) => ({
  payee: didOf('cy'),
  token: 'HRS',
  amount: 500n,
  until: world.time + DAY,
  ...over,
})
const voucherOf = (reserve: Uint8Array, amount: bigint, over: object = {}) => ({
  reserve,
  dev: devOf('ben'),
  seq: Number(amount),
  amount,
  sig: SIG,
  ...over,
})

/** Ben sets 500 aside for Cy; Dee has nothing to do with it. */
function reserved(over: object = {}): { world: World; id: Uint8Array } {
  const world = new World({ grant: 1000n, creditLimit: 200n }).enter('ben', 'cy', 'dee')
  const event = world.event('ben', 'reserve.open', open(world, over))
  expect(world.batch([event]).outcomes[0]?.refused).toBeUndefined()
  return { world, id: event.signed.id }
}
const posted = (world: World, name: string) => readAccount(world.state, 'HRS', didOf(name)).posted
const isLevel = (world: World) => balances(sumToken(world.state, 'HRS'))

describe('setting money aside', () => {
  it.each([
    ['for another member', {}, null],
    ['down to the credit limit', { amount: 1200n }, null],
    ['beyond it', { amount: 1201n }, 'transfer.insufficient'],
    ['for oneself', { payee: didOf('ben') }, 'reserve.with-oneself'],
    ['for a stranger', { payee: didOf('zoe') }, 'reserve.not-a-member'],
    ['in a token there is not', { token: 'GOLD' }, 'transfer.unknown-token'],
  ])('%s', (_, over, answer) => {
    const world = new World({ grant: 1000n, creditLimit: 200n }).enter('ben', 'cy')
    expect(world.ask('ben', 'reserve.open', open(world, over))).toBe(answer)
  })

  it.each([
    ['until now', 1, 'reserve.lapsed'],
    ['for as long as may be', RESERVE_MS_MAX + 1, null],
    ['for longer', RESERVE_MS_MAX + 2, 'reserve.too-long'],
  ])('%s', (_, ahead, answer) => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    expect(world.ask('ben', 'reserve.open', open(world, { until: world.time + ahead }))).toBe(answer)
  })

  it('whoever was removed sets nothing aside', () => {
    const world = new World({ grant: 1000n }).enter('ben', 'cy')
    world.act('ana', 'member.remove', { v: 1, did: didOf('ben'), reason: 'x' })
    expect(world.ask('ben', 'reserve.open', open(world))).toBe('reserve.not-a-member')
  })

  it('is taken from the balance and held, and cannot be spent otherwise', () => {
    const { world, id } = reserved()
    expect(posted(world, 'ben')).toBe(500n)
    expect(readHold(world.state, id)?.amount).toBe(500n)
    const pay = { to: didOf('dee'), token: 'HRS', amount: 701n }
    expect(world.ask('ben', 'transfer.post', pay)).toBe('transfer.insufficient')
    expect(isLevel(world)).toBe(true)
  })
})

describe('collecting', () => {
  it.each([
    ['part of it', 'cy', {}, null],
    ['all of it', 'cy', { amount: 500n }, null],
    ['more than was set aside', 'cy', { amount: 501n }, 'reserve.more-than-held'],
    ['by somebody else', 'dee', {}, 'reserve.not-payee'],
    ['by the payer', 'ben', {}, 'reserve.not-payee'],
    ['of a reserve there is not', 'cy', { reserve: bytesOf('none') }, 'reserve.unknown'],
    ['by another device of the payer', 'cy', { dev: devOf('other') }, 'reserve.other-device'],
  ])('%s', (_, name, over, answer) => {
    const { world, id } = reserved()
    expect(world.ask(name, 'reserve.claim', voucherOf(id, 200n, over))).toBe(answer)
  })

  it.each([
    ['the same voucher again', 200n, 'reserve.already-claimed'],
    ['an older one', 199n, 'reserve.already-claimed'],
    ['a newer one', 201n, null],
  ])('after 200 were collected: %s', (_, amount, answer) => {
    const { world, id } = reserved()
    world.act('cy', 'reserve.claim', voucherOf(id, 200n))
    expect(world.ask('cy', 'reserve.claim', voucherOf(id, amount))).toBe(answer)
  })

  it.each(['reserve.claim', 'reserve.close'] as const)('an ended reserve takes no %s', (t) => {
    const { world, id } = reserved()
    world.act('cy', 'reserve.claim', voucherOf(id, 500n))
    expect(world.ask('cy', t, t === 'reserve.claim' ? voucherOf(id, 500n) : { reserve: id })).toBe('reserve.ended')
  })

  it('who has left meanwhile still collects', () => {
    const { world, id } = reserved()
    expect(world.act('cy', 'member.leave', { v: 1 })).toBeNull()
    expect(world.ask('cy', 'reserve.claim', voucherOf(id, 200n))).toBeNull()
  })
})

describe('what is left', () => {
  it('goes back at once when the payee closes it', () => {
    const { world, id } = reserved()
    world.act('cy', 'reserve.claim', voucherOf(id, 120n))
    expect(world.ask('dee', 'reserve.close', { reserve: id })).toBe('reserve.not-payee')
    expect(world.act('cy', 'reserve.close', { reserve: id })).toBeNull()
    expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual([880n, 1120n])
    expect(readHold(world.state, id)).toBeUndefined()
    expect(isLevel(world)).toBe(true)
  })

  it('goes back by itself after its time and the grace, and not before', () => {
    const { world, id } = reserved()
    world.act('cy', 'reserve.claim', voucherOf(id, 120n))
    const due = (readReserve(world.state, id)?.due ?? 0) as number
    // Without heartbeats the hub would count the time as an outage.
    while (world.time + 5 * 60_000 < due) world.batch([], world.time + 5 * 60_000)
    expect(world.act('cy', 'reserve.claim', voucherOf(id, 130n), due - 1)).toBeNull()
    world.batch([], due)
    expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual([870n, 1130n])
    expect(world.ask('cy', 'reserve.claim', voucherOf(id, 200n))).toBe('reserve.ended')
    expect(isLevel(world)).toBe(true)
  })

  it('waits longer by every outage of the hub', () => {
    const { world, id } = reserved()
    const due = (readReserve(world.state, id)?.due ?? 0) as number
    world.batch([], due + 10 * HOUR)
    expect(readHold(world.state, id)?.amount).toBe(500n)
    expect(due).toBeGreaterThan(RESERVE_GRACE_MS)
  })
})

describe('vouchers in any order, repeated, and lost', () => {
  it('pay what the newest one that arrived says, never more than was set aside', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(11), { maxLength: 25 }), (said, arrivals) => {
        const { world, id } = reserved()
        let most = 0n
        for (const at of arrivals) {
          const amount = BigInt(said[at % said.length] as number)
          const refused = world.act('cy', 'reserve.claim', voucherOf(id, amount))
          if (refused === null) most = amount
          expect(readReserve(world.state, id)?.claimed).toBe(most)
          expect(isLevel(world)).toBe(true)
        }
        const arrived = arrivals.map((at) => BigInt(said[at % said.length] as number)).filter((n) => n <= 500n)
        // Once all of it is collected the reserve has ended; until then the highest that fits has been paid.
        expect(most).toBe(arrived.reduce((max, n) => (n > max ? n : max), 0n))
        expect(posted(world, 'cy')).toBe(1000n + most)
      }),
      { numRuns: 60 },
    )
  })

  it('the best is the highest, whatever came last', () => {
    const id = bytesOf('r')
    const [a, b, c] = [30n, 50n, 40n].map((amount) => voucherOf(id, amount))
    expect(bestVoucher([a, b, c] as never)).toBe(b)
    expect(bestVoucher([])).toBeUndefined()
  })
})
