/** Every rule about tokens and every code, as a table. */
import { describe, expect, it } from 'vitest'
import type { EventType } from '../hub/index.ts'
import { DAY, HOUR, MINUTE } from '../kernel/index.ts'
import {
  DAILY,
  EXPIRES,
  HOURLY,
  ISSUING,
  issueBody,
  LAWS,
  limit,
  market,
  mint,
  pay,
  RESERVE,
  some,
} from '../testing/token-world.ts'
import { bytesOf, didOf, T0, World } from '../testing/world.ts'
import { balances } from './conservation.ts'
import { POOL, readAccount, readRedemption, readToken, readTokens, spendable, sumToken } from './index.ts'

type Row = [what: string, code: string | null, by: string, t: EventType, body: { [key: string]: unknown }]
type Before = [by: string, t: EventType, body: { [key: string]: unknown }]

/** Runs the hub with heartbeats, so that nothing counts as an outage. */
function until(world: World, at: number): World {
  while (world.time + 20 * MINUTE < at) world.batch([], world.time + 20 * MINUTE)
  world.batch([], at)
  return world
}
const posted = (world: World, token: string, name: string) => readAccount(world.state, token, didOf(name)).posted
const rows = (title: string, before: readonly Before[], table: readonly Row[]) =>
  describe(title, () => {
    const world = market()
    for (const [by, t, body] of before) expect(world.act(by, t, body)).toBeNull()
    it.each(table)('%s: %s', (_what, code, by, t, body) => expect(world.ask(by, t, body)).toBe(code))
  })

const volatile = (over: object = {}) => issueBody('NEW', LAWS.LEAF, over)
rows(
  'issuing',
  [],
  [
    ['a member issues a kind that members may', null, 'ben', 'token.issue', volatile()],
    ['a keeper issues a kind that keepers may', null, 'ana', 'token.issue', issueBody('NEW', LAWS.HELP)],
    ['a member a kind that keepers may', 'token.not-allowed', 'ben', 'token.issue', issueBody('NEW', LAWS.HELP)],
    ['a code that is taken', 'token.exists', 'ben', 'token.issue', issueBody('LEAF', LAWS.LEAF)],
    ['the code of the first token', 'token.exists', 'ben', 'token.issue', issueBody('HRS', LAWS.LEAF)],
    [
      'a cap above the policy’s',
      'token.cap-too-high',
      'ben',
      'token.issue',
      volatile({ law: { ...LAWS.LEAF, cap: 10_001n } }),
    ],
    ['the largest cap', null, 'ben', 'token.issue', volatile({ law: { ...LAWS.LEAF, cap: 10_000n } })],
    [
      'a minter from elsewhere',
      'token.minter-not-a-member',
      'ben',
      'token.issue',
      volatile({ minters: [didOf('zed')] }),
    ],
    [
      'a reserve kept by nobody here',
      'token.keeper-not-a-member',
      'ben',
      'token.issue',
      issueBody('NEW', { ...LAWS.FLOUR, reserve: { ...RESERVE, keeper: didOf('zed') } }),
    ],
    [
      'a mission that is over',
      'token.expires-wrong',
      'ben',
      'token.issue',
      issueBody('NEW', { ...LAWS.PARK, expires: T0 }),
    ],
    [
      'a mission for ever',
      'token.expires-wrong',
      'ben',
      'token.issue',
      issueBody('NEW', { ...LAWS.PARK, expires: T0 + 4000 * DAY }),
    ],
    [
      'mutual credit that burns',
      'token.demurrage-goes-wrong',
      'ana',
      'token.issue',
      issueBody('NEW', LAWS.HELP, { demurrage: HOURLY }),
    ],
    [
      'points that are pooled',
      'token.demurrage-goes-wrong',
      'ana',
      'token.issue',
      issueBody('NEW', LAWS.STAR, { demurrage: DAILY }),
    ],
    ['points that fade', null, 'ana', 'token.issue', issueBody('NEW', LAWS.STAR, { demurrage: HOURLY })],
  ],
)

