import { describe, expect, it } from 'vitest'
import { clockTime, DAY, MINUTE } from './index.ts'

const clock = { from: 1000 * DAY, since: 500, speed: 720 }

describe('a fast clock', () => {
  it('begins where it was started', () => expect(clockTime(clock, 500)).toBe(1000 * DAY))
  it('lets a day pass in two minutes', () => expect(clockTime(clock, 500 + 2 * MINUTE)).toBe(1001 * DAY))
  it('never shows less than it began with', () => expect(clockTime(clock, 0)).toBe(1000 * DAY))
  it('shows whole milliseconds', () => expect(Number.isInteger(clockTime({ ...clock, speed: 0.3 }, 501))).toBe(true))
})
