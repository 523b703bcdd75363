import { describe, expect, it } from 'vitest'
import { blankPost, draftOf, noticeOf, openPost, type PostForm, problemsOf } from './form.ts'

const NOW = 1_800_000_000_000
const DAY = 86_400_000
const token = { code: 'OAK', name: 'Acorns', decimals: 2 }
const good: PostForm = { ...blankPost('offer'), title: ' Bread ', amount: '650', unit: 'loaf' }

describe('what keeps a notice from being posted', () => {
  it.each([
    ['nothing', {}, []],
    ['no title', { title: '  ' }, ['title']],
    ['a title of two lines', { title: 'a\nb' }, ['title']],
    ['a long description', { text: 'x'.repeat(8001) }, ['text']],
    ['no readable price', { amount: '' }, ['price']],
    ['no price needed for barter', { amount: '', priceKind: 'barter' as const }, []],
    ['nothing of it', { quantity: 0 }, ['quantity']],
    ['a long place', { place: 'x'.repeat(61) }, ['place']],
    ['an end that has passed', { days: 0, expires: NOW - 1 }, ['expires']],
  ])('%s', (_, part, fields) => {
    expect(Object.keys(problemsOf({ ...good, ...part }, token, NOW, 'amount?'))).toEqual(fields)
  })
})

describe('from form to notice and back', () => {
  it('trims, prices per unit and ends after the chosen days', () => {
    expect(noticeOf(good, token, NOW)).toEqual({
      purpose: 'offer',
      category: 'skill',
      title: 'Bread',
      text: '',
      quantity: 1,
      unit: 'loaf',
      place: '',
      expires: NOW + 30 * DAY,
      price: { kind: 'tokens', token: 'OAK', amount: '650', per: 'loaf' },
    })
  })
  it('opens a notice for editing with its own end', () => {
    const opened = openPost(noticeOf(good, token, NOW), true)
    expect([opened.days, opened.expires, opened.amount]).toEqual([0, NOW + 30 * DAY, '650'])
    expect(noticeOf(opened, token, NOW + DAY).expires).toBe(NOW + 30 * DAY)
  })
  it('keeps a draft whose price makes no sense yet, without the price', () => {
    expect('price' in draftOf({ ...good, amount: '' }, token, NOW)).toBe(false)
    expect(openPost({ purpose: 'need', title: 'x' }, false)).toMatchObject({
      purpose: 'need',
      title: 'x',
      amount: '',
      days: 30,
    })
  })
})
