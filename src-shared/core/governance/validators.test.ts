import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Consensus } from '#shared/wire/policy.ts'
import { readDevice, readHub } from '../hubs/index.ts'
import { DAY, HOUR } from '../kernel/index.ts'
import { balances, readAccount, readToken, sumToken } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { changeId, readStake } from './index.ts'

const v = 1
const SIG = new Uint8Array(64)
const rules = (over: Partial<Consensus>): Consensus => ({
  model: 'voting',
  quorum: 'bft',
  seats: 5,
  atLeast: 1,
  cap: 1000,
  epoch: DAY,
  handover: DAY,
  unlock: DAY,
  minStake: 10n,
  slash: 500,
  ...over,
})
const worldOf = (over: Partial<Consensus>, ...names: string[]): World =>
  new World({ grant: 100n, consensus: rules(over) }).enter('ben', 'cy', 'dee', ...names)

const offer = (world: World, ...names: string[]): void => {
  for (const name of names) expect(world.act(name, 'validator.offer', { v })).toBeNull()
}
/** Lets the epoch end, and everybody who waits says ready. */
function nextEpoch(world: World): void {
  world.wait(DAY)
  for (const name of ['ana', 'ben', 'cy', 'dee']) {
    const { next } = readHub(world.state)
    if (next?.validators.some(({ did }) => did === didOf(name)))
      expect(world.act(name, 'validator.ready', { v, change: changeId(next) })).toBeNull()
  }
}
const weights = (world: World): Record<string, number> => {
  const names = ['ana', 'ben', 'cy', 'dee']
  return Object.fromEntries(
    readHub(world.state).validators.map(({ did, weight }) => [names.find((name) => didOf(name) === did), weight]),
  )
}

describe('voting', () => {
  it('gives everybody who offered one seat, all equal, from the next epoch on', () => {
    const world = worldOf({})
    offer(world, 'ben', 'cy', 'dee')
    expect(weights(world)).toEqual({ ana: 1 })
    nextEpoch(world)
    expect(weights(world)).toEqual({ ben: 1, cy: 1, dee: 1 })
    world.act('cy', 'validator.retire', { v })
    nextEpoch(world)
    expect(weights(world)).toEqual({ ben: 1, dee: 1 })
  })
  it('keeps the present ones where too few offer', () => {
    const world = worldOf({ atLeast: 2 })
    offer(world, 'ben')
    nextEpoch(world)
    expect(weights(world)).toEqual({ ana: 1 })
    expect(readHub(world.state).next).toBeUndefined()
  })
  it('seats those who offered first', () => {
    const world = worldOf({ seats: 2 })
    offer(world, 'dee', 'cy', 'ben')
    nextEpoch(world)
    expect(weights(world)).toEqual({ dee: 1, cy: 1 })
  })
})

describe('delegations', () => {
  const delegate = (world: World, name: string, to?: string) =>
    world.act(name, 'delegate.set', { v, ...(to !== undefined && { to: didOf(to) }) })

  it('weigh a validator, and weigh another from the next epoch on when they are moved', () => {
    const world = worldOf({ model: 'dpos' })
    offer(world, 'ben', 'cy')
    for (const name of ['ana', 'ben', 'dee']) expect(delegate(world, name, 'ben')).toBeNull()
    expect(delegate(world, 'cy', 'cy')).toBeNull()
    nextEpoch(world)
    expect(weights(world)).toEqual({ ben: 7500, cy: 2500 })
    expect(delegate(world, 'ana', 'cy')).toBeNull()
    expect(weights(world)).toEqual({ ben: 7500, cy: 2500 })
    nextEpoch(world)
    expect(weights(world)).toEqual({ ben: 5000, cy: 5000 })
  })
  it.each([
    ['to whom offers nothing', 'delegate.not-offered', () => ({ v, to: didOf('dee') })],
    ['where it is', 'delegate.already', () => ({ v, to: didOf('ben') })],
  ])('%s: %s', (_, code, body) => {
    const world = worldOf({ model: 'dpos' })
    offer(world, 'ben')
    delegate(world, 'ana', 'ben')
    expect(world.ask('ana', 'delegate.set', body())).toBe(code)
  })
  it('of who left count no more', () => {
    const world = worldOf({ model: 'dpos' })
    offer(world, 'ben', 'cy')
    delegate(world, 'dee', 'ben')
    delegate(world, 'ana', 'cy')
    world.act('dee', 'member.leave', { v })
    nextEpoch(world)
    expect(weights(world)).toEqual({ cy: 10_000 })
  })
  it('keep nobody above the cap that the rules set', () => {
    const world = worldOf({ model: 'dpos', cap: 400 })
    offer(world, 'ben', 'cy', 'dee')
    for (const name of ['ana', 'ben', 'eve', 'fay'])
      if (readDevice(world.state, devOf(name))) delegate(world, name, 'ben')
    delegate(world, 'cy', 'cy')
    delegate(world, 'dee', 'dee')
    nextEpoch(world)
    const found = weights(world)
    expect(Math.max(...Object.values(found)) * 1000).toBeLessThanOrEqual(
      400 * Object.values(found).reduce((a, b) => a + b, 0),
    )
  })
})

