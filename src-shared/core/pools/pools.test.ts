import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../kernel/index.ts'
import { balances, readAccount, readHold, sumToken } from '../ledger/index.ts'
import { ISSUING } from '../testing/token-world.ts'
import { bytesOf, didOf, World } from '../testing/world.ts'
import { GIVERS_MAX, giftHold, POOL_MS_MAX, POOLS_EACH_MAX, readGift, readPool } from './index.ts'

const roof = (world: World, over: object = {}) => ({
  v: 1,
  name: 'Roof',
  purpose: 'A dry workshop.',
  token: 'HRS',
  goal: 300n,
  end: world.time + DAY,
  least: 10n,
  withdraw: false,
  milestones: [
    { title: 'Beams', payee: didOf('dee'), amount: 200n, within: 2 * DAY },
    { title: 'Tiles', payee: didOf('eve'), amount: 60n, within: 2 * DAY },
  ],
  voting: { count: 'gifts', span: HOUR, silence: 'refuse' },
  ...over,
})

/** Ana founds it; Ben, Cy and Dee may give; Dee and Eve do the work. */
function founded(over: object = {}): { world: World; pool: Uint8Array } {
  const world = new World({ grant: 1000n, creditLimit: 200n }).enter('ben', 'cy', 'dee', 'eve')
  const event = world.event('ana', 'pool.found', roof(world, over))
  expect(world.batch([event]).outcomes[0]?.refused).toBeUndefined()
  return { world, pool: event.signed.id }
}

const posted = (world: World, name: string) => readAccount(world.state, 'HRS', didOf(name)).posted
const give = (world: World, pool: Uint8Array, name: string, amount: bigint) =>
  world.act(name, 'pool.give', { v: 1, pool, amount })
const claim = (world: World, pool: Uint8Array, name: string, milestone: number) =>
  world.act(name, 'pool.claim', { v: 1, pool, milestone, said: 'Done.' })
const vote = (world: World, pool: Uint8Array, name: string, milestone: number, pay: boolean) =>
  world.act(name, 'pool.vote', { v: 1, pool, milestone, pay })
const phase = (world: World, pool: Uint8Array) => readPool(world.state, pool)?.phase
const step = (world: World, pool: Uint8Array, at: number) => readPool(world.state, pool)?.steps[at]

/** Ben gave 200, Cy 100 and Dee 50 of 300: the goal is met. */
function met(over: object = {}): { world: World; pool: Uint8Array } {
  const made = founded(over)
  give(made.world, made.pool, 'ben', 200n)
  give(made.world, made.pool, 'cy', 100n)
  give(made.world, made.pool, 'dee', 50n)
  made.world.wait(DAY)
  expect(phase(made.world, made.pool)).toBe('met')
  return made
}

describe('founding', () => {
  let world: World
  beforeEach(() => {
    world = new World({ grant: 1000n }).enter('ben', 'cy', 'dee', 'eve')
  })

  it.each([
    ['as declared', {}, null],
    ['in a token there is not', { token: 'GOLD' }, 'transfer.unknown-token'],
    ['that has ended', { end: 1 }, 'pool.lapsed'],
    ['whose milestones come to more than its goal', { goal: 259n }, 'pool.over-goal'],
    ['whose milestones come to its goal', { goal: 260n }, null],
    ['whose smallest gift is more than its goal', { least: 301n }, 'pool.least-over-goal'],
    ['that pays a stranger the rest', { restTo: didOf('zoe') }, 'pool.payee-not-a-member'],
  ])('%s', (_, over, answer) => {
    expect(world.ask('ana', 'pool.found', roof(world, over))).toBe(answer)
  })

  it.each([
    ['for as long as may be', POOL_MS_MAX + 1, null],
    ['for longer', POOL_MS_MAX + 2, 'pool.too-long'],
  ])('%s', (_, ahead, answer) => {
    expect(world.ask('ana', 'pool.found', roof(world, { end: world.time + ahead }))).toBe(answer)
  })

  it('pays members only, and is founded by one', () => {
    world.act('ana', 'member.remove', { v: 1, did: didOf('dee'), reason: 'x' })
    expect(world.ask('ana', 'pool.found', roof(world))).toBe('pool.payee-not-a-member')
    expect(world.ask('dee', 'pool.found', roof(world))).toBe('pool.not-a-member')
  })

  it('is bounded for each member, and a place is free again when a pool ends', () => {
    for (let i = 0; i < POOLS_EACH_MAX; i++) expect(world.act('ben', 'pool.found', roof(world))).toBeNull()
    expect(world.ask('ben', 'pool.found', roof(world))).toBe('pool.too-many-yours')
    expect(world.ask('cy', 'pool.found', roof(world))).toBeNull()
    world.wait(DAY + MINUTE)
    expect(world.ask('ben', 'pool.found', roof(world))).toBeNull()
  })
})

