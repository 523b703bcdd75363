import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BlobMismatch, type BlobReader, type BlobWriter, WHOLE_BYTES_MAX } from '#main/ports/blobs.ts'
import {
  CHUNK_BYTES,
  CHUNKS_MAX,
  chunkCount,
  GROUP_CHUNKS,
  groupCount,
  groupOf,
  HASH_BYTES,
  SEALED_CHUNK_BYTES,
} from '#shared/core/files/index.ts'
import { append, EMPTY_TREE, leafHash, rootOf, toHex, utf8 } from '#shared/core/kernel/index.ts'
import { FileBlobStore } from './files.ts'
import { START_BYTES } from './layout.ts'

let dir: string
let store: FileBlobStore
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'kind-blobs-'))
  store = new FileBlobStore(dir)
})
/** Files that a test leaves open. */
const left: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const file of left.splice(0)) await file.close()
  await rm(dir, { recursive: true, force: true })
})

const filled = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255)
const fileOf = (root: Uint8Array) => path.join(dir, toHex(root).slice(0, 2), toHex(root))
const partialOf = (root: Uint8Array) => path.join(dir, 'incoming', toHex(root))
const piecesOf = (bytes: Uint8Array, length: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) => bytes.subarray(i * length, (i + 1) * length))

/** A file of another store, as its holder knows it. */
class Holder {
  readonly root: Uint8Array
  readonly file: BlobReader

  constructor(root: Uint8Array, file: BlobReader) {
    this.root = root
    this.file = file
  }

  static async of(bytes: Uint8Array, chunkBytes = CHUNK_BYTES): Promise<Holder> {
    const other = new FileBlobStore(path.join(dir, 'other'))
    const draft = await other.draft({ size: bytes.length, chunkBytes })
    for (const piece of piecesOf(bytes, chunkBytes)) await draft.write(piece)
    const root = await draft.commit()
    const file = (await other.open(root)) as BlobReader
    left.push(file)
    return new Holder(root, file)
  }

  get head() {
    const { size, chunkBytes, groups } = this.file
    return { root: this.root, size, chunkBytes, groups }
  }

  /** Hands over chunks up to `to`: every other one in its room, as the network does. */
  async give(writer: BlobWriter, to = chunkCount(this.file)): Promise<void> {
    let group = -1
    while (writer.next < to) {
      if (groupOf(writer.next) !== group) {
        group = groupOf(writer.next)
        await writer.leaves(group, (await this.file.leaves(group)) as Uint8Array)
      }
      const chunk = (await this.file.chunk(writer.next)) as Uint8Array
      const room = await writer.room()
      if (writer.next % 2 === 0) room.set(chunk)
      await writer.write(writer.next % 2 === 0 ? room : chunk)
    }
  }
}

describe('file blob store', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 5 * CHUNK_BYTES + 7])(
    'keeps %i bytes',
    async (length) => {
      const bytes = filled(length)
      const root = await store.put(bytes)
      const kernelRoot = rootOf(append(EMPTY_TREE, piecesOf(bytes, CHUNK_BYTES).map(leafHash)))
      expect(toHex(root)).toBe(toHex(kernelRoot))
      expect(Buffer.compare((await store.get(root)) ?? new Uint8Array(), bytes)).toBe(0)
      expect(await store.has(root)).toBe(true)
      expect(await store.put(bytes)).toEqual(root)
      expect(await readdir(path.join(dir, 'incoming'))).toEqual([])
      await store.remove(root)
      expect([await store.has(root), await store.get(root)]).toEqual([false, undefined])
    },
  )

  it('reads a file as the first version of the store wrote it', async () => {
    const bytes = filled(2 * CHUNK_BYTES + 9)
    const leaves = piecesOf(bytes, CHUNK_BYTES).map(leafHash)
    const size = new Uint8Array(8)
    new DataView(size.buffer).setBigUint64(0, BigInt(bytes.length))
    const root = await store.put(bytes)
    expect(
      Buffer.compare(await readFile(fileOf(root)), Buffer.concat([utf8('KMBLOB1\n'), size, ...leaves, bytes])),
    ).toBe(0)
  })

  it('finds a flipped bit anywhere in the file, sets it aside and takes the file in again', async () => {
    const bytes = filled(2 * CHUNK_BYTES + 100)
    const root = await store.put(bytes)
    const whole = await readFile(fileOf(root))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        await writeFile(fileOf(root), flipped(whole, bit))
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

  it('survives several writers of one file', async () => {
    const bytes = filled(3 * CHUNK_BYTES)
    const roots = await Promise.all(Array.from({ length: 8 }, () => new FileBlobStore(dir).put(bytes)))
    expect(new Set(roots.map(toHex)).size).toBe(1)
    expect(Buffer.compare((await store.get(roots[0] as Uint8Array)) ?? new Uint8Array(), bytes)).toBe(0)
  })
})

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const damaged = Uint8Array.from(bytes)
  damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7))
  return damaged
}

