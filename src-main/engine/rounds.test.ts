/** Several validators on real nodes with real stores: who is waited for, what is on disk, and what becomes of a liar (decision 019). */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { NO_HEADER, voteBytes } from '#shared/core/hub/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import {
  decodeSigned,
  encodeSigned,
  encodeUnsigned,
  eventId,
  type SignedEvent,
  sha256,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import type { Keys } from '../ports/keys.ts'
import { named } from '../testing/consensus-form.ts'
import { LanOfNodes } from '../testing/lan.ts'

const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '500' }
const CONSENSUS = named('bft', 4, { atLeast: 3 })
const NAMES = ['ana', 'ben', 'cy', 'dee'] as const
type Name = (typeof NAMES)[number]

let home: string
let lan: LanOfNodes
let hub: string
let dids: Record<string, string>

const node = (name: Name) => lan.get(name).engine
const keysOf = (name: Name): Keys => node(name).unlocked()
const height = (name: Name): number => node(name).hub(hub).chain.head.h

async function sign(name: Name, act: Act): Promise<void> {
  const { digest } = (await lan.get(name).call('acts.prepare', { act })) as Sheet
  await lan.get(name).call('acts.approve', { digest })
  lan.settle()
}
const pay = (name: Name, to: Name) => sign(name, { act: 'pay', hub, to: dids[to] as string, amount: '1' })
const signing = async (name: Name) =>
  ((await lan.get(name).call('hubs.list', {})) as HubSummary[]).find((one) => one.hub === hub)?.signing

/** Every vote of `name` that left its node. */
const votesOf = (name: Name): Vote[] =>
  lan.effects(name).flatMap((effect) => {
    const frame = effect.kind === 'publish' ? decodeFrame(effect.bytes) : undefined
    if (!frame?.ok) return []
    if (frame.value.k === 'proposal') return [frame.value.item.vote]
    return frame.value.k === 'votes' ? frame.value.items : []
  })

function links(work: (a: Name, b: Name) => void, among: readonly Name[] = NAMES): void {
  among.forEach((a, i) => {
    for (const b of among.slice(i + 1)) work(a, b)
  })
}

function pass(ms: number): void {
  for (let left = ms; left > 0; left -= 1000) {
    lan.now += 1000
    lan.settle()
  }
}

/** Four who validate together, all connected. */
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-rounds-'))
  lan = new LanOfNodes(home)
  const made = await lan.hub([...NAMES], HUB)
  hub = made.hub
  dids = made.dids
  links((a, b) => lan.connect(a, b))
  lan.settle()
  const change = { title: 'Four sign', reason: 'One is too few', policy: { consensus: CONSENSUS } }
  await sign('ana', { act: 'propose-rules', hub, ...change, validators: Object.values(dids) } as Act)
  const [proposal] = (await lan.get('ana').call('governance.proposals', { hub })) as { id: string }[]
  for (const name of NAMES) await sign(name, { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' })
  pass(5000)
  expect(readHub(node('ana').hub(hub).chain.reader).validators).toHaveLength(4)
})
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

it('three of four go on; two wait for a third, say so, and go on when it is back', async () => {
  lan.leave('dee')
  await pay('ana', 'ben')
  expect(new Set(['ana', 'ben', 'cy'].map((name) => height(name as Name))).size).toBe(1)
  const before = height('ana')
  lan.disconnect('ana', 'cy')
  lan.disconnect('ben', 'cy')
  await pay('ana', 'ben')
  pass(60_000)
  expect(height('ana')).toBe(before)
  expect(await signing('ana')).toEqual({ have: 2, needed: 3 })
  expect(node('ana').rounds(node('ana').hub(hub)).height.round).toBe(0)
  lan.connect('ben', 'cy')
  pass(5000)
  expect(height('ana')).toBeGreaterThan(before)
  expect(await signing('ana')).toBeUndefined()
})

