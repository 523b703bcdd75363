import { describe, expect, it } from 'vitest'
import { type CalendarWords, calendarOf } from './calendar.ts'
import { NOW, summary } from './trades.fixture.ts'

const WORDS: CalendarWords = {
  name: 'Kind Market',
  summary: ({ title }) => `${title}: time is up`,
  description: ({ outlook }) => outlook.next,
}
const DEADLINE = Date.UTC(2030, 2, 4, 5, 6, 7)
const due = (change: Parameters<typeof summary>[0] = {}) =>
  summary({ outlook: { next: 'Deliver.', deadline: DEADLINE, worst: 'It goes back.' }, ...change })

/** Content lines as RFC 5545 has them: unfolded, split at the first colon. */
async function linesOf(...trades: ReturnType<typeof summary>[]): Promise<[name: string, value: string][]> {
  const text = await calendarOf(trades, WORDS, NOW)
  expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  return lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
}
const valuesOf = (lines: readonly (readonly [string, string])[], name: string) =>
  lines.filter(([one]) => one.split(';')[0] === name).map(([, value]) => value)

describe('a calendar of deadlines', () => {
  it('says each running one in UTC, with two alarms before it', async () => {
    const lines = await linesOf(due())
    expect(lines[0]).toEqual(['BEGIN', 'VCALENDAR'])
    expect(lines.at(-1)).toEqual(['END', 'VCALENDAR'])
    expect(valuesOf(lines, 'VERSION')).toEqual(['2.0'])
    expect(valuesOf(lines, 'DTSTART')).toEqual(['20300304T050607Z'])
    expect(valuesOf(lines, 'DTSTAMP')[0]).toMatch(/^\d{8}T\d{6}Z$/)
    expect(valuesOf(lines, 'SUMMARY')).toEqual(['Bicycle repair: time is up'])
    expect(valuesOf(lines, 'DESCRIPTION')).toContain('Deliver.')
    expect(valuesOf(lines, 'TRIGGER')).toEqual(['-P1D', '-PT1H'])
    expect(valuesOf(lines, 'ACTION')).toEqual(['DISPLAY', 'DISPLAY'])
  })

  it('names the same deadline the same way however often it is exported, and no two alike', async () => {
    const uid = async (change = {}) => valuesOf(await linesOf(due(change)), 'UID')
    expect(await uid()).toEqual(await uid({ title: 'Another title', updated: NOW + 1 }))
    const uids = [
      ...(await uid()),
      ...(await uid({ state: 'delivered' })),
      ...(await uid({ agreement: 'c'.repeat(64) })),
    ]
    expect(new Set(uids).size).toBe(3)
  })

  it('leaves out whatever has none', async () => {
    const lines = await linesOf(summary({ outlook: { next: 'Settled.', worst: '' } }), due())
    expect(valuesOf(lines, 'BEGIN').filter((value) => value === 'VEVENT')).toHaveLength(1)
  })

  it('takes nothing that people write for lines of its own', async () => {
    const title = 'Repair\r\nEND:VEVENT\r\nBEGIN:VEVENT; a, b \\ 😀'.repeat(4)
    const lines = await linesOf(due({ title }))
    expect(valuesOf(lines, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM', 'VALARM'])
    expect(valuesOf(lines, 'SUMMARY')[0]).toContain('\\nEND:VEVENT')
  })
})