describe('issuing by policy', () => {
  it('is refused where the policy says nothing of it', () =>
    expect(new World().ask('ana', 'token.issue', volatile())).toBe('token.not-allowed'))
  it('is refused for a kind that the policy does not name', () =>
    expect(new World({ issuing: { kinds: {}, tokensMax: 8 } }).ask('ana', 'token.issue', volatile())).toBe(
      'token.not-allowed',
    ))
  it('ends at so many tokens', () => {
    const world = new World({ issuing: { ...ISSUING, kinds: ISSUING?.kinds ?? {}, tokensMax: 2 } })
    expect(world.act('ana', 'token.issue', volatile())).toBeNull()
    expect(world.ask('ana', 'token.issue', issueBody('LAST', LAWS.LEAF))).toBe('token.too-many')
  })
  it('is for members who stay', () => {
    const world = market()
    world.act('ben', 'member.leaving', { v: 1 })
    expect(world.ask('ben', 'token.issue', volatile())).toBe('token.not-allowed')
  })
})

rows(
  'minting',
  [['ana', 'token.mint', mint('LEAF', 'ben', 600n)]],
  [
    ['up to the cap', null, 'ana', 'token.mint', mint('LEAF', 'ben', 400n)],
    ['above the cap', 'token.over-cap', 'ana', 'token.mint', mint('LEAF', 'ben', 401n)],
    ['by somebody else', 'token.not-minter', 'ben', 'token.mint', mint('LEAF', 'ben', 1n)],
    ['to nobody', 'transfer.unknown-payee', 'ana', 'token.mint', mint('LEAF', 'zed', 1n)],
    ['of nothing known', 'token.unknown', 'ana', 'token.mint', mint('NOPE', 'ben', 1n)],
    ['of the hub’s first credit', 'token.not-minter', 'ana', 'token.mint', mint('HRS', 'ben', 1n)],
    ['of mutual credit', 'token.not-minted', 'ana', 'token.mint', mint('HELP', 'ben', 1n)],
    ['of points', null, 'ana', 'token.mint', mint('STAR', 'ben', 5n)],
    ['all that int64 counts', null, 'ana', 'token.mint', mint('STAR', 'ben', 2n ** 63n - 1n)],
    ['of stable credit up to its cover', null, 'ana', 'token.mint', mint('FLOUR', 'ben', 1000n)],
    ['beyond its cover', 'token.over-cover', 'ana', 'token.mint', mint('FLOUR', 'ben', 1001n)],
  ],
)

it('no more is minted than int64 counts, burned or not', () => {
  const world = market()
  world.act('ana', 'token.mint', mint('STAR', 'ben', 2n ** 63n - 1n))
  world.act('ben', 'token.burn', some('STAR', 10n))
  expect(world.ask('ana', 'token.mint', mint('STAR', 'cy', 1n))).toBe('transfer.overflow')
})

rows(
  'paying and burning',
  [
    ['ana', 'token.mint', mint('LEAF', 'ben', 100n)],
    ['ana', 'token.mint', mint('STAR', 'ben', 100n)],
  ],
  [
    ['what one has', null, 'ben', 'transfer.post', pay('LEAF', 'cy', 100n)],
    ['more', 'transfer.insufficient', 'ben', 'transfer.post', pay('LEAF', 'cy', 101n)],
    ['points', 'token.not-transferable', 'ben', 'transfer.post', pay('STAR', 'cy', 1n)],
    ['mutual credit down to its limit', null, 'ben', 'transfer.post', pay('HELP', 'cy', 100n)],
    ['and further', 'transfer.insufficient', 'ben', 'transfer.post', pay('HELP', 'cy', 101n)],
    ['burning one’s own', null, 'ben', 'token.burn', some('LEAF', 100n)],
    ['burning more', 'transfer.insufficient', 'ben', 'token.burn', some('LEAF', 101n)],
    ['using points up', null, 'ben', 'token.burn', some('STAR', 100n)],
    ['burning mutual credit', 'token.not-burned', 'ben', 'token.burn', some('HELP', 1n)],
    ['burning what is unknown', 'token.unknown', 'ben', 'token.burn', some('NOPE', 1n)],
    ['a pool that is empty', 'transfer.insufficient', 'ana', 'pool.pay', mint('LEAF', 'cy', 1n)],
    ['somebody else’s pool', 'token.not-minter', 'ben', 'pool.pay', mint('LEAF', 'cy', 1n)],
  ],
)

