/** The whole cast in one process, playing through the same procedures on the real rules; a person comes by now and then. */
import { beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#shared/core/kernel/index.ts'
import type { Act, Trade, TradeSummary } from '#shared/ipc/agreements.ts'
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'
import { Town, type Townsman } from '../testing/small-town.ts'
import { formFor, sign, trade } from '../testing/trading.ts'
import { CAST, FOUNDER, GUIDE } from './cast/index.ts'
import { Player, type PlayerAsk } from './player.ts'

/** A second of the person's time. */
const STEP_MS = 12 * MINUTE

let town: Town
let zoe: Townsman
let players: Player[]

beforeEach(() => {
  town = new Town(FOUNDER.nick, { grant: 120n, creditLimit: 80n })
  for (const { nick } of CAST.slice(1)) town.join(nick)
  zoe = town.join('Zoe')
  players = CAST.map((persona) => new Player(persona, askOf(nodeOf(persona.nick)), () => town.time))
})

const nodeOf = (name: string): Townsman => {
  const found = town.people.find((person) => person.name === name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

/** The socket's procedures, answered by a node of the small town. */
function askOf(person: Townsman): PlayerAsk {
  const own: Record<string, (input: never) => unknown> = {
    'hubs.list': async () => [{ hub: town.hub, state: 'ready', token: { code: 'HRS', name: 'Hours', decimals: 2 } }],
    'agreements.request': ({ act }: { act: Act }) => person.call('acts.prepare', { act }),
    'operator.approve': (input) => person.call('acts.approve', input),
  }
  const branch = (feature: string) =>
    new Proxy(
      {},
      { get: (_, name: string) => (input: never) => (own[`${feature}.${name}`] ?? call(`${feature}.${name}`))(input) },
    )
  const call = (path: string) => (input: never) => person.call(path, input)
  return new Proxy({}, { get: (_, feature: string) => branch(feature) }) as PlayerAsk
}

async function pass(ms: number, until: () => Promise<boolean> = async () => false): Promise<boolean> {
  for (let passed = 0; passed < ms; passed += STEP_MS) {
    for (const player of players) await player.turn()
    town.wait(STEP_MS)
    if (await until()) return true
  }
  return false
}

const board = async () => (await zoe.call<{ items: Notice[] }>('notices.search', { hub: town.hub, limit: 200 })).items
const noticeCalled = async (title: string): Promise<Notice> => {
  const found = (await board()).find(({ content }) => content.title === title)
  if (found === undefined) throw new Error(`no notice “${title}”`)
  return found
}
const tradesOf = (person: Townsman) => person.call<TradeSummary[]>('agreements.list', { hub: town.hub, filter: 'all' })

async function proposeOn(title: string, amount: string): Promise<string> {
  const { id, author } = await noticeCalled(title)
  const terms = formFor(town, nodeOf(author.nick), { notice: id, amount, title })
  return (await sign(zoe, { act: 'propose', terms })).negotiation ?? ''
}

const reaches =
  (negotiation: string, ...states: Trade['state'][]) =>
  async () =>
    states.includes((await trade(zoe, negotiation)).state)

describe('the neighbours', () => {
  it('introduce themselves and hang up their notices once, the guide’s last', async () => {
    await pass(3 * HOUR)
    const notices = await board()
    const all = CAST.flatMap(({ postings }) => postings.map(({ title }) => title))
    expect(notices.map(({ content }) => content.title).toSorted()).toEqual(all.toSorted())
    expect(notices[0]?.content.title).toBe(GUIDE.postings.at(-1)?.title)
    const members = await zoe.call<{ nick: string; about: string }[]>('hubs.members', { hub: town.hub })
    for (const { nick, about } of CAST) expect(members.find((one) => one.nick === nick)?.about).toBe(about)
  })

  it('the guide agrees within the hour, delivers a letter, and signs the receipt', async () => {
    await pass(HOUR)
    const negotiation = await proposeOn('A letter that sounds like you', '6')
    expect(await pass(HOUR, reaches(negotiation, 'agreed', 'funded'))).toBe(true)
    if ((await trade(zoe, negotiation)).acts.includes('fund'))
      await sign(zoe, { act: 'fund', agreement: (await trade(zoe, negotiation)).agreement ?? '' })
    expect(await pass(2 * HOUR, reaches(negotiation, 'delivered'))).toBe(true)
    const delivered = await trade(zoe, negotiation)
    expect(delivered.history.some(({ files }) => files?.[0]?.name === 'letter-to-aunt-celeste.txt')).toBe(true)
    await sign(zoe, { act: 'accept', agreement: delivered.agreement ?? '' })
    await pass(HOUR)
    expect(await trade(zoe, negotiation)).toMatchObject({ state: 'settled', released: '6', receipt: { paid: '6' } })
    expect((await trade(zoe, negotiation)).receipt?.signedBy).toHaveLength(2)
  })

  it('Tomasz answers a low offer with a better one, and with words', async () => {
    await pass(HOUR)
    const negotiation = await proposeOn('Wheel truing while you wait', '8')
    await pass(4 * HOUR, async () => (await trade(zoe, negotiation)).proposals.length > 1)
    const { proposals, history } = await trade(zoe, negotiation)
    expect(proposals.at(-1)).toMatchObject({ by: nodeOf('Tomasz').did, form: { amount: '11' }, state: 'open' })
    expect(history.some(({ kind, by }) => kind === 'text' && by === nodeOf('Tomasz').did)).toBe(true)
  })

  for (const purpose of ['offer', 'need'] as const)
    it(`somebody comes for a person’s ${purpose} within half a day, and the trade can be made`, async () => {
      await pass(HOUR)
      const form: NoticeForm = {
        purpose,
        category: 'thing',
        title: 'Plum jam',
        text: 'From the old tree.',
        price: { kind: 'tokens', token: 'HRS', amount: '10', per: 'jar' },
        quantity: 1,
        unit: 'jar',
        place: '',
        expires: town.time + 30 * DAY,
      }
      await zoe.call('notices.publish', { hub: town.hub, form })
      expect(await pass(12 * HOUR, async () => (await tradesOf(zoe)).length > 0)).toBe(true)
      const [found] = await tradesOf(zoe)
      expect(found).toMatchObject({
        title: 'Plum jam',
        side: purpose === 'offer' ? 'provider' : 'payer',
        needsMe: true,
      })
    })

  it('answer a person’s words, and not each other’s answers', async () => {
    await pass(HOUR)
    const negotiation = await proposeOn('A letter that sounds like you', '6')
    await zoe.call('agreements.message', { negotiation, text: 'Thank you! How long will it take?' })
    await pass(6 * HOUR)
    const ines = nodeOf('Ines').did
    const said = (await trade(zoe, negotiation)).history.filter(({ kind, by }) => kind === 'text' && by === ines)
    expect(said.map(({ text }) => text).join(' ')).toMatch(/Zoe/)
    expect(said.length).toBeLessThanOrEqual(3)
  })

  it('whoever makes an effort answers every first proposal; Bram leaves some to lapse', async () => {
    const visitors = Array.from({ length: 12 }, (_, i) => town.join(`Visitor ${i}`))
    await pass(HOUR)
    for (const visitor of visitors) {
      zoe = visitor
      for (const title of ['Wheel truing while you wait', 'Clock repair, no hurry']) await proposeOn(title, '20')
    }
    const answered = new Map<string, number>()
    await pass(DAY)
    for (const visitor of visitors)
      for (const { title, state } of await tradesOf(visitor))
        if (state !== 'offered') answered.set(title, (answered.get(title) ?? 0) + 1)
    expect(answered.get('Wheel truing while you wait')).toBe(12)
    expect(answered.get('Clock repair, no hurry')).toBeGreaterThan(0)
    expect(answered.get('Clock repair, no hurry')).toBeLessThan(12)
  }, 120_000)

  it('trade among themselves for five days: some settle, none is stuck, no money is made or lost', async () => {
    await pass(5 * DAY)
    const all = await Promise.all(town.people.map(tradesOf))
    const trades = all.flat()
    expect(trades.some(({ state }) => state === 'settled')).toBe(true)
    for (const { state, outlook } of trades)
      if (['offered', 'agreed', 'funded', 'delivered'].includes(state))
        expect(outlook.deadline).toBeGreaterThan(town.time)
    expect(trades.length).toBeLessThan(120)
  }, 120_000)
})