it('a vote is on disk before it is said, and a store without it does not vote', async () => {
  const dir = path.join(home, 'ben')
  const old = path.join(home, 'ben-before')
  const next = height('ben') + 1
  lan.leave('dee')
  lan.leave('ben')
  cpSync(dir, old, { recursive: true })
  await lan.node('ben')
  lan.disconnect('ana', 'cy')
  lan.connect('ana', 'ben')
  await pay('ana', 'cy')
  pass(3000)
  const said = votesOf('ben').filter((vote) => vote.h === next && toHex(vote.dev) === toHex(keysOf('ben').dev))
  expect(said.length).toBeGreaterThan(0)
  const kept = node('ben').parts.store.papers.all(hub)
  for (const { round, phase } of said)
    expect(kept.map(({ name }) => name)).toContain(`vote/${round}/${phase}/${toHex(keysOf('ben').dev)}`)
  lan.leave('ben')
  rmSync(dir, { recursive: true })
  cpSync(old, dir, { recursive: true })
  const again = await lan.node('ben')
  expect(again.engine.marks.waits(again.engine.hub(hub))).toBe('device.behind')
  pass(5000)
  expect(votesOf('ben')).toEqual([])
})

it('a proposal that names other events than its header commits to costs whoever brought it, and stands in nobody’s way', async () => {
  links((a, b) => lan.disconnect(a, b))
  await pay('ana', 'ben')
  pass(3000)
  const { dev } = keysOf('ana')
  const said = lan.effects('ana').flatMap((effect) => {
    const frame = effect.kind === 'publish' ? decodeFrame(effect.bytes) : undefined
    return frame?.ok && frame.value.k === 'proposal' ? [frame.value.item] : []
  })
  const item = said.at(-1)
  const [paid] = node('ana').hub(hub).pool.first(1)
  if (!item || !paid) throw new Error('ana has not proposed')
  const { id } = node('ben').hub(hub).chain
  const proposes = (ids: Uint8Array[]) =>
    node('ben').frame(toHex(dev), encodeFrame({ k: 'proposal', hub: id, item: { ...item, ids } }))
  hand('ben', dev, paid.bytes)
  proposes(item.ids.map((one) => sha256(one)))
  expect(lan.effects('ben').some((effect) => effect.kind === 'penalise')).toBe(true)
  // Nor is a signature kept that nobody has verified, for others would punish whoever shows it to them.
  const vote = { ...item.vote, sig: item.vote.sig.map((byte) => byte ^ 1) }
  const known = encodeFrame({ k: 'votes', hub: id, items: [item.vote], locks: [] })
  node('ben').frame(toHex(dev), known)
  node('ben').frame(toHex(dev), encodeFrame({ k: 'proposal', hub: id, item: { ...item, vote } }))
  node('ben').frame(
    toHex(dev),
    encodeFrame({ k: 'want-proposal', hub: id, h: item.header.h, header: item.vote.header }),
  )
  const shown = lan.effects('ben').flatMap((effect) => {
    const frame = effect.kind === 'send' ? decodeFrame(effect.bytes) : undefined
    return frame?.ok && frame.value.k === 'proposal' ? [frame.value.item.vote] : []
  })
  expect(shown.length).toBeGreaterThan(0)
  for (const { sig } of shown) expect(sig).toEqual(item.vote.sig)
  proposes(item.ids)
  pass(1000)
  const validated = votesOf('ben').filter(({ phase }) => phase === 'validate')
  expect(validated.map(({ header }) => toHex(header))).toContain(toHex(item.vote.header))
})

it('a batch that is named again and again is asked of each who told of it or validated it, once, and again while it does not come', () => {
  const { chain } = node('ana').hub(hub)
  const header = sha256(Uint8Array.of(1))
  const votes = (['validate', 'confirm'] as const).flatMap((phase) =>
    (['cy', 'dee'] as const).map((name) => {
      const slot = { epoch: readHub(chain.reader).epoch, h: chain.head.h + 1, round: 0, phase, header }
      const keys = keysOf(name)
      return { ...slot, dev: keys.dev, sig: keys.sign(voteBytes({ ...slot, hub: chain.id })) }
    }),
  )
  const asked = () =>
    lan.effects('ana').flatMap((effect) => {
      const frame = effect.kind === 'send' ? decodeFrame(effect.bytes) : undefined
      return frame?.ok && frame.value.k === 'want-proposal' ? [effect.kind === 'send' ? effect.dev : ''] : []
    })
  const devs = (...names: Name[]) => names.map((name) => toHex(keysOf(name).dev)).sort()
  const { dev } = keysOf('ben')
  for (let n = 1; n <= votes.length; n++)
    node('ana').frame(toHex(dev), encodeFrame({ k: 'votes', hub: chain.id, items: votes.slice(0, n), locks: [] }))
  expect(asked().sort()).toEqual(devs('ben', 'cy', 'dee'))
  pass(2000)
  expect(asked().length).toBeGreaterThanOrEqual(6)
  expect(new Set(asked())).toEqual(new Set(devs('ben', 'cy', 'dee')))
})

