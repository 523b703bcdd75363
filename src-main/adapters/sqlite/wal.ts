/**
 * Reads a write-ahead log as SQLite itself would after a crash (sqlite.org/fileformat2.html#walformat): which pages it holds whole, and
 * whether something stands behind the point where reading ends.
 */
import { readFileSync } from 'node:fs'

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

/** With `own`, a log that this process has written itself just now: its sums are taken for right, which makes reading it cheap. */
export function readWal(file: string, own?: 'own'): WalPages {
  const bytes = readIfThere(file)
  if (!bytes || bytes.length < HEADER_BYTES) return EMPTY
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.getUint32(0)
  const pageSize = view.getUint32(8)
  const sums = new Sums((magic & 1) === 0)
  sums.add(view, 0, 24)
  const whole = (magic & ~1) === MAGIC && pageSize >= 512 && pageSize <= 65_536 && sums.equal(view, 24)
  if (!whole) return { pages: new Map(), broken: bytes.length >= HEADER_BYTES + FRAME_HEADER_BYTES }
  return readFrames(view, pageSize, own ? undefined : sums)
}

function readFrames(view: DataView, pageSize: number, sums: Sums | undefined): WalPages {
  const frameBytes = FRAME_HEADER_BYTES + pageSize
  const ours = (at: number): boolean =>
    view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20)
  const pages = new Map<number, Uint8Array>()
  let open: [number, Uint8Array][] = []
  let at = HEADER_BYTES
  for (; at + frameBytes <= view.byteLength && ours(at); at += frameBytes) {
    sums?.add(view, at, 8)
    sums?.add(view, at + FRAME_HEADER_BYTES, pageSize)
    if (sums?.equal(view, at + 16) === false) break
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

/** The log's running checksum over pairs of words. */
class Sums {
  readonly #littleEndian: boolean
  #a = 0
  #b = 0

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian
  }

  add(view: DataView, from: number, length: number): void {
    for (let at = from; at < from + length; at += 8) {
      this.#a = (this.#a + view.getUint32(at, this.#littleEndian) + this.#b) >>> 0
      this.#b = (this.#b + view.getUint32(at + 4, this.#littleEndian) + this.#a) >>> 0
    }
  }

  equal(view: DataView, at: number): boolean {
    return view.getUint32(at) === this.#a && view.getUint32(at + 4) === this.#b
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