describe('stakes', () => {
  const stake = (world: World, name: string, amount: number) => world.act(name, 'stake.lock', { v, amount })

  it('weigh a validator by what is locked, in a hold of its own', () => {
    const world = worldOf({ model: 'staking' })
    offer(world, 'ben', 'cy')
    expect(stake(world, 'ben', 60)).toBeNull()
    expect(stake(world, 'cy', 15)).toBeNull()
    expect(stake(world, 'cy', 5)).toBeNull()
    expect(readAccount(world.state, 'HRS', didOf('cy'))).toMatchObject({ posted: 80n, held: 20n })
    nextEpoch(world)
    expect(weights(world)).toEqual({ ben: 7500, cy: 2500 })
  })
  it('come back after the delay, and weigh nothing meanwhile', () => {
    const world = worldOf({ model: 'staking', unlock: 2 * DAY })
    stake(world, 'ben', 60)
    expect(world.act('ben', 'stake.unlock', { v, amount: 50 })).toBeNull()
    expect(readStake(world.state, didOf('ben'))).toMatchObject({ amount: 10n, unlocking: { amount: 50n } })
    expect(world.ask('ben', 'stake.unlock', { v, amount: 5 })).toBe('stake.already-unlocking')
    world.wait(2 * DAY - HOUR)
    expect(readAccount(world.state, 'HRS', didOf('ben')).posted).toBe(40n)
    world.wait(HOUR)
    expect(readAccount(world.state, 'HRS', didOf('ben'))).toMatchObject({ posted: 90n, held: 10n })
  })
  it.each([
    ['more than one has', 'stake.lock', { v, amount: 101 }, 'stake.more-than-you-have'],
    ['back more than there is', 'stake.unlock', { v, amount: 1 }, 'stake.more-than-staked'],
  ] as const)('%s: %s', (_, t, body, code) => {
    expect(worldOf({ model: 'staking' }).ask('ben', t, body)).toBe(code)
  })
  it('keep a member in the hub until they are back', () => {
    const world = worldOf({ model: 'staking' })
    stake(world, 'ben', 60)
    expect(world.ask('ben', 'member.leave', { v })).toBe('leave.staked')
  })
})

describe('a validator that signs twice', () => {
  const evidence = (name: string, a = 'a', b = 'b') => ({
    v,
    dev: devOf(name),
    epoch: 0,
    h: 3,
    round: 0,
    phase: 'validate',
    a: { header: bytesOf(a), sig: SIG },
    b: { header: bytesOf(b), sig: SIG },
  })
  function staked(): World {
    const world = worldOf({ model: 'staking' })
    offer(world, 'ben', 'cy')
    world.act('ben', 'stake.lock', { v, amount: 60 })
    world.act('ben', 'stake.unlock', { v, amount: 20 })
    world.act('cy', 'stake.lock', { v, amount: 40 })
    nextEpoch(world)
    return world
  }
  it('loses the share of its stake that the rules name, also of what is on its way back', () => {
    const world = staked()
    // One day of waiting freed what was unlocking; it begins again.
    world.act('ben', 'stake.unlock', { v, amount: 20 })
    expect(world.act('cy', 'validator.evidence', evidence('ben'))).toBeNull()
    expect(readStake(world.state, didOf('ben'))).toMatchObject({ amount: 10n, unlocking: { amount: 10n } })
    expect(readToken(world.state, 'HRS')?.burned).toBe(20n)
    expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
    expect(readDevice(world.state, devOf('ben'))?.state).toBe('frozen')
  })
  it('is out of the next epoch, which begins as soon as the others are ready', () => {
    const world = staked()
    world.act('cy', 'validator.evidence', evidence('ben'))
    const { next } = readHub(world.state)
    expect(next?.validators).toMatchObject([{ did: didOf('cy') }])
    world.act('cy', 'validator.ready', { v, change: changeId(next as never) })
    expect(weights(world)).toEqual({ cy: 10_000 })
  })
  it.each([
    ['the same header twice', evidence('ben', 'a', 'a'), 'evidence.no-contradiction'],
    ['of a device nobody knows', evidence('zed'), 'evidence.unknown-device'],
  ])('is not proven by %s: %s', (_, body, code) => {
    expect(staked().ask('cy', 'validator.evidence', body)).toBe(code)
  })
  it('is punished once', () => {
    const world = staked()
    world.act('cy', 'validator.evidence', evidence('ben'))
    expect(world.ask('dee', 'validator.evidence', evidence('ben', 'c'))).toBe('evidence.already-known')
  })
})

describe('whatever happens around stakes', () => {
  const name = fc.constantFrom('ana', 'ben', 'cy')
  const step = fc.record({
    by: name,
    of: name,
    act: fc.nat(4),
    amount: fc.integer({ min: 1, max: 120 }),
    hours: fc.nat(30),
  })
  it('money is kept whole, burning told, and nobody’s stake is more than their hold', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const world = new World({ grant: 100n, heartbeat: 60 * DAY, consensus: rules({ model: 'staking' }) }).enter(
          'ben',
          'cy',
        )
        for (const { by, of, act, amount, hours } of steps) {
          if (readDevice(world.state, devOf(by))?.state !== 'active') continue
          if (act === 0) world.act(by, 'stake.lock', { v, amount })
          if (act === 1) world.act(by, 'stake.unlock', { v, amount })
          if (act === 2) world.act(by, 'transfer.post', { to: didOf(of), token: 'HRS', amount })
          if (act === 3)
            world.act(by, 'validator.evidence', {
              v,
              dev: devOf(of),
              epoch: 0,
              h: 1,
              round: 0,
              phase: 'confirm',
              a: { header: bytesOf('a'), sig: SIG },
              b: { header: bytesOf('b'), sig: SIG },
            })
          if (act === 4) world.batch([], world.time + (hours + 1) * HOUR)
          expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
          for (const person of ['ana', 'ben', 'cy']) {
            const staked = readStake(world.state, didOf(person))
            const held = readAccount(world.state, 'HRS', didOf(person)).held
            expect(held).toBe((staked?.amount ?? 0n) + (staked?.unlocking?.amount ?? 0n))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
