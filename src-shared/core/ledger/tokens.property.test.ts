/** What holds whatever people do with their tokens, and however much time passes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventType } from '../hub/index.ts'
import { DAY, HOUR, MINUTE } from '../kernel/index.ts'
import { DAILY, HOURLY, LAWS, limit, market, mint, pay, some } from '../testing/token-world.ts'
import { bytesOf, didOf, type World } from '../testing/world.ts'
import { balances } from './conservation.ts'
import { demurrageOf, dueDemurrage } from './demurrage.ts'
import { POOL, readAccount, readToken, readTokens, sumToken, supplyMax } from './index.ts'

const amounts = fc.oneof(fc.bigInt(1n, 60n), fc.bigInt(1n, 1500n))
const names = fc.constantFrom('ana', 'ben', 'cy')
const codes = fc.constantFrom('HRS', 'FLOUR', 'LEAF', 'PARK', 'HELP', 'STAR')
const step = fc.record({
  by: names,
  other: names,
  code: codes,
  amount: amounts,
  act: fc.nat({ max: 10 }),
  hours: fc.constantFrom(0, 0, 0, 1, 5, 30, 200),
})

const last = { redemption: bytesOf('none'), agreement: bytesOf('none') }
type Known = typeof last

function actOf(
  world: World,
  known: Known,
  s: { by: string; other: string; code: string; amount: bigint; act: number },
) {
  const { by, other, code, amount } = s
  const acts: [EventType, object][] = [
    ['transfer.post', pay(code, other, amount)],
    ['transfer.post', pay(code, other, amount)],
    ['token.mint', mint(code, other, amount)],
    ['token.burn', some(code, amount)],
    ['token.redeem', some(code, amount)],
    ['token.receive', { v: 1, redemption: known.redemption }],
    ['token.cover', some(code, amount * 50n)],
    ['pool.pay', mint(code, other, amount)],
    ['account.limit', limit(code, other, amount)],
    ['agreement.open', world.openBody(by, other, world.terms(by, other, { token: code, amount }))],
    ['agreement.release', { agreement: known.agreement, amount, final: amount % 2n === 0n }],
  ]
  return acts[s.act] as [EventType, { [key: string]: unknown }]
}

/** Hours go by with heartbeats, as in a hub that is awake. */
function pass(world: World, hours: number): void {
  for (let n = 0; n < hours * 3; n++) world.batch([], world.time + 20 * MINUTE)
}

describe('whatever happens', () => {
  it('every token balances after every batch, and no supply is above what bounds it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = market({
          LEAF: { demurrage: HOURLY },
          PARK: { demurrage: { ...HOURLY, to: 'pool' }, law: { ...LAWS.PARK, expires: LAWS.PARK.expires - 27 * DAY } },
          HELP: { demurrage: DAILY },
        })
        const known: Known = { ...last }
        for (const s of steps) {
          pass(world, s.hours)
          const [t, body] = actOf(world, known, s)
          const event = world.event(s.by, t, body)
          const before = new Map(readTokens(world.state).map((token) => [token.code, supplyMax(token)]))
          const done = world.batch([event]).outcomes[0]?.refused === undefined
          if (done && t === 'token.redeem') known.redemption = event.signed.id
          for (const token of readTokens(world.state)) {
            expect(balances(sumToken(world.state, token.code)), token.code).toBe(true)
            const max = before.get(token.code)
            if (done && t === 'token.mint' && body.token === token.code && max !== undefined)
              expect(token.minted - token.burned).toBeLessThanOrEqual(max)
          }
          expect(readToken(world.state, 'HELP')).toMatchObject({ minted: 0n, burned: 0n })
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the law of demurrage', () => {
  const balance = fc.bigInt(-1000n, 10n ** 15n)
  const ppm = fc.integer({ min: 1, max: 500_000 })
  const periods = fc.integer({ min: 0, max: 300 })

  it('charging late, early or in parts comes to the same unit', () => {
    fc.assert(
      fc.property(balance, ppm, fc.array(periods, { maxLength: 6 }), (start, rate, parts) => {
        let rest = start
        for (const part of parts) rest -= demurrageOf(rest, rate, part)
        const whole = parts.reduce((a, b) => a + b, 0)
        expect(start - rest).toBe(demurrageOf(start, rate, whole))
      }),
    )
  })

  it('takes no more than the rate of each period, nothing of a debt, and never more than there is', () => {
    fc.assert(
      fc.property(balance, ppm, periods, (start, rate, n) => {
        const charge = demurrageOf(start, rate, n)
        expect(charge).toBeGreaterThanOrEqual(0n)
        if (start <= 0n) expect(charge).toBe(0n)
        else {
          // (1 − r)ⁿ ≤ rest/start, in whole numbers: start·(10⁶ − ppm)ⁿ ≤ rest·10⁶ⁿ.
          const left = BigInt(1_000_000 - rate) ** BigInt(n)
          expect(start * left <= (start - charge) * 1_000_000n ** BigInt(n)).toBe(true)
        }
      }),
    )
  })

  it('counts whole periods since the issue, whenever the account was opened', () => {
    const issue = { by: didOf('ana'), at: 500, law: LAWS.LEAF, minters: [], demurrage: HOURLY }
    expect(dueDemurrage(issue, 1000n, undefined, 500 + 5 * HOUR)).toEqual({ charge: 0n, charged: 5 })
    expect(dueDemurrage(issue, 1000n, 5, 499 + 6 * HOUR)).toEqual({ charge: 0n, charged: 5 })
    expect(dueDemurrage(issue, 1000n, 5, 500 + 6 * HOUR)).toEqual({ charge: 25n, charged: 6 })
    expect(dueDemurrage(undefined, 1000n, 5, 9 * HOUR)).toEqual({ charge: 0n })
  })

  /** The law as it is said, done to every account at the end of every period. */
  it('charged when touched is charged at the end of each period', () => {
    const moves = fc.record({ by: names, other: names, amount: fc.bigInt(1n, 400n), hours: fc.nat({ max: 30 }) })
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 25 }), (all) => {
        const world = market({ LEAF: { demurrage: { ...HOURLY, to: 'pool' } } })
        world.act('ana', 'token.mint', mint('LEAF', 'ben', 1000n))
        const at = readToken(world.state, 'LEAF')?.issue?.at ?? 0
        const eager = new Map([['ben', 1000n]])
        let ended = 0
        const charge = () => {
          for (; ended < Math.floor((world.time - at) / HOUR); ended++)
            for (const [name, value] of eager) eager.set(name, value - (value * 25_000n) / 1_000_000n)
        }
        for (const { by, other, amount, hours } of all) {
          pass(world, hours)
          const refused = world.act(by, 'transfer.post', pay('LEAF', other, amount))
          charge()
          if (refused) continue
          eager.set(by, (eager.get(by) ?? 0n) - amount)
          eager.set(other, (eager.get(other) ?? 0n) + amount)
        }
        for (const name of ['ana', 'ben', 'cy']) {
          const { posted, charged = 0 } = readAccount(world.state, 'LEAF', didOf(name))
          expect(posted - demurrageOf(posted, 25_000, ended - charged), name).toBe(eager.get(name) ?? 0n)
        }
        const { posted: pooled } = readAccount(world.state, 'LEAF', POOL)
        expect(pooled).toBeLessThanOrEqual(1000n)
        expect(balances(sumToken(world.state, 'LEAF'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
