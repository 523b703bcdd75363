/** Files sold by their keys, between real nodes with real stores; only the wire is the test's. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keyLock } from '#shared/core/files/index.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import type { CommitmentForm, ContractView, KeyForm } from '#shared/ipc/contracts.ts'
import type { MandateView } from '#shared/ipc/mandates.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { chunksOf } from '../../../files/sealing.ts'
import { ContractMarket } from '../../../testing/contract-market.ts'
import { checkAudit } from '../audit/check.ts'
import { writeAudit } from '../audit/write.ts'
import { type Goods, ownKey } from './goods.ts'

const SIZE = 3 * 65_536 + 7
const HOUR = 3_600_000
const DAY = 24 * HOUR
let market: ContractMarket
beforeEach(async () => {
  market = await new ContractMarket().open('ana', 'ben', 'cleo')
})
afterEach(() => market.close())

const content = randomBytes(SIZE)

async function offered(name: string, bytes = content): Promise<KeyForm> {
  const data = bytes.toString('base64')
  const file = await market.call<Blob>(name, 'notices.addBlob', { name: 'film.mp4', type: 'video/mp4', data })
  return market.call<KeyForm>(name, 'contracts.offerFile', { file })
}

const sale = (gate: KeyForm, over: Partial<CommitmentForm> = {}): CommitmentForm =>
  market.commitment({ title: 'The film', gate, bond: { token: 'HRS', amount: '30' }, ...over })

/** What the network does where there is one. */
async function carry(from: string, to: string, ...roots: string[]): Promise<void> {
  for (const root of roots) {
    const file = await market.lan.get(from).engine.parts.blobs.open(fromHex(root))
    if (!file) throw new Error(`${from} has no ${root}`)
    const draft = await market.lan.get(to).engine.parts.blobs.draft(file)
    for await (const chunk of chunksOf(file)) await draft.write(chunk)
    await draft.commit()
    await file.close()
  }
}

async function fetched(from: string, to: string, negotiation: string, gate: KeyForm, commitment = 0): Promise<void> {
  await carry(from, to, gate.cipher as string, gate.leaves as string)
  const came = await market.lan.get(to).call('goods.came', { negotiation, commitment })
  expect(came).toEqual({ here: true })
}

/** What apps do by themselves takes its time. */
async function reaches(name: string, negotiation: string, phase: ContractView['phase']): Promise<ContractView> {
  await vi.waitFor(async () => {
    market.lan.settle()
    expect((await market.view(name, negotiation)).phase).toBe(phase)
  })
  return market.view(name, negotiation)
}

async function saved(name: string, agreement: string, root = ''): Promise<string> {
  const { data } = await market.call<{ data: string }>(name, 'contracts.file', { agreement, root })
  return data
}

/** Ben’s store gives another key than the file was sealed with: a seller who cheats, or whose disk does. */
function spoil(name: string, gate: KeyForm, change: object): void {
  const { meta } = market.lan.get(name).engine.context
  const at = `goods/own/${gate.file?.root}`
  meta.set(at, JSON.stringify({ ...JSON.parse(meta.get(at) ?? '{}'), ...change }))
}

/** Ben sold Cleo a file for 100 with a deposit of 30; a wrong key came while her program was closed, her silence paid, and he spent it before she was back. */
async function provenLate(): Promise<{ negotiation: string; agreement: string }> {
  const gate = await offered('ben')
  const form = market.form(['cleo', 'ben'], [sale(gate, { review: HOUR })], { redress: 10 * DAY })
  const { negotiation, agreement } = await market.sign('ben', { act: 'contract-propose', form })
  await fetched('ben', 'cleo', negotiation, gate)
  spoil('ben', gate, { cipher: 'cd'.repeat(32) })
  await market.sign('cleo', { act: 'contract-agree', negotiation, proposal: agreement })
  market.lan.leave('cleo')
  spoil('ben', gate, { cipher: gate.cipher, key: 'ab'.repeat(32) })
  await market.restart('ben')
  expect((await reaches('ben', negotiation, 'running')).commitments[0]?.phase).toBe('delivered')
  market.pass(HOUR + 600_000)
  expect(await market.view('ben', negotiation)).toMatchObject({ phase: 'done', commitments: [{ phase: 'kept' }] })
  const { posted } = await market.call<{ posted: string }>('ben', 'ledger.wallet', { hub: market.hub })
  await pay('ben', 'ana', posted)
  await market.lan.node('cleo')
  market.lan.connect('ana', 'cleo')
  await vi.waitFor(async () => {
    market.lan.settle()
    expect((await market.view('cleo', negotiation)).redress?.claims).toMatchObject([{ done: { by: 'proof' } }])
  })
  return { negotiation, agreement }
}

