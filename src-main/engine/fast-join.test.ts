/** Joining by a snapshot, on real nodes with real stores: what a newcomer takes from whom, and what it refuses. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHub, readMember } from '#shared/core/hubs/index.ts'
import { readAccount } from '#shared/core/ledger/index.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { HandoverWire } from '#shared/wire/snapshots.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { rebuild } from './replay.ts'
import { openBatch } from './stored-batch.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const EVERY = 8
const SLOW_MS = 120_000
let home = ''
let lan: LanOfNodes
let hub = ''
let dids: Record<string, string>
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-fast-join-'))
  lan = new LanOfNodes(home, { snapshotEvery: EVERY })
  ;({ hub, dids } = await lan.hub(['ana', 'ben'], FORM))
  for (let i = 0; i < 20; i++) pay()
}, SLOW_MS)
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

function pay(): void {
  lan.get('ana').engine.submit(hub, 'transfer.post', { to: dids.ben as string, token: 'HRS', amount: 1n })
  lan.settle()
}
const chainOf = (name: string) => lan.get(name).engine.hub(hub).chain
const storeOf = (name: string) => lan.get(name).engine.parts.store
const heights = (name: string) =>
  Array.from({ length: chainOf('ana').head.h + 1 }, (_, h) => h).filter((h) => storeOf(name).batch(hub, h))

async function knock(name: string, at: readonly string[]): Promise<void> {
  const { link } = (await lan.get('ana').call('hubs.invite', { hub, uses: 5, days: 7 })) as { link: string }
  await lan.node(name)
  for (const other of at) lan.connect(name, other)
  await lan.get(name).call('hubs.join', { link })
}
async function join(name: string, at: readonly string[] = ['ana']): Promise<void> {
  await knock(name, at)
  lan.settle()
}

/** Changes what one node says to another, frame by frame. */
function lie(from: string, to: string, change: (frame: Frame) => Frame | undefined): void {
  lan.between = (a, b, bytes) => {
    if (a !== from || b !== to) return bytes
    const decoded = decodeFrame(bytes)
    const changed = decoded.ok ? change(decoded.value) : undefined
    return changed && encodeFrame(changed)
  }
}
const punished = (name: string) =>
  lan.effects(name).flatMap((effect) => (effect.kind === 'penalise' ? [effect.why] : []))

describe('a newcomer', () => {
  it('has the state of a snapshot and what came after it, and everything goes on from there', async () => {
    await join('cy')
    const { base, head } = chainOf('cy')
    expect(base).toBe(16)
    expect(head).toEqual(chainOf('ana').head)
    expect(heights('cy')).toEqual(heights('ana').filter((h) => h >= base))
    expect(chainOf('cy').stateRoot()).toEqual(chainOf('ana').stateRoot())
    expect(readAccount(chainOf('cy').reader, 'HRS', dids.ben as string)?.posted).toBe(1020n)
    const members = (await lan.get('cy').call('hubs.members', { hub })) as { nick: string; joined: number }[]
    expect(members.map(({ nick }) => nick)).toEqual(['cy', 'ana', 'ben'])
    const joined = readMember(chainOf('ana').reader, dids.ben as string)?.joined
    expect(members.at(-1)?.joined).toBe(joined)
    pay()
    expect(chainOf('cy').head).toEqual(chainOf('ana').head)
    expect(punished('cy')).toEqual([])
  })

  it('starts again and rebuilds from its snapshot, with every root equal', async () => {
    await join('cy')
    await lan.restart('cy')
    pay()
    expect(chainOf('cy').head).toEqual(chainOf('ana').head)
    const { engine } = lan.get('cy')
    expect(rebuild(chainOf('cy'), engine.parts, engine.intake)).toMatchObject({ equal: true })
    engine.replay()
    expect(await lan.get('cy').call('hubs.members', { hub })).toHaveLength(3)
  })

  it('lets the next one in by its own snapshot', async () => {
    await join('cy')
    lan.disconnect('ana', 'cy')
    await knock('dee', [])
    lan.connect('cy', 'dee')
    lan.settle()
    lan.connect('ana', 'cy')
    for (let i = 0; i < 3; i++) lan.settle()
    expect(chainOf('dee').base).toBe(16)
    expect(chainOf('dee').head).toEqual(chainOf('ana').head)
  })

  it('goes on after a restart with the pieces that are here', async () => {
    await knock('cy', ['ana'])
    let pieces = 0
    lie('ana', 'cy', (frame) => (frame.k === 'batches' || (frame.k === 'piece' && ++pieces > 1) ? undefined : frame))
    lan.settle()
    await lan.restart('cy')
    lie('ana', 'cy', (frame) => frame)
    lan.settle()
    expect(chainOf('cy').head).toEqual(chainOf('ana').head)
  })
})

/** The members vote for another grant to newcomers: the next batch is the first of another epoch. */
function turnEpoch(grant: bigint): void {
  const body = { v: 1, title: 'Grant', reason: 'It is time', policy: { grant } }
  const { id } = lan.get('ana').engine.submit(hub, 'policy.propose', body)
  lan.settle()
  for (const name of ['ana', 'ben']) {
    lan.get(name).engine.submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
    lan.settle()
  }
  pay()
}

