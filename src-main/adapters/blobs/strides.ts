/**
 * Several chunks at a time between a file and its reader or writer. A disk answers a question for 64 KiB in about the time of one for
 * several of them, and meanwhile a line stands idle; so the next stride is read while this one is sent, and written while the next arrives.
 */
import type { FileHandle } from 'node:fs/promises'
import { type Cut, chunkCount, chunkLength } from '#shared/core/files/index.ts'
import { readUpTo, writeExactly } from './exactly.ts'
import { chunkAt } from './layout.ts'

/** Half a megabyte: the hand-over to the thread that reads costs as much as the reading. */
const STRIDE_CHUNKS = 8
/** The stride being read, the one being handed out, and two whose bytes are lent (CHUNKS_LENT). */
const RING = 4

interface Stride {
  from: number
  to: number
  /** Shorter where the file ends: of one on its way in, not all is there. */
  bytes: Promise<Uint8Array>
}

/**
 * Chunks of a file, read ahead once they are asked for in order, into buffers that go round: fresh ones for every chunk made the garbage
 * collector the greatest cost of sending a file.
 */
export class StrideReader {
  readonly #handle: FileHandle
  readonly #cut: Cut
  readonly #ring: Uint8Array[] = []
  #turn = 0
  #held: Stride | undefined
  #ahead: Stride | undefined
  #expected = -1

  constructor(handle: FileHandle, cut: Cut) {
    this.#handle = handle
    this.#cut = cut
  }

  /** Undefined when the file ends before. */
  async chunk(index: number): Promise<Uint8Array | undefined> {
    const inOrder = index === this.#expected
    this.#expected = index + 1
    const stride = inOrder ? this.#inOrder(index) : this.#read(index, 1)
    this.#held = stride
    const bytes = await stride.bytes
    const at = (index - stride.from) * this.#cut.chunkBytes
    const chunk = bytes.subarray(at, at + chunkLength(this.#cut, index))
    return chunk.length === chunkLength(this.#cut, index) ? chunk : undefined
  }

  #inOrder(index: number): Stride {
    if (this.#held && index < this.#held.to) return this.#held
    const stride = this.#ahead?.from === index ? this.#ahead : this.#read(index, STRIDE_CHUNKS)
    this.#ahead = stride.to < chunkCount(this.#cut) ? this.#read(stride.to, STRIDE_CHUNKS) : undefined
    return stride
  }

  #read(from: number, chunks: number): Stride {
    const to = Math.min(chunkCount(this.#cut), from + chunks)
    const length = chunkAt(this.#cut, to - 1) + chunkLength(this.#cut, to - 1) - chunkAt(this.#cut, from)
    const bytes = readUpTo(this.#handle, chunkAt(this.#cut, from), this.#buffer(length))
    // Whoever comes to it hears of the failure; nobody may come.
    bytes.catch(() => undefined)
    return { from, to, bytes }
  }

  #buffer(length: number): Uint8Array {
    const turn = this.#turn++ % RING
    const known = this.#ring[turn]
    if (known && known.length >= length) return known.subarray(0, length)
    const fresh = new Uint8Array(length)
    this.#ring[turn] = fresh
    return fresh
  }
}

/** Chunks of a file in order, written behind the one who hands them over: one stride is on its way to the disk, one is being filled. */
export class StrideWriter {
  readonly #handle: FileHandle
  #filling: Uint8Array
  #other: Uint8Array
  #filled = 0
  #position: number
  #writing: Promise<void> = Promise.resolve()

  /** Begins at `position`. */
  constructor(handle: FileHandle, { chunkBytes }: Cut, position: number) {
    this.#handle = handle
    this.#filling = new Uint8Array(STRIDE_CHUNKS * chunkBytes)
    this.#other = new Uint8Array(STRIDE_CHUNKS * chunkBytes)
    this.#position = position
  }

  /** Where the next chunk of so many bytes belongs. Throws DiskFull, also for chunks before this one. */
  async room(length: number): Promise<Uint8Array> {
    if (this.#filled + length > this.#filling.length) await this.#pass()
    return this.#filling.subarray(this.#filled, this.#filled + length)
  }

  /** Resolves when the next chunk lies in its room; one that lies there already is not moved. Throws DiskFull, as `room` does. */
  async write(chunk: Uint8Array): Promise<void> {
    const room = await this.room(chunk.length)
    const isThere = chunk.buffer === room.buffer && chunk.byteOffset === room.byteOffset
    if (!isThere) room.set(chunk)
    this.#filled += chunk.length
  }

  /** Everything handed over is with the system. Throws DiskFull. */
  async flush(): Promise<void> {
    await this.#pass()
    await this.#writing
  }

  async #pass(): Promise<void> {
    await this.#writing
    const full = this.#filling.subarray(0, this.#filled)
    this.#writing = writeExactly(this.#handle, full, this.#position)
    // Whoever comes next hears of the failure.
    this.#writing.catch(() => undefined)
    ;[this.#filling, this.#other] = [this.#other, this.#filling]
    this.#position += this.#filled
    this.#filled = 0
  }
}