const pay = (from: string, to: string, amount: string) =>
  market.sign(from, { act: 'pay', hub: market.hub, to: market.did(to), amount })

/** What a stranger is told by the bundle of an agreement, which must hold. */
async function told(name: string, negotiation: string) {
  const { context } = market.lan.get(name).engine
  const bundle = await writeAudit(context, { negotiation, prose: true, messages: false })
  const { checks, about } = checkAudit(bundle, context.verify)
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  return about
}

describe('a file sold by its key', () => {
  test('is fetched, signed for, handed over, checked and paid without another word, and opens', async () => {
    const gate = await offered('ben')
    const form = market.form(['ana', 'ben'], [sale(gate)])
    const { negotiation, agreement } = await market.sign('ben', { act: 'contract-propose', form })
    const seen = await market.view('ana', negotiation)
    expect(seen.commitments[0]?.goods).toEqual({
      file: { ...gate.file, name: 'film.mp4', type: 'video/mp4' },
      here: false,
      opened: false,
    })
    expect(seen.form.commitments[0]?.gate).toEqual(gate)
    // Its root stands in the terms, for everybody to ask for: in the clear it is with nobody.
    expect(await market.lan.get('ben').engine.parts.blobs.has(fromHex(gate.file?.root ?? ''))).toBe(false)
    await expect(market.sign('ana', { act: 'contract-agree', negotiation, proposal: agreement })).rejects.toThrow(
      'goods.not-here',
    )
    await fetched('ben', 'ana', negotiation, gate)
    await market.sign('ana', { act: 'contract-agree', negotiation, proposal: agreement })
    const done = await reaches('ana', negotiation, 'done')
    expect(done.flows).toMatchObject([{ to: { nick: 'ben' }, amount: '100' }])
    expect(done.commitments[0]).toMatchObject({ phase: 'kept', goods: { here: true, opened: true } })
    expect(done.history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['agreed', 'begun', 'delivered', 'accepted']),
    )
    expect(Buffer.from(await saved('ana', agreement, gate.file?.root), 'base64').equals(content)).toBe(true)
    await expect(saved('cleo', agreement, gate.file?.root)).rejects.toThrow()
  })

  test('goes back with the deposit, by itself, where the key is another', async () => {
    const gate = await offered('ben')
    const form = market.form(['ana', 'ben'], [sale(gate)])
    const { negotiation, agreement } = await market.sign('ben', { act: 'contract-propose', form })
    await fetched('ben', 'ana', negotiation, gate)
    spoil('ben', gate, { key: 'ab'.repeat(32) })
    await market.sign('ana', { act: 'contract-agree', negotiation, proposal: agreement })
    const done = await reaches('ana', negotiation, 'done')
    expect(done.commitments[0]?.phase).toBe('broken')
    expect(done.flows).toMatchObject([{ from: { nick: 'ben' }, to: { nick: 'ana' }, amount: '30' }])
    expect(done.history.map(({ kind }) => kind)).toContain('disproved')
  })

  test('goes back where the file is not the one that was promised', async () => {
    const [good, bad] = [
      await offered('ben'),
      await offered('ben', Buffer.concat([randomBytes(8), content.subarray(8)])),
    ]
    // The hashes of the promised film, the ciphertext and the key of another: the first chunk differs, and the proof is as large as an event may be.
    const gate: KeyForm = { ...good, cipher: bad.cipher as string, lock: bad.lock as string }
    const own = JSON.parse(market.lan.get('ben').engine.context.meta.get(`goods/own/${bad.file?.root}`) ?? '{}')
    const form = market.form(['ana', 'ben'], [sale(gate)])
    const { negotiation, agreement } = await market.sign('ben', { act: 'contract-propose', form })
    await fetched('ben', 'ana', negotiation, gate)
    spoil('ben', gate, { key: own.key, cipher: own.cipher })
    await market.sign('ana', { act: 'contract-agree', negotiation, proposal: agreement })
    const done = await reaches('ana', negotiation, 'done')
    expect(done.commitments[0]?.phase).toBe('broken')
    expect(done.flows).toMatchObject([{ to: { nick: 'ana' }, amount: '30' }])
  })

  test('is asked back by itself where the key is found wrong only after it was paid, and what is not there is owed', async () => {
    const { negotiation, agreement } = await provenLate()
    const seen = await market.view('cleo', negotiation)
    const moved = { from: { nick: 'ben' }, to: { me: true }, amount: '130' }
    expect(seen).toMatchObject({ phase: 'done', redress: { moved: [{ ...moved, left: '130' }] } })
    expect([seen.redress?.until, seen.commitments[0]?.acts]).toEqual([undefined, []])
    expect(seen.history.at(-1)).toMatchObject({ kind: 'redressed', by: { me: true } })
    const debts = (name: string) => market.call(name, 'ledger.debts', { hub: market.hub })
    const debt = (amount: string) => [{ amount, why: 'redress', agreement, negotiation }]
    expect(await debts('ben')).toMatchObject({ owe: debt('130'), owed: [] })
    expect(await debts('cleo')).toMatchObject({ owe: [], owed: debt('130') })
    const about = await told('cleo', negotiation)
    expect(about?.results).toContain(
      'What was paid for “The film” was proven after the end not to be what was promised',
    )
    await pay('ana', 'ben', '50')
    market.pass(60_000)
    expect(await debts('cleo')).toMatchObject({ owed: debt('80') })
    expect((await market.view('cleo', negotiation)).redress?.moved).toMatchObject([{ amount: '130', left: '80' }])
    expect((await told('cleo', negotiation))?.fingerprint).toBe(about?.fingerprint)
  })

  test('is paid by the hub’s pool where the rules say so, and its bundle says the same to a stranger', async () => {
    const gives = { fee: 100, cover: '8', board: true, votes: true, jury: true }
    const needs = { age: 0, partners: 0, kept: 0, trusted: '0' }
    const ladder = [
      { name: 'new', needs, gives },
      { name: 'known', needs: { ...needs, partners: 40 }, gives },
    ]
    const policy = { tiers: { season: 30 * DAY, ladder } }
    await market.sign('ana', { act: 'propose-rules', hub: market.hub, title: 'Cover', reason: 'Why not', policy })
    const [{ id }] = await market.call<[{ id: string }]>('ana', 'governance.proposals', { hub: market.hub })
    for (const name of ['ana', 'ben', 'cleo'])
      await market.sign(name, { act: 'vote', hub: market.hub, proposal: id, choice: 'yes' })
    market.pass(60_000)
    const { negotiation } = await provenLate()
    const { redress } = await market.view('cleo', negotiation)
    expect(redress?.moved).toMatchObject([{ amount: '130', covered: '8', left: '122' }])
    const debts = (name: string) => market.call<{ owe: object[] }>(name, 'ledger.debts', { hub: market.hub })
    const { owe } = await debts('ben')
    expect(owe).toMatchObject([
      { amount: '122', other: { nick: 'cleo' } },
      { amount: '8', why: 'redress' },
    ])
    expect(owe[1]).not.toHaveProperty('other')
    const about = await told('cleo', negotiation)
    await pay('ana', 'ben', '126')
    market.pass(60_000)
    expect((await debts('ben')).owe).toMatchObject([{ amount: '4' }])
    expect((await told('cleo', negotiation))?.fingerprint).toBe(about?.fingerprint)
  })

  test('waits for its seller, and goes on by itself when they are back', async () => {
    const gate = await offered('ben')
    const form = market.form(['ana', 'ben'], [sale(gate)])
    const { negotiation, agreement } = await market.sign('ben', { act: 'contract-propose', form })
    await fetched('ben', 'ana', negotiation, gate)
    spoil('ben', gate, { cipher: 'cd'.repeat(32) })
    await market.sign('ana', { act: 'contract-agree', negotiation, proposal: agreement })
    expect(await market.view('ana', negotiation)).toMatchObject({ phase: 'running', needsMe: false })
    spoil('ben', gate, { cipher: gate.cipher })
    await market.restart('ben')
    expect((await reaches('ana', negotiation, 'done')).flows).toMatchObject([{ amount: '100' }])
  })
})

