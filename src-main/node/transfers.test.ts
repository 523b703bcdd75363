import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { filesContract, type Transfer } from '#shared/ipc/files.ts'
import { FileBlobStore } from '../adapters/blobs/index.ts'
import { entropy, sealer } from '../adapters/crypto/sodium.ts'
import { FileWorker } from '../files/work.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { SealedAdded } from '../ports/files.ts'
import type { NodeClient } from '../ports/node.ts'
import type { PersonDesk } from '../ports/person.ts'
import { fileAnswers } from './file-answers.ts'
import type { MarketNode } from './market-node.ts'
import { Pace } from './pace.ts'
import { Transfers } from './transfers.ts'

const AGREEMENT = 'aa'.repeat(32)
const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 3 + (i >> 8)) & 255)

let dir: string
let stores: { giver: FileBlobStore; taker: FileBlobStore }
/** What the ledger thread was told of added files; a delivery hands it to the other side. */
let added: Map<string, SealedAdded>
/** Whether the giver is online. */
let online: boolean
const open: Transfers[] = []

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'kind-transfers-'))
  stores = { giver: new FileBlobStore(path.join(dir, 'giver')), taker: new FileBlobStore(path.join(dir, 'taker')) }
  added = new Map()
  online = true
})
afterEach(async () => {
  for (const transfers of open.splice(0)) transfers.stop()
  await rm(dir, { recursive: true, force: true })
})

const ledger = {
  call: async (name: string, input: unknown): Promise<unknown> => {
    if (name === 'delivery.added') {
      const sealed = input as SealedAdded
      added.set(toHex(sealed.root), sealed)
      return {}
    }
    const { root } = input as { root: string }
    const known = added.get(root)
    if (name === 'delivery.forgotten') return added.delete(root)
    if (!known) throw new NodeRefusal('NOT_FOUND', 'delivery.unknown-file', 'This file is not part of it.')
    return { ...known, name: 'film.mp4' }
  },
} as NodeClient

function transfers(side: 'giver' | 'taker'): Transfers {
  const blobs = stores[side]
  const made = new Transfers({
    client: ledger,
    work: new FileWorker({ blobs, sealer, entropy }),
    blobs,
    record: path.join(dir, `${side}.json`),
    fetch: async (root, { size = 0, onProgress }) => {
      const file = online ? await stores.giver.open(fromHex(root)) : undefined
      if (!file) return false
      const draft = await stores.taker.draft(file)
      for (let at = 0; at * file.chunkBytes < file.size; at++) await draft.write((await file.chunk(at)) as Uint8Array)
      onProgress?.({ bytes: size, size })
      await draft.commit()
      await file.close()
      return true
    },
    onChange: () => undefined,
  })
  open.push(made)
  return made
}

const ended = (of: Transfers, state: Transfer['state']) =>
  expect.poll(() => of.list().at(-1)?.state, { timeout: 10_000 }).toBe(state)

async function given(): Promise<string> {
  const giver = transfers('giver')
  await writeFile(path.join(dir, 'film.mp4'), bytes)
  giver.add(path.join(dir, 'film.mp4'))
  await ended(giver, 'done')
  const file = giver.list()[0]?.file
  expect(file).toMatchObject({ size: bytes.length, name: 'film.mp4' })
  return file?.root ?? ''
}

