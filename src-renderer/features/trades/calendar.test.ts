import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { startI18n } from '#ui/app/i18n.ts'
import { summary as contract } from '#ui/features/contracts/contracts.fixture.ts'
import { calendarOf, type Due } from './calendar.ts'
import { NOW, summary } from './trades.fixture.ts'
import { useDues } from './useDues.ts'

const DEADLINE = Date.UTC(2030, 2, 4, 5, 6, 7)
const due = (change: Partial<Due> = {}): Due => ({
  step: 'b.funded',
  at: DEADLINE,
  updated: NOW,
  summary: 'Bicycle repair: time is up',
  description: 'Deliver.',
  ...change,
})

/** Content lines as RFC 5545 has them: unfolded, split at the first colon. */
async function linesOf(...dues: Due[]): Promise<[name: string, value: string][]> {
  const text = await calendarOf(dues, NOW)
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

  it('takes nothing that people write for lines of its own', async () => {
    const title = 'Repair\r\nEND:VEVENT\r\nBEGIN:VEVENT; a, b \\ 😀'.repeat(4)
    const lines = await linesOf(due({ summary: title }))
    expect(valuesOf(lines, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM', 'VALARM'])
    expect(valuesOf(lines, 'SUMMARY')[0]).toContain('\\nEND:VEVENT')
  })
})

describe('what a calendar is told', () => {
  startI18n()
  const { ofTrade, ofContract } = renderHook(useDues).result.current
  const steps = (dues: readonly Due[]) => dues.map(({ step }) => step)

  it('of a trade: its one deadline, named the same however often it is exported', () => {
    const [first] = ofTrade(summary())
    expect(first).toMatchObject({
      summary: 'Bicycle repair with Ben (In escrow): time is up',
      description: expect.stringContaining('Wait.'),
    })
    expect(steps(ofTrade(summary({ title: 'Another title', updated: NOW + 1 })))).toEqual([first?.step])
    const others = [summary({ state: 'delivered' }), summary({ agreement: 'c'.repeat(64) })].flatMap(ofTrade)
    expect(new Set([first?.step, ...steps(others)]).size).toBe(3)
    expect(ofTrade(summary({ outlook: { next: 'Settled.', worst: '' } }))).toEqual([])
  })

  it('of several commitments: every deadline that runs, each with a name of its own', () => {
    const { deadlines } = contract()
    const [second] = deadlines
    const of = { place: 2, title: 'Final work', phase: 'open' as const }
    const dues = ofContract(contract({ deadlines: [...deadlines, { at: DEADLINE, next: 'Deliver it.', of }] }))
    expect(dues).toMatchObject([
      { at: second?.at, summary: 'A mural: First version with Ben (delivered): time is up' },
      { at: DEADLINE, summary: expect.stringContaining('Final work'), description: 'Deliver it.' },
    ])
    const whole = ofContract(contract({ phase: 'agreed', deadlines: [{ at: DEADLINE, next: 'Pay in.' }] }))
    expect(whole).toMatchObject([{ summary: expect.stringMatching(/^A mural with Ben \(/), description: 'Pay in.' }])
    expect(new Set(steps([...dues, ...whole])).size).toBe(3)
    expect(ofContract(contract({ deadlines: [] }))).toEqual([])
  })
})