describe('a file that anybody may buy at once', () => {
  test('is bought while its seller is away, from another member’s copy, and comes when they are back', async () => {
    const gate = await offered('ben')
    const model = market.form(['ana', 'ben'], [sale(gate)])
    const form = { ...model, parties: [{ did: ANYBODY }, model.parties[1] as { did: string }] }
    const limits = { stock: 5, each: 1, until: market.lan.now + 30 * 86_400_000 }
    const whole = { act: 'contract-mandate' as const, form, limits: { ...limits, each: 2 } }
    await expect(market.sign('ben', whole)).rejects.toThrow('one at a time')
    market.lan.connect('ben', 'cleo')
    await market.sign('ben', { act: 'contract-mandate', form, limits })
    // Cleo keeps the letter Ben wrote to himself, and so fetches what is sealed.
    await vi.waitFor(() => market.carryBlobs('ben', 'cleo'))
    market.lan.leave('ben')
    const [mandate] = await market.call<MandateView[]>('ana', 'mandates.list', { hub: market.hub })
    expect(mandate?.goods).toMatchObject([{ commitment: 0, here: false, file: { name: 'film.mp4', size: SIZE } }])
    const take = { act: 'contract-take' as const, mandate: mandate?.id ?? '', units: 1 }
    await expect(market.sign('ana', take)).rejects.toThrow('goods.not-here')
    await carry('cleo', 'ana', gate.cipher as string, gate.leaves as string)
    expect(await market.lan.get('ana').call('goods.came', { mandate: mandate?.id, commitment: 0 })).toEqual({
      here: true,
    })
    const { negotiation, agreement } = await market.sign('ana', take)
    expect(await market.view('ana', negotiation)).toMatchObject({ phase: 'running' })
    await market.lan.node('ben')
    market.lan.connect('ana', 'ben')
    const done = await reaches('ana', negotiation, 'done')
    expect(done.flows).toMatchObject([{ to: { nick: 'ben' }, amount: '100' }])
    expect(Buffer.from(await saved('ana', agreement, gate.file?.root), 'base64').equals(content)).toBe(true)
  })

  test('its key comes back with the letters, where a store was made anew', async () => {
    const gate = await offered('ben')
    const form = market.form(['ana', 'ben'], [sale(gate)])
    await market.sign('ben', { act: 'contract-propose', form })
    const { context } = market.lan.get('ben').engine
    context.meta.delete(`goods/own/${gate.file?.root}`)
    const goods = { root: fromHex(gate.file?.root ?? ''), cipher: fromHex(gate.cipher ?? '') } as Goods
    expect(keyLock(ownKey(context, goods) as Uint8Array)).toEqual(fromHex(gate.lock ?? ''))
  })
})

