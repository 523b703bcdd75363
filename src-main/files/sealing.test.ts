import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CHUNK_BYTES, chunkCount, chunkNonce, sealedCut } from '#shared/core/files/index.ts'
import { append, EMPTY_TREE, leafHash, rootOf, toHex } from '#shared/core/kernel/index.ts'
import { FileBlobStore } from '../adapters/blobs/index.ts'
import { entropy, sealer } from '../adapters/crypto/sodium.ts'
import type { BlobReader } from '../ports/blobs.ts'
import type { Watch } from '../ports/files.ts'
import { intoChunks, opened, openWhole, seal, WrongContent } from './sealing.ts'
import { FileWorker } from './work.ts'

let dir: string
let blobs: FileBlobStore
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'kind-sealing-'))
  blobs = new FileBlobStore(path.join(dir, 'blobs'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const filled = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 13 + (i >> 9)) & 255)
async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
const rootOver = (bytes: Uint8Array): Uint8Array => {
  const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, i) =>
    leafHash(bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES)),
  )
  return rootOf(append(EMPTY_TREE, chunks))
}
const watch = (signal = new AbortController().signal): Watch => ({ signal, onBytes: () => undefined })

async function sealed(bytes: Uint8Array) {
  const key = entropy.bytes(32)
  const made = await seal({ blobs, sealer }, key, { size: bytes.length, chunks: intoChunks(pieces(bytes, 50_000)) })
  return { key, made, place: { file: { root: made.root, size: bytes.length }, key } }
}
async function withCipher<T>(root: Uint8Array, act: (file: BlobReader) => Promise<T>): Promise<T> {
  const file = (await blobs.open(root)) as BlobReader
  return act(file).finally(() => file.close())
}

describe('a sealed file', () => {
  it.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])('of %i bytes opens again', async (n) => {
    const { made, place } = await sealed(filled(n))
    expect(toHex(made.root)).toBe(toHex(rootOver(filled(n))))
    expect(made.cipherSize).toBe(sealedCut(n).size)
    const plain = await withCipher(made.cipher, (file) => openWhole({ sealer }, file, place))
    expect(Buffer.compare(plain, filled(n))).toBe(0)
  })

  it('opens chunk by chunk, each alone and only in its place', async () => {
    const bytes = filled(3 * CHUNK_BYTES + 5)
    const { key, made } = await sealed(bytes)
    await withCipher(made.cipher, async (file) => {
      const count = chunkCount(file)
      for (let index = 0; index < count; index++) {
        const box = (await file.chunk(index)) as Uint8Array
        const plain = sealer.openChunk(key, { index, count }, box)
        expect(plain).toEqual(bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES))
        for (const wrong of [
          { index: (index + 1) % count, count },
          { index, count: index === count - 1 ? count + 1 : index + 1 },
        ])
          expect(sealer.openChunk(key, wrong, box)).toBeUndefined()
        expect(sealer.openChunk(entropy.bytes(32), { index, count }, box)).toBeUndefined()
      }
    })
  })

  it('with any bit changed, or another plaintext than was committed, is not opened', async () => {
    const { key, made, place } = await sealed(filled(2000))
    const box = await withCipher(made.cipher, (file) => file.chunk(0))
    fc.assert(
      fc.property(fc.nat((box as Uint8Array).length * 8 - 1), (bit) => {
        const changed = Uint8Array.from(box as Uint8Array)
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(sealer.openChunk(key, { index: 0, count: 1 }, changed)).toBeUndefined()
      }),
    )
    for (const file of [
      { root: rootOver(filled(1999)), size: 2000 },
      { root: made.root, size: 1999 },
      { root: made.root, size: 2 ** 50 },
    ])
      await expect(
        withCipher(made.cipher, async (cipher) => {
          for await (const chunk of opened({ sealer }, cipher, { ...place, file })) expect(chunk).toBeDefined()
        }),
      ).rejects.toThrow(WrongContent)
  })

  it('has a nonce for each chunk and each end', () => {
    const seen = new Set<string>()
    for (const count of [1, 2, 300]) for (let i = 0; i < count; i++) seen.add(toHex(chunkNonce(i, count)))
    // Of 303 places, chunk 0 and 1 of several counts share theirs when they are not the last.
    expect(seen.size).toBe(302)
    for (const [index, count] of [
      [-1, 3],
      [3, 3],
      [0.5, 3],
      [0, 0],
    ] as const)
      expect(() => chunkNonce(index, count)).toThrow(RangeError)
  })
})

describe('the work on files', () => {
  it('seals from the disk and saves to it; a file that changes or is not there is told', async () => {
    const work = new FileWorker({ blobs, sealer, entropy })
    const [from, to] = [path.join(dir, 'from'), path.join(dir, 'to')]
    await writeFile(from, filled(200_000))
    const added = await work.seal(from, watch())
    const opening = { file: { root: added.root, size: added.size }, cipher: added.cipher, key: added.key }
    await work.save(opening, to, watch())
    expect(Buffer.compare(await readFile(to), filled(200_000))).toBe(0)
    await expect(work.seal(path.join(dir, 'nothing'), watch())).rejects.toMatchObject({ trouble: 'unreadable' })
    await expect(work.seal(dir, watch())).rejects.toMatchObject({ trouble: 'unreadable' })
    await expect(work.save(opening, path.join(dir, 'no', 'folder'), watch())).rejects.toMatchObject({
      trouble: 'unwritable',
    })
    const wrong = { ...opening, file: { root: new Uint8Array(32), size: added.size } }
    await expect(work.save(wrong, to, watch())).rejects.toMatchObject({ trouble: 'wrong' })
    expect(Buffer.compare(await readFile(to), filled(200_000))).toBe(0)
    const stopped = AbortSignal.abort()
    await expect(work.seal(from, watch(stopped))).rejects.toMatchObject({ trouble: 'stopped' })
  })
})
