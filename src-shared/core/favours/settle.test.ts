import { describe, expect, it } from 'vitest'
import type { FavourStatement } from '#shared/wire/favours.ts'
import { DAY } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { bytesOf, devOf, didOf, World } from '../testing/world.ts'
import { NO_BASE, nextSeq, pairOf, proposerOf } from './statement.ts'

const SIG = new Uint8Array(64)
const [a, b] = pairOf(didOf('ben'), didOf('cy'))

const worldOf = (): World => new World({ grant: 1000n, creditLimit: 0n }).enter('ben', 'cy', 'dee')
/** Ben (`a`) is owed 300 by Cy (`b`); 200 of it is paid. */
function settlement(world: World, over: Partial<FavourStatement> = {}): FavourStatement {
  return {
    v: 1,
    hub: world.hub,
    a,
    b,
    token: 'HRS',
    seq: 4,
    base: NO_BASE,
    before: 300n,
    balance: 100n,
    note: '',
    at: world.time,
    settle: { amount: 200n, by: world.time + DAY },
    ...over,
  }
}
const signed = (statement: FavourStatement, names = ['ben', 'cy']) => ({
  statement,
  signatures: names.map((name) => ({ as: didOf(name), dev: devOf(name), sig: SIG })),
})

describe('a favour becomes money', () => {
  const rows: [string, string, (world: World) => object, string | null][] = [
    ['by one of the two', 'ben', (w) => signed(settlement(w)), null],
    ['by the other', 'cy', (w) => signed(settlement(w)), null],
    [
      'to the last unit',
      'cy',
      (w) => signed(settlement(w, { balance: 0n, settle: { amount: 300n, by: w.time + DAY } })),
      null,
    ],
    ['owed the other way', 'cy', (w) => signed(settlement(w, { before: -300n, balance: -100n })), null],
    ['by a third', 'dee', (w) => signed(settlement(w)), 'favour.not-a-party'],
    ['of another hub', 'cy', (w) => signed(settlement(w, { hub: bytesOf('other') })), 'favour.other-hub'],
    ['with the two in the wrong order', 'cy', (w) => signed(settlement(w, { a: b, b: a })), 'favour.pair'],
    [
      'without a settlement',
      'cy',
      (w) => {
        const { settle: _, ...bare } = settlement(w)
        return signed(bare)
      },
      'favour.settlement',
    ],
    ['when nothing is owed', 'cy', (w) => signed(settlement(w, { before: 0n, balance: -200n })), 'favour.settlement'],
    ['more than is owed', 'cy', (w) => signed(settlement(w, { before: 100n, balance: -100n })), 'favour.settlement'],
    ['with a sum that does not come out', 'cy', (w) => signed(settlement(w, { balance: 99n })), 'favour.settlement'],
    [
      'with words for everybody to read',
      'cy',
      (w) => signed(settlement(w, { note: 'for the bike' })),
      'favour.settlement',
    ],
    ['signed twice by one', 'cy', (w) => signed(settlement(w), ['cy', 'cy']), 'favour.signatures'],
    ['signed by a third', 'cy', (w) => signed(settlement(w), ['ben', 'dee']), 'favour.signatures'],
    ['after its time', 'cy', (w) => signed(settlement(w, { settle: { amount: 200n, by: w.time } })), 'favour.lapsed'],
    [
      'beyond what the debtor has',
      'cy',
      (w) => signed(settlement(w, { before: 1300n, balance: 299n, settle: { amount: 1001n, by: w.time + DAY } })),
      'transfer.insufficient',
    ],
    ['in a token there is not', 'cy', (w) => signed(settlement(w, { token: 'GOLD' })), 'transfer.unknown-token'],
  ]
  it.each(rows)('%s', (_, name, body, answer) => {
    const world = worldOf()
    expect(world.ask(name, 'favour.settle', body(world) as never)).toBe(answer)
  })

  it('signed by a device that is somebody else’s', () => {
    const world = worldOf()
    const body = signed(settlement(world))
    const [first, second] = body.signatures
    const swapped = { ...body, signatures: [first, { ...second, dev: devOf('dee') }] }
    expect(world.ask('cy', 'favour.settle', swapped)).toBe('favour.signing-device')
  })

  it('once: neither the same nor an older one moves anything again', () => {
    const world = worldOf()
    expect(world.act('cy', 'favour.settle', signed(settlement(world)))).toBeNull()
    expect(world.ask('ben', 'favour.settle', signed(settlement(world)))).toBe('favour.already-settled')
    expect(world.ask('ben', 'favour.settle', signed(settlement(world, { seq: 2 })))).toBe('favour.already-settled')
    expect(world.ask('ben', 'favour.settle', signed(settlement(world, { seq: 5 })))).toBeNull()
    const posted = ['ben', 'cy'].map((name) => readAccount(world.state, 'HRS', didOf(name)).posted)
    expect(posted).toEqual([1200n, 800n])
    expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
  })

  it('a refused one is not used up', () => {
    const world = worldOf()
    world.act('cy', 'transfer.post', { to: didOf('dee'), token: 'HRS', amount: 1000n })
    expect(world.act('cy', 'favour.settle', signed(settlement(world)))).toBe('transfer.insufficient')
    world.act('dee', 'transfer.post', { to: didOf('cy'), token: 'HRS', amount: 1000n })
    expect(world.ask('cy', 'favour.settle', signed(settlement(world)))).toBeNull()
  })
})

it('numbers take turns: even ones belong to the first of the two, odd ones to the second', () => {
  for (let seq = 0; seq < 6; seq++)
    for (const me of [a, b]) {
      const next = nextSeq(seq, [a, b], me)
      expect(next - seq).toBeLessThanOrEqual(2)
      expect(next).toBeGreaterThan(seq)
      expect(proposerOf({ a, b, seq: next })).toBe(me)
    }
})
