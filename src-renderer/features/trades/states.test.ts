import { describe, expect, it } from 'vitest'
import { groupTrades } from './states.ts'
import { NOW, summary } from './trades.fixture.ts'

const named = (title: string, change: Parameters<typeof summary>[0]) => summary({ title, ...change })
const until = (deadline: number) => ({ next: '', worst: '', deadline })

describe('the list of trades', () => {
  it('puts what needs me first, the nearest deadline on top, and what has ended last', () => {
    const groups = groupTrades([
      named('ended long ago', { state: 'settled', updated: NOW - 9 }),
      named('ended now', { state: 'cancelled', updated: NOW }),
      named('no hurry', { outlook: until(NOW + 9) }),
      named('no deadline', { outlook: { next: '', worst: '' } }),
      named('urgent', { outlook: until(NOW + 1) }),
      named('mine', { needsMe: true, state: 'delivered' }),
    ])
    expect(groups.needsMe.map(({ title }) => title)).toEqual(['mine'])
    expect(groups.open.map(({ title }) => title)).toEqual(['urgent', 'no hurry', 'no deadline'])
    expect(groups.done.map(({ title }) => title)).toEqual(['ended now', 'ended long ago'])
  })
})
