/** Notices that look like another's, as nodes tell them: marked on the later one, from either order of arrival, and folded by whoever asks for it. */
import { beforeEach, expect, it } from 'vitest'
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'
import { Town, type Townsman } from '../../testing/small-town.ts'

const DAY = 86_400_000
const TEXT =
  'Cleaned and rewired last winter, with a green glass shade and a cloth cord. It stands forty centimetres high and can be seen at work on Saturdays.'

let town: Town
let ana: Townsman
let ben: Townsman
let cy: Townsman

const form = (change: Partial<NoticeForm> = {}): NoticeForm => ({
  ...{
    purpose: 'offer' as const,
    category: 'thing' as const,
    title: 'Brass lamp',
    text: TEXT,
    quantity: 1,
    unit: 'piece',
  },
  ...{ place: '', price: { kind: 'tokens' as const, token: 'HRS', amount: '1500', per: 'piece' } },
  expires: town.time + 30 * DAY,
  ...change,
})

async function put(who: Townsman, change: Partial<NoticeForm> = {}): Promise<string> {
  const { id } = await who.call<{ id: string }>('notices.publish', { hub: town.hub, form: form(change) })
  town.wait(DAY)
  return id
}
const seen = (who: Townsman, id: string) => who.call<Notice>('notices.get', { id })
const like = async (who: Townsman, id: string) => (await seen(who, id)).alike?.id

beforeEach(() => {
  town = new Town('Ana')
  ana = town.people[0] as Townsman
  ;[ben, cy] = ['Ben', 'Cy'].map((name) => town.join(name)) as [Townsman, Townsman]
})

it('marks the later of two, with whose it looks like and since when', async () => {
  const first = await put(ben)
  const posted = (await seen(ben, first)).posted
  const copy = await put(cy, { title: 'A brass lamp', text: `${TEXT} Write me.` })
  expect((await seen(ana, copy)).alike).toMatchObject({ id: first, author: { did: ben.did }, posted, purpose: 'offer' })
  expect(await like(ana, first)).toBeUndefined()
  const third = await put(ana)
  expect(await like(ben, third)).toBe(first)
})

it.each<[string, (first: string) => Promise<string>]>([
  ['one’s own again', () => put(ben)],
  [
    'another thing',
    () =>
      put(cy, {
        title: 'Bicycle',
        text: 'It has been in a shed for years and wants a chain, tyres, a bell and somebody who likes it.',
      }),
  ],
  ['what is short', () => put(cy, { text: 'Green.' })],
])('does not mark %s', async (_, post) => {
  const first = await put(ben)
  await put(ben, { title: 'Lamp', text: 'Green.' })
  expect(await like(ana, await post(first))).toBeUndefined()
})

it('goes with the words: an edit brings it and takes it, and so does the end of the other one', async () => {
  const first = await put(ben)
  const other = await put(cy, {
    text: 'A shade of paper that my sister folded when we were young, and a stand of oak.',
  })
  expect(await like(ana, other)).toBeUndefined()
  await cy.call('notices.edit', { id: other, form: form() })
  expect(await like(ana, other)).toBe(first)
  await ben.call('notices.edit', {
    id: first,
    form: form({ text: 'Sold at the market on the bridge, where you find me every week of the year.' }),
  })
  expect(await like(ana, other)).toBeUndefined()
  await ben.call('notices.edit', { id: first, form: form() })
  expect(await like(ana, other)).toBe(first)
  await ben.call('notices.withdraw', { id: first })
  expect(await like(ana, other)).toBeUndefined()
})

it('folds them for whoever asks for it, never one’s own, and shows one anyway', async () => {
  await put(ben)
  const copy = await put(cy)
  expect((await seen(ana, copy)).folded).toBeUndefined()
  await ana.call('app.saveSettings', { foldAlike: true })
  await cy.call('app.saveSettings', { foldAlike: true })
  expect((await seen(ana, copy)).folded).toBe(true)
  expect((await seen(cy, copy)).folded).toBeUndefined()
  await ana.call('moderation.showAnyway', { notice: copy, on: true })
  const shown = await seen(ana, copy)
  expect([shown.folded, shown.alike?.author.did]).toEqual([undefined, ben.did])
})

it('finds the first of many copies', async () => {
  const first = await put(ben)
  for (let i = 0; i < 30; i++) await cy.call('notices.publish', { hub: town.hub, form: form({ quantity: i + 1 }) })
  town.wait(DAY)
  expect(await like(ana, await put(ana))).toBe(first)
})