describe('giving', () => {
  it.each([
    ['some', 'ben', 10n, null],
    ['less than the smallest gift', 'ben', 9n, 'pool.least'],
    ['down to the credit limit', 'ben', 1200n, null],
    ['beyond it', 'ben', 1201n, 'transfer.insufficient'],
  ])('%s', (_, name, amount, answer) => {
    const { world, pool } = founded()
    expect(world.ask(name, 'pool.give', { v: 1, pool, amount })).toBe(answer)
  })

  it('puts it into a hold, and a second gift on top of the first', () => {
    const { world, pool } = founded()
    give(world, pool, 'ben', 100n)
    give(world, pool, 'ben', 50n)
    expect(posted(world, 'ben')).toBe(850n)
    expect(readHold(world.state, giftHold(pool, didOf('ben')))?.amount).toBe(150n)
    expect(readPool(world.state, pool)).toMatchObject({ given: 150n, givers: 1 })
    expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
  })

  it('is for members, to a pool there is that still collects', () => {
    const { world, pool } = met()
    expect(give(world, pool, 'ben', 10n)).toBe('pool.ended')
    expect(give(world, bytesOf('none'), 'ben', 10n)).toBe('pool.unknown')
    const other = founded()
    other.world.act('ana', 'member.remove', { v: 1, did: didOf('ben'), reason: 'x' })
    expect(give(other.world, other.pool, 'ben', 10n)).toBe('pool.not-a-member')
  })

  it('is for so many people at most; who gave already may give more', () => {
    const { world, pool } = founded({ least: 1n, goal: 1000n })
    // One letter each, so that no two names come to one did.
    const names = Array.from(
      { length: GIVERS_MAX + 1 },
      (_, i) => `g${'abcdefghij'[i % 10]}${'abcdefghij'[Math.floor(i / 10) % 10]}${'abc'[Math.floor(i / 100)]}`,
    )
    world.enter(...names)
    for (const name of names.slice(0, GIVERS_MAX)) expect(give(world, pool, name, 1n)).toBeNull()
    expect(give(world, pool, names[GIVERS_MAX] as string, 1n)).toBe('pool.full')
    expect(give(world, pool, names[0] as string, 1n)).toBeNull()
  })
})

describe('taking back', () => {
  it.each([
    ['where the pool lets one', true, null],
    ['where it does not', false, 'pool.no-way-back'],
  ])('%s', (_, withdraw, answer) => {
    const { world, pool } = founded({ withdraw })
    give(world, pool, 'ben', 100n)
    expect(world.act('ben', 'pool.withdraw', { v: 1, pool })).toBe(answer)
    expect(posted(world, 'ben')).toBe(answer === null ? 1000n : 900n)
    expect(readPool(world.state, pool)).toMatchObject(answer === null ? { given: 0n, givers: 0 } : { given: 100n })
  })

  it('is for whoever gave, and before the end', () => {
    const { world, pool } = met({ withdraw: true })
    expect(world.ask('ben', 'pool.withdraw', { v: 1, pool })).toBe('pool.ended')
    const other = founded({ withdraw: true })
    expect(other.world.ask('ben', 'pool.withdraw', { v: 1, pool: other.pool })).toBe('pool.nothing-given')
  })
})

