/** What the bench of transfers measures is also true of a smaller file: killed in the middle, gone on with, the same file in the end. */
import { expect, it } from 'vitest'
import { interrupted } from './transfer.ts'

const SIZE = 100 * 2 ** 20

it('a delivery whose taker is killed in the middle goes on where it was', { timeout: 240_000 }, async () => {
  const figures = await interrupted(SIZE)
  expect(figures.verified).toBe(1)
  expect(figures.resumed_bytes).toBeGreaterThan(SIZE / 4)
  expect(figures.memory_over_idle_mb).toBeLessThan(200)
})
