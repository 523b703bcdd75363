import { describe, expect, it } from 'vitest'
import { relativeTime } from './When.tsx'

const NOW = 1_800_000_000_000
const DAY = 86_400_000
const inWords = (distance: number) => relativeTime(NOW + distance, NOW, 'en')

describe('relative time', () => {
  it('calls three days less a moment three days, on whatever page it stands', () => {
    expect(inWords(3 * DAY)).toBe('in 3 days')
    expect(inWords(3 * DAY - 20_000)).toBe('in 3 days')
    expect(inWords(3 * DAY - 60_000)).toBe('in 2 days')
  })

  it('says nothing as vague as "next week" or "next month" of a deadline', () => {
    expect([7, 13, 14, 30, 60].map((days) => inWords(days * DAY))).toEqual([
      'in 7 days',
      'in 13 days',
      'in 2 weeks',
      'in 4 weeks',
      'in 2 months',
    ])
  })

  it('puts what just happened into this minute, even by a clock that runs a little ahead', () => {
    expect([inWords(0), inWords(-20_000), inWords(20_000)]).toEqual(['this minute', 'this minute', 'this minute'])
    expect([inWords(-60_000), inWords(-2 * 3_600_000), inWords(-DAY)]).toEqual([
      '1 minute ago',
      '2 hours ago',
      'yesterday',
    ])
  })
})
