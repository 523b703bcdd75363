import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { didOf, World } from '../testing/world.ts'
import { giversOf, isPoolOpen, type PoolState, readGift, readPool } from './index.ts'
import { shareOut } from './shares.ts'

describe('sharing by largest remainder', () => {
  const weights = fc
    .array(fc.bigInt(0n, 10n ** 15n), { minLength: 1, maxLength: 40 })
    .filter((all) => all.some((w) => w > 0n))

  it('gives out the very sum, nobody above their weight, everybody within one of the exact share', () => {
    fc.assert(
      fc.property(weights, fc.nat(1_000_000), (all, ppm) => {
        const total = all.reduce((sum, one) => sum + one, 0n)
        const amount = (total * BigInt(ppm)) / 1_000_000n
        const shares = shareOut(amount, all)
        expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(amount)
        for (const [i, share] of shares.entries()) {
          const weight = all[i] as bigint
          expect(share >= 0n && share <= weight).toBe(true)
          const off = share * total - amount * weight
          expect(off < total && -off < total).toBe(true)
        }
      }),
    )
  })

  it.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [7n, [50n, 30n, 20n], [4n, 2n, 1n]],
    [0n, [5n], [0n]],
  ])('%s by %o', (amount, by, shares) => {
    expect(shareOut(amount, by)).toEqual(shares)
  })

  it('needs something to share by', () => {
    expect(() => shareOut(1n, [0n])).toThrow('nothing to share by')
  })
})

const NAMES = ['ana', 'ben', 'cy', 'dee', 'eve'] as const
const name = fc.constantFrom(...NAMES)
const milestone = fc.nat(2)
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ t: fc.constant('pool.give' as const), name, amount: fc.bigInt(1n, 400n) }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('pool.withdraw' as const), name }) },
  { weight: 3, arbitrary: fc.record({ t: fc.constant('pool.claim' as const), name, milestone }) },
  { weight: 5, arbitrary: fc.record({ t: fc.constant('pool.vote' as const), name, milestone, pay: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ t: fc.constant('wait' as const), ms: fc.integer({ min: MINUTE, max: 5 * HOUR }) }),
  },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('outage' as const), ms: fc.integer({ min: HOUR, max: DAY }) }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('member.leave' as const), name }) },
)
const rules = fc.record({
  goal: fc.bigInt(60n, 700n),
  withdraw: fc.boolean(),
  count: fc.constantFrom('gifts', 'heads'),
  silence: fc.constantFrom('pay', 'refuse'),
  restTo: fc.constantFrom(undefined, didOf('ana'), didOf('eve')),
  cancel: fc.boolean(),
})
type Rules = typeof rules extends fc.Arbitrary<infer R> ? R : never

function found(world: World, { goal, withdraw, count, silence, restTo }: Rules): Uint8Array {
  const body = {
    v: 1,
    name: 'Roof',
    purpose: '',
    token: 'HRS',
    goal,
    end: world.time + 6 * HOUR,
    least: 1n,
    withdraw,
    milestones: [
      { title: 'One', payee: didOf('dee'), amount: goal / 3n, within: 4 * HOUR },
      { title: 'Two', payee: didOf('eve'), amount: goal / 5n, within: 9 * HOUR },
    ],
    voting: { count, span: 2 * HOUR, silence },
    ...(restTo !== undefined && { restTo }),
  }
  const event = world.event('ana', 'pool.found', body)
  expect(world.batch([event]).outcomes[0]?.refused).toBeUndefined()
  return event.signed.id
}

function perform(world: World, pool: Uint8Array, one: typeof act extends fc.Arbitrary<infer A> ? A : never): void {
  if (one.t === 'wait') return world.wait(one.ms)
  if (one.t === 'outage') return void world.batch([], world.time + one.ms)
  const { t, name: who, ...rest } = one
  if (t === 'member.leave') return void world.act(who, t, { v: 1 })
  world.act(who, t, { v: 1, pool, ...rest, ...(t === 'pool.claim' && { said: '' }) })
}

const postedOf = (world: World) => NAMES.map((who) => readAccount(world.state, 'HRS', didOf(who)).posted)

/** What the books must say of a pool that has ended, worked out from who gave what and which milestones were paid. */
function checkEnded(world: World, pool: PoolState, id: Uint8Array): void {
  const gifts = giversOf(world.state, id).map((did) => ({ did, gift: readGift(world.state, id, did) }))
  const paid = pool.steps.reduce(
    (sum, { phase }, i) => sum + (phase === 'paid' ? (pool.terms.milestones[i]?.amount ?? 0n) : 0n),
    0n,
  )
  const toNamed = pool.terms.restTo === undefined ? 0n : (pool.rest ?? 0n)
  expect(gifts.reduce((sum, { gift }) => sum + (gift?.paid ?? 0n), 0n)).toBe(paid + toNamed)
  expect(gifts.every(({ gift }) => gift?.left === 0n)).toBe(true)
  for (const who of NAMES) {
    const did = didOf(who)
    const gave = gifts.find((one) => one.did === did)?.gift?.paid ?? 0n
    const got = pool.steps.reduce(
      (sum, { phase }, i) =>
        sum +
        (phase === 'paid' && pool.terms.milestones[i]?.payee === did ? (pool.terms.milestones[i]?.amount ?? 0n) : 0n),
      pool.terms.restTo === did ? toNamed : 0n,
    )
    expect(readAccount(world.state, 'HRS', did)).toMatchObject({ posted: 1000n - gave + got, held: 0n })
  }
}

describe('whatever anybody does, in any order', () => {
  it('nothing is made or lost, every pool ends by itself, and nobody’s money stays in it', () => {
    const ends = new Map<string, number>()
    fc.assert(
      fc.property(rules, fc.array(act, { maxLength: 30 }), (declared, acts) => {
        const world = new World({ grant: 1000n, creditLimit: 100n }).enter('ben', 'cy', 'dee', 'eve')
        const id = found(world, declared)
        for (const one of acts) {
          const before = readPool(world.state, id) as PoolState
          perform(world, id, one)
          const after = readPool(world.state, id) as PoolState
          expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
          // What is decided stays decided.
          if (!isPoolOpen(before.phase)) expect(after).toEqual(before)
          for (const [i, { phase }] of before.steps.entries())
            if (phase === 'paid' || phase === 'refused' || phase === 'lapsed') expect(after.steps[i]?.phase).toBe(phase)
        }
        if (declared.cancel) world.act('ana', 'pool.cancel', { v: 1, pool: id })
        world.wait(20 * HOUR)
        const ended = readPool(world.state, id) as PoolState
        ends.set(ended.phase, (ends.get(ended.phase) ?? 0) + 1)
        expect(isPoolOpen(ended.phase)).toBe(false)
        checkEnded(world, ended, id)
        if (ended.phase !== 'over') expect(postedOf(world)).toEqual([1000n, 1000n, 1000n, 1000n, 1000n])
        expect([...world.state.records.keys()].filter((key) => /^(hold|due|pool-open)\//.test(key))).toEqual([])
      }),
      { numRuns: 150 },
    )
    // The sequences reach every end there is, or they would show nothing.
    expect([...ends.keys()].sort()).toEqual(['cancelled', 'missed', 'over'])
  })
})
