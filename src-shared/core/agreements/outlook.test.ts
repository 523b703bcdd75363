import { describe, expect, it } from 'vitest'
import { DAY } from '../kernel/index.ts'
import { didOf, World } from '../testing/world.ts'
import { type AgreementState, outlookOf, sentenceOf, worstOf } from './index.ts'

const token = { code: 'HRS', decimals: 2 }
const names = { payer: 'Ben', provider: 'Cy' }
const terms = new World().enter('ben', 'cy').terms('ben', 'cy', { amount: 1250n })
const state = (over: Partial<AgreementState>): AgreementState => ({
  terms,
  phase: 'funded',
  opened: 0,
  due: 7 * DAY,
  held: 1250n,
  released: 0n,
  refunded: 0n,
  ...over,
})
const look = (over: Partial<AgreementState>, side: 'payer' | 'provider', reader = side) =>
  outlookOf({ agreement: state(over), title: 'Bicycle repair', names, token }, side, 1000, reader)

describe('what lies ahead', () => {
  const rows: [string, Partial<AgreementState>, 'payer' | 'provider', string, string][] = [
    [
      'agreed, payer',
      { phase: 'agreed', held: 0n },
      'payer',
      'Put 12.50 HRS into escrow.',
      'The agreement lapses and nobody owes anything.',
    ],
    ['funded, provider', {}, 'provider', 'Deliver “Bicycle repair”.', 'Without a delivery 12.50 HRS goes to Ben.'],
    ['funded, payer', {}, 'payer', 'Wait for Cy to deliver.', 'Without a delivery 12.50 HRS goes to you.'],
    [
      'delivered, payer',
      { phase: 'delivered' },
      'payer',
      'Look at the delivery and accept it.',
      'Without your answer 12.50 HRS goes to Cy.',
    ],
    [
      'delivered, provider',
      { phase: 'delivered' },
      'provider',
      'Wait for Ben to accept.',
      'Without Ben’s answer 12.50 HRS goes to you.',
    ],
  ]
  for (const [what, over, side, next, worst] of rows)
    it(what, () => expect(look(over, side)).toEqual({ next, worst, deadline: 7 * DAY + 1000 }))

  it('says “you” to the reader, also about the other side', () =>
    expect(look({ phase: 'delivered' }, 'payer', 'provider').worst).toBe('Without Ben’s answer 12.50 HRS goes to you.'))

  it('names the split that waits for an answer', () =>
    expect(look({ cancel: { by: didOf('ben'), release: 250n } }, 'provider').next).toBe(
      'Agree to end this with 2.50 HRS to Cy and 10.00 HRS back to Ben, or go on.',
    ))
})

describe('the one sentence', () => {
  it('says who pays whom what for what, and what silence does', () =>
    expect(sentenceOf(terms, 'Bicycle repair', names, token)).toBe(
      'Ben pays Cy 12.50 HRS for “Bicycle repair”, held in escrow until Ben accepts; without a delivery within 7 days the money goes back to Ben, and if Ben says nothing for 3 days after delivery it goes to Cy.',
    ))
  it('a favour moves no money', () => {
    const favour = { ...terms, amount: 0n }
    expect(sentenceOf(favour, 'Watering', names, token)).toBe(
      'Cy does “Watering” for Ben within 7 days, and no money changes hands.',
    )
    expect(worstOf(favour, 'provider', names, token)).toBe('You do the work and no money is due.')
  })
  it('a default against the payer is named as the worst case', () =>
    expect(worstOf({ ...terms, onDeliverDue: 'release' }, 'payer', names, token)).toBe(
      '12.50 HRS goes to Cy even if nothing is delivered.',
    ))
})
