// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Snippet } from './Snippet.tsx'
import { thumbSource } from './thumb.ts'

afterEach(cleanup)

it.each([
  ['one match', 'a \uE000bike\uE001 here', 'a <mark>bike</mark> here'],
  ['two matches', '\uE000a\uE001b\uE000c\uE001', '<mark>a</mark>b<mark>c</mark>'],
  ['markup stays text', '\uE000<b>x</b>\uE001', '<mark>&lt;b&gt;x&lt;/b&gt;</mark>'],
  ['an unfinished mark is dropped', 'a \uE000bike', 'a bike'],
])('%s', (_, text, html) => {
  const { container } = render(<Snippet text={text} />)
  expect(container.innerHTML).toBe(html)
})

it('shows only thumbnails that are pictures', () => {
  expect(thumbSource('UklGRxyz')).toBe('data:image/webp;base64,UklGRxyz')
  expect(thumbSource('/9j/4AAQ')).toBe('data:image/jpeg;base64,/9j/4AAQ')
  expect(thumbSource('PHN2Zz4=')).toBeUndefined()
})