describe('a file of several groups', () => {
  /** Two full groups and a bit of a third: nearly 130 MiB, most of it one chunk over and over. */
  const chunks = 2 * GROUP_CHUNKS + 3
  const size = (chunks - 1) * CHUNK_BYTES + 77
  const chunkOf = (index: number): Uint8Array =>
    new Uint8Array(index === chunks - 1 ? 77 : CHUNK_BYTES).fill(index % 251)

  it('has the root of all its leaves, is read in any order and is not held as a whole', async () => {
    const draft = await store.draft({ size, chunkBytes: CHUNK_BYTES })
    for (let index = 0; index < chunks; index++) await draft.write(chunkOf(index))
    const root = await draft.commit()
    const leaves = Array.from({ length: chunks }, (_, index) => leafHash(chunkOf(index)))
    expect(toHex(root)).toBe(toHex(rootOf(append(EMPTY_TREE, leaves))))
    const file = (await store.open(root)) as BlobReader
    expect(file.groups.length).toBe(groupCount(file) * HASH_BYTES)
    for (const index of [chunks - 1, 0, GROUP_CHUNKS, 5, 2 * GROUP_CHUNKS - 1])
      expect(await file.chunk(index)).toEqual(chunkOf(index))
    await file.close()
    expect(size).toBeGreaterThan(WHOLE_BYTES_MAX)
    expect(await store.get(root)).toBeUndefined()
  })

  it('is given up for damaged when the roots of its groups are', async () => {
    const draft = await store.draft({ size, chunkBytes: CHUNK_BYTES })
    for (let index = 0; index < chunks; index++) await draft.write(chunkOf(index))
    const root = await draft.commit()
    const whole = await readFile(fileOf(root))
    await writeFile(fileOf(root), flipped(whole, (START_BYTES + 40) * 8))
    expect(await store.open(root)).toBeUndefined()
    expect(await store.damaged()).toEqual([toHex(root)])
  })
})

