import { describe, expect, it } from 'vitest'
import { rescale } from './CreditDetails.tsx'
import { codeFrom, effectOf, freshHub, hubProblems } from './hubForm.ts'

const form = { ...freshHub('Credits'), name: 'Oakfield' }

describe('starting a hub', () => {
  it('needs only a name', () => {
    expect(hubProblems(form)).toEqual({})
    expect(hubProblems(freshHub('Credits'))).toEqual({ name: 'nameEmpty' })
  })
  it.each([
    ['a code in small letters', { tokenCode: 'oak' }, { tokenCode: 'badCode' }],
    ['a code of one letter', { tokenCode: 'O' }, { tokenCode: 'badCode' }],
    ['an unreadable gift', { grant: '' }, { grant: 'badAmount' }],
    ['no name for the credit', { tokenName: ' ' }, { tokenName: 'tokenEmpty' }],
  ])('%s', (_, part, problems) => expect(hubProblems({ ...form, ...part })).toEqual(problems))
  it.each([
    ['Oakfield Neighbours', 'OAK'],
    ['Église', 'EGL'],
    ['42nd Street', 'NDS'],
    ['東京', 'CR'],
  ])('%s is abbreviated %s', (name, code) => expect(codeFrom(name)).toBe(code))
  it('tells what the amounts mean', () => {
    expect(effectOf(form)).toBe('effectCredit')
    expect(effectOf({ ...form, creditLimit: '0', grant: '500' })).toBe('effectNoCredit')
    expect(effectOf({ ...form, creditLimit: '0' })).toBe('effectNothing')
  })
  it('keeps amounts when the credit is divided differently', () => {
    expect([rescale('100', 0, 2), rescale('1250', 2, 0), rescale('', 2, 0)]).toEqual(['10000', '12', ''])
  })
})
