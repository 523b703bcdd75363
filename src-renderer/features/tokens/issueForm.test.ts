import { describe, expect, it } from 'vitest'
import { freshToken, type IssueForm, issueAct, issueProblems } from './issueForm.ts'

const NOW = 1_800_000_000_000
const DAY = 86_400_000
const named = { name: ' Leaves ', code: 'LEAF' }
const whole: Record<IssueForm['kind'], Partial<IssueForm>> = {
  stable: { what: 'Flour', where: 'The mill', unit: 'kg', keeper: 'did:key:zBen', rate: '0,5' },
  volatile: { cap: '1000' },
  mission: { cap: '1000', purpose: 'A park', days: 30 },
  mutual: { limit: '300' },
  points: {},
}
const formOf = (kind: IssueForm['kind'], part: Partial<IssueForm> = {}): IssueForm => ({
  ...freshToken(kind),
  ...named,
  ...whole[kind],
  ...part,
})

describe('what keeps a token from being issued', () => {
  it.each([
    ['stable', ['code', 'keeper', 'name', 'unit', 'what', 'where']],
    ['volatile', ['cap', 'code', 'name']],
    ['mission', ['cap', 'code', 'name', 'purpose']],
    ['mutual', ['code', 'limit', 'name']],
    ['points', ['code', 'name']],
  ] as const)('an empty form of %s', (kind, fields) =>
    expect([...issueProblems(freshToken(kind))].sort()).toEqual(fields),
  )
  it.each(Object.keys(whole) as IssueForm['kind'][])('a whole form of %s has none', (kind) =>
    expect([...issueProblems(formOf(kind))]).toEqual([]),
  )
  it.each([
    ['a code in small letters', 'points', { code: 'leaf' }, 'code'],
    ['a rate of nothing', 'stable', { rate: '0' }, 'rate'],
    ['a rate that is no number', 'stable', { rate: 'half' }, 'rate'],
    ['a cap of nothing', 'volatile', { cap: '0' }, 'cap'],
    ['a share above half', 'volatile', { demurrage: 'pool', percent: '50.0001' }, 'percent'],
    ['a share of nothing', 'volatile', { demurrage: 'pool', percent: '0' }, 'percent'],
  ] as const)('%s', (_, kind, part, field) => expect([...issueProblems(formOf(kind, part))]).toEqual([field]))
})

describe('what a form becomes', () => {
  const act = (kind: IssueForm['kind'], part?: Partial<IssueForm>) =>
    issueAct(formOf(kind, part), 'ab', 'did:key:zMe', NOW)
  it('whoever issues is trusted with it', () =>
    expect(act('points')).toMatchObject({ name: 'Leaves', minters: ['did:key:zMe'], law: { use: 'utility' } }))
  it('one whole token stands for the rate, in thousandths', () =>
    expect(act('stable', { decimals: 2 }).law).toMatchObject({ give: '100', get: '500', decimals: 3 }))
  it('an empty cap is none', () => expect(act('stable').law).not.toHaveProperty('cap'))
  it('a mission ends so many days from now', () =>
    expect(act('mission').law).toMatchObject({ expires: NOW + 30 * DAY, atExpiry: 'burn' }))
  it('a percentage is counted in millionths', () =>
    expect(act('volatile', { demurrage: 'pool', percent: '2.5' }).demurrage).toEqual({
      ppm: 25_000,
      period: 30 * DAY,
      to: 'pool',
    }))
  it('without demurrage nothing is said of it', () => expect(act('mutual')).not.toHaveProperty('demurrage'))
})