/** What dee signed for and against in one slot. */
function contradiction(): Uint8Array {
  const keys = keysOf('dee')
  const { dev } = keys
  const { chain } = node('ana').hub(hub)
  const { epoch } = readHub(chain.reader)
  const slot = { hub: chain.id, epoch, h: chain.head.h + 1, round: 0, phase: 'validate' as const }
  const votes = [1, 2].map((n) => {
    const said = { ...slot, header: sha256(Uint8Array.of(n)) }
    const { hub: _, ...vote } = said
    return { ...vote, dev, sig: keys.sign(voteBytes(said)) }
  })
  return encodeFrame({ k: 'votes', hub: chain.id, items: votes, locks: [] })
}

it('acts that came back to their device in another order do not keep it from the next', async () => {
  links((a, b) => lan.disconnect(a, b))
  for (let n = 0; n < 3; n++) await pay('dee', 'ben')
  const { pool } = node('dee').hub(hub)
  const [first] = pool.first(1)
  if (!first) throw new Error('nothing waits')
  pool.remove(first)
  pool.add(first)
  const seqs = () => pool.by(keysOf('dee').dev).map(({ signed }) => signed.event.seq)
  expect(seqs()).toEqual(seqs().toSorted((a, b) => a - b))
  await pay('dee', 'ben')
  expect(seqs()).toHaveLength(4)
})

it('a device to which only the later of its acts came back signs nothing before the earlier one is back too', async () => {
  const dir = path.join(home, 'dee')
  const old = path.join(home, 'dee-before')
  lan.leave('dee')
  cpSync(dir, old, { recursive: true })
  await lan.node('dee')
  lan.connect('ana', 'dee')
  lan.settle()
  lan.disconnect('ana', 'dee')
  for (let n = 0; n < 2; n++) await pay('dee', 'ben')
  const [first, second] = node('dee').hub(hub).pool.first(2)
  if (!first || !second) throw new Error('nothing waits')
  lan.leave('dee')
  rmSync(dir, { recursive: true })
  cpSync(old, dir, { recursive: true })
  const again = await lan.node('dee')
  const waits = () => again.engine.marks.waits(again.engine.hub(hub))
  lan.connect('ana', 'dee')
  const back = ({ bytes }: typeof first) => hand('dee', keysOf('ana').dev, bytes)
  back(second)
  again.engine.tick()
  expect(waits()).toBe('device.behind')
  back(first)
  // Where it was dee's turn to lead it has voted too: a vote nobody saw is made up for by the batch of the others.
  pass(3000)
  expect(waits()).toBeUndefined()
  await pay('dee', 'ben')
  pass(3000)
  expect(readDevice(node('ana').hub(hub).chain.reader, keysOf('dee').dev)).toMatchObject({
    state: 'active',
    seq: second.event.signed.event.seq + 2,
  })
})

it('what waits is kept until a batch that leaves no place for it is certified', async () => {
  const { dev } = keysOf('dee')
  links((a, b) => lan.disconnect(a, b))
  await pay('dee', 'ben')
  const [paid] = node('dee').hub(hub).pool.first(1)
  node('ana').frame(toHex(dev), contradiction())
  pass(3000)
  const ana = node('ana').hub(hub)
  node('ana').frame(toHex(dev), encodeFrame({ k: 'events', hub: ana.chain.id, items: [paid?.bytes as Uint8Array] }))
  expect(ana.pool.by(dev)).toHaveLength(1)
  // One of four: a batch that freezes dee can be proposed, and never becomes final.
  expect(ana.draft()?.fitted.events.map(({ t }) => t)).toEqual(['validator.evidence'])
  expect(ana.pool.by(dev)).toHaveLength(1)
})

/** A payment of dee that waits at dee, whom nobody reaches any more, and another act that dee signs at its place. */
async function parted(): Promise<{ dev: Uint8Array; keys: Keys; first: Uint8Array; second: Uint8Array }> {
  const keys = keysOf('dee')
  links((a, b) => lan.disconnect(a, b))
  await pay('dee', 'ben')
  const [paid] = node('dee').hub(hub).pool.first(1)
  if (!paid) throw new Error('the payment is not in the pool')
  const { event } = paid.event.signed
  const other = { ...event, body: { ...event.body, amount: 777 } }
  const unsigned = encodeUnsigned(other)
  const id = eventId(unsigned)
  const second = encodeSigned({ id, unsigned, event: other, sig: keys.sign(signingBytes(id)), cosigs: [] })
  return { dev: keys.dev, keys, first: paid.bytes, second }
}

