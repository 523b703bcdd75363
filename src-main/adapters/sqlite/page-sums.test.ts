/** Sums of pages that no log ever held; everything else about them is in the durability suite. */
import { expect, it } from 'vitest'
import { fillGaps } from './page-sums.ts'

it('a page that was never in the log is summed as the file has it', () => {
  const sums = [11, 12]
  sums[3] = 14
  sums.length = 5
  fillGaps(sums, 2, (page) => 100 + page)
  expect(sums).toEqual([11, 12, 103, 14, 105])
})
