import { describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/ipc/court.ts'
import { caselineOf, type Station, stationsOf } from './caseline.ts'
import { DAY, juror, NOW, round, view } from './court.fixture.ts'

const closed = (end: CaseView['end'], change: Partial<CaseView> = {}) =>
  view({ phase: 'closed', end, deadline: undefined, ...change })
const seats = (state: 'voted' | 'opened' | 'absent') => [round({ seats: [{ juror: juror('Cyd'), state }] })]
const ruled = { kind: 'award', award: { share: 600, bond: 0 } } as const

const talks = (...shares: number[]): Partial<CaseView> => ({
  mediation: {
    software: false,
    span: DAY,
    signed: shares.map((share, at) => ({ by: juror(`Side${at}`), split: { share, bond: 0 } })),
    waived: [],
  },
  roundViews: [round({ seats: [] })],
  draw: undefined,
})

/** What is → the station reached, whether it left the way there, and what the step leads to. */
const ROWS: readonly (readonly [string, CaseView, Station, boolean, string])[] = [
  ['evidence', view({ phase: 'evidence' }), 'evidence', false, 'evidence'],
  ['the bench is called', view({ phase: 'calling' }), 'calling', false, 'calling'],
  ['the draw', view({ phase: 'drawing' }), 'drawing', false, 'drawing'],
  ['the vote', view(), 'voting', false, 'voting'],
  ['the opening', view({ phase: 'opening' }), 'opening', false, 'opening'],
  ['a ruling that may be appealed', view({ phase: 'ruled' }), 'ruled', false, 'ruled'],
  ['a ruling of the last panel', view({ phase: 'ruled', round: 2 }), 'ruled', false, 'last'],
  ['carried out', closed('ruled'), 'closed', false, ''],
  ['a panel that could not rule', closed('refused'), 'closed', false, ''],
  [
    'nobody came',
    closed('unheard', { roundViews: [round({ seats: [], result: { kind: 'unheard' } })], draw: undefined }),
    'calling',
    true,
    'unheard',
  ],
  [
    'too few showed their number',
    closed('unheard', { roundViews: [round({ seats: [], result: { kind: 'unheard' } })] }),
    'drawing',
    true,
    'unheard',
  ],
  ['nobody voted', closed('unheard', { roundViews: seats('absent') }), 'voting', true, 'unheard'],
  ['too few opened', closed('unheard', { roundViews: seats('opened') }), 'opening', true, 'unheard'],
  [
    'settled during evidence',
    closed('settled', { roundViews: [round({ seats: [] })], draw: undefined }),
    'evidence',
    true,
    'settled',
  ],
  ['the mediation', view({ phase: 'mediation', ...talks() }), 'mediation', false, 'mediation'],
  ['both signed the same', closed('settled', talks(500, 500)), 'mediation', true, 'settled'],
  [
    'one gave in after they had signed different splits',
    closed('settled', talks(500, 700)),
    'evidence',
    true,
    'settled',
  ],
  ['settled during the vote', closed('settled', { roundViews: seats('voted') }), 'voting', true, 'settled'],
  ['settled after a ruling', closed('settled', { roundViews: [round({ result: ruled })] }), 'ruled', true, 'settled'],
]

describe('where a case is on its way', () => {
  it.each(ROWS)('%s', (_, shown, station, ended, exit) => {
    const line = caselineOf(shown, NOW)
    expect([stationsOf(shown)[line.reached], line.ended, line.edges[line.reached]?.exit ?? '']).toEqual([
      station,
      ended,
      exit,
    ])
    expect(line.edges.filter(({ state }) => state === 'past')).toHaveLength(line.reached)
  })

  it('how much of the running step has passed is told by its deadline', () => {
    const edge = caselineOf(view({ deadline: NOW + DAY / 2 }), NOW).edges[3]
    expect(edge).toMatchObject({ state: 'current', deadline: NOW + DAY / 2, passed: 0.75 })
  })
})
