/** The holder's side of `/kind/blob/2` (wire/blobs.ts): one stream, one file, from the chunk on that was asked for. */
import type { Stream } from '@libp2p/interface'
import { type BlobReader, CHUNKS_LENT, type ChunkStore } from '#main/ports/blobs.ts'
import { chunkCount, groupOf } from '#shared/core/files/index.ts'
import { concatBytes } from '#shared/core/kernel/index.ts'
import {
  BLOB_ASK_BYTES,
  BLOB_CAME_CHUNKS,
  BLOB_STATUS,
  type BlobAsk,
  decodeBlobAsk,
  encodeCut,
} from '#shared/wire/blobs.ts'
import { drained } from './drained.ts'
import { LANE_STREAMS, laneOf } from './lanes.ts'
import type { Peer } from './peer.ts'
import type { StreamReader } from './reader.ts'

/** A peer that opens a stream knows what it wants. */
const ASK_MS_MAX = 15_000

/** Answers one request. Rejects when the line fails; the asker then tries somebody else. */
export async function serveBlob(a: {
  peer: Peer
  stream: Stream
  reader: StreamReader
  store: ChunkStore
  stallMs: number
}): Promise<void> {
  const ask = decodeBlobAsk(await a.reader.readAll(BLOB_ASK_BYTES, ASK_MS_MAX))
  const { serving } = a.peer
  const lane = laneOf(ask.atMost)
  if (serving[lane] >= LANE_STREAMS[lane]) return finish(a.stream, BLOB_STATUS.busy)
  serving[lane]++
  try {
    const file = await a.store.open(ask.root)
    if (!file) return await finish(a.stream, BLOB_STATUS.absent)
    try {
      if (file.size > ask.atMost) return await finish(a.stream, BLOB_STATUS.larger)
      await pour(file, ask, a)
    } finally {
      await file.close()
    }
  } finally {
    serving[lane]--
  }
}

async function finish(stream: Stream, status: number): Promise<void> {
  stream.send(Uint8Array.of(status))
  await stream.close()
}

interface Line {
  peer: Peer
  stream: Stream
  reader: StreamReader
  stallMs: number
}

async function pour(file: BlobReader, { from }: BlobAsk, { peer, stream, reader, stallMs }: Line): Promise<void> {
  const count = chunkCount(file)
  const push = async (bytes: Uint8Array | undefined) => {
    if (!bytes) throw new Error('the stored file is damaged')
    peer.count(bytes.length)
    if (!stream.send(bytes)) await drained(stream, stallMs)
  }
  let came = from
  const read = async (index: number) => {
    for (; index - came > CHUNKS_LENT; came += BLOB_CAME_CHUNKS) await reader.readAll(1)
    return index < count ? file.chunk(index) : undefined
  }
  /** Read and checked while the one before is on its way, or the line would stand idle; its failure is heard of in its turn. */
  const ahead = (index: number) => {
    const chunk = read(index)
    chunk.catch(() => undefined)
    return chunk
  }
  await push(concatBytes(Uint8Array.of(BLOB_STATUS.present), encodeCut(file), file.groups))
  let next = ahead(from)
  let group = -1
  for (let index = from; index < count; index++) {
    if (groupOf(index) !== group) {
      group = groupOf(index)
      await push(await file.leaves(group))
    }
    const chunk = await next
    next = ahead(index + 1)
    await push(chunk)
  }
  await stream.close({ signal: AbortSignal.timeout(stallMs) })
}
