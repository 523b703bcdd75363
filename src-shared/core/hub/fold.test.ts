import { describe, expect, it } from 'vitest'
import { readDevice, readMember } from '../hubs/index.ts'
import { CHAIN_START, DAY } from '../kernel/index.ts'
import { available, balances, readAccount, sumToken } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, T0, World } from '../testing/world.ts'
import { BatchInvalid, decodeRecord, eligible, encodeRecord, foldBatch, type ParsedEvent } from './index.ts'

const pay = (to: string, amount: bigint) => ({ to: didOf(to), token: 'HRS', amount })
const place = (world: World) => world.place()

describe('joining', () => {
  const world = new World({ grant: 300n, creditLimit: 200n }).enter('ben')
  const rows: [string, string | null, () => string | null][] = [
    ['with a good invite', null, () => world.ask('cy', 'member.join', world.joinBody('cy'))],
    ['twice', 'join.already-member', () => world.ask('ben', 'member.join', world.joinBody('ben'))],
    [
      'by an invite that ran out',
      'invite.expired',
      () => world.ask('cy', 'member.join', world.joinBody('cy', { expires: T0 })),
    ],
    [
      'by an invite that is used up',
      'invite.used-up',
      () => world.ask('cy', 'member.join', world.joinBody('cy', { uses: 1 })),
    ],
    [
      'by an invite of a stranger',
      'invite.unknown-inviter',
      () => world.ask('cy', 'member.join', world.joinBody('cy', { by: devOf('zed') })),
    ],
    ['with another’s certificate', 'join.wrong-device', () => world.ask('cy', 'member.join', world.joinBody('zed'))],
  ]
  for (const [what, code, run] of rows) it(`${what}: ${code ?? 'welcome'}`, () => expect(run()).toBe(code))

  it('brings the grant and the credit limit, so that a newcomer can buy at once', () => {
    expect(readMember(world.state, didOf('ben'))?.nick).toBe('ben')
    expect(available(readAccount(world.state, 'HRS', didOf('ben')))).toBe(500n)
  })
})

describe('transfers', () => {
  const world = new World({ grant: 300n, creditLimit: 200n }).enter('ben', 'cy')
  const rows: [string, string | null, () => string | null][] = [
    ['what one has', null, () => world.ask('ben', 'transfer.post', pay('cy', 300n))],
    ['down to the limit', null, () => world.ask('ben', 'transfer.post', pay('cy', 500n))],
    ['beyond the limit', 'transfer.insufficient', () => world.ask('ben', 'transfer.post', pay('cy', 501n))],
    ['to oneself', 'transfer.self', () => world.ask('ben', 'transfer.post', pay('ben', 1n))],
    ['to nobody', 'transfer.unknown-payee', () => world.ask('ben', 'transfer.post', pay('zed', 1n))],
    [
      'in a token that is not',
      'transfer.unknown-token',
      () => world.ask('ben', 'transfer.post', { ...pay('cy', 1n), token: 'NOPE' }),
    ],
    ['from a device the hub does not know', 'device.unknown', () => world.ask('zed', 'transfer.post', pay('cy', 1n))],
  ]
  for (const [what, code, run] of rows) it(`${what}: ${code ?? 'paid'}`, () => expect(run()).toBe(code))

  it('a double spend is a recorded no-op and the chain goes on', () => {
    const w = new World({ grant: 300n }).enter('ben', 'cy')
    expect(w.act('ben', 'transfer.post', pay('cy', 200n))).toBeNull()
    expect(w.act('ben', 'transfer.post', pay('cy', 200n))).toBe('transfer.insufficient')
    expect(w.act('ben', 'transfer.post', pay('cy', 100n))).toBeNull()
    expect(balances(sumToken(w.state, 'HRS'))).toBe(true)
  })
})

describe('chains', () => {
  const world = new World().enter('ben', 'cy')
  const good = world.event('ben', 'transfer.post', pay('cy', 1n))
  const change = (over: object): ParsedEvent =>
    ({ ...good, signed: { ...good.signed, event: { ...good.signed.event, ...over } } }) as ParsedEvent
  const rows: [string, object, string | null][] = [
    ['in its place', {}, null],
    ['seen before', { seq: 0 }, 'event.replayed'],
    ['ahead of its place', { seq: 9 }, 'event.out-of-order'],
    ['with another predecessor', { prev: CHAIN_START }, 'event.wrong-prev'],
    ['of an epoch that has not begun', { epoch: 1 }, 'event.early'],
    ['for another hub', { hub: bytesOf('elsewhere') }, 'event.other-hub'],
    ['as somebody else', { as: didOf('cy') }, 'device.other-identity'],
  ]
  for (const [what, over, code] of rows)
    it(`${what}: ${code ?? 'eligible'}`, () =>
      expect(eligible(world.state, world.hub, world.time, change(over))?.code ?? null).toBe(code))

  it('a batch with an ineligible event is invalid as a whole', () => {
    expect(() => foldBatch(world.state, { ...place(world), events: [good, good] })).toThrow(BatchInvalid)
  })
})

describe('devices', () => {
  it('are added by the identity, revoked by their owner, and then sign no more', () => {
    const world = new World().enter('ben', 'cy')
    const second = bytesOf('second device of ben')
    const cert = { did: didOf('ben'), dev: second, seal: bytesOf('seal ben'), issued: T0, sig: new Uint8Array(64) }
    world.batch([world.event('ben', 'member.device', { cert }, second)])
    expect(readDevice(world.state, second)).toMatchObject({ as: didOf('ben'), seq: 1, state: 'active' })
    expect(world.act('cy', 'member.revoke', { dev: second })).toBe('device.not-yours')
    expect(world.act('ben', 'member.revoke', { dev: second })).toBeNull()
    const late = world.event('ben', 'transfer.post', pay('cy', 1n), second)
    expect(eligible(world.state, world.hub, world.time, late)?.code).toBe('device.revoked')
  })

  it('a newcomer’s grant is minted once per identity', () => {
    const world = new World({ grant: 300n }).enter('ben')
    const other = world.event(
      'ben',
      'member.join',
      { ...world.joinBody('ben'), cert: { ...world.joinBody('ben').cert, dev: bytesOf('x') } },
      bytesOf('x'),
    )
    expect(eligible(world.state, world.hub, world.time, other)?.code).toBe('join.already-member')
  })
})

describe('records', () => {
  it('come back from their bytes as they were', () => {
    const world = new World({ grant: 300n }).enter('ben', 'cy')
    world.agree('ben', 'cy', { amount: 100n })
    world.batch([], world.time + 9 * DAY)
    for (const [key, record] of world.state.records)
      expect(decodeRecord(key, encodeRecord(record)), key).toEqual(record)
  })
  it('refuse damage', () => expect(() => decodeRecord('hub', Uint8Array.of(0xa0))).toThrow())
})
