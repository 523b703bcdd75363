/** What people watch, between real nodes: told once, counted, and only of what they want to see. */
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import { TYPES } from '#shared/core/spaces/index.ts'
import type { Activity } from '#shared/ipc/activity.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { Watch } from '#shared/ipc/watches.ts'
import { BEAT, Market } from '../../testing/market.ts'
import type { Taken } from '../activity/index.ts'

async function marketOf(...names: string[]) {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open(...names)
  const { hub } = market
  const formOf = (title: string, change: object = {}) => ({
    ...{ purpose: 'offer', category: 'thing', title, text: '', quantity: 1, unit: 'piece', place: '' },
    price: { kind: 'tokens', token: 'HRS', amount: '500', per: 'piece' },
    expires: market.lan.now + 30 * DAY,
    ...change,
  })
  return {
    market,
    hub,
    did: (name: string) => market.dids[name] ?? '',
    post: async (name: string, title: string, change: object = {}) =>
      (await market.call<{ id: string }>(name, 'notices.publish', { hub, form: formOf(title, change) })).id,
    edit: (name: string, id: string, title: string, change: object) => {
      market.pass(1000)
      return market.call(name, 'notices.edit', { id, form: formOf(title, change) })
    },
    save: async (name: string, sought: object, desktop = true) =>
      (await market.call<{ id: string }>(name, 'watches.save', { hub, name: 'Bicycles', desktop, sought })).id,
    list: (name: string) => market.call<Watch[]>(name, 'watches.list', { hub }),
    found: (name: string, id: string) =>
      market.call<{ items: (Notice & { fresh: boolean })[] }>(name, 'watches.found', { id }),
    told: async (name: string) =>
      (await market.call<Activity>(name, 'activity.list')).entries.map(({ what, title, count }) => [
        what,
        title,
        count,
      ]),
    take: (name: string) => market.call<Taken>(name, 'activity.take', { minute: 12 * 60 }),
  }
}

test('a saved search keeps words and filters; what arrives is counted and told once, and looking starts anew', async () => {
  const { market, post, save, list, found, told, take } = await marketOf('ana', 'ben')
  await post('ben', 'Old bicycle')
  const id = await save('ana', { text: 'bicyc', category: 'thing', maxPrice: '600' })
  expect(await save('ana', { category: 'thing', maxPrice: '600', text: 'bicyc ' })).toBe(id)
  expect(await list('ana')).toMatchObject([{ id, name: 'Bicycles', fresh: 0, sought: { text: 'bicyc' } }])
  await post('ben', 'Red bicycle')
  await post('ben', 'Bicycle repair', { category: 'skill' })
  await post('ben', 'Dear bicycle', { price: { kind: 'tokens', token: 'HRS', amount: '601', per: 'piece' } })
  await post('ana', 'My bicycle')
  expect(await told('ana')).toEqual([['match', 'Bicycles', 1]])
  expect((await take('ana')).show?.body).toBe('New notices match a search you saved.')
  await post('ben', 'Blue bicycle')
  expect(await told('ana')).toEqual([['match', 'Bicycles', 2]])
  expect((await take('ana')).show).toBeUndefined()
  const titles = (await found('ana', id)).items.map(({ content, fresh }) => `${content.title}${fresh ? ' *' : ''}`)
  expect(titles).toEqual(['Blue bicycle *', 'Red bicycle *', 'Old bicycle'])
  await market.call('ana', 'watches.look', { id })
  await market.call('ana', 'activity.markRead', { matter: id })
  expect(await list('ana')).toMatchObject([{ fresh: 0 }])
  await post('ben', 'Green bicycle')
  expect(await told('ana')).toEqual([['match', 'Bicycles', 1]])
  expect((await take('ana')).show?.body).toBe('New notices match a search you saved.')
})

test('nothing is told twice after a restart, an edit, or tables made anew', async () => {
  const { market, post, edit, save, list, told, take } = await marketOf('ana', 'ben')
  await save('ana', { text: 'bicycle' })
  const id = await post('ben', 'Red bicycle')
  await take('ana')
  await market.restart('ana')
  await edit('ben', id, 'Red bicycle', { text: 'Now with a bell' })
  market.pass(BEAT)
  expect(await told('ana')).toEqual([['match', 'Bicycles', 1]])
  expect((await take('ana')).show).toBeUndefined()
  const before = await list('ana')
  market.lan.get('ana').engine.replay()
  market.lan.settle()
  expect(await list('ana')).toEqual(before)
  expect((await take('ana')).show).toBeUndefined()
})

test('an edit that makes a notice match is told; a blocked person’s, a hidden one and a withdrawn one are not', async () => {
  const { market, hub, did, post, edit, save, list, told } = await marketOf('ana', 'ben', 'cleo')
  const lamp = await post('ben', 'Lamp')
  await save('ana', { text: 'bicycle' })
  await edit('ben', lamp, 'Bicycle lamp', {})
  expect(await list('ana')).toMatchObject([{ fresh: 1 }])
  const red = await post('cleo', 'Red bicycle')
  await post('cleo', 'Blue bicycle')
  await market.call('ana', 'notices.hide', { id: red })
  expect(await list('ana')).toMatchObject([{ fresh: 2 }])
  await market.call('ana', 'people.block', { hub, did: did('cleo') })
  expect(await list('ana')).toMatchObject([{ fresh: 1 }])
  await market.call('ben', 'notices.withdraw', { id: lamp })
  expect(await list('ana')).toMatchObject([{ fresh: 0 }])
  expect(await told('ana')).toEqual([['match', 'Bicycles', undefined]])
})

