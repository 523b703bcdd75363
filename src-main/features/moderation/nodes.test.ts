/** Moderation between real nodes: real engine, store on disk, sealed mail; only the wire is the test's. */
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import { ANSWER_WITHIN_MS } from '#shared/core/moderation/index.ts'
import type { Activity } from '#shared/ipc/activity.ts'
import type { AppealView, ModerationList, Report } from '#shared/ipc/moderation.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { Market } from '../../testing/market.ts'

async function marketOf(...names: string[]): Promise<Market> {
  const market = new Market()
  onTestFinished(() => market.close())
  return market.open(...names)
}

/** Kay keeps the hub and hides what Ana posts; the others are members. */
async function withHidden() {
  const market = await marketOf('kay', 'ana', 'ben', 'cleo')
  const { hub } = market
  const form = {
    purpose: 'offer',
    category: 'skill',
    title: 'Fast money',
    text: '',
    price: { kind: 'tokens', token: 'HRS', amount: '2500', per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: 'Elm',
    expires: market.lan.now + 60 * DAY,
  }
  const { id: notice } = await market.call<{ id: string }>('ana', 'notices.publish', { hub, form })
  const did = market.dids.ana
  await market.call('ben', 'moderation.report', { hub, did, notice, reason: 'scam', text: 'He never came' })
  const [report] = await market.call<Report[]>('kay', 'moderation.reports', { hub })
  expect(report).toMatchObject({ by: { nick: 'ben' }, of: { nick: 'ana' }, text: 'He never came', open: true })
  const hide = { hub, did, notice, act: 'hide', reason: 'scam', text: 'Takes money and does not come' }
  const { id } = await market.call<{ id: string }>('kay', 'moderation.act', hide)
  const seen = (name: string) => market.call<Notice>(name, 'notices.get', { id: notice })
  const [named] = await market.call<AppealView[]>('ana', 'moderation.aboutMe', { hub })
  const { author, list } = (named as AppealView).list
  const appeal = () =>
    market.call<{ id: string }>('ana', 'moderation.appeal', { hub, author: author.did, list, id, text: 'I did come' })
  return { market, hub, notice, id, seen, appeal }
}

test('a report leads to an act, the act to an appeal, and each says so to whom it concerns; restarts and a rebuild change nothing', async () => {
  const { market, hub, id, seen, appeal } = await withHidden()
  expect(await seen('cleo')).toMatchObject({
    folded: true,
    marks: [{ act: { id, reason: 'scam' }, list: { keepers: true } }],
  })
  const { id: appealed } = await appeal()
  await market.restart('kay')
  await market.restart('cleo')
  const waiting = await market.call<AppealView[]>('kay', 'moderation.appeals', { hub })
  expect(waiting).toMatchObject([{ act: { force: 'appealed' }, appeal: { id: appealed, text: 'I did come' } }])
  for (const name of ['kay', 'cleo']) {
    const before = await market.call<ModerationList[]>(name, 'moderation.lists', { hub })
    expect(await market.call(name, 'node.rebuild', { hub })).toMatchObject({ equal: true })
    expect(await market.call(name, 'moderation.lists', { hub })).toEqual(before)
  }
  expect(await market.call('kay', 'moderation.appeals', { hub })).toEqual(waiting)
  await market.call('kay', 'moderation.answer', { hub, appeal: appealed, outcome: 'lifted', text: 'He did' })
  expect((await seen('cleo')).folded).toBeUndefined()
  expect(await market.call('ana', 'moderation.aboutMe', { hub })).toMatchObject([
    { act: { force: 'lifted' }, answer: { outcome: 'lifted', text: 'He did' } },
  ])
  expect(await market.call('ben', 'moderation.aboutMe', { hub })).toEqual([])
})

test('an appeal goes round the keeper it is against, and what the keeper leaves unanswered lapses for those who heard it', async () => {
  const { market, seen, appeal } = await withHidden()
  for (const name of ['ana', 'ben', 'cleo']) market.lan.disconnect('kay', name)
  market.lan.connect('ana', 'ben')
  market.lan.connect('ben', 'cleo')
  market.lan.settle()
  await appeal()
  expect(await seen('cleo')).toMatchObject({ folded: true, marks: [{ act: { force: 'appealed' } }] })
  market.lan.now += ANSWER_WITHIN_MS
  expect((await seen('cleo')).marks).toBeUndefined()
  expect(await seen('kay')).toMatchObject({ folded: true, marks: [{ act: { force: 'unopposed' } }] })
})

test('who was away gets the list, the appeal and the answer at once, and sees what the others see', async () => {
  const { market, hub, seen, appeal } = await withHidden()
  const [report] = await market.call<Report[]>('kay', 'moderation.reports', { hub })
  expect(report?.open).toBe(false)
  for (const name of ['kay', 'ana', 'cleo']) market.lan.disconnect('ben', name)
  const { id } = await appeal()
  await market.call('kay', 'moderation.answer', { hub, appeal: id, outcome: 'upheld', text: 'Three people say so' })
  market.lan.now += 10 * DAY
  for (const name of ['kay', 'ana', 'cleo']) market.lan.connect('ben', name)
  market.lan.settle()
  const held = { folded: true, marks: [{ act: { force: 'upheld', holds: true } }] }
  expect(await seen('ben')).toMatchObject(held)
  market.lan.now += 30 * DAY
  for (const name of ['ben', 'cleo']) expect(await seen(name)).toMatchObject(held)
})

test('each is told what concerns them: the keeper of a report and of an appeal until when, the person named of the act and of the answer', async () => {
  const { market, hub, appeal } = await withHidden()
  const told = async (name: string) => {
    market.lan.now += 60_000
    market.lan.settle()
    const { needs, entries } = await market.call<Activity>(name, 'activity.list', {})
    return { needs, whats: entries.map(({ what }) => what).toReversed() }
  }
  expect((await told('kay')).whats).toEqual(['reported'])
  expect((await told('ana')).whats).toEqual(['named'])
  const { id } = await appeal()
  const { needs, whats } = await told('kay')
  expect(whats).toEqual(['reported', 'objected'])
  expect(needs).toMatchObject([{ what: 'objected', form: 'moderation', title: 'Riverside', who: 'ana' }])
  expect((needs[0]?.deadline ?? 0) - market.lan.now).toBeLessThanOrEqual(ANSWER_WITHIN_MS)
  await market.call('kay', 'moderation.answer', { hub, appeal: id, outcome: 'upheld', text: 'Three people say so' })
  expect((await told('kay')).needs).toEqual([])
  expect((await told('ana')).whats).toEqual(['named', 'judged'])
  expect((await told('cleo')).whats).toEqual([])
})
