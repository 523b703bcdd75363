/**
 * No key of an identity changes without the words of enough guardians that said yes, unbroken over the whole delay, and no veto. Reckoned a
 * second time here, from the acts that had effect alone.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDevice, readMember } from '../hubs/index.ts'
import { allDue } from '../kernel/due.ts'
import { HOUR, toHex } from '../kernel/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { type GuardState, readGuard } from './index.ts'
import { nextDue } from './state.ts'

const NAMES = ['ben', 'cy', 'dee', 'eve'] as const
const DELAYS = [2 * HOUR, 5 * HOUR]
const KEYS = ['one', 'two'] as const

const name = fc.constantFrom(...NAMES)
const act = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      t: fc.constant('name' as const),
      guardians: fc.uniqueArray(name, { minLength: 0, maxLength: 4 }),
      k: fc.integer({ min: 2, max: 3 }),
      delay: fc.constantFrom(...DELAYS),
    }),
  },
  { weight: 6, arbitrary: fc.record({ t: fc.constant('accept' as const), name }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('decline' as const), name }) },
  { weight: 8, arbitrary: fc.record({ t: fc.constant('recover' as const), name, key: fc.constantFrom(...KEYS) }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('veto' as const) }) },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('leave' as const), name }) },
  {
    weight: 4,
    arbitrary: fc.record({ t: fc.constant('wait' as const), ms: fc.integer({ min: HOUR / 2, max: 6 * HOUR }) }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** Who stands for which key since when, who said yes, and what was asked of them. */
class Reckoning {
  readonly yes = new Set<string>()
  readonly words = new Map<string, { key: string; since: number }>()
  guardians = new Set<string>()
  k = 0
  delay = 0
  vetoes = 0

  /** Whether `key` may be in force at `now`: enough stood for it over all of the delay. */
  allows(key: string, now: number): boolean {
    const wait = this.delay * 2 ** Math.min(this.vetoes, 3)
    const since = [...this.words].filter(
      ([who, word]) => word.key === key && this.guardians.has(who) && this.yes.has(who) && word.since + wait <= now,
    )
    return since.length >= this.k && this.k > 0
  }
}

function take(reckoning: Reckoning, did: Act, now: number): void {
  switch (did.t) {
    case 'name':
      reckoning.guardians = new Set(did.guardians)
      for (const one of reckoning.yes) if (!reckoning.guardians.has(one)) reckoning.yes.delete(one)
      Object.assign(reckoning, { k: did.k, delay: did.delay, vetoes: 0 })
      return reckoning.words.clear()
    case 'accept':
      return void reckoning.yes.add(did.name)
    case 'decline':
      reckoning.guardians.delete(did.name)
      reckoning.yes.delete(did.name)
      return void reckoning.words.delete(did.name)
    case 'recover':
      return void reckoning.words.set(did.name, { key: did.key, since: now })
    case 'veto':
      reckoning.vetoes++
      return reckoning.words.clear()
  }
}

function bodyOf(did: Exclude<Act, { t: 'wait' }>): [by: string, t: Parameters<World['act']>[1], body: object] {
  const of = { v: 1, did: didOf('ana') }
  switch (did.t) {
    case 'name':
      return ['ana', 'guard.name', { v: 1, guardians: did.guardians.map(didOf), k: did.k, delay: did.delay }]
    case 'accept':
      return [did.name, 'guard.accept', of]
    case 'decline':
      return [did.name, 'guard.decline', of]
    case 'recover':
      return [did.name, 'guard.recover', { ...of, key: bytesOf(did.key), seal: bytesOf(did.key) }]
    case 'veto':
      return ['ana', 'guard.veto', { v: 1 }]
    case 'leave':
      return [did.name, 'member.leave', { v: 1 }]
  }
}

/** Guarded by everybody, as most histories have to be before there is anything to break. */
const begun = (k: number): Act[] => [
  { t: 'name', guardians: [...NAMES], k, delay: DELAYS[0] as number },
  ...NAMES.slice(0, 3).map((one): Act => ({ t: 'accept', name: one })),
]

function isWhole(world: World, guard: GuardState | undefined): void {
  const due = allDue(world.state).filter((key) => key.includes('/guard/'))
  const next = guard && nextDue(guard)
  expect(due.length).toBe(next === undefined ? 0 : 1)
  if (next !== undefined) expect(due[0]).toContain(String(next))
  const by = guard?.attempts.flatMap((attempt) => attempt.by) ?? []
  expect(new Set(by).size).toBe(by.length)
}

it('no key changes but by enough guardians, their delay and nobody’s veto', () => {
  let recovered = 0
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 3 }), fc.array(act, { minLength: 10, maxLength: 60 }), (k, acts) => {
      const world = new World().enter(...NAMES)
      const reckoning = new Reckoning()
      for (const did of [...begun(k), ...acts]) {
        if (did.t === 'wait') world.wait(did.ms)
        else if (readDevice(world.state, devOf('ana'))?.state === 'active' || bodyOf(did)[0] !== 'ana') {
          const [by, t, body] = bodyOf(did)
          if (world.act(by, t, { ...body }) === null) take(reckoning, did, world.time)
        }
        isWhole(world, readGuard(world.state, didOf('ana')))
        const key = readMember(world.state, didOf('ana'))?.key
        if (!key) continue
        const which = KEYS.find((one) => toHex(bytesOf(one)) === toHex(key)) ?? 'nobody’s'
        expect(reckoning.allows(which, world.time)).toBe(true)
        expect(readDevice(world.state, devOf('ana'))?.state).toBe('revoked')
        recovered++
        return
      }
    }),
    { numRuns: 400, seed: 20_261_123 },
  )
  // Otherwise nothing was tried.
  expect(recovered).toBeGreaterThan(20)
})
