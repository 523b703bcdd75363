/** Holders and askers of files that do not keep to `/kind/blob/2`, by real libp2p on loopback. */
import type { Stream } from '@libp2p/interface'
import { afterEach, describe, expect, it } from 'vitest'
import type { BlobReader } from '#main/ports/blobs.ts'
import { CHUNK_BYTES, CHUNKS_MAX, type Cut, chunkCount } from '#shared/core/files/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import {
  BLOB_ASK_BYTES,
  BLOB_CUT_BYTES,
  BLOB_STATUS,
  type BlobAsk,
  decodeBlobAsk,
  encodeBlobAsk,
  encodeCut,
} from '#shared/wire/blobs.ts'
import { ADMITTED, BLOB_PROTOCOL, TOKEN_BYTES } from '#shared/wire/session.ts'
import { StreamReader } from './reader.ts'
import { Rogue } from './testing/rogue.ts'
import { type TestNode, Town, until } from './testing/town.ts'

const town = new Town()
afterEach(() => town.stop())

const SIZE = 6 * CHUNK_BYTES + 100
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 7 + (i >> 10)) & 255)

/** What a holder says after it was asked; the stream is left as it is. */
type Lie = (stream: Stream, file: BlobReader, ask: BlobAsk) => Promise<void>

async function liarFor(asker: TestNode, file: BlobReader, lie: Lie, seed = 99): Promise<Rogue> {
  const rogue = town.with(await Rogue.start(seed))
  await rogue.serve(BLOB_PROTOCOL, async (stream) => {
    const reader = new StreamReader(stream, 5000)
    await reader.readAll(TOKEN_BYTES)
    stream.send(Uint8Array.of(ADMITTED))
    await lie(stream, file, decodeBlobAsk(await reader.readAll(BLOB_ASK_BYTES)))
  })
  await rogue.call(asker.addresses)
  await until('up', () => asker.isUpWith(rogue))
  return rogue
}

const present = (cut: Cut): Uint8Array => Uint8Array.of(BLOB_STATUS.present, ...encodeCut(cut))
const cutOf = ({ size, chunkBytes }: Cut): Cut => ({ size, chunkBytes })

async function give(stream: Stream, file: BlobReader, from: number, to: number): Promise<void> {
  stream.send((await file.leaves(0)) as Uint8Array)
  for (let index = from; index < to; index++) stream.send((await file.chunk(index)) as Uint8Array)
}

async function scene(lie: Lie): Promise<{ asker: TestNode; honest: TestNode; liar: Rogue; root: Uint8Array }> {
  const asker = await town.node({ limits: { stallMs: 700 } })
  const honest = await town.node()
  const root = await honest.blobs.put(bytes)
  const liar = await liarFor(asker, (await honest.blobs.open(root)) as BlobReader, lie)
  return { asker, honest, liar, root }
}

