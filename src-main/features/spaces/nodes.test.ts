/** Spaces between real nodes: real engine, store on disk; only the wire is the test's. */
import { expect, onTestFinished, test } from 'vitest'
import {
  type CborValue,
  DAY,
  encodeSigned,
  encodeUnsigned,
  eventId,
  fromHex,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { ModerationList } from '#shared/ipc/moderation.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { RulesForm, SpaceView } from '#shared/ipc/spaces.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { Market } from '../../testing/market.ts'

async function marketOf(...names: string[]): Promise<Market> {
  const market = new Market()
  onTestFinished(() => market.close())
  return market.open(...names)
}

/** Kay keeps the hub; Ana, headless or not, founds a space in which only whom she lists may post. */
async function withSpace(over: Partial<RulesForm> = {}) {
  const market = await marketOf('kay', 'ana', 'ben', 'cleo')
  const { hub } = market
  const types = await market.call<{ type: string; begins: object }[]>('ana', 'spaces.types', undefined as never)
  const begins = types.find(({ type }) => type === 'skills')?.begins as Omit<RulesForm, 'name' | 'about' | 'who'>
  const rules: RulesForm = {
    ...begins,
    name: 'Tutors',
    about: 'Who teaches what',
    type: 'skills',
    who: { by: 'listed', dids: [market.dids.ana as string, market.dids.ben as string] },
    curators: [market.dids.cleo as string],
    ...over,
  }
  const { id } = await market.call<{ id: string }>('ana', 'spaces.found', { hub, rules })
  const form = (more: object = {}) => ({
    purpose: 'offer',
    category: 'skill',
    title: 'Algebra for beginners',
    text: '',
    price: { kind: 'tokens', token: 'HRS', amount: '2500', per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: 'Elm',
    expires: market.lan.now + 60 * DAY,
    space: { id, fields: { skill: 'Algebra', kind: ['Tutoring'] } },
    ...more,
  })
  const post = (name: string, more: object = {}) =>
    market.call<{ id: string }>(name, 'notices.publish', { hub, form: form(more) })
  const space = (name: string) => market.call<SpaceView>(name, 'spaces.get', { hub, id })
  const seen = (name: string, notice: string) => market.call<Notice>(name, 'notices.get', { id: notice })
  const within = async (name: string) =>
    (await market.call<{ items: Notice[] }>(name, 'notices.search', { hub, space: id })).items.map((one) => one.id)
  return { market, hub, id, rules, form, post, space, seen, within }
}

/** Signs a notice as a changed client would, asking no rule, and hands it to a node as its author's device does. */
function smuggle(market: Market, author: string, to: string, content: Record<string, CborValue>): string[] {
  const [from, node] = [market.lan.get(author), market.lan.get(to)]
  const { dev, did, sign } = {
    ...from.engine.unlocked(),
    sign: from.engine.unlocked().sign.bind(from.engine.unlocked()),
  }
  const head = node.engine.parts.store.chainHead(market.hub, 'notice', toHex(dev))
  const event = {
    v: 1 as const,
    t: 'notice.put',
    hub: fromHex(market.hub),
    dev,
    seq: head ? head.seq + 1 : 0,
    prev: head?.id ?? new Uint8Array(32),
    epoch: 0,
    as: did,
    body: { at: market.lan.now, content },
  }
  const unsigned = encodeUnsigned(event)
  const id = eventId(unsigned)
  const bytes = encodeSigned({ id, unsigned, event, sig: sign(signingBytes(id)), cosigs: [] })
  const before = market.lan.effects(to).length
  node.engine.frame(toHex(dev), encodeFrame({ k: 'events', hub: fromHex(market.hub), items: [bytes] }))
  return market.lan
    .effects(to)
    .slice(before)
    .flatMap((effect) => (effect.kind === 'penalise' ? [effect.why] : []))
}

test('a stranger’s notice is refused by its own node in words, and by every other when a changed client signs it all the same', async () => {
  const { market, id, post, within, space } = await withSpace()
  await expect(post('cleo')).rejects.toMatchObject({ code: 'space.not-listed', text: expect.stringContaining('kept') })
  expect((await space('cleo')).mayNot).toMatchObject({ code: 'space.not-listed' })
  expect((await space('ben')).mayNot).toBeUndefined()
  const content = {
    purpose: 'offer',
    category: 'skill',
    title: 'Cheap algebra',
    text: '',
    price: { kind: 'tokens', token: 'HRS', amount: 2500n, per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: 'Elm',
    expires: market.lan.now + 60 * DAY,
    space: { id: fromHex(id), rules: 0, fields: { skill: 'Algebra', kind: ['Tutoring'] } },
  }
  for (const name of ['kay', 'ana', 'ben'])
    expect(smuggle(market, 'cleo', name, content)).toEqual(['space.not-listed', 'events'])
  const { id: good } = await post('ben')
  for (const name of ['kay', 'ana', 'ben', 'cleo']) expect(await within(name)).toEqual([good])
})

test('a notice that comes before its space’s founding is certified there waits, and is there once both are', async () => {
  const { market, hub, rules, form, seen } = await withSpace()
  for (const name of ['kay', 'ana', 'ben']) market.lan.disconnect('cleo', name)
  const { id } = await market.call<{ id: string }>('ana', 'spaces.found', { hub, rules: { ...rules, name: 'Later' } })
  const fields = { skill: 'Algebra', kind: ['Tutoring'] }
  const { id: notice } = await market.call<{ id: string }>('ana', 'notices.publish', {
    hub,
    form: form({ space: { id, fields } }),
  })
  const events = [
    ...market.lan
      .get('ana')
      .engine.parts.store.chain(hub, 'notice', toHex(market.lan.get('ana').engine.unlocked().dev), 0, 10),
  ]
  const dev = toHex(market.lan.get('ana').engine.unlocked().dev)
  market.lan
    .get('cleo')
    .engine.frame(dev, encodeFrame({ k: 'events', hub: fromHex(hub), items: events.map(({ bytes }) => bytes) }))
  await expect(seen('cleo', notice)).rejects.toMatchObject({ code: 'notice.unknown' })
  for (const name of ['kay', 'ana', 'ben']) market.lan.connect('cleo', name)
  market.lan.settle()
  expect(await seen('cleo', notice)).toMatchObject({ space: { id, name: 'Later' } })
})

test('rules are amended in versions: what was posted before keeps its place for a grace and is then folded, its author told why', async () => {
  const { market, hub, id, rules, post, seen, space } = await withSpace({ who: { by: 'anybody' } })
  const { id: notice } = await post('cleo')
  const { version } = await space('ana')
  const price = { tokens: true, barter: false, per: ['hour'], max: '2000' }
  await market.call('ana', 'spaces.amend', { hub, id, version, rules: { ...rules, price, who: { by: 'anybody' } } })
  expect(await space('ben')).toMatchObject({ version: 1, rules: { price: { max: '2000' } } })
  await expect(post('cleo')).rejects.toMatchObject({ code: 'space.price-high' })
  expect((await seen('ben', notice)).folded).toBeUndefined()
  market.lan.now += 31 * DAY
  expect(await seen('ben', notice)).toMatchObject({ folded: true, space: { outside: { code: 'space.price-high' } } })
  const own = await seen('cleo', notice)
  expect(own.folded).toBeUndefined()
  expect(own.space?.outside?.text).toContain('above the highest')
  await market.call('ben', 'moderation.showAnyway', { notice, on: true })
  expect((await seen('ben', notice)).folded).toBeUndefined()
  const cheaper = { kind: 'tokens', token: 'HRS', amount: '2000', per: 'hour' }
  const { content } = own
  await market.call('cleo', 'notices.edit', { id: notice, form: { ...content, price: cheaper } })
  expect((await seen('kay', notice)).space?.outside).toBeUndefined()
})

test('a curator hides a notice with a reason, in that space, for everybody; the author appeals and the notice comes back', async () => {
  const { market, hub, post, seen, space, form } = await withSpace()
  const { id: notice } = await post('ben')
  const { list } = await space('cleo')
  const did = market.dids.ben
  const hide = { hub, did, notice, list, act: 'hide', reason: 'wrong-category', text: 'This is no tutoring' }
  await expect(market.call('kay', 'moderation.act', hide)).rejects.toMatchObject({ code: 'moderation.no-list' })
  const { id: act } = await market.call<{ id: string }>('cleo', 'moderation.act', hide)
  for (const name of ['kay', 'ana'])
    expect(await seen(name, notice)).toMatchObject({ folded: true, marks: [{ act: { reason: 'wrong-category' } }] })
  const { id: outside } = await market.call<{ id: string }>('ben', 'notices.publish', {
    hub,
    form: form({ space: undefined }),
  })
  expect((await seen('kay', outside)).marks).toBeUndefined()
  const author = market.dids.cleo
  const appeal = { hub, author, list, id: act, text: 'It is' }
  const { id: appealed } = await market.call<{ id: string }>('ben', 'moderation.appeal', appeal)
  await market.call('cleo', 'moderation.answer', { hub, appeal: appealed, outcome: 'lifted', text: 'So it is' })
  expect((await seen('kay', notice)).folded).toBeUndefined()
  expect((await market.call<ModerationList[]>('cleo', 'moderation.lists', { hub }))[0]).toMatchObject({
    name: 'Tutors',
  })
})

test('a closed space takes nothing more and folds what stood in it; restarts and a rebuild change nothing', async () => {
  const { market, hub, id, post, seen, within } = await withSpace()
  const { id: notice } = await post('ben')
  await market.call('ana', 'spaces.close', { hub, id, reason: 'Term is over' })
  await expect(post('ben')).rejects.toMatchObject({ code: 'space.closed' })
  expect(await seen('cleo', notice)).toMatchObject({ folded: true, space: { outside: { code: 'space.closed' } } })
  await market.restart('cleo')
  expect(await market.call('cleo', 'node.rebuild', { hub })).toMatchObject({ equal: true })
  expect(await within('cleo')).toEqual([notice])
  expect(await market.call('cleo', 'spaces.list', { hub })).toEqual([])
  expect(await market.call('cleo', 'spaces.list', { hub, closed: true, text: 'TEACHES' })).toMatchObject([{ id }])
})