rows(
  'reserves',
  [['ana', 'token.mint', mint('FLOUR', 'ben', 600n)]],
  [
    ['the keeper says what there is', null, 'cy', 'token.cover', some('FLOUR', 1n)],
    ['somebody else does', 'token.not-keeper', 'ben', 'token.cover', some('FLOUR', 1n)],
    ['of what has no reserve', 'token.no-reserve', 'cy', 'token.cover', some('LEAF', 1n)],
    ['of what is unknown', 'token.unknown', 'cy', 'token.cover', some('NOPE', 1n)],
    ['redeeming what one has', null, 'ben', 'token.redeem', some('FLOUR', 600n)],
    ['redeeming more', 'transfer.insufficient', 'ben', 'token.redeem', some('FLOUR', 601n)],
    ['redeeming at oneself', 'token.keeper-self', 'cy', 'token.redeem', some('FLOUR', 1n)],
    ['redeeming what has no reserve', 'token.no-reserve', 'ben', 'token.redeem', some('LEAF', 1n)],
    ['redeeming what is unknown', 'token.unknown', 'ben', 'token.redeem', some('NOPE', 1n)],
    ['a receipt of nothing', 'redemption.unknown', 'ben', 'token.receive', { v: 1, redemption: new Uint8Array(32) }],
    ['the keeper does not leave', 'leave.keeps-reserve', 'cy', 'member.leave', { v: 1 }],
  ],
)

describe('a redemption', () => {
  function redeemed() {
    const world = market()
    world.act('ana', 'token.mint', mint('FLOUR', 'ben', 600n))
    const event = world.event('ben', 'token.redeem', some('FLOUR', 101n))
    world.batch([event])
    return { world, receipt: { v: 1, redemption: event.signed.id } }
  }
  it('burns, takes from the cover and says what the keeper owes', () => {
    const { world, receipt } = redeemed()
    expect(posted(world, 'FLOUR', 'ben')).toBe(499n)
    expect(readToken(world.state, 'FLOUR')).toMatchObject({ burned: 101n, cover: 44_950n, claims: 1, overdue: 0 })
    expect(readRedemption(world.state, receipt.redemption)).toMatchObject({
      keeper: didOf('cy'),
      owed: 5050n,
      state: 'owed',
    })
  })
  it('is received once, by whoever redeemed', () => {
    const { world, receipt } = redeemed()
    expect(world.ask('cy', 'token.receive', receipt)).toBe('redemption.not-yours')
    expect(world.act('ben', 'token.receive', receipt)).toBeNull()
    expect(world.ask('ben', 'token.receive', receipt)).toBe('redemption.already-received')
    expect(readToken(world.state, 'FLOUR')).toMatchObject({ claims: 0 })
  })
  it('that is overdue is said, and stops minting until it is received', () => {
    const { world, receipt } = redeemed()
    const m = mint('FLOUR', 'ben', 1n)
    until(world, world.time + 7 * DAY)
    expect(readRedemption(world.state, receipt.redemption)).toMatchObject({ state: 'overdue' })
    expect(world.ask('ana', 'token.mint', m)).toBe('token.overdue')
    expect(world.act('ben', 'token.receive', receipt)).toBeNull()
    expect(world.ask('ana', 'token.mint', m)).toBeNull()
  })
  it('gives nothing for less than the reserve can count, and not more than there is', () => {
    const { world } = redeemed()
    const coarse = { ...LAWS.FLOUR, reserve: { ...LAWS.FLOUR.reserve, give: 1000n, get: 1n } }
    world.act('ana', 'token.issue', issueBody('TINY', coarse))
    world.act('cy', 'token.cover', some('TINY', 1n))
    world.act('ana', 'token.mint', mint('TINY', 'ben', 1000n))
    expect(world.ask('ben', 'token.redeem', some('TINY', 999n))).toBe('token.too-little')
    world.act('cy', 'token.cover', some('TINY', 0n))
    expect(world.ask('ben', 'token.redeem', some('TINY', 1000n))).toBe('token.not-in-reserve')
  })
  it('finds no keeper who was removed, and nothing is minted against them', () => {
    const { world } = redeemed()
    world.act('ana', 'member.remove', { v: 1, did: didOf('cy'), reason: 'gone' })
    expect(world.ask('ben', 'token.redeem', some('FLOUR', 100n))).toBe('token.keeper-away')
    expect(world.ask('ana', 'token.mint', mint('FLOUR', 'ben', 1n))).toBe('token.keeper-away')
  })
})

