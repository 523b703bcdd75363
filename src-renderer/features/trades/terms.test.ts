import { describe, expect, it } from 'vitest'
import type { Notice } from '#shared/ipc/notices.ts'
import { priceOf, termsForCounter, termsForNotice } from './terms.ts'
import { BEN, form, summary, trade } from './trades.fixture.ts'

const notice = (content: Partial<Notice['content']>): Notice => ({
  id: 'f'.repeat(64),
  hub: '1'.repeat(64),
  author: summary().counterparty,
  posted: 0,
  state: 'open',
  mine: false,
  content: {
    purpose: 'offer',
    category: 'work',
    title: 'Bicycle repair',
    text: 'Brakes',
    price: { kind: 'tokens', token: 'OAK', amount: '1850', per: 'hour' },
    quantity: 3,
    unit: 'hour',
    place: '',
    expires: 0,
    ...content,
  },
})

describe('terms that answer a notice', () => {
  it('who answers an offer pays its price; who answers a need is paid', () => {
    expect(termsForNotice(notice({}))).toMatchObject({ side: 'payer', amount: '1850', counterparty: BEN, quantity: 1 })
    expect(termsForNotice(notice({ purpose: 'need' })).side).toBe('provider')
  })

  it('price × quantity is exact beyond what a double can hold', () => {
    const price = { kind: 'tokens' as const, token: 'OAK', amount: '9007199254740993', per: '' }
    expect(priceOf(notice({ price }).content, 3)).toBe('27021597764222979')
  })

  it('barter starts without money', () => {
    expect(termsForNotice(notice({ price: { kind: 'barter', wants: 'seedlings' } })).amount).toBe('0')
  })
})

describe('terms that answer a proposal', () => {
  it('start from the latest one, with time left to answer', () => {
    const proposals = trade().proposals.map((one) => ({
      ...one,
      state: 'open' as const,
      form: form({ amount: '5', openWithin: 0 }),
    }))
    const terms = termsForCounter(trade({ proposals }))
    expect(terms.amount).toBe('5')
    expect(terms.openWithin).toBeGreaterThan(0)
  })
})
