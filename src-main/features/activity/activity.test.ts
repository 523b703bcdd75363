/** What people are told between real nodes: real engine, store on disk, sealed mail, restarts; only the wire and the clock are the test's. */
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '#shared/core/kernel/index.ts'
import type { Activity } from '#shared/ipc/activity.ts'
import type { Settings } from '#shared/ipc/app.ts'
import { BEAT, Market } from '../../testing/market.ts'
import type { Taken } from './index.ts'

const NOON = 12 * 60

async function marketOf(...names: string[]): Promise<Market> {
  const market = new Market()
  onTestFinished(() => market.close())
  return market.open(...names)
}

const list = (market: Market, name: string) => market.call<Activity>(name, 'activity.list', {})
const take = (market: Market, name: string, input: object = {}) =>
  market.call<Taken>(name, 'activity.take', { minute: NOON, ...input })
const needs = async (market: Market, name: string) => (await list(market, name)).needs.map(({ what }) => what)
const told = async (market: Market, name: string) => (await list(market, name)).entries.map(({ what }) => what)
const say = (market: Market, name: string, negotiation: string, text: string) =>
  market.call(name, 'agreements.message', { negotiation, text })

describe('a trade', () => {
  test('tells each side what needs it, what was said, and how it ended; what was answered needs nobody', async () => {
    const market = await marketOf('ana', 'ben')
    const { negotiation, agreement } = await market.sign('ana', { act: 'propose', terms: market.terms('ben') })
    expect((await list(market, 'ben')).needs).toMatchObject([
      { form: 'trade', matter: negotiation, what: 'proposal', title: 'Bike repair', who: 'ana' },
    ])
    expect(await told(market, 'ben')).toEqual(['proposal'])
    expect(await list(market, 'ana')).toMatchObject({ needs: [], entries: [], unread: 0, complete: true })

    await say(market, 'ben', negotiation, 'When?')
    await say(market, 'ben', negotiation, 'Tomorrow?')
    expect(await list(market, 'ana')).toMatchObject({
      entries: [{ what: 'message', who: 'ben', read: false }],
      unread: 1,
    })

    await market.sign('ben', { act: 'agree', negotiation, proposal: agreement })
    expect(await told(market, 'ana')).toEqual(['agreed', 'message'])
    expect(await needs(market, 'ben')).toEqual(['deliver'])
    await market.call('ben', 'agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
    expect(await needs(market, 'ana')).toEqual(['review'])
    expect(await needs(market, 'ben')).toEqual([])
    await market.sign('ana', { act: 'accept', agreement })
    expect(await needs(market, 'ana')).toEqual([])
    expect(await told(market, 'ben')).toEqual(['settled', 'deliver', 'proposal'])
    const own = (await list(market, 'ana')).entries.find(({ what }) => what === 'settled')
    expect(own?.read).toBe(true)
  })

  test('that was not answered has lapsed for whoever proposed it, when its time has come', async () => {
    const market = await marketOf('ana', 'ben')
    await market.sign('ana', { act: 'propose', terms: market.terms('ben', { openWithin: 2 * HOUR }) })
    market.pass(2 * HOUR + BEAT)
    expect(await told(market, 'ana')).toEqual(['lapsed'])
    expect(await needs(market, 'ben')).toEqual([])
  })

  test('signed and not certified yet, it needs nobody', async () => {
    const market = await marketOf('ana', 'ben')
    const { negotiation, agreement } = await market.sign('ana', { act: 'propose', terms: market.terms('ben') })
    market.lan.disconnect('ana', 'ben')
    await market.sign('ben', { act: 'agree', negotiation, proposal: agreement })
    expect(await needs(market, 'ben')).toEqual([])
  })

  test('of a blocked person: their words are in no list and on no desktop', async () => {
    const market = await marketOf('ana', 'ben')
    const { negotiation } = await market.sign('ana', { act: 'propose', terms: market.terms('ben') })
    await say(market, 'ben', negotiation, 'Hello')
    await market.call('ana', 'people.block', { did: market.dids.ben ?? '', hub: market.hub })
    expect(await told(market, 'ana')).toEqual([])
    expect((await take(market, 'ana')).show).toBeUndefined()
  })
})

describe('an agreement of several commitments, and a pair', () => {
  test('tell of a proposal, a delivery to look at, a kept commitment and a favour to sign', async () => {
    const market = await marketOf('ana', 'ben')
    const form = {
      ...{ hub: market.hub, title: 'A poster', text: '', notes: '', together: false },
      ...{ openWithin: 3 * DAY, fundWithin: DAY },
      parties: [{ did: market.dids.ana ?? '' }, { did: market.dids.ben ?? '' }],
      commitments: [
        {
          ...{ title: 'Sketches', by: 1, to: 0, what: 'work' as const, quantity: 1, unit: 'C62', after: [], wait: 0 },
          ...{ within: 7 * DAY, onLate: 'refund' as const, review: 3 * DAY, onSilence: 'release' as const },
          gate: { kind: 'review' as const },
          pay: [{ by: 0, token: 'HRS', amount: '100', to: [{ did: market.dids.ben ?? '', share: 1000 }] }],
        },
      ],
    }
    const { negotiation, agreement } = await market.sign('ana', { act: 'contract-propose', form })
    expect((await list(market, 'ben')).needs).toMatchObject([{ form: 'contract', what: 'proposal', title: 'A poster' }])
    await market.sign('ben', { act: 'contract-agree', negotiation, proposal: agreement })
    expect(await needs(market, 'ben')).toEqual(['deliver'])
    const delivery = { agreement, commitment: 0, units: 1, note: 'Here', inPerson: false, files: [] }
    await market.call('ben', 'contracts.deliver', delivery)
    expect((await list(market, 'ana')).needs).toMatchObject([{ what: 'review', who: 'ben' }])
    await market.sign('ana', { act: 'contract-accept', agreement, commitment: 0, units: 1 })
    expect(await told(market, 'ben')).toEqual(['kept', 'deliver', 'proposal'])
    expect(await needs(market, 'ana')).toEqual([])

    const { hub, dids } = market
    await market.sign('ana', { act: 'favour', hub, with: dids.ben ?? '', owes: 'me', amount: '100', note: 'Soup' })
    expect((await list(market, 'ben')).needs).toMatchObject([
      { form: 'favour', what: 'favour', title: 'Soup', who: 'ana' },
    ])
  })
})

describe('a deadline', () => {
  test('is said a day and an hour before, once each, whatever restarts come between', async () => {
    const market = await marketOf('ana', 'ben')
    await market.agreed('ana', 'ben', { deliverWithin: 2 * DAY })
    const due = async () => (await told(market, 'ben')).filter((what) => what === 'due').length
    market.pass(DAY - HOUR)
    expect(await due()).toBe(0)
    market.pass(HOUR)
    expect(await due()).toBe(1)
    await market.restart('ben')
    market.pass(22 * HOUR)
    expect(await due()).toBe(1)
    await market.restart('ben')
    market.pass(HOUR)
    await market.restart('ben')
    expect(await due()).toBe(2)
    market.pass(2 * HOUR)
    expect(await told(market, 'ben')).toEqual(['refunded', 'due', 'due', 'deliver', 'proposal'])
    expect(await told(market, 'ana')).toEqual(['refunded', 'agreed'])
  })

  test('is not near while the hub’s clock stands still, and is said when it goes on', async () => {
    const market = await marketOf('ana', 'ben', 'cy')
    await market.agreed('ben', 'cy', { deliverWithin: 2 * DAY })
    market.lan.connect('ben', 'cy')
    const left = async () => ((await list(market, 'cy')).needs[0]?.deadline ?? 0) - market.lan.now
    const due = async () => (await told(market, 'cy')).filter((what) => what === 'due').length
    market.pass(HOUR)
    // The one who certifies is away; cy is connected to somebody else of the hub.
    market.lan.leave('ana')
    market.pass(3 * DAY)
    expect(await due()).toBe(0)
    expect(await left()).toBeGreaterThan(DAY + 20 * HOUR)
    await market.lan.node('ana')
    market.lan.connect('ana', 'cy')
    market.pass(20 * HOUR)
    expect(await due()).toBe(0)
    market.pass(4 * HOUR)
    expect(await due()).toBe(1)
    expect(await left()).toBeLessThan(DAY)
  })

  test('is reckoned at its earliest by whoever is connected to nobody, who cannot know', async () => {
    const market = await marketOf('ana', 'ben')
    await market.agreed('ana', 'ben', { deliverWithin: 2 * DAY })
    market.lan.disconnect('ana', 'ben')
    market.pass(DAY + HOUR)
    expect(await told(market, 'ben')).toContain('due')
  })
})

describe('an own notice', () => {
  const form = (expires: number) => ({
    ...{
      purpose: 'offer',
      category: 'skill',
      title: 'Bike repair',
      text: 'Brakes',
      quantity: 1,
      unit: 'hour',
      place: '',
    },
    ...{ price: { kind: 'barter', wants: 'Bread' }, expires },
  })

  test('that leaves the board is said a day before, once, unless it was put there or prolonged since', async () => {
    const market = await marketOf('ana', 'ben')
    const { hub } = market
    const post = (days: number) =>
      market.call<{ id: string }>('ana', 'notices.publish', { hub, form: form(market.lan.now + days * DAY) })
    const { id } = await post(2)
    await post(0.5)
    await market.restart('ana')
    market.pass(DAY - HOUR)
    expect(await told(market, 'ana')).toEqual([])
    market.pass(2 * HOUR)
    expect((await list(market, 'ana')).entries).toMatchObject([{ form: 'notice', matter: id, what: 'ends' }])
    expect((await take(market, 'ana')).show).toMatchObject({ route: `#/notice/${id}` })
    expect(await told(market, 'ben')).toEqual([])
    await market.call('ana', 'notices.edit', { id, form: form(market.lan.now + 2 * DAY) })
    market.pass(DAY + HOUR)
    expect(await told(market, 'ana')).toEqual(['ends', 'ends'])
  })
})

describe('the desktop', () => {
  test('is given several things as one, each once, also over a restart', async () => {
    const market = await marketOf('ana', 'ben')
    for (const title of ['One', 'Two', 'Three', 'Four'])
      await market.sign('ana', { act: 'propose', terms: market.terms('ben', { title, amount: '100' }) })
    await market.restart('ben')
    market.lan.settle()
    expect(await take(market, 'ben')).toEqual({
      show: { title: 'Kind Market', body: '4 agreements need you', silent: false, route: '#/activity' },
      unread: 4,
    })
    expect(await take(market, 'ben')).toEqual({ unread: 4 })
    await market.restart('ben')
    market.lan.settle()
    expect(await take(market, 'ben')).toEqual({ unread: 4 })
    expect(await needs(market, 'ben')).toHaveLength(4)
  })

  test('is given what quiet hours held back when they are over; nothing of a kind switched off, or on screen', async () => {
    const market = await marketOf('ana', 'ben')
    const { notifications } = await market.call<Settings>('ben', 'app.settings', {})
    const save = (change: object) =>
      market.call('ben', 'app.saveSettings', { notifications: { ...notifications, ...change } })
    await save({ quiet: { from: 22 * 60, to: 7 * 60 }, details: true })
    const { negotiation } = await market.sign('ana', { act: 'propose', terms: market.terms('ben') })
    expect(await take(market, 'ben', { minute: 23 * 60 })).toEqual({ again: 8 * HOUR, unread: 1 })
    expect((await take(market, 'ben')).show).toMatchObject({
      title: 'ana: Bike repair',
      route: `#/trades/${negotiation}`,
    })

    await save({ kinds: { ...notifications.kinds, message: false } })
    await say(market, 'ana', negotiation, 'Well?')
    expect(await take(market, 'ben')).toEqual({ unread: 2 })
    await save({})
    await say(market, 'ana', negotiation, 'Please')
    expect(await take(market, 'ben', { focus: `#/trades/${negotiation}` })).toEqual({ unread: 0 })
  })

  test('is given nothing of what was read in the list', async () => {
    const market = await marketOf('ana', 'ben')
    const { negotiation } = await market.sign('ana', { act: 'propose', terms: market.terms('ben') })
    expect(await market.call('ben', 'activity.markRead', { matter: 'ff'.repeat(16) })).toEqual({ unread: 1 })
    expect(await market.call('ben', 'activity.markRead', { matter: negotiation })).toEqual({ unread: 0 })
    expect(await take(market, 'ben')).toEqual({ unread: 0 })
    expect((await list(market, 'ben')).entries).toMatchObject([{ read: true }])
  })
})

describe('what was there before', () => {
  test('this device began to tell is not news; what waits is in the list, and its deadline is said', async () => {
    const market = await marketOf('ana', 'ben')
    await market.agreed('ana', 'ben', { deliverWithin: 2 * DAY })
    // As on a device that was restored from a backup, or ran an earlier version.
    market.lan.get('ben').engine.context.sql.run('DELETE FROM activity')
    market.lan.now += MINUTE
    await market.restart('ben')
    market.lan.settle()
    expect(await list(market, 'ben')).toMatchObject({ needs: [{ what: 'deliver' }], entries: [], unread: 0 })
    market.pass(DAY)
    expect(await told(market, 'ben')).toEqual(['due'])
  })

  test('of a hub that was deleted from this computer nothing stays that somebody wrote', async () => {
    const market = await marketOf('ana', 'ben')
    await market.sign('ana', { act: 'propose', terms: market.terms('ben', { title: 'Secret bread' }) })
    const node = market.lan.get('ben')
    const titles = () => node.engine.context.sql.all("SELECT title FROM activity WHERE title <> ''")
    expect(titles()).toEqual([{ title: 'Secret bread' }])
    node.engine.forgetHub(node.engine.hub(market.hub))
    node.engine.tick()
    expect(titles()).toEqual([])
    expect(await list(market, 'ben')).toMatchObject({ needs: [], entries: [], unread: 0 })
  })

  test('a read model was made anew stays told', async () => {
    const market = await marketOf('ana', 'ben')
    await market.agreed('ana', 'ben')
    const before = await list(market, 'ben')
    market.lan.get('ben').engine.replay()
    market.lan.settle()
    expect(await list(market, 'ben')).toEqual(before)
  })
})

test('over any course of things and restarts at any moment, nothing is told or shown twice and nothing that waits is missing', async () => {
  const step = fc.constantFrom('propose', 'say', 'agree', 'deliver', 'accept', 'restart', 'take', 'hour')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 16 }), async (steps) => {
      const market = await new Market().open('ana', 'ben')
      const open: { negotiation: string; agreement: string }[] = []
      let shown = 0
      try {
        for (const one of steps) {
          const { negotiation = '', agreement = '' } = open.at(-1) ?? {}
          const may = async (name: string, act: string) =>
            negotiation !== '' && ((await market.trade(name, negotiation)).acts as string[]).includes(act)
          if (one === 'propose')
            open.push(await market.sign('ana', { act: 'propose', terms: market.terms('ben', { amount: '10' }) }))
          if (one === 'say' && negotiation !== '') await say(market, 'ana', negotiation, 'Hello')
          if (one === 'agree' && (await may('ben', 'agree')))
            await market.sign('ben', { act: 'agree', negotiation, proposal: agreement })
          if (one === 'deliver' && (await may('ben', 'deliver')))
            await market.call('ben', 'agreements.deliver', { agreement, note: '', inPerson: true, files: [] })
          if (one === 'accept' && (await may('ana', 'accept'))) await market.sign('ana', { act: 'accept', agreement })
          if (one === 'restart') await market.restart('ben')
          if (one === 'take') shown += (await take(market, 'ben')).show ? 1 : 0
          if (one === 'hour') market.pass(HOUR)
        }
        market.lan.settle()
        const { entries, needs: waiting } = await list(market, 'ben')
        const trades = await market.call<{ negotiation: string; needsMe: boolean }[]>('ben', 'agreements.list', {})
        const wanted = trades.filter(({ needsMe }) => needsMe).map(({ negotiation }) => negotiation)
        expect(waiting.map(({ matter }) => matter).sort()).toEqual(wanted.sort())
        for (const { matter, what } of waiting)
          expect(entries.filter((entry) => entry.matter === matter && entry.what === what)).toHaveLength(1)
        const last = await take(market, 'ben')
        expect(shown + (last.show ? 1 : 0)).toBeLessThanOrEqual(entries.length)
        expect(await take(market, 'ben')).toMatchObject({ unread: last.unread })
        expect((await take(market, 'ben')).show).toBeUndefined()
      } finally {
        market.close()
      }
    }),
    { numRuns: 5 },
  )
}, 120_000)
