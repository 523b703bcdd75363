/**
 * Reads a write-ahead log as SQLite itself would after a crash (sqlite.org/fileformat2.html#walformat): which pages it holds whole, and
 * whether something stands behind the point where reading ends.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682

export interface WalPages {
  /** The pages in committed frames by number, as they were written last; SQLite reads them from here and not from the main file. */
  pages: ReadonlyMap<number, Uint8Array>
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
    return { extent, pages: read(readAt(fd, 0, extent.bytes)).pages }
  })
  return found ?? { extent: NO_LOG, pages: EMPTY.pages }
}

export function readWal(file: string): WalPages {
  const bytes = withFile(file, (fd) => readFileSync(fd))
  return bytes ? read(bytes) : EMPTY
}

function read(bytes: Buffer): WalPages {
  if (bytes.length < HEADER_BYTES) return EMPTY
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.getUint32(0)
  const pageSize = view.getUint32(8)
  const sums = new Sums((magic & 1) === 0)
  sums.add(view, 0, 24)
  const whole = (magic & ~1) === MAGIC && pageSize >= 512 && pageSize <= 65_536 && sums.equal(view, 24)
  if (!whole) return { pages: new Map(), broken: bytes.length >= HEADER_BYTES + FRAME_HEADER_BYTES }
  return readFrames(view, pageSize, sums)
}

function readFrames(view: DataView, pageSize: number, sums: Sums): WalPages {
  const frameBytes = FRAME_HEADER_BYTES + pageSize
  const ours = (at: number): boolean =>
    view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20)
  const pages = new Map<number, Uint8Array>()
  let open: [number, Uint8Array][] = []
  let at = HEADER_BYTES
  for (; at + frameBytes <= view.byteLength && ours(at); at += frameBytes) {
    sums.add(view, at, 8)
    sums.add(view, at + FRAME_HEADER_BYTES, pageSize)
    if (!sums.equal(view, at + 16)) break
    const page = new Uint8Array(view.buffer, view.byteOffset + at + FRAME_HEADER_BYTES, pageSize)
    open.push([view.getUint32(at), page])
    // A frame that says the size of the database ends a transaction.
    if (view.getUint32(at + 4) === 0) continue
    for (const [number, bytes] of open) pages.set(number, bytes)
    open = []
  }
  let broken = open.length > 0
  for (let rest = at; rest + FRAME_HEADER_BYTES <= view.byteLength && !broken; rest += frameBytes) broken = ours(rest)
  return { pages, broken }
}

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
