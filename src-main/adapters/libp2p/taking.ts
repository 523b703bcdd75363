/**
 * The asker's side of `/kind/blob/2` (wire/blobs.ts): one file, taken from one holder after the other. What one has given and was found
 * right stays, and the next is asked for the rest.
 */
import type { Stream } from '@libp2p/interface'
import { BlobMismatch, type BlobWriter, type ChunkStore, WHOLE_BYTES_MAX } from '#main/ports/blobs.ts'
import type { FetchProgress } from '#main/ports/network.ts'
import { type Cut, chunkCount, chunksIn, groupOf, groupsBytes, HASH_BYTES } from '#shared/core/files/index.ts'
import {
  BLOB_CAME,
  BLOB_CAME_CHUNKS,
  BLOB_CUT_BYTES,
  BLOB_STATUS,
  decodeCut,
  encodeBlobAsk,
} from '#shared/wire/blobs.ts'
import { BLOB_PROTOCOL } from '#shared/wire/session.ts'
import { LANE_STREAMS, laneOf } from './lanes.ts'
import type { Peer } from './peer.ts'
import type { StreamReader } from './reader.ts'

/** A holder that has to read from a sleeping disk may take this long to begin. */
const ANSWER_MS_MAX = 15_000
/** A chunk takes no longer, or another holder is asked: 1 KiB a second, and whoever is slower holds the file up rather than gives it. */
const CHUNK_MS_MAX = 60_000

export type Answer = 'stored' | 'absent' | 'busy'

export interface TakingHooks {
  store: ChunkStore
  /** Bytes of the file where they are known; otherwise no more is taken than a node takes unasked. */
  size: number | undefined
  signal: AbortSignal | undefined
  onProgress(progress: FetchProgress): void
}

export class Taking {
  readonly #root: Uint8Array
  readonly #hooks: TakingHooks
  readonly #atMost: number
  #writer: BlobWriter | undefined

  private constructor(root: Uint8Array, hooks: TakingHooks) {
    this.#root = root
    this.#hooks = hooks
    this.#atMost = hooks.size ?? WHOLE_BYTES_MAX
  }

  /** Begins where an earlier try ended. Throws DiskFull. */
  static async begin(root: Uint8Array, hooks: TakingHooks): Promise<Taking> {
    const taking = new Taking(root, hooks)
    taking.#writer = await hooks.store.resume(root)
    if (taking.#writer && hooks.size !== undefined && taking.#writer.size !== hooks.size) await taking.#forget()
    taking.#tell()
    return taking
  }

  /** Asks one peer. Throws BlobMismatch when it sends something else than it was asked for, and what the line or the disk throws. */
  async ask(peer: Peer): Promise<Answer> {
    const lane = laneOf(this.#atMost)
    if (peer.fetching[lane] >= LANE_STREAMS[lane]) return 'busy'
    peer.fetching[lane]++
    try {
      return (await this.#askOnce(peer)) ?? (await this.#askOnce(peer)) ?? 'absent'
    } finally {
      peer.fetching[lane]--
    }
  }

  /** After the last holder: what came stays for another time. */
  async end(): Promise<void> {
    await this.#writer?.pause()
    this.#writer = undefined
  }

  /** Undefined when this holder says that the file is cut otherwise than the one before said: then nothing of it is here any more. */
  async #askOnce(peer: Peer): Promise<Answer | undefined> {
    const { signal } = this.#hooks
    const { stream, reader, admitted } = await peer.open(BLOB_PROTOCOL, 'blob')
    const onAbort = () => stream.abort(new Error('the file is not wanted any more'))
    signal?.addEventListener('abort', onAbort)
    try {
      stream.send(encodeBlobAsk({ root: this.#root, from: this.#writer?.next ?? 0, atMost: this.#atMost }))
      await admitted
      const [status] = await reader.readAll(1, ANSWER_MS_MAX)
      if (status === BLOB_STATUS.present) await this.#takeIn(peer, stream, reader)
      await stream.close()
      return status === BLOB_STATUS.present ? 'stored' : status === BLOB_STATUS.busy ? 'busy' : 'absent'
    } catch (error) {
      stream.abort(error as Error)
      if (error instanceof Contradiction) return undefined
      // Nothing of what was said of the file has been borne out yet.
      if (this.#writer?.next === 0) await this.#forget()
      throw error
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  async #takeIn(peer: Peer, stream: Stream, reader: StreamReader): Promise<void> {
    const writer = await this.#agreed(reader)
    const late = setTimeout(() => stream.abort(new Error('a chunk took too long')), CHUNK_MS_MAX)
    try {
      let [group, came] = [-1, 0]
      while (writer.next < chunkCount(writer)) {
        if (groupOf(writer.next) !== group) {
          group = groupOf(writer.next)
          await writer.leaves(group, await reader.readAll(chunksIn(writer, group) * HASH_BYTES))
        }
        const chunk = await writer.room()
        await reader.readInto(chunk)
        peer.count(chunk.length)
        await writer.write(chunk)
        if (++came % BLOB_CAME_CHUNKS === 0) stream.send(Uint8Array.of(BLOB_CAME))
        this.#tell()
        late.refresh()
      }
    } finally {
      clearTimeout(late)
    }
    await writer.commit()
    this.#writer = undefined
    // An honest holder ends here; whatever else comes is not looked at.
    if ((await reader.read(1, ANSWER_MS_MAX).catch(() => undefined)) !== undefined) stream.abort(new Error('too much'))
  }

  /**
   * How the file is cut, as this holder says. Hashes bear that out only with the last chunk, so of two who differ nobody knows yet who is
   * right, and the file begins anew.
   */
  async #agreed(reader: StreamReader): Promise<BlobWriter> {
    const { size, store } = this.#hooks
    const cut = decodeCut(await reader.readAll(BLOB_CUT_BYTES))
    if (!cut || cut.size > this.#atMost || (size !== undefined && cut.size !== size))
      throw new BlobMismatch('a file of another size was announced')
    if (this.#writer && !sameCut(this.#writer, cut)) {
      await this.#forget()
      throw new Contradiction('the file is cut otherwise')
    }
    const groups = await reader.readAll(groupsBytes(cut))
    this.#writer ??= await store.create({ root: this.#root, ...cut, groups })
    return this.#writer
  }

  async #forget(): Promise<void> {
    await this.#writer?.discard()
    this.#writer = undefined
  }

  #tell(): void {
    const writer = this.#writer
    if (!writer) return
    this.#hooks.onProgress({ bytes: Math.min(writer.size, writer.next * writer.chunkBytes), size: writer.size })
  }
}

/** Two holders say different things of one file. */
class Contradiction extends Error {}

const sameCut = (a: Cut, b: Cut): boolean => a.size === b.size && a.chunkBytes === b.chunkBytes