describe('a hub that has changed its rules', () => {
  beforeEach(() => {
    for (const grant of [500n, 600n, 700n]) turnEpoch(grant)
  })

  it('shows a newcomer from its genesis on who signs today', async () => {
    await join('cy')
    expect(chainOf('cy').base).toBeGreaterThan(16)
    expect(readHub(chainOf('cy').reader).epoch).toBe(3)
    expect(storeOf('cy').snapshots.handovers(hub, 0, 9)).toHaveLength(3)
    expect(chainOf('cy').stateRoot()).toEqual(chainOf('ana').stateRoot())
    expect(rebuild(chainOf('ana'), lan.get('ana').engine.parts, lan.get('ana').engine.intake)).toMatchObject({
      equal: true,
    })
    expect(storeOf('ana').snapshots.handovers(hub, 0, 9)).toEqual(storeOf('cy').snapshots.handovers(hub, 0, 9))
  })

  const rows: [string, string, (item: HandoverWire) => HandoverWire][] = [
    ['another record of the hub', 'handover.record', (item) => ({ ...item, record: tampered(item.record) })],
    [
      'another way through the state',
      'handover.record',
      (item) => ({ ...item, siblings: item.siblings.map(tampered) }),
    ],
    [
      'a header nobody signed',
      'cert.bad-signature',
      (item) => ({ ...item, header: { ...item.header, nextValidators: new Uint8Array(32) } }),
    ],
    ['a header of another epoch', 'header.epoch', (item) => ({ ...item, header: { ...item.header, epoch: 7 } })],
    [
      'a header of other validators',
      'header.validators',
      (item) => ({ ...item, header: { ...item.header, validators: new Uint8Array(32) } }),
    ],
  ]
  it.each(rows)('is not believed by %s', async (_what, code, change) => {
    await knock('cy', ['ana', 'ben'])
    lie('ana', 'cy', (frame) =>
      frame.k === 'handovers'
        ? { ...frame, items: frame.items.map((item, i) => (i === 1 ? change(item) : item)) }
        : frame,
    )
    lan.settle()
    expect(punished('cy')).toContain(code)
    expect(readHub(chainOf('cy').reader).epoch).toBe(3)
    expect(chainOf('cy').stateRoot()).toEqual(chainOf('ana').stateRoot())
  })
})

describe('a giver that lies', () => {
  const rows: [string, string, (frame: Frame) => Frame][] = [
    [
      'about a piece',
      'piece.hash',
      (frame) => (frame.k === 'piece' ? { ...frame, bytes: tampered(frame.bytes) } : frame),
    ],
    [
      'by sending half of a piece',
      'event.malformed',
      (frame) => (frame.k === 'piece' ? { ...frame, bytes: frame.bytes.slice(0, frame.bytes.length >> 1) } : frame),
    ],
    [
      'about where the state is cut',
      'snapshot.cut',
      (frame) =>
        frame.k === 'snapshot'
          ? { ...frame, item: { ...frame.item, cut: { ...frame.item.cut, hashes: tampered(frame.item.cut.hashes) } } }
          : frame,
    ],
    [
      'about the header',
      'cert.bad-signature',
      (frame) =>
        frame.k === 'snapshot'
          ? { ...frame, item: { ...frame.item, header: { ...frame.item.header, state: new Uint8Array(32) } } }
          : frame,
    ],
    [
      'about the tree before it',
      'past.tree',
      (frame) =>
        frame.k === 'snapshot' ? { ...frame, item: { ...frame.item, peaks: frame.item.peaks.map(tampered) } } : frame,
    ],
    [
      'about the last batch',
      'past.events',
      (frame) =>
        frame.k === 'batches'
          ? { ...frame, items: frame.items.map((item) => ({ ...item, events: item.events.slice(1) })) }
          : frame,
    ],
  ]
  it.each(rows)('%s is blamed, and another is asked', async (_what, code, change) => {
    await knock('cy', ['ana', 'ben'])
    lie('ana', 'cy', change)
    for (let i = 0; i < 3; i++) {
      lan.now += 10_000
      lan.settle()
    }
    expect(punished('cy')).toContain(code)
    expect(chainOf('cy').base).toBe(16)
    expect(chainOf('cy').stateRoot()).toEqual(chainOf('ana').stateRoot())
  })

  it('leaves the log, where nobody else is there', async () => {
    await knock('cy', ['ana'])
    lie('ana', 'cy', (frame) => (frame.k === 'piece' ? { ...frame, bytes: tampered(frame.bytes) } : frame))
    lan.settle()
    expect(chainOf('cy').base).toBe(-1)
    expect(chainOf('cy').head).toEqual(chainOf('ana').head)
  })
})

it('a giver that stalls is left out, and another is asked', async () => {
  await knock('cy', ['ana'])
  lie('ana', 'cy', (frame) => (frame.k === 'piece' ? undefined : frame))
  lan.settle()
  lan.connect('ben', 'cy')
  for (let i = 0; i < 5; i++) {
    lan.now += 10_000
    lan.settle()
  }
  expect(chainOf('cy').base).toBe(16)
  expect(punished('cy')).toEqual([])
})

it('what nobody asked for is not kept', async () => {
  await join('cy')
  const { engine } = lan.get('cy')
  const before = engine.parts.store.snapshots.pieces(hub).length
  const id = chainOf('cy').id
  const { header, cert } = openBatch(engine.parts.store.batch(hub, 17) as never)
  const said: Frame[] = [
    { k: 'piece', hub: id, id: new Uint8Array(32), bytes: new Uint8Array(10) },
    { k: 'past', hub: id, items: [{ before: header, peaks: [], batch: { header, cert, events: [] } }] },
    { k: 'handovers', hub: id, items: [{ header, cert, record: new Uint8Array(3), siblings: [] }] },
  ]
  for (const frame of said) engine.frame(lan.dev('ana'), encodeFrame(frame))
  expect(engine.parts.store.snapshots.pieces(hub)).toHaveLength(before)
  expect(engine.parts.store.snapshots.handovers(hub, 0, 9)).toEqual([])
})

/** One bit of the last byte is another. */
function tampered(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes)
  other[other.length - 1] = (other.at(-1) as number) ^ 1
  return other
}
