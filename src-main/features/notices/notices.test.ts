import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SignedEvent } from '#shared/core/kernel/index.ts'
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'
import { ThreadReckoner } from '../../adapters/reckoner/index.ts'
import { Town, type Townsman } from '../../testing/small-town.ts'
import { keysOf, memorySql } from '../../testing/town-parts.ts'
import { agreed, people, sign } from '../../testing/trading.ts'
import { features } from '../index.ts'

const DAY = 86_400_000
interface Page {
  items: Notice[]
  total: number
  atLeast?: boolean
  cursor?: string
}

function form(town: Town, changes: Partial<NoticeForm> = {}): NoticeForm {
  return {
    purpose: 'offer',
    category: 'skill',
    title: 'Bicycle repair',
    text: 'Brakes, chains and wheels',
    price: { kind: 'tokens', token: 'HRS', amount: '1500', per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: 'Zürich',
    expires: town.time + 30 * DAY,
    ...changes,
  }
}
const publish = (person: Townsman, changes?: Partial<NoticeForm>) =>
  person.call<{ id: string }>('notices.publish', { hub: person.town.hub, form: form(person.town, changes) })
const DEFAULTS = { text: '', mine: false, withEnded: false, sort: 'newest', limit: 50 }
const find = (person: Townsman, query: object = {}) => person.call<Page>('notices.search', { ...DEFAULTS, ...query })
const titles = async (person: Townsman, query: object = {}) =>
  (await find(person, query)).items.map((n) => n.content.title)

function two() {
  const town = new Town('Ana')
  return { town, ana: town.people[0] as Townsman, ben: town.join('Ben') }
}

describe('the board', () => {
  test('an offer arrives, is edited under its own id, and is withdrawn for good', async () => {
    const { town, ana, ben } = two()
    const { id } = await publish(ana)
    expect((await find(ben)).items[0]).toMatchObject({ id, mine: false, author: { nick: 'Ana' }, state: 'open' })
    await ana.call('notices.edit', { id, form: form(town, { title: 'Bike repair at home' }) })
    expect((await find(ben, { text: 'home' })).items[0]).toMatchObject({
      id,
      content: { title: 'Bike repair at home' },
      edited: town.time + 1,
    })
    await expect(ben.call('notices.edit', { id, form: form(town) })).rejects.toMatchObject({ code: 'notice.not-yours' })
    ben.submit('notice.withdraw', { at: town.time, notice: Buffer.from(id, 'hex') })
    expect((await find(ana)).total).toBe(1)
    await ana.call('notices.withdraw', { id })
    expect((await find(ben)).total).toBe(0)
    expect((await find(ben, { withEnded: true })).items[0]).toMatchObject({ state: 'withdrawn' })
    await expect(ana.call('notices.edit', { id, form: form(town) })).rejects.toMatchObject({ code: 'notice.withdrawn' })
  })

  test('every problem of a form is named at once, and nothing is published', async () => {
    const { town, ana } = two()
    const bad = form(town, {
      title: ' ',
      quantity: 0,
      expires: town.time,
      price: { kind: 'tokens', token: 'EUR', amount: '-1', per: 'h' },
    })
    await expect(ana.call('notices.publish', { hub: town.hub, form: bad })).rejects.toMatchObject({
      kind: 'REFUSED',
      text: expect.stringMatching(/title is empty.*HRS, not in EUR.*below zero.*quantity.*end date.*kept/),
    })
    expect((await find(ana)).total).toBe(0)
  })

  test('expired and future notices are not shown', async () => {
    const { town, ana, ben } = two()
    await publish(ana, { expires: town.time + 1000 })
    expect((await find(ben)).total).toBe(1)
    town.time += 2000
    expect((await find(ben)).total).toBe(0)
    town.time += DAY
    await publish(ana, { title: 'From tomorrow' })
    town.time -= DAY
    expect((await find(ben)).total).toBe(0)
  })

  test('filters and sorts', async () => {
    const { town, ana, ben } = two()
    const post = async (title: string, changes: Partial<NoticeForm>) => {
      town.time += 1000
      await publish(ana, { title, ...changes })
    }
    await post('Cheap', {
      price: { kind: 'tokens', token: 'HRS', amount: '5', per: 'h' },
      expires: town.time + 9 * DAY,
    })
    await post('Dear', {
      price: { kind: 'tokens', token: 'HRS', amount: '9007199254740993', per: 'h' },
      category: 'work',
      expires: town.time + 5 * DAY,
    })
    await post('Swap', {
      price: { kind: 'barter', wants: 'apples' },
      purpose: 'need',
      place: 'Genève',
      expires: town.time + 7 * DAY,
    })
    expect(await titles(ben)).toEqual(['Swap', 'Dear', 'Cheap'])
    expect(await titles(ben, { sort: 'price' })).toEqual(['Cheap', 'Dear', 'Swap'])
    expect(await titles(ben, { sort: 'ending' })).toEqual(['Dear', 'Swap', 'Cheap'])
    expect(await titles(ben, { maxPrice: '9007199254740992' })).toEqual(['Cheap'])
    expect(await titles(ben, { purpose: 'need' })).toEqual(['Swap'])
    expect(await titles(ben, { category: 'work' })).toEqual(['Dear'])
    expect(await titles(ben, { priceKind: 'barter' })).toEqual(['Swap'])
    expect(await titles(ben, { place: 'geneve' })).toEqual(['Swap'])
    expect(await titles(ben, { text: 'apples' })).toEqual(['Swap'])
    expect(await titles(ben, { mine: true })).toEqual([])
    expect(await titles(ana, { mine: true })).toHaveLength(3)
  })

  describe('of one person', () => {
    /** A small town where the others' notices outnumber Cy's, which are the oldest. */
    const crowded = async () => {
      const { town, ana, ben } = two()
      const cy = town.join('Cy')
      for (let i = 0; i < 5; i++) await publish(cy, { title: `Cy ${i}` })
      for (let i = 0; i < 12; i++) {
        town.time += 1
        await publish(i % 2 === 0 ? ana : ben, { title: `Other ${i}` })
      }
      return { town, ana, ben, cy }
    }

    test.each(['newest', 'ending', 'price', 'trust', 'relevance'])('page by page, by %s, and counted', async (sort) => {
      const { ben, cy } = await crowded()
      const seen: string[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: Page = await find(ben, { author: cy.did, sort, limit: 2, ...(cursor && { cursor }) })
        expect(page.total).toBe(5)
        seen.push(...page.items.map((notice) => notice.content.title))
        cursor = page.cursor
      }
      expect(seen.sort()).toEqual(['Cy 0', 'Cy 1', 'Cy 2', 'Cy 3', 'Cy 4'])
    })

    test('together with words and with “mine”', async () => {
      const { ana, ben, cy } = await crowded()
      expect(await titles(ben, { author: cy.did, text: 'other' })).toEqual([])
      expect(await titles(ben, { author: cy.did, text: '3' })).toEqual(['Cy 3'])
      expect((await find(ben, { author: ben.did, mine: true })).total).toBe(6)
      expect((await find(ben, { author: ana.did, mine: true })).total).toBe(0)
    })

    test('nothing of whom nobody here knows, and nothing from the future but my own', async () => {
      const { town, ana, ben } = await crowded()
      const stranger = keysOf('Zoe').did
      expect((await find(ben, { author: stranger })).total).toBe(0)
      town.time += DAY
      await publish(ana, { title: 'From tomorrow' })
      town.time -= DAY
      expect(await titles(ben, { author: ana.did, text: 'tomorrow' })).toEqual([])
      expect(await titles(ana, { author: ana.did, text: 'tomorrow' })).toEqual(['From tomorrow'])
    })
  })

  test('pages join up without gap or repeat in every order', async () => {
    const { town, ana, ben } = two()
    for (let i = 0; i < 23; i++) {
      if (i % 3 === 0) town.time += 1
      await publish(ana, {
        title: `Offer ${i}`,
        price: { kind: 'tokens', token: 'HRS', amount: String(i % 4), per: 'h' },
      })
    }
    for (const sort of ['newest', 'price', 'ending', 'trust', 'relevance']) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page: Page = await find(ben, {
          sort,
          limit: 5,
          text: sort === 'relevance' ? 'offer' : '',
          ...(cursor && { cursor }),
        })
        expect(page.total).toBe(23)
        seen.push(...page.items.map((n) => n.id))
        cursor = page.cursor
      } while (cursor)
      expect(new Set(seen).size, sort).toBe(23)
      expect(seen).toHaveLength(23)
    }
  })

  test('by trust: own partners first, then whoever has most partners', async () => {
    const { town, ben, cy } = people()
    const dee = town.join('Dee')
    for (const person of [dee, cy, ben]) await publish(person, { title: person.name })
    const settle = async (payer: Townsman, provider: Townsman) => {
      const { agreement } = await agreed(town, payer, provider, { amount: '100' })
      await sign(payer, { act: 'release', agreement, amount: '100' })
      town.certify()
    }
    await settle(ben, cy)
    await settle(ben, town.people[0] as Townsman)
    expect(await titles(dee, { sort: 'trust' })).toEqual(['Ben', 'Cy', 'Dee'])
    expect(await titles(cy, { sort: 'trust' })).toEqual(['Ben', 'Cy', 'Dee'])
    await settle(cy, dee)
    const seen: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: Page = await find(dee, { sort: 'trust', limit: 1, ...(cursor && { cursor }) })
      seen.push(...page.items.map((n) => n.content.title))
      cursor = page.cursor
    }
    expect(seen).toEqual(['Cy', 'Ben', 'Dee'])
  })

  test.each(['[', '[1.2.3]', '[01]', '["x"]', '[1,2,3,4,5]', '{}', '[null]'])(
    'a strange cursor %j starts at the beginning',
    async (cursor) => {
      const { ana, ben } = two()
      await publish(ana)
      expect((await find(ben, { cursor })).items).toHaveLength(1)
    },
  )

  test('title matches rank first and are marked', async () => {
    const { ana, ben } = two()
    await publish(ana, { title: 'Lessons', text: 'I teach guitar and more' })
    await publish(ana, { title: 'Guitar', text: 'Six strings' })
    const { items } = await find(ben, { text: 'guit', sort: 'relevance' })
    expect(items.map((n) => n.content.title)).toEqual(['Guitar', 'Lessons'])
    expect(items[0]?.snippet).toContain('\uE000Guitar\uE001')
  })

  test.each([
    '"',
    '""',
    "'",
    '*',
    'a*',
    'NEAR(a b)',
    'title:',
    'a AND',
    'OR',
    'NOT x',
    '^a',
    '(',
    '{title}:x',
    'a"b',
    '-',
    'x:y',
    '\u0000',
    '%',
    'a+b',
    '😀',
    'ﷺ',
    'ṩ̈',
  ])('typed text never becomes query syntax: %j', async (text) => {
    const { ana, ben } = two()
    await publish(ana)
    await expect(find(ben, { text, place: text, sort: 'relevance' })).resolves.toMatchObject({
      total: expect.any(Number),
    })
  })

  test('any text can be searched for', async () => {
    const { ana, ben } = two()
    await publish(ana)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        await expect(find(ben, { text, sort: 'relevance' })).resolves.toBeDefined()
      }),
      { numRuns: 200 },
    )
  })

  test('drafts are kept apart from the read model, newest first', async () => {
    const { town, ana } = two()
    const { draft } = await ana.call<{ draft: string }>('notices.saveDraft', { hub: town.hub, form: { title: 'Half' } })
    town.time += 1
    await ana.call('notices.saveDraft', { draft, hub: town.hub, form: { title: 'Half done' } })
    expect(await ana.call('notices.drafts')).toMatchObject([{ draft, form: { title: 'Half done' } }])
    await ana.call('notices.publish', { hub: town.hub, form: form(town), draft })
    expect(await ana.call('notices.drafts')).toEqual([])
  })

  test('a photo loses what the camera hid in it', async () => {
    const { town, ana } = two()
    const exif = Buffer.from([0xff, 0xe1, 0, 10, ...Buffer.from('Exif\0\0GP')])
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8]), exif, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])])
    const blob = await ana.call<NonNullable<NoticeForm['photo']>['blob']>('notices.addBlob', {
      name: 'a/b.jpg',
      type: 'image/jpeg',
      data: jpeg.toString('base64'),
    })
    expect(blob.name).toBe('a_b.jpg')
    const photo = { blob, thumb: jpeg.toString('base64') }
    const { id } = await ana.call<{ id: string }>('notices.publish', { hub: town.hub, form: form(town, { photo }) })
    const shown = await ana.call<Notice>('notices.get', { id })
    const { data } = await ana.call<{ data: string }>('notices.blob', { root: shown.content.photo?.blob.root })
    expect(Buffer.from(data, 'base64').includes('Exif')).toBe(false)
    expect(Buffer.from(shown.content.photo?.thumb ?? '', 'base64').includes('Exif')).toBe(false)
    await expect(ana.call('notices.blob', { root: '0'.repeat(64) })).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  })
})