describe('two files, key for key', () => {
  const bond = { token: 'HRS', amount: '200' }
  const swap = (mine: KeyForm, theirs: KeyForm) =>
    market.form(
      ['ana', 'ben'],
      [
        sale(mine, { by: 0, to: 1, pay: [], bond, title: 'Ana’s film' }),
        sale(theirs, { by: 1, to: 0, pay: [], bond, title: 'Ben’s film' }),
      ],
    )

  test('both have both in the end', async () => {
    const [hers, his] = [await offered('ana', randomBytes(70_000)), await offered('ben')]
    const form = swap(hers, his)
    const { negotiation, agreement } = await market.sign('ana', { act: 'contract-propose', form })
    await fetched('ana', 'ben', negotiation, hers, 0)
    await fetched('ben', 'ana', negotiation, his, 1)
    await market.sign('ben', { act: 'contract-agree', negotiation, proposal: agreement })
    const done = await reaches('ana', negotiation, 'done')
    expect(done.commitments.map(({ phase }) => phase)).toEqual(['kept', 'kept'])
    expect(done.flows).toEqual([])
    for (const [name, gate] of [
      ['ana', his],
      ['ben', hers],
    ] as const)
      expect((await saved(name, agreement, gate.file?.root)).length).toBeGreaterThan(0)
  })

  test('no key leaves before the other file is here', async () => {
    const [hers, his] = [await offered('ana', randomBytes(70_000)), await offered('ben')]
    const { negotiation, agreement } = await market.sign('ana', { act: 'contract-propose', form: swap(hers, his) })
    await fetched('ana', 'ben', negotiation, hers, 0)
    await market.sign('ben', { act: 'contract-agree', negotiation, proposal: agreement })
    market.pass(60_000)
    const view = await market.view('ben', negotiation)
    expect(view.commitments.map(({ phase }) => phase)).toEqual(['open', 'delivered'])
  })
})

test('a stranger’s word for a file that never was is met before anybody signs', async () => {
  const gate = await offered('ben')
  const form = market.form(['ana', 'ben'], [sale({ ...gate, leaves: gate.cipher as string })])
  const { negotiation } = await market.sign('ben', { act: 'contract-propose', form })
  await carry('ben', 'ana', gate.cipher as string, gate.leaves as string)
  expect(await market.lan.get('ana').call('goods.came', { negotiation, commitment: 0 })).toEqual({ here: false })
})
