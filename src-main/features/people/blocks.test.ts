/** Blocking and hiding as a person's node carries them out: what is shown, what is kept, and what goes on. */
import { describe, expect, it } from 'vitest'
import type { Trade, TradeSummary } from '#shared/ipc/agreements.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { KeptPerson } from '#shared/ipc/people.ts'
import type { Town, Townsman } from '../../testing/small-town.ts'
import { agreed, formFor, people, repairOffer, sign, trade } from '../../testing/trading.ts'

const DAY = 86_400_000

async function post(by: Townsman, title: string): Promise<string> {
  const form = repairOffer(by.town.time + DAY, title)
  return (await by.call<{ id: string }>('notices.publish', { hub: by.town.hub, form })).id
}
const board = async (person: Townsman, query: object = {}) => {
  const { items, total } = await person.call<{ items: Notice[]; total: number }>('notices.search', query)
  expect(items.length).toBe(total)
  return items.map(({ content }) => content.title).sort()
}
const trades = (person: Townsman) => person.call<TradeSummary[]>('agreements.list', {})
const block = (person: Townsman, other: Townsman) =>
  person.call<KeptPerson>('people.block', { did: other.did, hub: person.town.hub })
const unblock = (person: Townsman, other: Townsman) => person.call('people.unblock', { did: other.did })
const offer = async (from: Townsman, to: Townsman, town: Town) =>
  (await sign(from, { act: 'propose', terms: formFor(town, to) })).negotiation ?? ''

describe('the board', () => {
  it('leaves out what I hid and whom I blocked, by every order and by words, and shows them when asked', async () => {
    const { ben, cy, ana } = people()
    const hidden = await post(cy, 'Bread')
    await post(cy, 'Soup')
    await post(ana, 'Bikes')
    await ben.call('notices.hide', { id: hidden })
    expect(await board(ben)).toEqual(['Bikes', 'Soup'])
    await block(ben, ana)
    for (const sort of ['newest', 'ending', 'price', 'trust', 'relevance'])
      expect(await board(ben, { sort })).toEqual(['Soup'])
    expect(await board(ben, { text: 'bikes' })).toEqual([])
    expect(await board(ben, { author: ana.did })).toEqual([])
    expect(await board(ben, { hidden: true })).toEqual(['Bikes', 'Bread'])
    expect(await board(cy)).toEqual(['Bikes', 'Bread', 'Soup'])
    await ben.call('notices.show', { id: hidden })
    await unblock(ben, ana)
    expect(await board(ben)).toEqual(['Bikes', 'Bread', 'Soup'])
    expect(await board(ben, { hidden: true })).toEqual([])
  })

  it('says of an opened notice why it is out of sight, and never hides my own', async () => {
    const { ben, cy } = people()
    const [his, mine] = [await post(cy, 'Bread'), await post(ben, 'Soup')]
    const get = () => ben.call<Notice>('notices.get', { id: his })
    expect((await get()).hidden).toBeUndefined()
    await block(ben, cy)
    expect((await get()).hidden).toBe('author')
    await ben.call('notices.hide', { id: his })
    expect((await get()).hidden).toBe('notice')
    await expect(ben.call('notices.hide', { id: mine })).rejects.toMatchObject({ code: 'notice.own' })
  })
})

describe('talks and trades with a blocked person', () => {
  it('an offer of theirs is kept and not shown, and is there after unblocking', async () => {
    const { town, ben, cy } = people()
    await block(ben, cy)
    const negotiation = await offer(cy, ben, town)
    expect(await trades(ben)).toEqual([])
    await expect(trade(ben, negotiation)).rejects.toMatchObject({ code: 'trade.unshown' })
    expect(await trades(cy)).toHaveLength(1)
    await unblock(ben, cy)
    expect(await trades(ben)).toMatchObject([{ negotiation, needsMe: true, blocked: false }])
  })

  it('an offer of mine stays in sight while they may agree to it, and can be taken back', async () => {
    const { town, ben, cy } = people()
    const negotiation = await offer(ben, cy, town)
    await block(ben, cy)
    expect(await trade(ben, negotiation)).toMatchObject({ blocked: true, acts: ['withdraw'] })
    await sign(ben, { act: 'withdraw', negotiation })
    town.certify()
    expect(await trades(ben)).toEqual([])
  })

  it('a running trade is carried to its end; what they only say is counted and not shown', async () => {
    const { town, ben, cy } = people()
    const { negotiation, agreement } = await agreed(town, ben, cy)
    await block(ben, cy)
    await cy.call('agreements.message', { negotiation, text: 'Something rude' })
    await cy.call('agreements.deliver', { agreement, note: 'Here it is', inPerson: true, files: [] })
    town.certify()
    const seen: Trade = await trade(ben, negotiation)
    expect(seen).toMatchObject({ state: 'delivered', blocked: true, unshown: 1 })
    const texts = seen.history.map(({ text }) => text).join(' ')
    expect(texts).toContain('Here it is')
    expect(texts).not.toContain('rude')
    await sign(ben, { act: 'accept', agreement })
    town.certify()
    expect(await trade(cy, negotiation)).toMatchObject({ state: 'settled' })
    await unblock(ben, cy)
    expect(await trade(ben, negotiation)).toMatchObject({ unshown: 0 })
  })

  it('I begin nothing with somebody whose answer I would not see', async () => {
    const { town, ben, cy } = people()
    const theirs = await offer(cy, ben, town)
    const proposal = (await trade(ben, theirs)).proposals[0]?.id ?? ''
    await block(ben, cy)
    await expect(offer(ben, cy, town)).rejects.toMatchObject({ code: 'block.yours' })
    await expect(sign(ben, { act: 'agree', negotiation: theirs, proposal })).rejects.toMatchObject({
      code: 'block.yours',
    })
  })
})

it('the list of the blocked has their names, and repeating or undoing twice is harmless', async () => {
  const { ben, cy } = people()
  await expect(block(ben, ben)).rejects.toMatchObject({ code: 'block.self' })
  await block(ben, cy)
  await block(ben, cy)
  expect(await ben.call('people.blocked')).toMatchObject([{ did: cy.did, nick: 'Cy' }])
  const members = await ben.call<{ did: string; blocked: boolean }[]>('hubs.members', { hub: ben.town.hub })
  expect(members.filter((one) => one.blocked).map(({ did }) => did)).toEqual([cy.did])
  await unblock(ben, cy)
  await unblock(ben, cy)
  expect(await ben.call('people.blocked')).toEqual([])
})