describe('a file', () => {
  it('is added, fetched and saved', async () => {
    const root = await given()
    const taker = transfers('taker')
    const target = path.join(dir, 'saved.mp4')
    taker.save({ agreement: AGREEMENT, root, path: target })
    await ended(taker, 'done')
    expect(Buffer.compare(await readFile(target), bytes)).toBe(0)
    expect(taker.list()).toMatchObject([{ kind: 'save', name: 'film.mp4', size: bytes.length, done: bytes.length }])
    expect(readFileSync(path.join(dir, 'taker.json'), 'utf8')).toBe('[]')
  })

  it('waits for whoever has it, over a restart, and is saved by itself then', async () => {
    const root = await given()
    online = false
    const target = path.join(dir, 'saved.mp4')
    const before = transfers('taker')
    before.save({ agreement: AGREEMENT, root, path: target })
    await ended(before, 'waiting')
    before.stop()
    online = true
    const after = transfers('taker')
    after.resume()
    after.resume()
    await ended(after, 'done')
    expect(after.list()).toHaveLength(1)
    expect(Buffer.compare(await readFile(target), bytes)).toBe(0)
  })

  it('that is cancelled is forgotten, and nothing of it comes back', async () => {
    const root = await given()
    const giver = open[0] as Transfers
    await giver.cancel(giver.list()[0]?.id ?? '')
    expect([giver.list(), added.size]).toEqual([[], 0])
    await expect(giver.cancel('00'.repeat(16))).rejects.toThrow('files.no-transfer')

    online = false
    const taker = transfers('taker')
    added.set(root, {
      root: fromHex(root),
      size: 1,
      cipher: fromHex(root),
      cipherSize: 17,
      key: fromHex(root),
      leaves: fromHex(root),
    })
    taker.save({ agreement: AGREEMENT, root, path: path.join(dir, 'x') })
    await ended(taker, 'waiting')
    await taker.cancel(taker.list()[0]?.id ?? '')
    const later = transfers('taker')
    later.resume()
    expect(later.list()).toEqual([])
  })

  it('that cannot be had is told in words, and a damaged record stops nothing', async () => {
    await writeFile(path.join(dir, 'taker.json'), '[{"agreement"')
    const taker = transfers('taker')
    taker.resume()
    taker.save({ agreement: AGREEMENT, root: 'bb'.repeat(32), path: path.join(dir, 'x') })
    await ended(taker, 'failed')
    expect(taker.list()[0]?.problem).toBe('This file is not part of it.')
    taker.add(path.join(dir, 'nothing'))
    await ended(taker, 'failed')
    expect(taker.list()[1]?.problem).toMatch(/cannot be read/)
    expect(existsSync(path.join(dir, 'x.part'))).toBe(false)
  })
})

describe('files', () => {
  const desk = (chosen: string[], place?: string) =>
    ({ files: { chooseFiles: async () => chosen, savePlace: async () => place } }) as unknown as PersonDesk

  it('are asked for by a page without any path', async () => {
    expect(filesContract.add['~orpc'].inputSchema).toBeUndefined()
    const input = filesContract.save['~orpc'].inputSchema
    expect(input?.safeParse({ agreement: AGREEMENT, root: AGREEMENT }).success).toBe(true)
    expect(input?.safeParse({ agreement: AGREEMENT, root: AGREEMENT, path: '/etc/passwd' }).success).toBe(false)

    const root = await given()
    const node = { transfers: transfers('taker'), client: ledger } as unknown as MarketNode
    const closed = fileAnswers(node, desk([]))
    expect(await closed['files.add']?.(undefined)).toEqual({ started: 0 })
    expect(await closed['files.save']?.({ agreement: AGREEMENT, root })).toEqual({ started: false })
    expect(node.transfers?.list()).toEqual([])
    const target = path.join(dir, 'chosen.mp4')
    expect(await fileAnswers(node, desk([], target))['files.save']?.({ agreement: AGREEMENT, root })).toEqual({
      started: true,
    })
    await ended(node.transfers as Transfers, 'done')
    expect(existsSync(target)).toBe(true)
    await expect(fileAnswers(node, undefined)['files.add']?.(undefined)).rejects.toThrow('no-window')
    await expect(fileAnswers({} as MarketNode, desk([]))['files.add']?.(undefined)).rejects.toThrow('files.not-here')
  })
})

describe('the pace', () => {
  it('is that of the last seconds', () => {
    const pace = new Pace()
    expect(pace.perSecond(0)).toBe(0)
    for (let t = 0; t <= 10_000; t += 100) pace.at(t, t < 5000 ? t * 10 : 50_000 + (t - 5000) * 20)
    expect(pace.perSecond(10_000)).toBeGreaterThan(19_000)
    expect(pace.perSecond(10_000)).toBeLessThan(21_000)
    expect(pace.perSecond(16_000)).toBe(0)
    pace.restart()
    expect(pace.perSecond(16_000)).toBe(0)
  })
})
