/** One search over everything, on real nodes: what is found of each kind, by whom, and that it keeps up with what changes. */
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import { TYPES } from '#shared/core/spaces/index.ts'
import type { Found } from '#shared/ipc/search.ts'
import { Market } from '../../testing/market.ts'

async function riverside() {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben', 'cleo')
  const { hub } = market
  const find = async (name: string, text: string) =>
    (await market.call<Found[]>(name, 'search.everything', { text })).map(({ kind, title, who }) => [kind, title, who])
  const post = async (name: string, title: string) =>
    (
      await market.call<{ id: string }>(name, 'notices.publish', {
        hub,
        form: {
          ...{ purpose: 'offer', category: 'skill', title, text: '', quantity: 1, unit: 'hour', place: '' },
          price: { kind: 'tokens', token: 'HRS', amount: '1500', per: 'hour' },
          expires: market.lan.now + 30 * DAY,
        },
      })
    ).id
  return { market, hub, find, post }
}

test('finds people, notices, agreements, entries, spaces and pools by the beginnings of their words', async () => {
  const { market, hub, find, post } = await riverside()
  await post('ben', 'Bicycle repair')
  await market.agreed('ana', 'ben', { title: 'Wheels for Ana' })
  const { price, ...begins } = TYPES.general.begins
  const rules = { ...begins, price: { ...price }, name: 'Workshop', about: '', type: 'general', who: { by: 'anybody' } }
  await market.call('ana', 'spaces.found', { hub, rules: { ...rules, curators: [] } })
  await market.sign('ana', {
    ...{ act: 'pool-found', hub, token: 'HRS', name: 'Roof of the workshop', purpose: 'x', goal: '3000', lasts: DAY },
    ...{ least: '100', withdraw: true, count: 'gifts', span: DAY, silence: 'refuse' },
    milestones: [{ title: 'Beams', payee: market.did('cleo'), amount: '2500', within: 2 * DAY }],
  })
  expect(await find('cleo', 'bicy')).toEqual([['notice', 'Bicycle repair', 'ben']])
  expect(await find('ana', 'BÉN')).toEqual([
    ['person', 'ben', ''],
    ['trade', 'Wheels for Ana', 'ben'],
    ['entry', 'Wheels for Ana', 'ben'],
  ])
  expect(await find('cleo', 'wheels')).toEqual([])
  expect(await find('cleo', 'work')).toEqual([
    ['space', 'Workshop', ''],
    ['pool', 'Roof of the workshop', 'ana'],
  ])
  expect(await find('ana', 'wo ro')).toEqual([['pool', 'Roof of the workshop', 'ana']])
})

test('a text without a word finds nothing, and of each kind there are five at most', async () => {
  const { find, post } = await riverside()
  for (let i = 0; i < 7; i++) await post('ben', `Bread number ${i}`)
  expect(await find('ana', ' ?! ')).toEqual([])
  expect(await find('ana', 'bread')).toHaveLength(5)
})

test('an agreement goes by what its newest proposal calls it, and by the name somebody has today', async () => {
  const { market, find } = await riverside()
  const { negotiation } = await market.sign('ana', { act: 'propose', terms: market.terms('ben', { title: 'Wheels' }) })
  expect(await find('ana', 'wheels')).toEqual([['trade', 'Wheels', 'ben']])
  market.lan.now += 1000
  await market.sign('ben', { act: 'counter', negotiation, terms: market.terms('ana', { title: 'Spokes' }) } as never)
  await market.call('ben', 'hubs.saveProfile', { hub: market.hub, nick: 'Benedict', about: '' })
  expect(await find('ana', 'wheels')).toEqual([])
  expect(await find('ana', 'spokes bened')).toEqual([['trade', 'Spokes', 'Benedict']])
})
