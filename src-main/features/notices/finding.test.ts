/** The best notices, as a node tells them: words with slips, filters with what each would leave, trust before strangers, and why. */
import { beforeAll, describe, expect, it } from 'vitest'
import { cellAt } from '#shared/core/places/index.ts'
import type { Facets, Notice, NoticeForm, Why } from '#shared/ipc/notices.ts'
import { Town, type Townsman } from '../../testing/small-town.ts'
import { agreed, sign } from '../../testing/trading.ts'

const DAY = 86_400_000
interface Found {
  items: (Notice & { why: Why })[]
  total: number
  meant: { typed: string; used: string }[]
  facets: Facets
  cursor?: string
}

let town: Town
let ana: Townsman
let ben: Townsman
let cy: Townsman
let dee: Townsman

const put = (who: Townsman, title: string, change: Partial<NoticeForm> = {}) =>
  who.call<{ id: string }>('notices.publish', {
    hub: town.hub,
    form: {
      ...{ purpose: 'offer', category: 'skill', title, text: '', quantity: 1, unit: 'hour', place: '' },
      price: { kind: 'tokens', token: 'HRS', amount: '1500', per: 'hour' },
      expires: town.time + 90 * DAY,
      ...change,
    },
  })

const find = (who: Townsman, query: object = {}) => who.call<Found>('notices.find', { hub: town.hub, ...query })
const titles = async (who: Townsman, query: object = {}) =>
  (await find(who, query)).items.map(({ content }) => content.title)

beforeAll(async () => {
  town = new Town('Ana')
  ana = town.people[0] as Townsman
  ;[ben, cy, dee] = ['Ben', 'Cy', 'Dee'].map((name) => town.join(name)) as [Townsman, Townsman, Townsman]
  await put(ben, 'Old bicycle', { category: 'thing' })
  town.wait(40 * DAY)
  await put(dee, 'Bicycle repair')
  await put(cy, 'Bicycle lessons', { purpose: 'need', price: { kind: 'barter', wants: 'apples' } })
  await put(ben, 'Bread', { text: 'Delivered by bicycle' })
  const { agreement } = await agreed(town, ana, cy)
  await cy.call('agreements.deliver', { agreement, note: '', inPerson: true, files: [] })
  town.certify()
  await sign(ana, { act: 'accept', agreement })
  town.certify()
  dee.submit('trust.set', { v: 1, to: ben.did, line: 500n })
  town.certify()
})

describe('the order', () => {
  it('weighs words, trust from here and age, and says why', async () => {
    const { items } = await find(ana, { text: 'bicycle' })
    expect(items.map(({ content }) => content.title)).toEqual([
      'Bicycle lessons',
      'Bicycle repair',
      'Old bicycle',
      'Bread',
    ])
    expect(items.map(({ why }) => [why.place, why.settled])).toEqual([
      ['title', true],
      ['title', false],
      ['title', false],
      ['text', false],
    ])
    for (const { why } of items) {
      expect(why.product).toBe(why.factors.place * why.factors.trust * why.factors.fresh)
    }
    expect(items[2]?.why.factors.fresh).toBeLessThan(0.6)
  })

  it('is each viewer’s own', async () => {
    expect((await find(dee, { text: 'old bicycle' })).items[0]?.why.walks).toBeGreaterThan(0.5)
    expect((await find(ana, { text: 'old bicycle' })).items[0]?.why.walks).toBe(0)
    expect((await titles(dee, { who: 'trusted' })).sort()).toEqual(['Bread', 'Old bicycle'])
    expect(await titles(ana, { who: 'known' })).toEqual(['Bicycle lessons'])
    expect(await titles(ben, { who: 'known' })).toEqual([])
  })

  it('goes on page by page without gap or repeat', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: Found = await find(ana, { limit: 1, ...(cursor !== undefined && { cursor }) })
      expect(page.total).toBe(4)
      seen.push(...page.items.map(({ content }) => content.title))
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(seen).toEqual(await titles(ana))
    expect(new Set(seen).size).toBe(4)
    expect(await titles(ana, { limit: 1, cursor: 'x' })).toEqual(seen.slice(0, 1))
  })
})

