/** Works put together, between real nodes: in the order somebody gave them, kept through restarts, and seen by nobody else. */
import { expect, onTestFinished, test } from 'vitest'
import { COLLECTIONS_MAX } from '#shared/core/notices/collection.ts'
import type { CollectionRow, CollectionView } from '#shared/ipc/collections.ts'
import { Market } from '../../testing/market.ts'
import { repairOffer } from '../../testing/trading.ts'

async function gallery() {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben')
  const { hub } = market
  const post = async (title: string, change: object) => {
    const form = { ...repairOffer(market.lan.now + 5 * 86_400_000, title), ...change }
    return (await market.call<{ id: string }>('ben', 'notices.publish', { hub, form })).id
  }
  const works = await Promise.all(
    ['Rain', 'Slate', 'Moss'].map((title) => post(title, { category: 'work', work: { kind: 'text', excerpt: 'x' } })),
  )
  const call = <T = object>(procedure: string, input: object, who = 'ana') =>
    market.call<T>(who, `collections.${procedure}`, input)
  const titles = async (id: string) =>
    (await call<CollectionView>('get', { id })).items.map(({ notice }) => notice?.content.title)
  const begin = async (name: string, of = hub) => (await call<{ id: string }>('begin', { hub: of, name, about: '' })).id
  return { market, hub, post, works, call, titles, begin }
}

test('works are put in once, moved, taken out, and all of it is there after a restart', async () => {
  const { market, hub, works, call, titles, begin } = await gallery()
  const id = await begin(' For the kitchen\nwall ')
  for (const work of [...works, works[0]]) await call('put', { id, work })
  expect(await titles(id)).toEqual(['Rain', 'Slate', 'Moss'])
  await call('move', { id, work: works[2], to: 0 })
  await call('move', { id, work: works[0], to: 99 })
  await market.restart('ana')
  expect(await titles(id)).toEqual(['Moss', 'Slate', 'Rain'])
  await call('take', { id, work: works[2] })
  await call('name', { id, name: 'Quiet', about: 'No people in them' })
  expect(await call<CollectionRow[]>('list', { hub })).toMatchObject([
    {
      id,
      name: 'Quiet',
      about: 'No people in them',
      works: [works[1], works[0]],
      cover: { content: { title: 'Slate' } },
    },
  ])
  expect(await call('list', { hub }, 'ben')).toEqual([])
  await call('drop', { id })
  expect(await call('list', { hub })).toEqual([])
  await expect(call('get', { id })).rejects.toMatchObject({ code: 'collection.unknown' })
})

test('a name is one line that can be seen, and collections stand by their names', async () => {
  const { hub, call, begin } = await gallery()
  await begin('Zest')
  await begin(' For the kitchen\nwall ')
  const rows = await call<CollectionRow[]>('list', { hub })
  expect(rows.map(({ name }) => name)).toEqual(['For the kitchen wall', 'Zest'])
  await expect(begin(' \n ')).rejects.toMatchObject({ code: 'collection.nameless' })
})

test('only works of the hub go in, and what is not in it cannot be moved', async () => {
  const { post, works, call, begin } = await gallery()
  const id = await begin('Wall')
  const bicycle = await post('A bicycle', {})
  await expect(call('put', { id, work: bicycle })).rejects.toMatchObject({ code: 'collection.no-work' })
  await expect(call('put', { id, work: 'ab'.repeat(32) })).rejects.toMatchObject({ code: 'collection.no-work' })
  await expect(call('move', { id, work: works[0], to: 0 })).rejects.toMatchObject({ code: 'collection.not-in' })
})

test('more collections than anybody looks through are refused, and what is there stays', async () => {
  const { hub, call, begin } = await gallery()
  for (let at = 0; at < COLLECTIONS_MAX; at++) await begin(`Wall ${at}`)
  await expect(begin('One more')).rejects.toMatchObject({ code: 'collection.many' })
  expect(await call<CollectionRow[]>('list', { hub })).toHaveLength(COLLECTIONS_MAX)
  // Those of a hub that was left do not count here.
  await begin('Wall elsewhere', 'ab'.repeat(32))
})
