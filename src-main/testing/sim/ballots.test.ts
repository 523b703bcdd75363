/** The law's own arithmetic, against the definition of a safe quorum (DESIGN §5). */
import { describe, expect, it } from 'vitest'
import { Ballots, decides, Seats } from './ballots.ts'

const TOTALS = Array.from({ length: 40 }, (_, i) => i + 1)
const least = (kind: 'bft' | 'majority' | 'solo', total: number): number => {
  let weight = 0
  while (!decides(kind, weight, total)) weight++
  return weight
}
const key = (n: number): Uint8Array => new Uint8Array(32).fill(n)
const vote = (dev: number, header: number) => ({
  epoch: 0,
  h: 1,
  round: 0,
  phase: 'confirm' as const,
  header: key(header),
  dev: key(dev),
  sig: new Uint8Array(64),
})

describe('a quorum', () => {
  it('of a BFT hub overlaps another in more than may lie, and is there without those who may', () => {
    for (const total of TOTALS) {
      const lying = Math.floor((total - 1) / 3)
      expect(2 * least('bft', total) - total).toBeGreaterThan(lying)
      expect(least('bft', total)).toBeLessThanOrEqual(total - lying)
    }
  })
  it('of a majority hub overlaps another, and of a solo hub is everybody', () => {
    for (const total of TOTALS) {
      expect(2 * least('majority', total) - total).toBeGreaterThan(0)
      expect(least('solo', total)).toBe(total)
    }
  })
  it('counts nobody twice, and no stranger', () => {
    const validators = [1, 2, 3, 4].map((n) => ({ did: `did:${n}`, dev: key(n), weight: 1 }))
    const seats = new Seats({ epoch: 0, quorum: 'bft', validators })
    const [a, b, c, stranger] = [1, 2, 3, 9].map((n) => Buffer.from(key(n)).toString('hex')) as [
      string,
      string,
      string,
      string,
    ]
    expect(seats.decidedBy([a, b, c])).toBe(true)
    expect(seats.decidedBy([a, b, b, stranger])).toBe(false)
  })
})

it('votes are kept once, by what they say', () => {
  const ballots = new Ballots()
  expect([ballots.add(vote(1, 7)), ballots.add(vote(1, 7)), ballots.add(vote(1, 8)), ballots.add(vote(2, 7))]).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect(ballots.by(1, 0, 'confirm', Buffer.from(key(7)).toString('hex')).size).toBe(2)
  expect(ballots.at(1)).toHaveLength(3)
  expect(ballots.at(2)).toEqual([])
})
