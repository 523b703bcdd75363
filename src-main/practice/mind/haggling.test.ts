import { describe, expect, it } from 'vitest'
import { CAST } from '../cast/index.ts'
import { type Bargain, judge, type Verdict } from './haggling.ts'

const MANNER = { floor: 0.7, opening: 0.75 }
const AGREE: Verdict = { say: 'agree' }
const DECLINE: Verdict = { say: 'decline' }
const counter = (amount: number): Verdict => ({ say: 'counter', amount })

describe('haggling over a price of 12', () => {
  const rows: [string, 'payer' | 'provider', Partial<Bargain>, Verdict][] = [
    ['a seller takes the price', 'provider', { offered: 12 }, AGREE],
    ['and more than the price', 'provider', { offered: 20 }, AGREE],
    ['and a little less at once', 'provider', { offered: 11 }, AGREE],
    ['but comes down for much less', 'provider', { offered: 8 }, counter(11)],
    ['further with every round', 'provider', { offered: 8, named: [11] }, counter(10)],
    ['never back up', 'provider', { offered: 10, named: [10] }, AGREE],
    ['to the floor in the end', 'provider', { offered: 9, named: [11, 10, 10] }, AGREE],
    ['and not below it', 'provider', { offered: 8, named: [11, 10, 10] }, DECLINE],
    ['nothing is too little', 'provider', { offered: 0, named: [11, 10, 10] }, DECLINE],
    ['a buyer comes up', 'payer', { offered: 12, named: [9] }, counter(10)],
    ['and pays the price in the end', 'payer', { offered: 12, named: [9, 9, 10] }, AGREE],
    ['but not much more', 'payer', { offered: 15, named: [9, 9, 10] }, DECLINE],
    ['and never haggles with its own price', 'payer', { offered: 12, own: true }, AGREE],
  ]
  for (const [what, side, given, verdict] of rows)
    it(what, () =>
      expect(judge(MANNER, side, { asked: 12, own: false, named: [], offered: 12, ...given })).toEqual(verdict),
    )

  for (const { nick, manner } of CAST)
    it(`${nick} comes to an end with anybody who stays firm`, () => {
      for (const side of ['payer', 'provider'] as const)
        for (let offered = 0; offered <= 40; offered++) {
          const named: number[] = []
          let verdict: Verdict = { say: 'decline' }
          for (let round = 0; round < 5; round++) {
            verdict = judge(manner, side, { asked: 12, own: false, offered, named })
            if (verdict.say !== 'counter') break
            named.push(verdict.amount)
          }
          expect(verdict.say).not.toBe('counter')
          const kind = named.toSorted((a, b) => (side === 'payer' ? a - b : b - a))
          expect(named).toEqual(kind)
        }
    })
})
