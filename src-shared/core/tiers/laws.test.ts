/** What holds whatever people play: limits, records, and what a ring of newcomers can do for itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementId } from '../agreements/index.ts'
import { DAY } from '../kernel/index.ts'
import { exposureOf } from '../ledger/exposure.ts'
import { givesOf, ladderOf, recordFaults, tierOfTest } from '../testing/ladder.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { exposureCap, readRecord, tierOf } from './index.ts'

const v = 1
const OUTSIDE = ['ben', 'cy', 'dee', 'eve']
const RING = ['mal', 'ra', 'rb', 'rc', 'rd', 're', 'rf']

const joins = (world: World, name: string, by: string): string | null =>
  world.act(name, 'member.join', world.joinBody(name, { by: devOf(by), key: bytesOf(`of ${by}`) }))

/** Ana founded it and trusts those outside; Mal came by her open invite, everybody else in the ring by somebody of it before them. */
function town(needed: number, bringers: readonly number[], sponsor: string): World {
  const gives = givesOf({ exposure: 900n, credit: 200n, fee: 10 })
  const tiers = ladderOf(
    { name: 'new', needs: { age: 0, partners: 0, kept: 0, trusted: 0n }, gives },
    tierOfTest('known', { partners: needed }),
    tierOfTest('trusted', { partners: needed, trusted: 1n, kept: 600 }),
  )
  const world = new World({ grant: 2000n, creditLimit: 500n, ...tiers }).enter(...OUTSIDE)
  for (const name of OUTSIDE) world.act('ana', 'trust.set', { v, to: didOf(name), line: 5 })
  RING.forEach((name, i) => {
    const by = i === 0 ? sponsor : (RING[(bringers[i] ?? 0) % i] as string)
    if (joins(world, name, by)) throw new Error('not in')
  })
  return world
}

interface Act {
  kind: 'settle' | 'refund' | 'open' | 'trust' | 'wait' | 'pay'
  from: number
  to: number
  amount: number
}
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>('settle', 'settle', 'settle', 'refund', 'open', 'trust', 'wait', 'pay'),
    from: fc.nat(100),
    to: fc.nat(100),
    amount: fc.integer({ min: 1, max: 700 }),
  }),
  { minLength: 5, maxLength: 40 },
)

/** One act between two people; answers whether something was settled. */
function play(world: World, { kind, amount }: Act, from: string, to: string): boolean {
  if (kind === 'wait') world.wait(11 * DAY)
  if (from === to || kind === 'wait') return false
  if (kind === 'trust') world.act(from, 'trust.set', { v, to: didOf(to), line: amount % 300 })
  if (kind === 'pay') world.act(from, 'transfer.post', { to: didOf(to), token: 'HRS', amount })
  if (kind === 'trust' || kind === 'pay') return false
  const terms = world.terms(from, to, { amount: BigInt(amount) })
  if (world.act(from, 'agreement.open', world.openBody(from, to, terms)) || kind === 'open') return false
  const agreement = agreementId(terms)
  if (kind === 'refund') world.act(to, 'agreement.refund', { agreement })
  return world.act(from, 'agreement.release', { agreement, amount: 0n, final: true }) === null
}

const pick = (names: readonly string[], n: number): string => names[n % names.length] as string
const bringers = fc.array(fc.nat(100), { minLength: RING.length, maxLength: RING.length })
const sponsor = fc.constantFrom('ana', 'ben')

describe('a ring of newcomers brought by one member', () => {
  it('makes nothing of itself, whatever it settles and whomever it trusts', () => {
    fc.assert(
      fc.property(acts, bringers, sponsor, fc.integer({ min: 1, max: 3 }), (all, who, by, needed) => {
        const world = town(needed, who, by)
        for (const act of all)
          play(world, { ...act, amount: 1 + (act.amount % 40) }, pick(RING, act.from), pick(RING, act.to))
        for (const name of RING) {
          expect(readRecord(world.state, didOf(name))).toMatchObject({ partners: 0, kept: 0, trusted: 0n })
          expect(tierOf(world.state, didOf(name), world.time)?.place).toBe(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has each of its members rise by as many people outside as everybody else, and no cheaper', () => {
    fc.assert(
      fc.property(acts, bringers, sponsor, fc.integer({ min: 1, max: 3 }), (all, who, by, needed) => {
        const world = town(needed, who, by)
        const outside = new Map<string, Set<string>>(RING.map((name) => [name, new Set()]))
        for (const act of all) {
          const [a, b] = [pick([...RING, ...OUTSIDE], act.from), pick([...RING, ...OUTSIDE], act.to)]
          if (!play(world, { ...act, amount: 1 + (act.amount % 40) }, a, b)) continue
          if (OUTSIDE.includes(b)) outside.get(a)?.add(b)
          if (OUTSIDE.includes(a)) outside.get(b)?.add(a)
        }
        const risen = RING.filter((name) => (tierOf(world.state, didOf(name), world.time)?.place ?? 0) > 0)
        for (const name of RING) {
          const known = outside.get(name)?.size ?? 0
          const { partners } = readRecord(world.state, didOf(name))
          if (risen.includes(name)) expect(known).toBeGreaterThanOrEqual(needed)
          expect(partners).toBeLessThanOrEqual(known)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('whatever is played', () => {
  it('records say what agreements and receipts say, and no act carries anybody over their limit', () => {
    fc.assert(
      fc.property(acts, bringers, (all, who) => {
        const world = town(2, who, 'ana')
        const names = [...RING.slice(0, 3), ...OUTSIDE, 'ana']
        const used = (name: string): bigint => {
          const { open, debt } = exposureOf(world.state, didOf(name), world.time)
          return open + debt
        }
        for (const act of all) {
          const before = new Map(names.map((name) => [name, used(name)]))
          const waits = act.kind === 'wait'
          play(world, act, pick(names, act.from), pick(names, act.to))
          for (const name of waits ? [] : names) {
            const cap = exposureCap(world.state, didOf(name), world.time)
            // A promise just broken may have taken the limit below what was open already.
            if (cap !== undefined && used(name) > cap) expect(used(name)).toBeLessThanOrEqual(before.get(name) ?? 0n)
          }
          expect(recordFaults(world.state)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})
