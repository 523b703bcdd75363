import { describe, expect, it } from 'vitest'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { commitment, form, view } from './contracts.fixture.ts'
import { feeFor, heldFor, lostBy, paidBy } from './costs.ts'
import { commitmentOf, DAY, paymentTo } from './form.ts'
import { exitsOf, lanesOf, lengthOf, lostWith, planOf } from './lanes.ts'

const of = (change: Partial<CommitmentView>, terms: Partial<CommitmentView['form']> = {}): CommitmentView =>
  commitment(0, { phase: 'open', accepted: 0, delivered: 0, paid: ['0'], ...change, form: commitmentOf(1, 0, terms) })

describe('the plan', () => {
  it('puts each behind what it comes after, if everybody takes all the time', () => {
    const plans = planOf([
      commitmentOf(1, 0),
      commitmentOf(1, 0, { after: [0], wait: 2 * DAY }),
      commitmentOf(1, 0),
      commitmentOf(1, 0, { after: [1, 2] }),
    ])
    expect(plans.map(({ begins, from, until, ends }) => [begins, from, until, ends].map((at) => at / DAY))).toEqual([
      [0, 0, 7, 10],
      [10, 12, 19, 22],
      [0, 0, 7, 10],
      [22, 22, 29, 32],
    ])
    expect(plans.map(({ depth }) => depth)).toEqual([0, 1, 0, 2])
    expect(lengthOf(plans)).toBe(32 * DAY)
  })

  it('has a length even where nothing takes time', () => expect(lengthOf([])).toBe(1))

  it('marks what is done, now and next', () =>
    expect(lanesOf(view()).map(({ standing }) => standing)).toEqual(['done', 'now', 'next']))
})

describe('every exit of what is under way', () => {
  const ROWS: readonly (readonly [string, CommitmentView, readonly string[]])[] = [
    ['open', of({}), ['late_refund', 'giveUp']],
    ['paid even when late', of({}, { onLate: 'release' }), ['late_release', 'giveUp']],
    ['free to be called off', of({}, { callOff: 0 }), ['late_refund', 'callOff', 'giveUp']],
    ['no more once delivered in part', of({ delivered: 1 }, { callOff: 0, quantity: 2 }), ['late_refund', 'giveUp']],
    ['paid by itself', of({}, { gate: { kind: 'time' } }), ['due', 'giveUp']],
    [
      'measured',
      of({}, { gate: { kind: 'attest', attesters: [], quorum: 1, measure: '', full: 1, least: 0 } }),
      ['judged', 'giveUp'],
    ],
    ['delivered', of({ phase: 'delivered' }), ['silence_release', 'giveUp']],
    [
      'delivered, silence pays nobody',
      of({ phase: 'delivered' }, { onSilence: 'refund' }),
      ['silence_refund', 'giveUp'],
    ],
    ['with a deposit', of({}, { bond: { token: 'OAK', amount: '5' } }), ['late_refund', 'giveUp', 'bond']],
    ['disputed', of({ phase: 'disputed' }), ['ruled', 'giveUp']],
    ['ready', of({ phase: 'ready' }), ['others']],
    ['waiting', of({ phase: 'waiting' }), []],
    ['over', of({ phase: 'kept' }), []],
  ]
  it.each(ROWS)('%s', (_, one, exits) => expect(exitsOf(one)).toEqual(exits))
})

describe('what falls away with one', () => {
  it('is what builds upon it', () => {
    expect(lostWith(form(), 0)).toEqual([1, 2])
    expect(lostWith(form(), 2)).toEqual([])
  })
  it('is everything where all or nothing holds', () => expect(lostWith(form({ together: true }), 2)).toEqual([0, 1]))
})

describe('what it costs', () => {
  const pay = [paymentTo(0, 'did:key:zB', 'OAK', '100')]
  const half = of(
    { accepted: 1, paid: ['33'] },
    { quantity: 3, pay, bond: { token: 'OAK', amount: '30' }, callOff: 250 },
  )
  const oak = (amount: string) => [{ token: 'OAK', amount }]
  it.each([
    ['is held', heldFor(half), oak('67')],
    ['accepting one more pays', paidBy(half, 1), oak('33')],
    ['accepting the rest pays', paidBy(half, 2), oak('67')],
    ['giving up loses of the deposit, two thirds rounded up', lostBy(half), oak('20')],
    ['calling off pays of what is held', feeFor(half), oak('16')],
    ['giving up loses without a deposit', lostBy(of({}, { pay })), []],
  ])('%s', (_, sums, expected) => expect(sums).toEqual(expected))
})
