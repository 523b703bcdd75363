import { describe, expect, it } from 'vitest'
import { summary as contract } from '#ui/features/contracts/contracts.fixture.ts'
import { type Deal, groupDeals } from './states.ts'
import { NOW, summary } from './trades.fixture.ts'

const named = (title: string, change: Parameters<typeof summary>[0]) => summary({ title, ...change })
const titles = (deals: readonly Deal[]) =>
  deals.map((deal) => (deal.kind === 'trade' ? deal.trade : deal.contract).title)
const until = (deadline: number) => ({ next: '', worst: '', deadline })

describe('the list of trades', () => {
  it('puts what needs me first, the nearest deadline on top, and what has ended last', () => {
    const trades = [
      named('ended long ago', { state: 'settled', updated: NOW - 9 }),
      named('ended now', { state: 'cancelled', updated: NOW }),
      named('no hurry', { outlook: until(NOW + 9) }),
      named('no deadline', { outlook: { next: '', worst: '' } }),
      named('urgent', { outlook: until(NOW + 1) }),
      named('mine', { needsMe: true, state: 'delivered' }),
    ]
    const groups = groupDeals(trades, [])
    expect(titles(groups.needsMe)).toEqual(['mine'])
    expect(titles(groups.open)).toEqual(['urgent', 'no hurry', 'no deadline'])
    expect(titles(groups.done)).toEqual(['ended now', 'ended long ago'])
  })

  it('has agreements of several commitments among them, by the same order', () => {
    const trades = [
      named('mine', { needsMe: true, updated: NOW - 1 }),
      named('no hurry', { outlook: until(NOW + 9) }),
      named('ended', { state: 'settled', updated: NOW - 9 }),
    ]
    const contracts = [
      contract({ title: 'needs me', deadline: NOW + 1 }),
      contract({ title: 'urgent', needsMe: false, deadline: NOW + 5 }),
      contract({ title: 'done', needsMe: false, phase: 'done', updated: NOW }),
    ]
    const groups = groupDeals(trades, contracts)
    expect(titles(groups.needsMe)).toEqual(['needs me', 'mine'])
    expect(titles(groups.open)).toEqual(['urgent', 'no hurry'])
    expect(titles(groups.done)).toEqual(['done', 'ended'])
  })
})