describe('a holder that', () => {
  it.each<[string, Lie]>([
    ['announces more than was asked for', async (s, file) => void s.send(present({ ...cutOf(file), size: 2 ** 37 }))],
    [
      'announces more than any file has',
      async (s, file) => {
        s.send(present({ ...cutOf(file), size: CHUNKS_MAX * CHUNK_BYTES + 1 }))
      },
    ],
    [
      'announces more than can be counted',
      async (s) => {
        s.send(Uint8Array.of(BLOB_STATUS.present, ...new Uint8Array(BLOB_CUT_BYTES).fill(255)))
      },
    ],
    ['cuts the file otherwise', async (s, file) => void s.send(present({ ...cutOf(file), chunkBytes: 512 }))],
    [
      'gives other leaves',
      async (s, file) => {
        s.send(present(file))
        s.send(new Uint8Array(7 * 32).fill(9))
      },
    ],
    [
      'gives another chunk',
      async (s, file) => {
        s.send(present(file))
        s.send((await file.leaves(0)) as Uint8Array)
        s.send(new Uint8Array(CHUNK_BYTES))
      },
    ],
  ])('%s is found out at once, and the next is asked', async (_, lie) => {
    const { asker, honest, liar, root } = await scene(lie)
    await town.connect(asker, honest)
    expect(await asker.network.fetchBlob(toHex(root), { from: liar.dev })).toBe(true)
    expect(asker.troubles).toEqual([{ dev: liar.dev, code: 'blob.mismatch' }])
    expect(Buffer.compare((await asker.blobs.get(root)) as Uint8Array, bytes)).toBe(0)
  })

  it('stalls loses its turn, and what it gave is not asked for again', async () => {
    const asked: number[] = []
    const { asker, honest, liar, root } = await scene(async (stream, file, { from }) => {
      asked.push(from)
      stream.send(present(file))
      await give(stream, file, from, from + 3)
    })
    expect(await asker.network.fetchBlob(toHex(root), { from: liar.dev })).toBe(false)
    expect(await asker.network.fetchBlob(toHex(root), { from: liar.dev })).toBe(false)
    expect(asked).toEqual([0, 3])
    await town.connect(asker, honest)
    const seen: number[] = []
    const onProgress = (p: { bytes: number; size: number }) => void seen.push(p.bytes)
    expect(await asker.network.fetchBlob(toHex(root), { from: honest.dev, size: SIZE, onProgress })).toBe(true)
    expect(seen).toEqual([6 * CHUNK_BYTES, SIZE])
    expect(asker.troubles).toEqual([])
  })

  it('goes on after the end is not listened to', async () => {
    const { asker, liar, root } = await scene(async (stream, file) => {
      stream.send(present(file))
      await give(stream, file, 0, chunkCount(file))
      for (let n = 0; n < 200 && stream.status === 'open'; n++) {
        stream.send(new Uint8Array(CHUNK_BYTES))
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    })
    expect(await asker.network.fetchBlob(toHex(root), { from: liar.dev })).toBe(true)
    expect(asker.isUpWith(liar)).toBe(true)
  })

  it('lies about the end of a file costs the others nothing but time', async () => {
    const { asker, honest, liar, root } = await scene(async (stream, file, { from }) => {
      stream.send(present({ ...cutOf(file), size: SIZE + 1 }))
      await give(stream, file, from, chunkCount(file))
      stream.send(Uint8Array.of(0))
    })
    expect(await asker.network.fetchBlob(toHex(root), { from: liar.dev })).toBe(false)
    expect(asker.troubles).toEqual([{ dev: liar.dev, code: 'blob.mismatch' }])
    await town.connect(asker, honest)
    expect(await asker.network.fetchBlob(toHex(root), { from: honest.dev })).toBe(true)
    expect(asker.troubles).toHaveLength(1)
  })
})

describe('an asker that', () => {
  const ask = async (rogue: Rogue, changes: Partial<BlobAsk>): Promise<{ stream: Stream; reader: StreamReader }> => {
    const stream = await rogue.connected.newStream(BLOB_PROTOCOL)
    const reader = new StreamReader(stream, 5000)
    stream.send(rogue.token('blob'))
    expect(await reader.readAll(1)).toEqual(Uint8Array.of(ADMITTED))
    stream.send(encodeBlobAsk({ root: new Uint8Array(32), from: 0, atMost: SIZE, ...changes }))
    return { stream, reader }
  }

  async function holderAndRogue(size: number): Promise<{ holder: TestNode; rogue: Rogue; root: Uint8Array }> {
    const holder = await town.node({ limits: { stallMs: 700 } })
    const root = await holder.blobs.put(new Uint8Array(size).fill(3))
    const rogue = town.with(await Rogue.start(98))
    await rogue.call(holder.addresses)
    await until('up', () => holder.isUpWith(rogue))
    return { holder, rogue, root }
  }

  it('takes less than the file is told so; from behind its end it is given nothing', async () => {
    const { rogue, root } = await holderAndRogue(3 * CHUNK_BYTES)
    const small = await ask(rogue, { root, atMost: CHUNK_BYTES })
    expect(await small.reader.readAll(1)).toEqual(Uint8Array.of(BLOB_STATUS.larger))
    for (const from of [3, 2 ** 40, Number.MAX_SAFE_INTEGER]) {
      const { reader } = await ask(rogue, { root, from })
      expect(await reader.readAll(1)).toEqual(Uint8Array.of(BLOB_STATUS.present))
      await reader.readAll(BLOB_CUT_BYTES)
      expect(await reader.read(1)).toBeUndefined()
    }
  })

  it('never says what came is given no more than fits a line, and another lane is free meanwhile', async () => {
    const { holder, rogue, root } = await holderAndRogue(40 * CHUNK_BYTES)
    const bulk = await ask(rogue, { root, atMost: 2 ** 36 })
    let given = 0
    for (;;) {
      const piece = await bulk.reader.read(1024).catch(() => undefined)
      if (!piece) break
      given += piece.length
    }
    expect(given).toBeLessThan(16 * CHUNK_BYTES)
    expect(holder.isUpWith(rogue)).toBe(true)

    const [first, second] = [await ask(rogue, { root, atMost: 2 ** 36 }), await ask(rogue, { root, atMost: 2 ** 36 })]
    expect(await first.reader.readAll(1)).toEqual(Uint8Array.of(BLOB_STATUS.present))
    expect(await second.reader.readAll(1)).toEqual(Uint8Array.of(BLOB_STATUS.busy))
    const photo = await ask(rogue, { root, atMost: 40 * CHUNK_BYTES })
    expect(await photo.reader.readAll(1)).toEqual(Uint8Array.of(BLOB_STATUS.present))
  })
})
