/** Removing, leaving, archiving, coming back and deleting, between real nodes: real engine, stores on disk, sealed mail. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CborValue, encodeSigned, fromHex } from '#shared/core/kernel/index.ts'
import type { Act, Trade, TradeSummary } from '#shared/ipc/agreements.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { nobodys } from '../../engine/hub-node.ts'
import { Market } from '../../testing/market.ts'
import { repairOffer } from '../../testing/trading.ts'

const DAY = 86_400_000
/** Three keystores are made and opened, each behind a passphrase that is slow to try. */
const OPEN_MS_MAX = 60_000

let market: Market
let lan: Market['lan']
let hub = ''
let dids: Record<string, string> = {}

beforeEach(async () => {
  market = await new Market().open('ana', 'ben', 'cy')
  ;({ lan, hub, dids } = market)
  lan.connect('ben', 'cy')
}, OPEN_MS_MAX)
afterEach(() => market.close())

const call = <T>(name: string, procedure: string, input: object = {}) => market.call<T>(name, procedure, input)
const sign = (name: string, act: Act) => market.sign(name, act)
const agree = (payer: string, provider: string) => market.agreed(payer, provider)
const terms = (counterparty: string) => market.terms(counterparty)
const finish = async (payer: string, provider: string, agreement: string): Promise<void> => {
  await call(provider, 'agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
  await sign(payer, { act: 'accept', agreement })
}
const form = () => repairOffer(lan.now + DAY)
const post = (name: string) => call<{ id: string }>(name, 'notices.publish', { hub, form: form() })
const board = async (name: string) => (await call<{ items: Notice[] }>(name, 'notices.search')).items.length
const summary = async (name: string) =>
  (await call<HubSummary[]>(name, 'hubs.list')).find((one) => one.hub === hub) as HubSummary
const state = async (name: string, negotiation: string) =>
  (await call<Trade>(name, 'agreements.get', { negotiation })).state
const root = (name: string) => market.stateRoot(name)
const alarms = (name: string) => lan.get(name).engine.alarms.map(({ code }) => code)
const removeCy = () => sign('ana', { act: 'remove', hub, did: dids.cy ?? '', reason: 'Sold one bike twice' })
const invite = async (by: string) => (await call<{ link: string }>(by, 'hubs.invite', { hub, uses: 9, days: 7 })).link

describe('a removed member', () => {
  it('reads why, begins nothing new, and is refused by everybody’s node, not by their own alone', async () => {
    const { id } = await post('cy')
    expect(await board('ben')).toBe(1)
    await expect(sign('ben', { act: 'remove', hub, did: dids.cy ?? '', reason: 'I want to' })).rejects.toMatchObject({
      code: 'remove.not-keeper',
    })
    await removeCy()
    expect((await summary('cy')).standing).toMatchObject({
      is: 'removed',
      byNick: 'ana',
      reason: 'Sold one bike twice',
    })
    expect(await board('ben')).toBe(0)
    expect((await call<Notice>('ben', 'notices.get', { id })).state).toBe('away')
    await expect(post('cy')).rejects.toMatchObject({ code: 'notice.removed' })
    await expect(sign('cy', { act: 'propose', terms: terms('ben') })).rejects.toMatchObject({ code: 'terms.invalid' })
    await expect(sign('ben', { act: 'propose', terms: terms('cy') })).rejects.toMatchObject({ code: 'terms.invalid' })
    await expect(invite('cy')).rejects.toMatchObject({ code: 'invite.not-a-member' })
    expect((await summary('ben')).members).toBe(2)
  })

  it('is refused by others when their own program does not refuse', async () => {
    const cy = lan.get('cy').engine
    const ben = lan.get('ben').engine.hub(hub)
    await removeCy()
    const bytes = encodeSigned(forgedNotice(cy))
    const admitted = lan.get('ben').engine.intake.admit(bytes)
    if (!admitted.ok) throw new Error(admitted.error.code)
    expect(ben.accept({ event: admitted.value, bytes }, 'heard', nobodys)).toMatchObject({ code: 'notice.removed' })
  })

  it('carries their open trade to its end, is paid, spends what they have and draws no credit', async () => {
    const { negotiation, agreement } = await agree('ben', 'cy')
    await removeCy()
    await finish('ben', 'cy', agreement)
    expect(await state('ben', negotiation)).toBe('settled')
    expect((await call<{ available: string }>('cy', 'ledger.wallet', { hub })).available).toBe('12500')
    await expect(sign('cy', { act: 'pay', hub, to: dids.ben ?? '', amount: '12501' })).rejects.toMatchObject({
      code: 'transfer.insufficient',
    })
    await sign('cy', { act: 'pay', hub, to: dids.ben ?? '', amount: '12500' })
    expect((await call<Trade>('cy', 'agreements.get', { negotiation })).receipt?.signedBy).toHaveLength(2)
    expect(root('cy')).toBe(root('ana'))
  })

  it('is let back in by the keeper, not by an old invite, and everything works again', async () => {
    const old = await invite('ana')
    await post('cy')
    await removeCy()
    await call('cy', 'hubs.join', { link: old })
    expect((await summary('cy')).standing?.is).toBe('removed')
    await sign('ana', { act: 'readmit', hub, did: dids.cy ?? '' })
    expect((await summary('cy')).standing).toBeUndefined()
    expect(await board('ben')).toBe(1)
    await post('cy')
    expect(await board('ben')).toBe(2)
    const { negotiation } = await agree('cy', 'ben')
    expect(await state('ben', negotiation)).toBe('funded')
  })
})

/** A notice that Cy's device signs although it may not: the next of its chain, made past its own node's refusal. */
function forgedNotice(engine: ReturnType<Market['lan']['get']>['engine']) {
  const node = engine.hub(hub)
  const accept = node.accept.bind(node)
  node.accept = () => ({ new: true })
  try {
    const content = { ...form(), price: { kind: 'barter', wants: '' } } as unknown as CborValue
    return engine.signing.submit(node, 'notice.put', { at: lan.now, content })
  } finally {
    node.accept = accept
  }
}

describe('leaving', () => {
  it('with nothing open is at once; what is here stays as an archive that asks nobody and hears nothing', async () => {
    const { negotiation, agreement } = await agree('cy', 'ben')
    await finish('cy', 'ben', agreement)
    await sign('cy', { act: 'leave', hub })
    expect((await summary('cy')).standing?.is).toBe('left')
    expect((await summary('ana')).members).toBe(2)
    const { height } = await summary('cy')
    await sign('ben', { act: 'pay', hub, to: dids.ana ?? '', amount: '100' })
    expect((await summary('cy')).height).toBe(height)
    expect(await state('cy', negotiation)).toBe('settled')
    await expect(post('cy')).rejects.toMatchObject({ code: 'hub.left' })
    await expect(call('cy', 'agreements.message', { negotiation, text: 'Hello' })).rejects.toMatchObject({
      code: 'hub.left',
    })
    const follows = lan
      .effects('cy')
      .filter(({ kind }) => kind === 'follow')
      .at(-1)
    expect(follows).toMatchObject({ hubs: [] })
  })

  it('with an open trade waits for its end, begins nothing meanwhile, and goes by itself', async () => {
    const { agreement } = await agree('ben', 'cy')
    await post('cy')
    await expect(sign('cy', { act: 'leave', hub })).rejects.toMatchObject({ code: 'leave.open-trades' })
    await sign('cy', { act: 'leaving', hub })
    expect(await board('ben')).toBe(0)
    await expect(post('cy')).rejects.toMatchObject({ code: 'notice.leaving' })
    await expect(sign('ben', { act: 'propose', terms: terms('cy') })).rejects.toMatchObject({ code: 'terms.invalid' })
    await finish('ben', 'cy', agreement)
    expect((await summary('cy')).standing?.is).toBe('left')
    expect(await call<TradeSummary[]>('ana', 'agreements.list')).toEqual([])
  })

  it('can be taken back while it waits', async () => {
    await agree('ben', 'cy')
    await post('cy')
    await sign('cy', { act: 'leaving', hub })
    await sign('cy', { act: 'stay', hub })
    expect((await summary('cy')).standing).toBeUndefined()
    expect(await board('ben')).toBe(1)
  })

  it('is refused to who signs the ledger, in words, while others are there', async () => {
    await expect(sign('ana', { act: 'leave', hub })).rejects.toMatchObject({
      code: 'leave.keeper',
      text: expect.stringContaining('sign this hub’s ledger'),
    })
    expect((await summary('ana')).keeper).toBe(true)
  })

  it('is undone by an invite: back to the same account, with what happened meanwhile', async () => {
    await sign('cy', { act: 'leave', hub })
    await sign('ben', { act: 'pay', hub, to: dids.cy ?? '', amount: '700' })
    const link = await invite('ben')
    expect(await call('cy', 'hubs.preview', { link })).toMatchObject({ already: false })
    await call('cy', 'hubs.join', { link })
    expect((await summary('cy')).standing).toBeUndefined()
    expect(await call('cy', 'ledger.wallet', { hub })).toMatchObject({ posted: '10700' })
    expect(root('cy')).toBe(root('ana'))
  })
})

describe('deleting a hub', () => {
  it('is for those who have left, or are out with nothing open', async () => {
    await expect(call('cy', 'hubs.forget', { hub })).rejects.toMatchObject({ code: 'forget.not-left' })
    await agree('ben', 'cy')
    await removeCy()
    await expect(call('cy', 'hubs.forget', { hub })).rejects.toMatchObject({ code: 'forget.not-left' })
  })

  it('takes everything, survives a restart, and an invite brings the person back without taking the copy for an old one', async () => {
    await post('cy')
    const { agreement } = await agree('cy', 'ben')
    await finish('cy', 'ben', agreement)
    await sign('cy', { act: 'leave', hub })
    await call('cy', 'hubs.forget', { hub })
    expect(await call('cy', 'hubs.list')).toEqual([])
    expect(await call('cy', 'agreements.list')).toEqual([])
    expect(await board('cy')).toBe(0)
    await lan.restart('cy')
    lan.settle()
    expect(await call('cy', 'hubs.list')).toEqual([])
    await call('cy', 'hubs.join', { link: await invite('ana') })
    expect(alarms('cy')).toEqual([])
    expect((await summary('cy')).standing).toBeUndefined()
    expect(root('cy')).toBe(root('ana'))
    await post('cy')
    expect(await board('ben')).toBe(2)
    const again = await agree('cy', 'ben')
    expect(await state('ben', again.negotiation)).toBe('funded')
    expect(alarms('ana')).toEqual([])
  })
})

it('a log with all of it rebuilds to the same state', async () => {
  await removeCy()
  await sign('ana', { act: 'readmit', hub, did: dids.cy ?? '' })
  await sign('cy', { act: 'leave', hub })
  const before = root('ben')
  const rebuilt = (await lan.get('ben').call('node.rebuild', { hub })) as { equal: boolean; state: string }
  expect(rebuilt).toMatchObject({ equal: true, state: before })
  expect(await call('ben', 'hubs.members', { hub })).toMatchObject([
    { me: true },
    { nick: 'ana' },
    { nick: 'cy', standing: { is: 'left' } },
  ])
  expect(fromHex(before)).toHaveLength(32)
})