describe('slips of the finger', () => {
  it.each([
    ['bycicle', 'bicycle'],
    ['Bicylce', 'bicycle'],
    ['bicycle repiar', 'repair'],
    ['lesons', 'lessons'],
  ])('%s means %s', async (text, used) => {
    const { items, meant } = await find(ana, { text })
    expect(meant).toMatchObject([{ used }])
    expect(items.length).toBeGreaterThan(0)
  })

  it('nothing is put in question that something has or begins with, and nothing far is guessed', async () => {
    for (const text of ['bicy', 'bread', 'zzzzzzzz', 'bike']) expect((await find(ana, { text })).meant).toEqual([])
  })
})

describe('what each filter would leave', () => {
  it('is counted with the others kept', async () => {
    const { facets } = await find(ana, { text: 'bicycle', category: 'skill' })
    expect(facets).toEqual({
      purpose: { offer: 2, need: 1 },
      category: { skill: 3, work: 0, thing: 1, knowledge: 0, compute: 0, favour: 0 },
      priceKind: { tokens: 2, barter: 1 },
      who: { known: 1, trusted: 1 },
      days: { 1: 3, 7: 3, 30: 3 },
    })
  })

  it('and is what is found then', async () => {
    const { facets } = await find(ana, { text: 'bicycle' })
    for (const [name, counts] of Object.entries(facets) as [string, Record<string, number>][])
      for (const [value, count] of Object.entries(counts)) {
        const chosen = { text: 'bicycle', [name]: name === 'days' ? Number(value) : value }
        expect((await find(ana, chosen)).total, `${name} ${value}`).toBe(count)
      }
  })

  it('prices have two ends', async () => {
    await put(cy, 'Dear', { price: { kind: 'tokens', token: 'HRS', amount: '9000', per: '' } })
    expect(await titles(ana, { minPrice: '2000' })).toEqual(['Dear'])
    expect(await titles(ana, { minPrice: '2000', maxPrice: '8999' })).toEqual([])
  })
})

describe('around a place', () => {
  const [freiburg, basel] = [cellAt(47.9959, 7.8522), cellAt(47.5584, 7.5733)]
  const near = (km: string) => ({ text: 'piano', near: { name: 'Freiburg', area: freiburg, km } })

  it('finds what lies near enough, the nearer first, and says how far that is', async () => {
    await put(dee, 'Piano lessons', { area: basel, place: 'Basel' })
    await put(dee, 'Piano tuning', { area: freiburg, place: 'Freiburg' })
    await put(dee, 'A piano')
    expect((await find(ana, { text: 'piano' })).items.map(({ km, why }) => [km, why.factors.near])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
    expect(await titles(ana, near('25'))).toEqual(['Piano tuning'])
    const { items } = await find(ana, near('100'))
    expect(items.map(({ content, km }) => [content.title, km])).toEqual([
      ['Piano tuning', 0],
      ['Piano lessons', expect.closeTo(52, -1)],
    ])
    expect(items[0]?.why.factors.near).toBe(1)
    expect(items[1]?.why.factors.near).toBeLessThan(0.65)
    const searched = await ana.call<Found>('notices.search', { hub: town.hub, ...near('100') })
    expect(searched.items.map(({ km }) => km).sort()).toEqual(items.map(({ km }) => km).sort())
  })

  it('refuses what is on no map, in the search, in one that is saved and in a notice', async () => {
    const nowhere = { near: { name: 'x', area: '85ffffffffffff'.padEnd(15, 'f'), km: '25' } }
    await expect(find(ana, nowhere)).rejects.toMatchObject({ code: 'notice.no-area' })
    const saving = ana.call('watches.save', {
      hub: town.hub,
      name: 'x',
      desktop: false,
      sought: { text: '', ...nowhere },
    })
    await expect(saving).rejects.toMatchObject({ code: 'notice.no-area' })
    await expect(put(dee, 'Too exact', { area: '861faa6c7ffffff' })).rejects.toThrow(/H3/)
  })
})
