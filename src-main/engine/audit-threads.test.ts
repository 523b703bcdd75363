/** A log whose hashing another thread does comes out as on one thread alone: what is whole is whole, and what is damaged is found. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readHub } from '#shared/core/hubs/index.ts'
import {
  append,
  concatBytes,
  decodeSigned,
  EMPTY_TREE,
  eventId,
  leafHash,
  rootOf,
  StateMap,
  utf8,
} from '#shared/core/kernel/index.ts'
import { verifier } from '../adapters/crypto/sodium.ts'
import type { SqliteStore } from '../adapters/sqlite/store.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { packBatch, unpackBatch } from './audit-batches.ts'
import { auditThreads, type OpenAudit } from './audit-threads.ts'
import { HubChain } from './hub-chain.ts'
import { Intake } from './intake.ts'
import { type FoldedBatch, LogAudit } from './log-audit.ts'
import { type Rebuilt, rebuild } from './replay.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const SLOW_MS = 120_000
const PAYMENTS = 20
let home = ''
let lan: LanOfNodes
let hub = ''
let dids: Record<string, string>

/** Ana's log goes back to the founding and through three epochs; that of cy, who came later, begins with a snapshot. */
beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-audit-'))
  lan = new LanOfNodes(home, { snapshotEvery: 8 })
  ;({ hub, dids } = await lan.hub(['ana', 'ben'], FORM))
  pay(PAYMENTS)
  for (const grant of [500n, 600n]) turnEpoch(grant, ['ana', 'ben'])
  const { link } = (await lan.get('ana').call('hubs.invite', { hub, uses: 5, days: 7 })) as { link: string }
  await lan.node('cy')
  lan.connect('cy', 'ana')
  await lan.get('cy').call('hubs.join', { link })
  lan.settle()
  turnEpoch(700n, ['ana', 'ben', 'cy'])
  pay(PAYMENTS)
}, SLOW_MS)
afterAll(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

function pay(times: number): void {
  for (let n = 0; n < times; n++) {
    lan.get('ana').engine.submit(hub, 'transfer.post', { to: dids.ben as string, token: 'HRS', amount: 1n })
    lan.settle()
  }
}

function turnEpoch(grant: bigint, voters: readonly string[]): void {
  const body = { v: 1, title: 'Grant', reason: 'It is time', policy: { grant } }
  const { id } = lan.get('ana').engine.submit(hub, 'policy.propose', body)
  lan.settle()
  for (const name of voters) {
    lan.get(name).engine.submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
    lan.settle()
  }
  pay(1)
}

const storeOf = (name: string) => lan.get(name).engine.parts.store as SqliteStore
const opened = (name: string) => new HubChain(hub, storeOf(name))
const derived = (name: string) =>
  ['state', 'subtree', 'handover'].map((table) => storeOf(name).sql.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`))

/** As after a start: this intake has seen none of these events. */
const rebuilt = (name: string, openAudit?: OpenAudit): Rebuilt =>
  rebuild(opened(name), { store: storeOf(name), ...(openAudit && { openAudit }) }, new Intake(verifier))

const always = { worthEvents: 0 }
/** Another thread gets everything at once, or each batch by itself, the next when it is done with the last. */
const distant = auditThreads(undefined, always)
const lockstep = auditThreads(undefined, { ...always, messageBytes: 1, underWayBytesMax: 0 })
const WAYS: [string, OpenAudit | undefined][] = [
  ['on one thread', undefined],
  ['with another thread', distant],
  ['with another thread, batch by batch', lockstep],
]

describe.each(WAYS)('a whole log %s', (_way, openAudit) => {
  it('is equal from its founding on, and what is derived from it is written anew', () => {
    const [before, { head }] = [derived('ana'), opened('ana')]
    expect(readHub(opened('ana').reader).epoch).toBe(3)
    storeOf('ana').exec("UPDATE state SET value = x'00'; DELETE FROM handover; UPDATE subtree SET hash = zeroblob(32)")
    expect(rebuilt('ana', openAudit)).toMatchObject({ equal: true, height: head.h })
    expect(derived('ana')).toEqual(before)
  })

  it('is equal from its snapshot on', () => {
    const before = derived('cy')
    expect(opened('cy').base).toBeGreaterThan(0)
    storeOf('cy').exec("UPDATE state SET value = x'00'; DELETE FROM handover WHERE epoch = 2")
    expect(rebuilt('cy', openAudit)).toEqual({ ...rebuilt('ana'), events: rebuilt('cy').events })
    expect(derived('cy')).toEqual(before)
  })
})

/** In the middle of the log. */
const H = 12
const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] as number) ^ 1
  return copy
}

/** Whether the log of a node counts as whole with `bytes` in place of what a cell of it holds; nothing stays as it was found. */
function isWhole(table: 'event' | 'batch', column: string, at: number, openAudit: OpenAudit | undefined): boolean {
  const { sql } = storeOf('ana')
  const cell = `${table} SET ${column} = ? WHERE h = ?`
  const [row] = sql.all<Record<string, Uint8Array>>(`SELECT ${column} FROM ${table} WHERE h = ?`, H)
  const whole = Uint8Array.from(row?.[column] as Uint8Array)
  const before = derived('ana')
  sql.run(`UPDATE ${cell}`, flipped(whole, at < 0 ? whole.length + at : at), H)
  try {
    return rebuilt('ana', openAudit).equal
  } catch {
    // What cannot be read at all ends it at once.
    return false
  } finally {
    expect(derived('ana')).toEqual(before)
    sql.run(`UPDATE ${cell}`, whole, H)
  }
}

describe.each(WAYS)('one flipped bit %s', (_way, openAudit) => {
  it('of what an event says is found', () => {
    const [bytes] = storeOf('ana').bodies(hub, H)
    const signed = decodeSigned(bytes as Uint8Array)
    if (!signed.ok || !bytes) throw new Error('no such event')
    const { unsigned } = signed.value
    // With some of them it is no event any more, with others another one.
    for (let at = unsigned.byteOffset - bytes.byteOffset; at < unsigned.length; at += 41)
      expect(isWhole('event', 'bytes', at, openAudit), `byte ${at}`).toBe(false)
  })

  it('of an id in a batch is found', () => {
    for (const at of [0, 31]) expect(isWhole('batch', 'ids', at, openAudit)).toBe(false)
  })

  it('of a header is found', () => {
    const { header } = storeOf('ana').batch(hub, H) ?? {}
    for (let at = 5; at < (header?.length ?? 0); at += 37)
      expect(isWhole('batch', 'header', at, openAudit), `byte ${at}`).toBe(false)
    expect(isWhole('batch', 'header', -1, openAudit)).toBe(false)
  })

  it('of its hash is found', () => expect(isWhole('batch', 'hash', 7, openAudit)).toBe(false))
})

describe('what is hashed', () => {
  const [id, event] = [(n: number) => eventId(utf8(`event ${n}`)), (n: number) => utf8(`event ${n}`)]
  const state = new StateMap()
  state.set('a', id(1))
  const tree = append(EMPTY_TREE, [leafHash(id(1)), leafHash(id(2))])
  const good: FoldedBatch = {
    ids: [id(1), id(2)],
    unsigned: [event(1), event(2)],
    writes: [
      ['a', id(1)],
      ['b', null],
    ],
    certified: { root: rootOf(tree), state: state.root() },
  }
  const rows: [string, boolean, Partial<FoldedBatch>][] = [
    ['a batch as it was certified', true, {}],
    ['another event under its id', false, { unsigned: [event(1), event(3)] }],
    ['another event and its id', false, { ids: [id(1), id(3)], unsigned: [event(1), event(3)] }],
    ['events in another order', false, { ids: [id(2), id(1)], unsigned: [event(2), event(1)] }],
    ['another record', false, { writes: [['a', id(2)]] }],
    [
      'a record too many',
      false,
      {
        writes: [
          ['a', id(1)],
          ['b', id(1)],
        ],
      },
    ],
    ['another root', false, { certified: { root: id(1), state: state.root() } }],
    ['another state', false, { certified: { root: rootOf(tree), state: id(1) } }],
  ]
  it.each(rows)('%s: %s', (_what, equal, change) => {
    const audit = new LogAudit(EMPTY_TREE)
    audit.take({ ...good, ...change })
    audit.take({ ids: [], unsigned: [], writes: [] })
    expect(audit.finish().equal).toBe(equal)
  })
})

describe('another thread that fails', () => {
  const script = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`)
  const hears = (act: string): URL =>
    script(`import { parentPort, workerData } from 'node:worker_threads'
      parentPort.on('message', () => { const { cells } = workerData; ${act}; Atomics.notify(cells, 0) })`)
  const rows: [string, URL][] = [
    ['has no file', new URL('./no-such-thread.ts', import.meta.url)],
    ['is none at all', new URL('https://example.org/thread.js')],
    ['ends at once', script('process.exit(0)')],
    ['ends at the first batch', hears('process.exit(1)')],
    ['throws', hears('throw new Error("x")')],
    ['meets a defect', hears('Atomics.store(cells, 0, -1)')],
    ['never answers', hears('')],
    ['ends without an outcome', hears('Atomics.add(cells, 0, 1)')],
  ]

  it.each(rows)('because it %s leaves everything to this one', (_why, url) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const before = derived('ana')
    storeOf('ana').exec("UPDATE state SET value = x'00'")
    const failing = auditThreads(url, { ...always, messageBytes: 1, patienceMs: 1500 })
    expect(rebuilt('ana', failing)).toEqual(rebuilt('ana'))
    expect(derived('ana')).toEqual(before)
    expect(isWhole('batch', 'ids', 0, failing)).toBe(false)
    expect(told).toHaveBeenCalled()
    told.mockRestore()
  })

  it('is not started for a short log', () => {
    expect(auditThreads()({ size: 0, peaks: [] }, 9_999)).toBeUndefined()
  })
})

describe('a batch on its way to another thread', () => {
  const bytes = (minLength: number, maxLength = minLength) => fc.uint8Array({ minLength, maxLength })
  const batch = fc.record(
    {
      events: fc.array(fc.tuple(bytes(32), bytes(0, 90)), { maxLength: 9 }),
      writes: fc.array(fc.tuple(fc.string(), fc.option(bytes(1, 90))), { maxLength: 9 }),
      certified: fc.record({ root: bytes(32), state: bytes(32) }),
      prove: fc.string(),
    },
    { requiredKeys: ['events', 'writes'] },
  )

  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(batch, ({ events, ...rest }) => {
        const sent = { ...rest, ids: events.map(([id]) => id), unsigned: events.map(([, body]) => body) }
        const packed = packBatch(sent)
        expect(unpackBatch(structuredClone(packed))).toEqual(sent)
        expect(packed.bytes.length).toBe(concatBytes(...sent.ids, ...sent.unsigned).length + sizeOf(sent.writes))
      }),
    )
  })
})

const sizeOf = (writes: readonly (readonly [string, Uint8Array | null])[]): number =>
  writes.reduce((sum, [, value]) => sum + (value?.length ?? 0), 0)
