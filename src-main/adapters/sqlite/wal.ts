/**
 * Reads a write-ahead log as SQLite itself would after a crash (sqlite.org/fileformat2.html#walformat): which pages it holds whole, and
 * whether something stands behind the point where reading ends.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
/** Frames read at once: what is read stays in the processor's own memory until it is summed. */
const FRAMES_AT_ONCE = 64

export interface WalPages {
  /** CRC-32 of the pages in committed frames by number, as they were written last; SQLite reads them from here and not from the main file. */
  pages: ReadonlyMap<number, number>
  /** Frames of this log stand behind one that is torn or changed: the end of what was written last cannot be read. */
  broken: boolean
}

const EMPTY: WalPages = { pages: new Map(), broken: false }

/** How much of a log's file is in use: after a checkpoint it is written again from its start and keeps its length. */
export interface WalExtent {
  /** Changes whenever writing starts from the beginning. */
  salt: bigint
  bytes: number
}

export const NO_LOG: WalExtent = { salt: 0n, bytes: 0 }

export const walExtent = (file: string): WalExtent => withFile(file, extentOf) ?? NO_LOG

/** Frames in use carry the header's salt, those left over from before another one: where they meet is found by halving. */
function extentOf(fd: number): WalExtent {
  const head = readAt(fd, 0, HEADER_BYTES)
  if (head.length < HEADER_BYTES) return NO_LOG
  const salt = head.readBigUInt64BE(16)
  const frameBytes = FRAME_HEADER_BYTES + head.readUInt32BE(8)
  let used = 0
  let end = Math.floor((fstatSync(fd).size - HEADER_BYTES) / frameBytes)
  while (used < end) {
    const middle = Math.floor((used + end) / 2)
    if (readAt(fd, HEADER_BYTES + middle * frameBytes, FRAME_HEADER_BYTES).readBigUInt64BE(8) === salt)
      used = middle + 1
    else end = middle
  }
  return { salt, bytes: HEADER_BYTES + used * frameBytes }
}

/**
 * What is in use of a log, by its sums too: behind what SQLite recovered after a crash, frames of then may still stand that look like
 * today's, and it never reads them.
 */
export function readWalInUse(file: string): { extent: WalExtent; pages: WalPages['pages'] } {
  const found = withFile(file, (fd) => {
    const extent = extentOf(fd)
    return { extent, pages: read(fd, extent.bytes).pages }
  })
  return found ?? { extent: NO_LOG, pages: EMPTY.pages }
}

export const readWal = (file: string): WalPages => withFile(file, (fd) => read(fd, fstatSync(fd).size)) ?? EMPTY

/** The first `end` bytes of a log. */
function read(fd: number, end: number): WalPages {
  const head = readAt(fd, 0, HEADER_BYTES)
  if (end < HEADER_BYTES || head.length < HEADER_BYTES) return EMPTY
  const view = viewOf(head)
  const magic = view.getUint32(0)
  const pageSize = view.getUint32(8)
  const sums = new Sums((magic & 1) === 0)
  sums.add(view, 0, 24)
  const whole = (magic & ~1) === MAGIC && pageSize >= 512 && pageSize <= 65_536 && sums.equal(view, 24)
  if (!whole) return { pages: new Map(), broken: end >= HEADER_BYTES + FRAME_HEADER_BYTES }
  const frames = new Frames(view, pageSize, sums)
  const frameBytes = FRAME_HEADER_BYTES + pageSize
  const chunk = new Uint8Array(FRAMES_AT_ONCE * frameBytes)
  for (let at = HEADER_BYTES; at < end && !frames.isOver; at += chunk.length)
    frames.take(chunk.subarray(0, readSync(fd, chunk, 0, Math.min(chunk.length, end - at), at)))
  return frames.found
}

/** Follows a log's frames, from its first on. */
class Frames {
  readonly #head: DataView
  readonly #pageSize: number
  readonly #sums: Sums
  readonly #pages = new Map<number, number>()
  /** Those of a transaction whose end has not come. */
  #open: [number, number][] = []
  /** A frame was met that is torn, changed, or not of this log. */
  #isTorn = false
  #hasMore = false

  constructor(head: DataView, pageSize: number, sums: Sums) {
    this.#head = head
    this.#pageSize = pageSize
    this.#sums = sums
  }

  /** Nothing that follows changes what is found. */
  get isOver(): boolean {
    return this.#isTorn && (this.#hasMore || this.#open.length > 0)
  }

  get found(): WalPages {
    return { pages: this.#pages, broken: this.#open.length > 0 || this.#hasMore }
  }

  take(chunk: Uint8Array): void {
    const view = viewOf(chunk)
    const frameBytes = FRAME_HEADER_BYTES + this.#pageSize
    for (let at = 0; at + FRAME_HEADER_BYTES <= chunk.length; at += frameBytes) {
      this.#isTorn ||= at + frameBytes > chunk.length || !this.#isOurs(view, at) || !this.#isWhole(view, at)
      if (this.#isTorn) this.#hasMore ||= this.#isOurs(view, at)
      else
        this.#add(view.getUint32(at), view.getUint32(at + 4), chunk.subarray(at + FRAME_HEADER_BYTES, at + frameBytes))
    }
  }

  #isOurs(view: DataView, at: number): boolean {
    return view.getUint32(at + 8) === this.#head.getUint32(16) && view.getUint32(at + 12) === this.#head.getUint32(20)
  }

  #isWhole(view: DataView, at: number): boolean {
    this.#sums.add(view, at, 8)
    this.#sums.add(view, at + FRAME_HEADER_BYTES, this.#pageSize)
    return this.#sums.equal(view, at + 16)
  }

  /** A frame that says the size of the database ends a transaction. */
  #add(number: number, size: number, page: Uint8Array): void {
    this.#open.push([number, crc32(page)])
    if (size === 0) return
    for (const [known, sum] of this.#open) this.#pages.set(known, sum)
    this.#open = []
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The log's running checksum over pairs of words; 32-bit integers throughout, which is what makes it fast. */
class Sums {
  readonly #littleEndian: boolean
  #a = 0
  #b = 0

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian
  }

  add(view: DataView, from: number, length: number): void {
    const littleEndian = this.#littleEndian
    let [a, b] = [this.#a, this.#b]
    for (let at = from; at < from + length; at += 8) {
      a = (a + view.getInt32(at, littleEndian) + b) | 0
      b = (b + view.getInt32(at + 4, littleEndian) + a) | 0
    }
    this.#a = a
    this.#b = b
  }

  equal(view: DataView, at: number): boolean {
    return view.getInt32(at) === this.#a && view.getInt32(at + 4) === this.#b
  }
}

function withFile<T>(file: string, read: (fd: number) => T): T | undefined {
  let fd: number
  try {
    fd = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return read(fd)
  } finally {
    closeSync(fd)
  }
}

/** Shorter where the file ends. */
function readAt(fd: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(fd, bytes, 0, length, at))
}