describe('a file on its way in', () => {
  it('is taken only as its root promises, and shows nothing before it is whole', async () => {
    const holder = await Holder.of(filled(CHUNK_BYTES + 9))
    const { head, root } = holder
    for (const wrong of [
      { size: -1 },
      { size: 0.5 },
      { size: 0 },
      { size: CHUNKS_MAX * CHUNK_BYTES + 1 },
      { size: Number.MAX_SAFE_INTEGER },
      { chunkBytes: 1 },
      { chunkBytes: 0 },
      { size: (GROUP_CHUNKS + 1) * CHUNK_BYTES },
      { size: (GROUP_CHUNKS + 1) * CHUNK_BYTES, groups: new Uint8Array(2 * HASH_BYTES) },
      { groups: new Uint8Array(HASH_BYTES) },
    ])
      await expect(store.create({ ...head, ...wrong }), JSON.stringify(wrong)).rejects.toThrow(BlobMismatch)

    const writer = await store.create(head)
    const leaves = (await holder.file.leaves(0)) as Uint8Array
    await expect(writer.write(filled(CHUNK_BYTES))).rejects.toThrow(BlobMismatch)
    for (const wrong of [new Uint8Array(0), leaves.subarray(HASH_BYTES), leaves.toReversed()])
      await expect(writer.leaves(0, wrong)).rejects.toThrow(BlobMismatch)
    await expect(writer.leaves(1, leaves)).rejects.toThrow(BlobMismatch)
    await holder.give(writer, 1)
    await expect(writer.write(new Uint8Array(9))).rejects.toThrow(BlobMismatch)
    await expect(writer.commit()).rejects.toThrow(BlobMismatch)
    expect(await store.has(root)).toBe(false)
    await holder.give(writer)
    await writer.commit()
    expect(await store.get(root)).toEqual(filled(CHUNK_BYTES + 9))
  })

  it.each([CHUNK_BYTES, SEALED_CHUNK_BYTES])(
    'goes on from any chunk, in chunks of %i bytes, as far as what came is what was promised',
    async (chunkBytes) => {
      const bytes = filled(4 * chunkBytes + 1000)
      const holder = await Holder.of(bytes, chunkBytes)
      await fc.assert(
        fc.asyncProperty(fc.nat(4), fc.option(fc.nat(1_000_000)), fc.option(fc.nat()), async (came, cut, bit) => {
          await store.remove(holder.root)
          const first = await store.create(holder.head)
          await holder.give(first, came)
          await first.pause()
          const whole = await readFile(partialOf(holder.root))
          const kept = flipped(whole.subarray(0, whole.length - ((cut ?? 0) % whole.length)), 0)
          const harmed = bit !== null && kept.length > 0 ? flipped(kept, bit % (kept.length * 8)) : kept
          await writeFile(partialOf(holder.root), flipped(harmed, 0))
          const second = (await store.resume(holder.root)) ?? (await store.create(holder.head))
          expect(second.next).toBeLessThanOrEqual(came)
          if (cut === null && bit === null) expect(second.next).toBe(came)
          if (second.size === bytes.length) {
            await holder.give(second)
            await second.commit()
            expect(Buffer.compare((await store.get(holder.root)) as Uint8Array, bytes)).toBe(0)
          } else await second.discard()
        }),
        { numRuns: 40 },
      )
    },
  )

  it('resumes in the middle of a later group', async () => {
    const bytes = new Uint8Array((GROUP_CHUNKS + 20) * CHUNK_BYTES).map((_, i) => i >> 16)
    const holder = await Holder.of(bytes)
    const first = await store.create(holder.head)
    await holder.give(first, GROUP_CHUNKS + 7)
    await first.pause()
    await truncate(partialOf(holder.root), (await stat(partialOf(holder.root))).size - 10)
    const second = (await store.resume(holder.root)) as BlobWriter
    expect(second.next).toBe(GROUP_CHUNKS + 6)
    await holder.give(second)
    await second.commit()
    const file = (await store.open(holder.root)) as BlobReader
    expect(await file.chunk(GROUP_CHUNKS + 19)).toEqual(bytes.subarray(-CHUNK_BYTES))
    await file.close()
    expect(await store.resume(holder.root)).toBeUndefined()
  })

  it('is forgotten when it is given up, and after a month; what a crash left of a file made here, at once', async () => {
    const holder = await Holder.of(filled(2 * CHUNK_BYTES))
    const given = await store.create(holder.head)
    await given.discard()
    expect(await store.resume(holder.root)).toBeUndefined()

    const kept = await store.create(holder.head)
    await holder.give(kept, 1)
    await kept.pause()
    const broken = await store.draft({ size: 10, chunkBytes: CHUNK_BYTES })
    await broken.write(filled(10))
    left.push({ close: () => broken.discard() })
    expect(await readdir(path.join(dir, 'incoming'))).toHaveLength(2)
    store.sweep()
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([toHex(holder.root)])
    const longAgo = new Date(Date.now() - 31 * 24 * 3_600_000)
    await utimes(partialOf(holder.root), longAgo, longAgo)
    store.sweep()
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([])
    expect(await store.put(filled(10))).toHaveLength(HASH_BYTES)
  })
})
