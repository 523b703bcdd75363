import { describe, expect, it } from 'vitest'
import type { Trade, TradeState } from '#shared/ipc/agreements.ts'
import { timelineOf } from './timeline.ts'
import { form, NOW, summary, trade } from './trades.fixture.ts'

const HOUR = 3_600_000
const at = (change: Partial<Trade>) => timelineOf(trade(change), NOW)
const states = (change: Partial<Trade>) => at(change).edges.map(({ state }) => state)

describe('a trade’s way', () => {
  const ROWS: readonly (readonly [TradeState, number, readonly string[]])[] = [
    ['offered', 0, ['current', 'ahead', 'ahead', 'ahead']],
    ['agreed', 1, ['past', 'current', 'ahead', 'ahead']],
    ['funded', 2, ['past', 'past', 'current', 'ahead']],
    ['delivered', 3, ['past', 'past', 'past', 'current']],
    ['settled', 4, ['past', 'past', 'past', 'past']],
  ]
  for (const [state, reached, edges] of ROWS)
    it(`${state}: ${edges.join(' → ')}`, () => {
      expect(at({ state }).reached).toBe(reached)
      expect(states({ state })).toEqual(edges)
    })

  it('ends where the certified record says it came to', () => {
    const line = at({ state: 'refunded' })
    expect([line.reached, line.ended]).toEqual([2, true])
    expect(line.edges[2]).toMatchObject({ state: 'ended', exit: 'refunded', deadline: undefined })
  })

  it('does not count what the hub has not certified', () => {
    const history = trade().history.map((entry) =>
      entry.kind === 'funded' ? { ...entry, finality: 'refused' as const } : entry,
    )
    expect(at({ state: 'expired', history }).reached).toBe(1)
  })

  it('a declined proposal leaves at the first edge', () => {
    expect(at({ state: 'declined', history: [] }).edges[0]).toMatchObject({ state: 'ended', exit: 'declined' })
  })

  it('the running edge carries the deadline and how much of it has passed', () => {
    const [, , edge] = at({}).edges
    expect(edge).toMatchObject({ deadline: NOW + 10 * HOUR, passed: 0.5, within: 168 * HOUR, exit: 'deliver_refund' })
  })

  it('takes the exits from the terms that were agreed on', () => {
    const proposals = [
      ...trade().proposals.map((one) => ({ ...one, form: form({ onDeliverDue: 'release', onReviewDue: 'refund' }) })),
      ...trade().proposals.map((one) => ({ ...one, state: 'superseded' as const })),
    ]
    expect(at({ proposals }).edges.map(({ exit }) => exit)).toEqual([
      'open',
      'fund',
      'deliver_release',
      'review_refund',
    ])
  })

  it('falls back to the other side’s deadline when mine has none', () => {
    const outlook = { next: 'Wait.', worst: 'Nothing.' }
    const theirOutlook = { ...outlook, deadline: NOW + HOUR }
    expect(at({ ...summary({ outlook }), theirOutlook }).edges[2].deadline).toBe(NOW + HOUR)
  })
})
