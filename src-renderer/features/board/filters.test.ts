import { describe, expect, it } from 'vitest'
import { countHidden, FRESH_BOARD, filtersOf, isNarrowed, searchOf, sortOf, soughtOf } from './filters.ts'
import { nextCard } from './NoticeGrid.tsx'
import { keepOrder } from './useSteady.ts'

const HUB = 'ab'.repeat(32)

describe('filters', () => {
  it('asks for the newest open notices when nothing is chosen', () => {
    expect(searchOf(HUB, FRESH_BOARD)).toEqual({
      hub: HUB,
      text: '',
      mine: false,
      withEnded: false,
      sort: 'newest',
      limit: 60,
    })
  })
  it('sorts by match while searching, unless told otherwise', () => {
    expect(sortOf({ ...FRESH_BOARD, text: 'bike' })).toBe('relevance')
    expect(sortOf({ ...FRESH_BOARD, text: 'bike', sort: 'ending' })).toBe('ending')
  })
  it('passes only what is set, trimmed', () => {
    const asked = searchOf(HUB, { ...FRESH_BOARD, place: ' East ', category: 'skill', maxPrice: '500' })
    expect(asked).toMatchObject({ place: 'East', category: 'skill', maxPrice: '500' })
    expect('purpose' in asked || 'priceKind' in asked).toBe(false)
  })
  it.each([
    ['text', { text: 'x' }, true, 0],
    ['only spaces', { text: '  ' }, false, 0],
    ['purpose', { purpose: 'need' as const }, true, 0],
    ['mine', { mine: true }, true, 1],
    ['ended ones too widens', { withEnded: true }, false, 1],
    ['price and place', { maxPrice: '1', place: 'a' }, true, 2],
    ['a least price', { minPrice: '1' }, true, 1],
  ])('%s', (_, part, narrowed, hidden) => {
    const filters = { ...FRESH_BOARD, ...part }
    expect([isNarrowed(filters), countHidden(filters)]).toEqual([narrowed, hidden])
  })
})

describe('a search to be saved', () => {
  it.each([
    ['nothing narrows', {}, undefined],
    ['own ones', { text: 'bike', mine: true }, undefined],
    ['hidden ones', { text: 'bike', hidden: true }, undefined],
    ['words and a price', { text: ' bike ', minPrice: '5' }, { text: 'bike', minPrice: '5' }],
    ['people and days are asked among the best alone', { text: 'bike', who: 'known' as const }, { text: 'bike' }],
    [
      'among the best',
      { sort: 'best' as const, who: 'known' as const, days: '7' as const },
      { text: '', who: 'known', days: 7 },
    ],
  ])('%s', (_, part, sought) => expect(soughtOf({ ...FRESH_BOARD, ...part })).toEqual(sought))

  it('is the same search when it is opened on the board again', () => {
    const filters = { ...FRESH_BOARD, text: 'bike', maxPrice: '9', sort: 'best' as const, days: '7' as const }
    expect(filtersOf(soughtOf(filters) ?? { text: '' })).toEqual(filters)
  })
})

describe('a held list', () => {
  const items = (ids: string) => [...ids].map((id) => ({ id }))
  it.each([
    ['keeps newcomers at the top waiting', 'abc', 'xyabc', 'abc'],
    ['lets the next page in below', 'abc', 'abcde', 'abcde'],
    ['drops what is gone', 'abc', 'ac', 'ac'],
    ['keeps its order when the answer is reordered', 'abc', 'cab', 'abc'],
    ['starts afresh when nothing known is left', 'abc', 'xy', 'xy'],
  ])('%s', (_, known, answer, shown) => expect(keepOrder([...known], items(answer)).join('')).toBe(shown))
})

describe('arrow keys', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 0, 3],
    ['ArrowUp', 1, undefined],
    ['ArrowDown', 5, undefined],
    ['End', 0, 6],
    ['a', 0, undefined],
  ])('%s from %i', (key, from, to) => expect(nextCard(key, from, 3, 7)).toBe(to))
  it('follow the page where it runs from right to left', () => {
    expect(nextCard('ArrowLeft', 0, 3, 7, 'rtl')).toBe(1)
    expect(nextCard('ArrowDown', 0, 3, 7, 'rtl')).toBe(3)
  })
})
