/** Matches between real nodes, from the need's side and from the offer's. */
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import { TYPES } from '#shared/core/spaces/index.ts'
import type { MatchesView } from '#shared/ipc/notices.ts'
import { Market } from '../../testing/market.ts'

const tuesday = [{ day: 1, from: 960, to: 1140 }]
const friday = [{ day: 4, from: 960, to: 1140 }]

test('a need is told who can do it, who is within the budget and free when; an offer, who looks for it; nobody sees whom they blocked', async () => {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben', 'cleo', 'dan')
  const { hub } = market
  const { price, ...begins } = TYPES.skills.begins
  const rules = {
    ...begins,
    price: { ...price },
    name: 'Tutors',
    about: '',
    type: 'skills',
    who: { by: 'anybody' },
    curators: [],
  }
  const { id: space } = await market.call<{ id: string }>('ana', 'spaces.found', { hub, rules })
  const post = async (name: string, purpose: string, amount: string, free: object) => {
    const form = {
      purpose,
      category: 'skill',
      title: purpose === 'need' ? 'Help before the exam' : `Lessons with ${name}`,
      text: '',
      price: { kind: 'tokens', token: 'HRS', amount, per: 'hour' },
      quantity: 1,
      unit: 'hour',
      place: '',
      expires: market.lan.now + 30 * DAY,
      space: { id: space, fields: { skill: 'Algebra', kind: ['Tutoring'], free } },
    }
    return (await market.call<{ id: string }>(name, 'notices.publish', { hub, form })).id
  }
  const need = await post('ana', 'need', '2000', [...tuesday, { day: 2, from: 0, to: 600 }])
  const offer = await post('ben', 'offer', '1500', tuesday)
  await post('cleo', 'offer', '2000', tuesday)
  await post('dan', 'offer', '2500', friday)
  const matches = (name: string, id: string) => market.call<MatchesView>(name, 'notices.matches', { id })
  const found = await matches('ana', need)
  expect(found.summary).toBe('3 people here can do this; 2 are within your budget and free on Tuesday.')
  expect(found.items.map(({ notice }) => notice.author.nick)).toEqual(['ben', 'cleo', 'dan'])
  expect(found.items[0]?.reasons.map(({ words }) => words)).toEqual([
    'Algebra',
    'Tutoring',
    'The level is not said',
    '5.00 HRS within the budget',
    'Both free Tuesday 16:00–19:00',
  ])
  expect(found.items[2]?.reasons.map(({ words }) => words)).toContain('5.00 HRS above the budget')
  expect((await matches('ben', offer)).summary).toBe(
    '1 person here looks for this; 1 is ready to pay your price and free on Tuesday.',
  )
  await market.call('ana', 'people.block', { hub, did: market.dids.ben })
  expect((await matches('ana', need)).summary).toBe(
    '2 people here can do this; 1 is within your budget and free on Tuesday.',
  )
})