rows(
  'limits',
  [['ben', 'transfer.post', pay('HELP', 'cy', 80n)]],
  [
    ['up to the policy’s', null, 'ana', 'account.limit', limit('HELP', 'ben', 500n)],
    ['further', 'limit.too-far', 'ana', 'account.limit', limit('HELP', 'ben', 501n)],
    ['down to what is used', null, 'ana', 'account.limit', limit('HELP', 'ben', 80n)],
    ['below that', 'limit.below-balance', 'ana', 'account.limit', limit('HELP', 'ben', 79n)],
    ['by somebody else', 'limit.not-allowed', 'ben', 'account.limit', limit('HELP', 'ben', 500n)],
    ['of the first credit, by a keeper', null, 'ana', 'account.limit', limit('HRS', 'ben', 500n)],
    ['of nobody', 'limit.not-a-member', 'ana', 'account.limit', limit('HELP', 'zed', 1n)],
    ['of what has none', 'limit.not-mutual', 'ana', 'account.limit', limit('LEAF', 'ben', 1n)],
    ['of what is unknown', 'token.unknown', 'ana', 'account.limit', limit('NOPE', 'ben', 1n)],
    ['a debtor in any credit does not leave', 'leave.owes', 'ben', 'member.leave', { v: 1 }],
  ],
)

it('limits stay where the policy does not let them change', () => {
  const kinds = ISSUING?.kinds ?? {}
  expect(new World({ issuing: { kinds, tokensMax: 8 } }).ask('ana', 'account.limit', limit('HRS', 'ana', 1n))).toBe(
    'limit.not-allowed',
  )
})

