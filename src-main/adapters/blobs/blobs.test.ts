import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLOB_BYTES_MAX, BlobMismatch, CHUNK_BYTES } from '#main/ports/blobs.ts'
import { append, EMPTY_TREE, leafHash, rootOf, toHex } from '#shared/core/kernel/index.ts'
import { FileBlobStore } from './files.ts'
import { chunksOf, leafOf, rootOfLeaves } from './layout.ts'

let dir: string
let store: FileBlobStore
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'kind-blobs-'))
  store = new FileBlobStore(dir)
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const filled = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255)
const fileOf = (root: Uint8Array) => path.join(dir, toHex(root).slice(0, 2), toHex(root))

describe('file blob store', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 5 * CHUNK_BYTES + 7])(
    'keeps %i bytes',
    async (length) => {
      const bytes = filled(length)
      const root = await store.put(bytes)
      const kernelRoot = rootOf(append(EMPTY_TREE, Array.from(chunksOf(bytes), leafHash)))
      expect(toHex(root)).toBe(toHex(kernelRoot))
      expect(Buffer.compare((await store.get(root)) ?? new Uint8Array(), bytes)).toBe(0)
      expect(await store.has(root)).toBe(true)
      expect(await store.put(bytes)).toEqual(root)
      expect(await readdir(path.join(dir, 'incoming'))).toEqual([])
      await store.remove(root)
      expect([await store.has(root), await store.get(root)]).toEqual([false, undefined])
    },
  )

  it('finds a flipped bit anywhere in the file, sets it aside and takes the file in again', async () => {
    const bytes = filled(2 * CHUNK_BYTES + 100)
    const root = await store.put(bytes)
    const whole = await readFile(fileOf(root))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const damaged = Buffer.from(whole)
        damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7))
        await writeFile(fileOf(root), damaged)
        expect(await store.get(root)).toBeUndefined()
        expect(await store.has(root)).toBe(false)
        expect(await store.damaged()).toEqual([toHex(root)])
        await store.put(bytes)
        expect(Buffer.compare((await store.get(root)) ?? new Uint8Array(), bytes)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it('reports a file cut short as absent', async () => {
    const root = await store.put(filled(CHUNK_BYTES + 5))
    for (const keep of [0, 7, 20, 90, 1000]) {
      await writeFile(fileOf(root), (await readFile(fileOf(root))).subarray(0, keep))
      expect(await store.get(root)).toBeUndefined()
      await store.put(filled(CHUNK_BYTES + 5))
    }
  })

  it('takes in only what the root promises, and shows nothing before it is whole', async () => {
    const bytes = filled(CHUNK_BYTES + 9)
    const leaves = Array.from(chunksOf(bytes), leafOf)
    const claim = { root: rootOfLeaves(leaves), size: bytes.length, leaves }
    await expect(store.create({ ...claim, size: CHUNK_BYTES })).rejects.toThrow(BlobMismatch)
    await expect(store.create({ ...claim, size: BLOB_BYTES_MAX + 1 })).rejects.toThrow(BlobMismatch)
    await expect(store.create({ ...claim, leaves: leaves.toReversed() })).rejects.toThrow(BlobMismatch)

    const writer = await store.create(claim)
    await writer.write(bytes.subarray(0, CHUNK_BYTES))
    await expect(writer.write(new Uint8Array(9))).rejects.toThrow(BlobMismatch)
    await expect(writer.commit()).rejects.toThrow(BlobMismatch)
    expect(await store.has(claim.root)).toBe(false)
    await writer.abort()
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([])
  })

  it('forgets what a crash left half written', async () => {
    const bytes = filled(10)
    const leaves = [leafOf(bytes)]
    await (await store.create({ root: rootOfLeaves(leaves), size: 10, leaves })).write(bytes)
    store.sweep()
    expect(await readdir(dir)).toEqual([])
    expect(await store.put(bytes)).toEqual(rootOfLeaves(leaves))
  })

  it('survives several writers of one file', async () => {
    const bytes = filled(3 * CHUNK_BYTES)
    const roots = await Promise.all(Array.from({ length: 8 }, () => new FileBlobStore(dir).put(bytes)))
    expect(new Set(roots.map(toHex)).size).toBe(1)
    expect(Buffer.compare((await store.get(roots[0] as Uint8Array)) ?? new Uint8Array(), bytes)).toBe(0)
  })
})
