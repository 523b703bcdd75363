/**
 * Files between devices: `/kind/blob/1`. Request: root. Answer: status, size (u32), leaf hashes, then the chunks. The leaves come
 * first, so that the first wrong chunk is seen as it arrives and nothing wrong is ever stored.
 */
import type { Stream } from '@libp2p/interface'
import { BLOB_BYTES_MAX, BlobMismatch, type BlobReader, CHUNK_BYTES, type ChunkStore } from '#main/ports/blobs.ts'
import { BLOB_PROTOCOL } from '#shared/wire/session.ts'
import { drained } from './drained.ts'
import type { Peer } from './peer.ts'
import type { StreamReader } from './reader.ts'

const ROOT_BYTES = 32
const LEAF_BYTES = 32
/** Files moving at once between two devices, each way: one large file must not hold up a photo, ten must not fill the streams. */
export const BLOBS_PER_PEER = 2
/** A holder that has to read from a sleeping disk may take this long to begin. */
const ANSWER_MS_MAX = 15_000

export const STATUS = { absent: 0, present: 1, busy: 2 } as const

/** Answers one request. Rejects when the line fails; the asker then tries somebody else. */
export async function serveBlob(a: {
  peer: Peer
  stream: Stream
  reader: StreamReader
  store: ChunkStore
  stallMs: number
}): Promise<void> {
  const { peer, stream } = a
  const root = await a.reader.readAll(ROOT_BYTES, ANSWER_MS_MAX)
  if (peer.serving >= BLOBS_PER_PEER) return finish(stream, STATUS.busy)
  peer.serving++
  try {
    const file = await a.store.open(root)
    if (!file) return await finish(stream, STATUS.absent)
    try {
      await pour(file, peer, stream, a.stallMs)
    } finally {
      await file.close()
    }
  } finally {
    peer.serving--
  }
}

async function finish(stream: Stream, status: number): Promise<void> {
  stream.send(Uint8Array.of(status))
  await stream.close()
}

async function pour(file: BlobReader, peer: Peer, stream: Stream, stallMs: number): Promise<void> {
  const push = async (bytes: Uint8Array) => {
    peer.count(bytes.length)
    if (!stream.send(bytes)) await drained(stream, stallMs)
  }
  const head = new Uint8Array(5 + file.leaves.length * LEAF_BYTES)
  head[0] = STATUS.present
  new DataView(head.buffer).setUint32(1, file.size)
  file.leaves.forEach((leaf, index) => {
    head.set(leaf, 5 + index * LEAF_BYTES)
  })
  await push(head)
  for (let index = 0; index < file.leaves.length; index++) {
    const chunk = await file.chunk(index)
    if (!chunk) throw new Error('the stored file is damaged')
    await push(chunk)
  }
  await stream.close({ signal: AbortSignal.timeout(stallMs) })
}

/** Asks one peer. Throws BlobMismatch when it sends something else than it was asked for. */
export async function askBlob(peer: Peer, root: Uint8Array, store: ChunkStore): Promise<'stored' | 'absent' | 'busy'> {
  if (peer.fetching >= BLOBS_PER_PEER) return 'busy'
  peer.fetching++
  const opened = await peer.open(BLOB_PROTOCOL, 'blob').catch((error: unknown) => {
    peer.fetching--
    throw error
  })
  const { stream, reader } = opened
  try {
    stream.send(root)
    await opened.admitted
    const [status] = await reader.readAll(1, ANSWER_MS_MAX)
    if (status === STATUS.present) await takeIn(peer, reader, root, store)
    await stream.close()
    return status === STATUS.present ? 'stored' : status === STATUS.busy ? 'busy' : 'absent'
  } catch (error) {
    stream.abort(error as Error)
    throw error
  } finally {
    peer.fetching--
  }
}

async function takeIn(peer: Peer, reader: StreamReader, root: Uint8Array, store: ChunkStore): Promise<void> {
  const size = new DataView((await reader.readAll(4)).buffer).getUint32(0)
  if (size > BLOB_BYTES_MAX) throw new BlobMismatch(`${size} bytes were announced`)
  const leaves: Uint8Array[] = []
  for (let left = Math.ceil(size / CHUNK_BYTES); left > 0; left--) leaves.push(await reader.readAll(LEAF_BYTES))
  const writer = await store.create({ root, size, leaves })
  try {
    for (let left = size; left > 0; left -= CHUNK_BYTES) {
      const chunk = await reader.readAll(Math.min(left, CHUNK_BYTES))
      peer.count(chunk.length)
      await writer.write(chunk)
    }
    await writer.commit()
  } catch (error) {
    await writer.abort()
    throw error
  }
}