test('whatever the order of delivery, two nodes show the same board', () => {
  const town = new Town('Ana')
  const authors = [town.people[0] as Townsman, town.join('Ben')]
  const record = (author: Townsman, t: string, body: SignedEvent['event']['body']) => author.signEvent(t, body)
  const content = (title: string) => ({
    purpose: 'offer',
    category: 'skill',
    title,
    text: '',
    price: { kind: 'barter', wants: '' },
    quantity: 1,
    unit: '',
    place: '',
    expires: town.time + DAY,
  })
  const events = authors.flatMap((author, a) => {
    const first = record(author, 'notice.put', { at: town.time, content: content(`${a} first`) })
    const put = (n: number, at: number) =>
      record(author, 'notice.put', { at: town.time + at, content: content(`${a} edit ${n}`), replaces: first.id })
    const edits = [put(1, 5), put(2, 5), put(3, 2)]
    const other = record(authors[1 - a] as Townsman, 'notice.put', {
      at: town.time + 99,
      content: content('not mine'),
      replaces: first.id,
    })
    const gone = record(authors[1 - a] as Townsman, 'notice.withdraw', { at: town.time, notice: first.id })
    return [
      first,
      ...edits,
      other,
      gone,
      ...(a === 0 ? [record(author, 'notice.withdraw', { at: town.time, notice: first.id })] : []),
    ]
  })
  const board = (order: readonly SignedEvent[]) => {
    const sql = memorySql()
    const modules = features(new ThreadReckoner())
    for (const { readModel } of modules) sql.exec(readModel.create)
    for (const event of order) for (const module of modules) module.onNotice?.(sql, town.hub, event, town.time)
    return sql.all(`SELECT hex(c.notice) AS id, n.posted, n.edited, n.withdrawn, c.content FROM notice n
      JOIN notice_claim c ON c.row = n.row ORDER BY id`)
  }
  const expected = board(events)
  expect(expected).toHaveLength(2)
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
      expect(board([...order, ...order])).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})