test('by people one traded with alone, where that was asked', async () => {
  const { market, post, save, list } = await marketOf('ana', 'ben', 'cleo')
  const { agreement } = await market.agreed('ana', 'ben')
  await market.call('ben', 'agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
  await market.sign('ana', { act: 'accept', agreement })
  await save('ana', { text: 'bicycle', who: 'known' })
  await post('cleo', 'Blue bicycle')
  expect(await list('ana')).toMatchObject([{ fresh: 0 }])
  await post('ben', 'Red bicycle')
  expect(await list('ana')).toMatchObject([{ fresh: 1 }])
})

test('a search without the desktop stands in the list, unread, and shows nothing', async () => {
  const { market, post, save, told, take } = await marketOf('ana', 'ben')
  const id = await save('ana', { text: 'bicycle' }, false)
  await post('ben', 'Red bicycle')
  expect(await told('ana')).toEqual([['match', 'Bicycles', 1]])
  expect(await take('ana')).toMatchObject({ unread: 1 })
  expect((await take('ana')).show).toBeUndefined()
  await market.call('ana', 'watches.change', { id, name: 'Two wheels', desktop: true })
  await market.call('ana', 'watches.look', { id })
  await post('ben', 'Blue bicycle')
  expect((await take('ana')).show?.body).toBe('New notices match a search you saved.')
  await market.call('ana', 'watches.drop', { id })
  expect(await market.call<Watch[]>('ana', 'watches.list', { hub: market.hub })).toEqual([])
})

test('a person and a space that are followed: what is new of them', async () => {
  const { market, hub, did, post, list, told } = await marketOf('ana', 'ben', 'cleo')
  const { price, ...begins } = TYPES.general.begins
  const rules = {
    ...begins,
    price: { ...price },
    name: 'Wheels',
    about: '',
    type: 'general',
    who: { by: 'anybody' },
    curators: [],
  }
  const { id: space } = await market.call<{ id: string }>('ben', 'spaces.found', { hub, rules })
  await market.call('ana', 'spaces.follow', { hub, id: space, on: true })
  await market.call('ana', 'watches.follow', { hub, did: did('ben') })
  await post('cleo', 'Somewhere else')
  expect(await told('ana')).toEqual([])
  await post('cleo', 'In it', { space: { id: space, fields: {} } })
  await post('ben', 'By him')
  expect(await told('ana')).toEqual([
    ['followed-person', 'ben', 1],
    ['followed-space', 'Wheels', 1],
  ])
  await market.call('ana', 'spaces.follow', { hub, id: space, on: false })
  expect(await list('ana')).toMatchObject([{ kind: 'person', did: did('ben'), name: 'ben' }])
  const self = market.call('ana', 'watches.follow', { hub, did: did('ana') })
  await expect(self).rejects.toMatchObject({ code: 'watch.self' })
})

test('a kept notice: its price, its stock, its last day and its end are told, each once', async () => {
  const { market, post, edit, list, told } = await marketOf('ana', 'ben')
  const expires = market.lan.now + 10 * DAY
  const dear = { expires, price: { kind: 'tokens', token: 'HRS', amount: '500', per: 'piece' } }
  const cheap = { expires, price: { kind: 'tokens', token: 'HRS', amount: '400', per: 'piece' } }
  const id = await post('ben', 'Lamp', dear)
  const other = await post('ben', 'Table')
  await market.call('ana', 'watches.wish', { notice: id })
  await market.call('ana', 'watches.wish', { notice: other })
  await edit('ben', id, 'Lamp', { ...dear, text: 'Brass' })
  expect(await told('ana')).toEqual([])
  await edit('ben', id, 'Lamp', cheap)
  await edit('ben', id, 'Lamp', { ...cheap, quantity: 2 })
  expect((await told('ana')).map(([what]) => what)).toEqual(['wish-stock', 'wish-price'])
  expect((await list('ana')).find(({ name }) => name === 'Lamp')).toMatchObject({
    was: { price: { amount: '500' }, quantity: 1 },
  })
  await market.restart('ana')
  await market.call('ben', 'notices.withdraw', { id: other })
  market.pass(9 * DAY + BEAT)
  expect((await told('ana')).map(([what, title]) => `${what} ${title}`).slice(0, 2)).toEqual([
    'wish-ends Lamp',
    'wish-gone Table',
  ])
  market.pass(DAY)
  expect((await told('ana'))[0]).toEqual(['wish-gone', 'Lamp', undefined])
  const own = market.call('ben', 'watches.wish', { notice: id })
  await expect(own).rejects.toMatchObject({ code: 'watch.own' })
})
