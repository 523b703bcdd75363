/** What lies before a node's history: fetched when somebody looks, fetched whole, and dropped again. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { PastBatchWire } from '#shared/wire/snapshots.ts'
import { LanOfNodes } from '../testing/lan.ts'
import { PRUNE_AGE_MS } from './pruning.ts'
import { rebuild } from './replay.ts'
import { salvage } from './salvage.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
const EVERY = 8
const SLOW_MS = 120_000
let home = ''
let lan: LanOfNodes
let hub = ''
let dids: Record<string, string>
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-past-'))
  lan = new LanOfNodes(home, { snapshotEvery: EVERY })
  ;({ hub, dids } = await lan.hub(['ana', 'ben', 'eve'], FORM))
  for (let i = 0; i < 20; i++) pay('ana', 'ben')
}, SLOW_MS)
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

function pay(from: string, to: string): void {
  lan.get(from).engine.submit(hub, 'transfer.post', { to: dids[to] as string, token: 'HRS', amount: 1n })
  lan.settle()
}
const nodeOf = (name: string) => lan.get(name).engine.hub(hub)
const chainOf = (name: string) => nodeOf(name).chain
const storeOf = (name: string) => lan.get(name).engine.parts.store
const historyOf = (name: string) => lan.get(name).engine.history
const isWhole = (name: string) => {
  const { engine } = lan.get(name)
  return rebuild(chainOf(name), engine.parts, engine.intake).equal
}
const punished = (name: string) =>
  lan.effects(name).flatMap((effect) => (effect.kind === 'penalise' ? [effect.why] : []))

async function join(name: string): Promise<void> {
  const { link } = (await lan.get('ana').call('hubs.invite', { hub, uses: 5, days: 7 })) as { link: string }
  dids[name] = ((await (await lan.node(name)).call('identity.status', {})) as { did: string }).did
  lan.connect('ana', name)
  await lan.get(name).call('hubs.join', { link })
  lan.settle()
}

describe('a batch of before the history', () => {
  it('is fetched from a member, and its event is shown with the proof under its own batch', async () => {
    await join('cy')
    expect(nodeOf('cy').stored(5)).toBeUndefined()
    historyOf('cy').past.seek(nodeOf('cy'), 5)
    lan.settle()
    expect(nodeOf('cy').stored(5)).toEqual(nodeOf('ana').stored(5))
    expect(nodeOf('cy').past(5)).toEqual(nodeOf('ana').past(5))
    expect(isWhole('cy')).toBe(true)
  })

  const other = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte))
  const rows: [string, string, (item: PastBatchWire) => PastBatchWire][] = [
    ['with an event less', 'past.events', (item) => ({ ...item, batch: { ...item.batch, events: [] } })],
    ['behind another header', 'past.before', (item) => ({ ...item, before: item.batch.header })],
    ['on another tree', 'past.tree', (item) => ({ ...item, peaks: item.peaks.map(other) })],
    [
      'that nobody certified',
      'cert.bad-signature',
      (item) => ({
        ...item,
        batch: { ...item.batch, cert: { ...item.batch.cert, sigs: item.batch.cert.sigs.map(other) } },
      }),
    ],
    [
      'of another height',
      '',
      (item) => ({ ...item, batch: { ...item.batch, header: { ...item.batch.header, h: 6 } } }),
    ],
  ]
  it.each(rows)('%s is not taken', async (_what, code, change) => {
    await join('cy')
    lan.between = (_from, to, bytes) => {
      const frame = decodeFrame(bytes)
      if (to !== 'cy' || !frame.ok || frame.value.k !== 'past') return bytes
      return encodeFrame({ ...frame.value, items: frame.value.items.map((item, i) => (i === 0 ? change(item) : item)) })
    }
    historyOf('cy').past.seek(nodeOf('cy'), 5)
    lan.settle()
    expect(nodeOf('cy').stored(5)).toBeUndefined()
    if (code) expect(punished('cy')).toContain(code)
  })

  it('is honestly not there where a member does not hold it, and another is asked', async () => {
    await join('cy')
    lan.now += PRUNE_AGE_MS + DAY
    historyOf('ana').pruning.choose(nodeOf('ana'), 'recent')
    for (let i = 0; i < 5; i++) lan.settle()
    lan.connect('eve', 'cy')
    lan.settle()
    lan.connect('ben', 'cy')
    lan.settle()
    const asked = historyOf('cy').past.fetch(nodeOf('cy'), 5)
    lan.settle()
    expect(await asked).toBe(true)
  })
})

describe('everything', () => {
  it('is fetched batch by batch; then the history goes back to the founding, with every root compared', async () => {
    await join('cy')
    expect(await lan.get('cy').call('ledger.events', { hub, limit: 100 })).not.toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ h: 3 })]) as unknown,
    })
    historyOf('cy').past.fill(nodeOf('cy'), true)
    for (let i = 0; i < 5; i++) lan.settle()
    expect(chainOf('cy').base).toBe(-1)
    expect(historyOf('cy').past.isFilling(nodeOf('cy'))).toBe(false)
    expect(isWhole('cy')).toBe(true)
    for (let h = 0; h <= chainOf('ana').head.h; h++) expect(nodeOf('cy').stored(h)).toEqual(nodeOf('ana').stored(h))
    expect(await lan.get('cy').call('ledger.events', { hub, limit: 100 })).toEqual(
      await lan.get('ana').call('ledger.events', { hub, limit: 100 }),
    )
  })
})

describe('a device that keeps no history', () => {
  const prune = () => {
    historyOf('ben').pruning.choose(nodeOf('ben'), 'recent')
    for (let i = 0; i < 5; i++) lan.settle()
  }

  it('drops nothing that is younger than a month', () => {
    prune()
    expect(chainOf('ben').base).toBe(-1)
    for (let h = 0; h <= chainOf('ben').head.h; h++) expect(nodeOf('ben').stored(h)).toBeDefined()
  })

  it('keeps ids, headers and certificates, what is its own, and every proof; the rest is gone', async () => {
    pay('ana', 'eve')
    for (let i = 0; i < 8; i++) pay('eve', 'ana')
    const before = storeOf('ben').bodyBytes(hub)
    lan.now += PRUNE_AGE_MS + DAY
    prune()
    const { base } = chainOf('ben')
    expect(base).toBe(chainOf('ana').head.h - (chainOf('ana').head.h % EVERY))
    expect(storeOf('ben').bodyBytes(hub)).toBeLessThan(before)
    expect(chainOf('ben').peaksAt(11)).toEqual(chainOf('ana').peaksAt(11))
    for (let h = 0; h < base; h++) {
      expect(storeOf('ben').batch(hub, h)).toEqual(storeOf('ana').batch(hub, h))
      // Whatever was paid to Ben he keeps; of Eve's and Ana's dealings nothing.
      const kept = storeOf('ben')
        .bodies(hub, h)
        .map((bytes) => lan.get('ben').engine.intake.reopen(bytes))
      for (const event of kept)
        expect(event.t === 'transfer.post' ? event.body.to : event.signed.event.as).toBe(dids.ben)
    }
    expect(isWhole('ben')).toBe(true)
    pay('ben', 'eve')
    expect(chainOf('ben').head).toEqual(chainOf('ana').head)
    await lan.restart('ben')
    lan.settle()
    pay('ben', 'eve')
    expect(chainOf('ben').head).toEqual(chainOf('ana').head)
  })

  it('is read back from a damaged store with all it had kept', async () => {
    lan.now += PRUNE_AGE_MS + DAY
    pay('ana', 'eve')
    prune()
    const { base, head } = chainOf('ben')
    const bytes = storeOf('ben').bodyBytes(hub)
    const other = await lan.node('other')
    salvage(storeOf('ben'), other.engine, { settings: false, newDevice: true })
    const { chain } = other.engine.hub(hub)
    const { store } = other.engine.parts
    expect([chain.base, chain.head, store.bodyBytes(hub)]).toEqual([base, head, bytes])
    expect(chain.peaksAt(11)).toEqual(chainOf('ana').peaksAt(11))
    for (let h = 0; h <= head.h; h++) expect(store.batch(hub, h)).toEqual(storeOf('ben').batch(hub, h))
    expect(rebuild(chain, other.engine.parts, other.engine.intake)).toMatchObject({ equal: true })
  })

  it('gets everything back once it wants to keep it again', async () => {
    lan.now += PRUNE_AGE_MS + DAY
    pay('ana', 'eve')
    prune()
    expect(chainOf('ben').base).toBeGreaterThan(0)
    historyOf('ben').pruning.choose(nodeOf('ben'), 'all')
    for (let i = 0; i < 8; i++) lan.settle()
    expect(chainOf('ben').base).toBe(-1)
    expect(isWhole('ben')).toBe(true)
    expect(await lan.get('ben').call('ledger.events', { hub, limit: 100 })).toEqual(
      await lan.get('ana').call('ledger.events', { hub, limit: 100 }),
    )
  })
})
