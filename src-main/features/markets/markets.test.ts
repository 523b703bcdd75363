/** Prices as a node tells them, from trades that real rules settled. */
import { beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import type { Benchmark, PricePoint } from '#shared/ipc/markets.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { Town, type Townsman } from '../../testing/small-town.ts'
import { agreed, sign } from '../../testing/trading.ts'

const repair = (change: Partial<NoticeForm> = {}): NoticeForm => ({
  purpose: 'offer',
  category: 'skill',
  title: 'Bicycle repair',
  text: '',
  price: { kind: 'tokens', token: 'HRS', amount: '1000', per: 'hour' },
  quantity: 1,
  unit: 'hour',
  place: '',
  expires: 1_790_000_000_000 + 300 * DAY,
  ...change,
})

const publish = async (who: Townsman, change: Partial<NoticeForm> = {}) =>
  (
    await who.call<{ id: string }>('notices.publish', {
      hub: who.town.hub,
      form: repair({ ...change, expires: who.town.time + 300 * DAY }),
    })
  ).id

interface Sold {
  notice: string
  amount: string
  quantity?: number
}

async function sold(payer: Townsman, provider: Townsman, { notice, amount, quantity = 1 }: Sold): Promise<string> {
  const { town } = payer
  const { agreement } = await agreed(town, payer, provider, { amount, quantity, notice })
  await provider.call('agreements.deliver', { agreement, note: '', inPerson: true, files: [] })
  town.certify()
  await sign(payer, { act: 'accept', agreement })
  town.certify()
  return agreement
}

const skills = { category: 'skill', per: 'hour' }
let town: Town
let folk: Townsman[]
let notices: string[]
let first: string

beforeAll(async () => {
  town = new Town('Ana', { grant: 1_000_000n })
  folk = [town.people[0] as Townsman, ...['Ben', 'Cy', 'Dee', 'Eve', 'Flo'].map((name) => town.join(name))]
  notices = []
  for (const who of folk) notices.push(await publish(who, who.name === 'Ben' ? { title: 'Piano lessons' } : {}))
  // Around the table: everybody sells to the next, so each has dealt with two.
  first = ''
  for (const [n, seller] of folk.entries()) {
    const agreement = await sold(folk[(n + 1) % folk.length] as Townsman, seller, {
      notice: notices[n] as string,
      amount: String((n + 1) * 2000),
      quantity: 2,
    })
    first ||= agreement
  }
})

const ask = <T>(path: string, input: object = skills, who = folk[2] as Townsman) =>
  who.call<T>(path, { hub: town.hub, ...input })

describe('the benchmark', () => {
  it('is of one unit, among trades of the kind, and the same at every node', async () => {
    const told = await ask<Benchmark>('markets.benchmark')
    expect(told).toMatchObject({
      token: { code: 'HRS' },
      n: 6,
      min: 5,
      quartiles: { low: '2000', median: '3000', high: '5000' },
      left: {},
    })
    for (const who of folk) expect(await ask('markets.benchmark', skills, who)).toEqual(told)
    expect(await ask('markets.benchmark', { category: 'skill', per: ' Hour' })).toMatchObject({ n: 6 })
    expect(await ask('markets.benchmark', { category: 'thing', per: 'hour' })).toMatchObject({ n: 0 })
    expect(await ask('markets.benchmark', { category: 'skill', per: 'piece' })).not.toHaveProperty('quartiles')
  })

  it('is of like titles where enough have one', async () => {
    expect(await ask('markets.benchmark', { ...skills, like: 'A bicycle tune-up' })).toMatchObject({
      n: 5,
      alike: ['bicycle', 'tune'],
    })
    const pianos = await ask<Benchmark>('markets.benchmark', { ...skills, like: 'Piano' })
    expect(pianos.n).toBe(6)
    expect(pianos).not.toHaveProperty('alike')
  })

  it('leaves out those who dealt with nobody else, and what the same two traded before', async () => {
    const gus = town.join('Gus')
    await sold(gus, folk[0] as Townsman, { notice: notices[0] as string, amount: '999999' })
    const again = await sold(folk[1] as Townsman, folk[0] as Townsman, { notice: notices[0] as string, amount: '9000' })
    const told = await ask<Benchmark & { points: PricePoint[] }>('markets.prices')
    expect(told).toMatchObject({ n: 6, left: { sole: 1, repeated: 1 }, quartiles: { low: '3000' } })
    expect(told.points).toHaveLength(8)
    expect(told.points.find(({ agreement }) => agreement === first)).toMatchObject({ left: 'repeated' })
    expect(told.points.find(({ agreement }) => agreement === again)).toMatchObject({
      price: '9000',
      payer: { nick: 'Ben' },
      provider: { nick: 'Ana' },
    })
  })

  it('counts no gift, nothing given back, and nothing that grew from no notice of theirs', async () => {
    const before = (await ask<{ points: PricePoint[] }>('markets.prices')).points.length
    const [ana, ben, cy] = folk as [Townsman, Townsman, Townsman]
    await sold(ben, cy, { notice: notices[2] as string, amount: '0' })
    await sold(ben, cy, { notice: notices[4] as string, amount: '77' })
    const { agreement } = await agreed(town, ana, cy, { notice: notices[2] as string })
    await sign(cy, { act: 'refund', agreement })
    town.certify()
    expect((await ask<{ points: PricePoint[] }>('markets.prices')).points).toHaveLength(before)
  })

  it('forgets what is older than a year', async () => {
    town.wait(366 * DAY)
    expect(await ask('markets.benchmark')).toMatchObject({ n: 0, left: {} })
    expect(await ask('markets.goods', {})).toEqual([])
    town.time -= 366 * DAY
  })
})

it('tells what there are prices of', async () => {
  expect(await ask('markets.goods', {})).toMatchObject([
    { category: 'skill', per: 'hour', token: { code: 'HRS' }, trades: 8 },
  ])
})

it('goes out as CSV and as JSON, every point with its receipt', async () => {
  const csv = await ask<{ name: string; text: string }>('markets.export', { ...skills, as: 'csv' })
  expect(csv.name).toBe('prices-skill-hrs.csv')
  const [head = '', ...lines] = csv.text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(8)
  const columns = head.split(',')
  const line = lines.find((one) => one.includes(first))?.split(',') ?? []
  expect(line[columns.indexOf('price')]).toBe('10.00')
  expect(line[columns.indexOf('quantity')]).toBe('2')
  expect(line[columns.indexOf('left_out')]).toBe('repeated')
  const json = await ask<{ name: string; text: string }>('markets.export', { ...skills, as: 'json' })
  const told = JSON.parse(json.text) as Benchmark & { points: PricePoint[] }
  expect(told).toMatchObject({ category: 'skill', per: 'hour', n: 6 })
  for (const { agreement } of told.points)
    expect(await ask('hubs.receipt', { agreement })).toMatchObject({ receipt: { agreement } })
})

it('refuses a token the hub does not have', async () => {
  await expect(ask('markets.benchmark', { ...skills, token: 'NONE' })).rejects.toMatchObject({ code: 'token.unknown' })
})