describe('a mission currency', () => {
  function spent(atExpiry: 'burn' | 'return') {
    const world = market({ PARK: { law: { ...LAWS.PARK, atExpiry } } })
    world.act('ana', 'token.mint', mint('PARK', 'ben', 700n))
    world.act('ben', 'transfer.post', pay('PARK', 'cy', 200n))
    return until(world, EXPIRES)
  }
  it('is burned at its end, all of it', () => {
    const world = spent('burn')
    expect(readToken(world.state, 'PARK')).toMatchObject({ minted: 700n, burned: 700n, expired: true })
    expect([posted(world, 'PARK', 'ben'), posted(world, 'PARK', 'cy')]).toEqual([0n, 0n])
  })
  it('or goes back to whoever issued it', () => {
    const world = spent('return')
    expect(readToken(world.state, 'PARK')).toMatchObject({ burned: 0n, expired: true })
    expect([posted(world, 'PARK', 'ana'), posted(world, 'PARK', 'ben')]).toEqual([700n, 0n])
    expect(world.ask('ana', 'transfer.post', pay('PARK', 'ben', 1n))).toBe('token.expired')
    expect(world.ask('ana', 'token.mint', mint('PARK', 'ben', 1n))).toBe('token.expired')
    expect(world.ask('ana', 'token.burn', some('PARK', 700n))).toBeNull()
  })
  it('is taken back a thousand accounts a batch', () => {
    const world = market({ PARK: { law: { ...LAWS.PARK, cap: 10_000n } } })
    const names = Array.from(
      { length: 1003 },
      (_, i) => `n${[...String(i)].map((d) => 'abcdefghij'[Number(d)]).join('')}z`,
    )
    for (const name of names)
      world.act(name, 'member.join', world.joinBody(name, { key: bytesOf(`invite of ${name}`) }))
    for (const name of names) world.act('ana', 'token.mint', mint('PARK', name, 1n))
    until(world, EXPIRES)
    expect(readToken(world.state, 'PARK')).toMatchObject({ expired: true, burned: 1000n })
    world.batch([])
    expect(readToken(world.state, 'PARK')).toMatchObject({ burned: 1003n })
    world.batch([])
    expect(balances(sumToken(world.state, 'PARK'))).toBe(true)
  })
  it('holds no agreement that could outlive it', () => {
    const world = market()
    world.act('ana', 'token.mint', mint('PARK', 'ben', 700n))
    const open = (over: object) => world.openBody('ben', 'cy', world.terms('ben', 'cy', { token: 'PARK', ...over }))
    const rest = EXPIRES - world.time - 9 * DAY
    const [fundWithin, deliverWithin] = [DAY, 8 * DAY]
    expect(world.ask('ben', 'agreement.open', open({ fundWithin, deliverWithin, reviewWithin: rest }))).toBe(
      'agreement.outlives-token',
    )
    expect(world.ask('ben', 'agreement.open', open({ fundWithin, deliverWithin, reviewWithin: rest - 1 }))).toBeNull()
    expect(world.ask('ben', 'agreement.open', open({ token: 'STAR' }))).toBe('token.not-transferable')
    expect(world.ask('ben', 'agreement.open', open({ token: 'NOPE' }))).toBe('agreement.unknown-token')
  })
  it('agreed on at the last moment, ends first', () => {
    const world = market()
    world.act('ana', 'token.mint', mint('PARK', 'ben', 700n))
    const reviewWithin = EXPIRES - (world.time + 1000) - 9 * DAY
    world.agree('ben', 'cy', { token: 'PARK', fundWithin: DAY, deliverWithin: 8 * DAY, reviewWithin })
    until(world, EXPIRES)
    expect(balances(sumToken(world.state, 'PARK'))).toBe(true)
    expect(readToken(world.state, 'PARK')).toMatchObject({ burned: 700n })
  })
})

describe('demurrage', () => {
  it('is charged when an account is next touched, to the pool or to nobody', () => {
    const world = market({ LEAF: { demurrage: HOURLY }, PARK: { demurrage: { ...HOURLY, to: 'pool' } } })
    for (const code of ['LEAF', 'PARK']) world.act('ana', 'token.mint', mint(code, 'ben', 1000n))
    const at = readToken(world.state, 'LEAF')?.issue?.at ?? 0
    until(world, at + HOUR)
    expect(posted(world, 'LEAF', 'ben')).toBe(1000n)
    expect(spendable(world.state, 'LEAF', didOf('ben'), world.time)).toBe(975n)
    world.act('ben', 'transfer.post', pay('LEAF', 'cy', 75n))
    expect(posted(world, 'LEAF', 'ben')).toBe(900n)
    expect(readToken(world.state, 'LEAF')).toMatchObject({ burned: 25n })
    world.act('ben', 'transfer.post', pay('PARK', 'cy', 75n))
    expect(readAccount(world.state, 'PARK', POOL).posted).toBe(25n)
    expect(world.ask('ana', 'pool.pay', mint('PARK', 'cy', 25n))).toBeNull()
    expect(world.ask('ana', 'pool.pay', mint('PARK', 'cy', 26n))).toBe('transfer.insufficient')
    for (const { code } of readTokens(world.state)) expect(balances(sumToken(world.state, code)), code).toBe(true)
  })
  it('stands still while the hub does', () => {
    const world = market({ LEAF: { demurrage: HOURLY } })
    world.act('ana', 'token.mint', mint('LEAF', 'ben', 1000n))
    world.batch([], world.time + 100 * HOUR)
    world.act('ben', 'transfer.post', pay('LEAF', 'cy', 1n))
    expect(posted(world, 'LEAF', 'ben')).toBe(999n)
  })
})