function openEvent(bytes: Uint8Array): SignedEvent {
  const opened = decodeSigned(bytes)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

function hand(to: Name, from: Uint8Array, bytes: Uint8Array): void {
  const { chain } = node(to).hub(hub)
  node(to).frame(toHex(from), encodeFrame({ k: 'events', hub: chain.id, items: [bytes] }))
}

it('a member who signs two acts at one place, each shown to some, does not keep the validators apart', async () => {
  const { dev, first, second } = await parted()
  hand('ana', dev, first)
  hand('ben', dev, first)
  hand('cy', dev, second)
  links((a, b) => lan.connect(a, b), ['ana', 'ben', 'cy'])
  pass(60_000)
  for (const name of ['ana', 'ben', 'cy'] as const)
    expect(readDevice(node(name).hub(hub).chain.reader, dev)?.state).toBe('frozen')
})

it('nor does it where the very same member was the first to show that', async () => {
  const { dev, keys, first, second } = await parted()
  const shownAfter = (half: Uint8Array): Uint8Array => {
    const { id: prev, event } = openEvent(half)
    const shows = { ...event, t: 'member.fork', seq: event.seq + 1, prev, body: { a: first, b: second } }
    const unsigned = encodeUnsigned(shows)
    const id = eventId(unsigned)
    return encodeSigned({ id, unsigned, event: shows, sig: keys.sign(signingBytes(id)), cosigs: [] })
  }
  for (const [name, half] of [
    ['ana', first],
    ['ben', first],
    ['cy', second],
  ] as const) {
    hand(name, dev, half)
    hand(name, dev, shownAfter(half))
  }
  links((a, b) => lan.connect(a, b), ['ana', 'ben', 'cy'])
  pass(60_000)
  for (const name of ['ana', 'ben', 'cy'] as const)
    expect(readDevice(node(name).hub(hub).chain.reader, dev)?.state).toBe('frozen')
})

it('nor does it when one half was validated before anybody knew of the other', async () => {
  const { dev, keys, first, second } = await parted()
  const { id } = node('ana').hub(hub).chain
  const before = height('ana')
  hand('ana', dev, first)
  hand('ben', dev, first)
  hand('cy', dev, second)
  lan.connect('ana', 'ben')
  pass(3000)
  const voted = votesOf('ana').findLast(({ phase }) => phase === 'validate')
  if (!voted) throw new Error('ana has not voted')
  const { dev: _, sig: __, ...slot } = voted
  const deeSays = (vote: typeof slot): void => {
    const item = { ...vote, dev, sig: keys.sign(voteBytes({ ...vote, hub: id })) }
    for (const name of ['ana', 'ben'] as const)
      node(name).frame(toHex(dev), encodeFrame({ k: 'votes', hub: id, items: [item], locks: [] }))
    pass(20_000)
  }
  deeSays(slot)
  expect(node('ana').rounds(node('ana').hub(hub)).height.secured).toBe(toHex(voted.header))
  // The round is given up all the same: what was validated has to be validated again, and one who is needed for it holds the other half.
  deeSays({ ...slot, phase: 'skip', header: NO_HEADER })
  expect(height('ana')).toBe(before)
  lan.connect('ana', 'cy')
  lan.connect('ben', 'cy')
  pass(60_000)
  for (const name of ['ana', 'ben', 'cy'] as const) {
    expect(height(name)).toBeGreaterThan(before)
    expect(readDevice(node(name).hub(hub).chain.reader, dev)?.state).toBe('frozen')
  }
})

it('whoever signs two things in one slot is shown to the hub and frozen there', async () => {
  const { dev } = keysOf('dee')
  const proof = contradiction()
  lan.leave('dee')
  node('ana').frame(toHex(dev), proof)
  pass(10_000)
  expect(node('ana').alarms.map(({ code }) => code)).toContain('validator.contradiction')
  for (const name of ['ana', 'ben', 'cy'] as const)
    expect(readDevice(node(name).hub(hub).chain.reader, dev)?.state).toBe('frozen')
})