describe('an end without the goal', () => {
  it('refunds everybody by itself, also those who have left, and not before', () => {
    const { world, pool } = founded()
    give(world, pool, 'ben', 200n)
    give(world, pool, 'cy', 99n)
    world.act('cy', 'member.leave', { v: 1 })
    world.wait(DAY - 10 * MINUTE)
    expect(phase(world, pool)).toBe('open')
    world.wait(10 * MINUTE)
    expect(phase(world, pool)).toBe('missed')
    expect([posted(world, 'ben'), posted(world, 'cy')]).toEqual([1000n, 1000n])
    expect([...world.state.records.keys()].filter((key) => /^(hold|due|pool-open)\//.test(key))).toEqual([])
    expect(give(world, pool, 'ben', 10n)).toBe('pool.ended')
  })

  it('waits longer by every outage of the hub', () => {
    const { world, pool } = founded()
    give(world, pool, 'ben', 200n)
    world.batch([], world.time + 3 * DAY)
    expect(phase(world, pool)).toBe('open')
    world.wait(DAY)
    expect(phase(world, pool)).toBe('missed')
  })

  it('is the same when its founder calls it off', () => {
    const { world, pool } = founded()
    give(world, pool, 'ben', 300n)
    expect(world.ask('ben', 'pool.cancel', { v: 1, pool })).toBe('pool.not-founder')
    expect(world.act('ana', 'pool.cancel', { v: 1, pool })).toBeNull()
    expect([phase(world, pool), posted(world, 'ben')]).toEqual(['cancelled', 1000n])
    expect(world.ask('ana', 'pool.cancel', { v: 1, pool })).toBe('pool.ended')
  })
})

describe('claiming', () => {
  it.each([
    ['by its payee', 'dee', 0, null],
    ['by another payee', 'eve', 0, 'pool.not-payee'],
    ['of a milestone there is not', 'dee', 2, 'pool.unknown-milestone'],
  ])('%s', (_, name, at, answer) => {
    const { world, pool } = met()
    expect(world.ask(name, 'pool.claim', { v: 1, pool, milestone: at, said: '' })).toBe(answer)
  })

  it('is once, and after the goal was met', () => {
    const { world, pool } = founded()
    expect(claim(world, pool, 'dee', 0)).toBe('pool.not-met')
    expect(claim(world, bytesOf('none'), 'dee', 0)).toBe('pool.unknown')
    const other = met()
    claim(other.world, other.pool, 'dee', 0)
    expect(claim(other.world, other.pool, 'dee', 0)).toBe('pool.claimed-already')
  })
})

describe('voting on a payment', () => {
  it.each([
    ['before the payee says it is done', 'ben', 1, 'pool.not-claimed'],
    ['by who gave', 'ben', 0, null],
    ['by who did not', 'ana', 0, 'pool.nothing-given'],
    ['by the payee, who gave too', 'dee', 0, 'pool.own-milestone'],
  ])('%s', (_, name, at, answer) => {
    const { world, pool } = met()
    claim(world, pool, 'dee', 0)
    expect(world.ask(name, 'pool.vote', { v: 1, pool, milestone: at, pay: true })).toBe(answer)
  })

  it('is once', () => {
    const { world, pool } = met()
    claim(world, pool, 'dee', 0)
    vote(world, pool, 'cy', 0, true)
    expect(vote(world, pool, 'cy', 0, false)).toBe('pool.voted-already')
    vote(world, pool, 'ben', 0, true)
    expect(vote(world, pool, 'ben', 0, true)).toBe('pool.decided')
    expect(claim(world, pool, 'dee', 0)).toBe('pool.decided')
  })

  // Ben gave 200 and Cy 100 of what votes on Dee's milestone; Dee's own 50 have no vote on it.
  it.each([
    ['gifts', 'refuse', { ben: true }, 'paid'],
    ['gifts', 'refuse', { cy: true }, 'claimed'],
    ['gifts', 'refuse', { cy: true, ben: false }, 'refused'],
    ['heads', 'refuse', { ben: true }, 'claimed'],
    ['heads', 'refuse', { ben: true, cy: true }, 'paid'],
    ['heads', 'refuse', { ben: true, cy: false }, 'refused'],
    ['heads', 'pay', { ben: true, cy: false }, 'paid'],
  ] as const)('by %s, silence means %s, %o: %s at once', (count, silence, said, becomes) => {
    const { world, pool } = met({ voting: { count, span: HOUR, silence } })
    claim(world, pool, 'dee', 0)
    for (const [name, pay] of Object.entries(said)) vote(world, pool, name, 0, pay)
    expect(step(world, pool, 0)?.phase).toBe(becomes)
  })

  it.each([
    ['pay', {}, 'paid'],
    ['refuse', {}, 'refused'],
    ['pay', { cy: false }, 'paid'],
    ['refuse', { cy: true }, 'refused'],
  ] as const)('after its span silence means %s, with %o: %s', (silence, said, becomes) => {
    const { world, pool } = met({ voting: { count: 'gifts', span: HOUR, silence } })
    claim(world, pool, 'dee', 0)
    for (const [name, pay] of Object.entries(said)) vote(world, pool, name, 0, pay)
    world.wait(HOUR + MINUTE)
    expect(step(world, pool, 0)?.phase).toBe(becomes)
  })

  it('is as declared where nobody but the payee gave', () => {
    const { world, pool } = founded({ goal: 260n, voting: { count: 'heads', span: HOUR, silence: 'refuse' } })
    give(world, pool, 'dee', 260n)
    world.wait(DAY)
    claim(world, pool, 'dee', 0)
    world.wait(HOUR + MINUTE)
    expect(step(world, pool, 0)?.phase).toBe('refused')
  })
})

describe('a met goal', () => {
  it('pays out of every gift in proportion, and what is left goes back in proportion', () => {
    const { world, pool } = met()
    claim(world, pool, 'dee', 0)
    vote(world, pool, 'ben', 0, true)
    // 200 of 350 from 200, 100 and 50: 114.29, 57.14, 28.57.
    const left = ['ben', 'cy', 'dee'].map((name) => readGift(world.state, pool, didOf(name))?.left)
    expect(left).toEqual([86n, 43n, 21n])
    expect(posted(world, 'dee')).toBe(950n + 200n)
    world.wait(2 * DAY + HOUR)
    expect(phase(world, pool)).toBe('over')
    expect(step(world, pool, 1)?.phase).toBe('lapsed')
    expect(['ben', 'cy', 'dee', 'eve'].map((name) => posted(world, name))).toEqual([886n, 943n, 1171n, 1000n])
    expect(readPool(world.state, pool)?.rest).toBe(150n)
    expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
  })

  it('gives what is left to the member it named, once the last milestone is decided', () => {
    const { world, pool } = met({ restTo: didOf('ana') })
    claim(world, pool, 'dee', 0)
    claim(world, pool, 'eve', 1)
    vote(world, pool, 'ben', 0, true)
    vote(world, pool, 'ben', 1, true)
    expect(phase(world, pool)).toBe('over')
    expect(['ana', 'dee', 'eve'].map((name) => posted(world, name))).toEqual([1090n, 1150n, 1060n])
  })

  it('pays whoever has left meanwhile', () => {
    const { world, pool } = met()
    claim(world, pool, 'eve', 1)
    expect(world.act('eve', 'member.leave', { v: 1 })).toBeNull()
    vote(world, pool, 'ben', 1, true)
    expect(posted(world, 'eve')).toBe(1060n)
  })

  it('with times shorter than a heartbeat ends in the batch that sees its end', () => {
    const milestones = [{ title: 'Now', payee: didOf('dee'), amount: 100n, within: 1 }]
    const { world, pool } = founded({ milestones })
    give(world, pool, 'ben', 300n)
    world.wait(DAY)
    expect([phase(world, pool), posted(world, 'ben')]).toEqual(['over', 1000n])
  })

  it('takes no word after its time, whatever batch hears it', () => {
    const { world, pool } = met()
    claim(world, pool, 'dee', 0)
    const due = step(world, pool, 0)?.due as number
    world.wait(HOUR - MINUTE)
    expect(world.act('ben', 'pool.vote', { v: 1, pool, milestone: 0, pay: false }, due)).toBe('pool.decided')
    expect(step(world, pool, 0)).toMatchObject({ phase: 'refused', no: 0n })
  })
})

describe('a token with an end', () => {
  it.each([
    ['after the last exit', 4 * DAY, null],
    ['before it', 3 * DAY, 'pool.outlives-token'],
  ])('%s', (_, ahead, answer) => {
    const world = new World({ grant: 1000n, issuing: ISSUING }).enter('ben', 'cy', 'dee', 'eve')
    const law = { kind: 'mission', purpose: 'A park', cap: 900n, expires: world.time + ahead, atExpiry: 'burn' }
    const issue = { v: 1, code: 'PARK', name: 'Park', decimals: 0, minters: [didOf('ana')], law }
    expect(world.act('ana', 'token.issue', issue)).toBeNull()
    expect(world.ask('ana', 'pool.found', roof(world, { token: 'PARK' }))).toBe(answer)
  })
})
