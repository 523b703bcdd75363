/**
 * A sum for every page of the main file, beside it in `…-sums`, since SQLite keeps none (decision 011). The main file changes only at
 * checkpoints, and those are made here: the pages a checkpoint wrote are summed before the log that still holds them is used again.
 */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Sql } from '#main/ports/sql.ts'
import { replaceFile } from '../durable-file.ts'
import { NO_LOG, readWal, readWalInUse, type WalExtent, walExtent } from './wal.ts'

/**
 * A checkpoint is made when the log has grown by this: pages that every batch writes again go to the main file once for many of them, and one
 * checkpoint holds the thread up for some tens of milliseconds.
 */
const WAL_BYTES_MAX = 8 * 1024 * 1024
const MAGIC = 0x4b4d_5331
const HEAD_BYTES = 12
const READ_PAGES = 256

const sumsOf = (file: string): string => `${file}-sums`
const walOf = (file: string): string => `${file}-wal`

export type Inspection =
  | { kind: 'absent' | 'whole' }
  /** There are no sums to compare with: a file of an earlier version, or the sums themselves are damaged. */
  | { kind: 'unknown' }
  | { kind: 'damaged'; pages: number[]; of: number }

/** Compares every page with its sum, before SQLite has opened the file. `tail`: the end of the log cannot be read. */
export function inspect(file: string): Inspection & { tail: boolean } {
  if (!existsSync(file)) return { kind: 'absent', tail: false }
  const wal = readWal(walOf(file))
  const sums = readSums(sumsOf(file))
  if (!sums) return { kind: 'unknown', tail: wal.broken }
  const pages: number[] = []
  const now = sumFile(file, sums.pageSize)
  const excused = (page: number): boolean => wal.pages.has(page)
  for (let page = 1; page <= Math.max(now.length, sums.list.length); page++)
    if (now[page - 1] !== sums.list[page - 1] && !excused(page)) pages.push(page)
  // Bytes beyond the last whole page belong to nothing.
  if (statSync(file).size % sums.pageSize !== 0 && !excused(now.length)) pages.push(now.length)
  const kind = pages.length > 0 ? 'damaged' : 'whole'
  return { kind, pages, of: now.length, tail: wal.broken }
}

/** The upkeep of one open store; nobody else writes its file. */
export class PageSums {
  readonly #file: string
  readonly #sql: Sql
  readonly #pageSize: number
  /** Kept open as long as the store: closing any descriptor of a file drops all locks this process has on it (POSIX), SQLite's too. */
  readonly #fd: number
  #list: number[]
  /** The log as the last checkpoint left it. */
  #done: WalExtent = NO_LOG

  /** With `fresh` the sums are made from the file as it is; otherwise those beside it are taken over. */
  constructor(file: string, sql: Sql, fresh: boolean) {
    this.#file = file
    this.#sql = sql
    this.#pageSize = Number(sql.get<{ page_size: number }>('PRAGMA page_size')?.page_size)
    this.#fd = openSync(file, 'r')
    this.#list = fresh ? [] : (readSums(sumsOf(file))?.list ?? [])
    this.checkpoint()
  }

  /** Cheap to call often. */
  upkeep(): void {
    const { salt, bytes } = walExtent(walOf(this.#file))
    if (bytes - (salt === this.#done.salt ? this.#done.bytes : 0) > WAL_BYTES_MAX) this.checkpoint()
  }

  checkpoint(): void {
    const { extent, pages } = readWalInUse(walOf(this.#file))
    this.#done = extent
    this.#sql.all('PRAGMA wal_checkpoint(PASSIVE)')
    if (this.#list.length === 0) this.#list = sumPages(this.#fd, this.#pageSize)
    else if (pages.size > 0) this.#sumAgain(pages)
    else return
    writeSums(sumsOf(this.#file), this.#pageSize, this.#list)
  }

  /** After the store was closed, not before. */
  close(): void {
    closeSync(this.#fd)
  }

  /** Of what the log says a page should be, not of what the disk made of it. */
  #sumAgain(pages: ReadonlyMap<number, number>): void {
    const known = this.#list.length
    for (const [number, sum] of pages) this.#list[number - 1] = sum
    this.#list.length = Math.ceil(fstatSync(this.#fd).size / this.#pageSize)
    fillGaps(this.#list, known, (page) => this.#sumOf(page))
  }

  #sumOf(page: number): number {
    const bytes = Buffer.alloc(this.#pageSize)
    return crc32(bytes.subarray(0, readSync(this.#fd, bytes, 0, this.#pageSize, (page - 1) * this.#pageSize)))
  }
}

/**
 * A page may be in the file and never have been in the log: SQLite writes nothing to the one that holds its locks, at 1 GiB. `known`:
 * below that there are no gaps.
 */
export function fillGaps(sums: number[], known: number, sumOf: (page: number) => number): void {
  for (let at = known; at < sums.length; at++) sums[at] ??= sumOf(at + 1)
}

function sumFile(file: string, pageSize: number): number[] {
  const fd = openSync(file, 'r')
  try {
    return sumPages(fd, pageSize)
  } finally {
    closeSync(fd)
  }
}

function sumPages(fd: number, pageSize: number): number[] {
  const list: number[] = []
  const chunk = Buffer.alloc(pageSize * READ_PAGES)
  for (let at = 0; ; ) {
    const length = readSync(fd, chunk, 0, chunk.length, at)
    if (length === 0) return list
    for (let from = 0; from < length; from += pageSize)
      list.push(crc32(chunk.subarray(from, Math.min(from + pageSize, length))))
    at += length
  }
}

/** Magic, page size, count, the sums, and a sum over all of it. */
function readSums(file: string): { pageSize: number; list: number[] } | undefined {
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  if (bytes.length < HEAD_BYTES + 4 || bytes.readUInt32BE(0) !== MAGIC) return undefined
  const [pageSize, count] = [bytes.readUInt32BE(4), bytes.readUInt32BE(8)]
  const end = HEAD_BYTES + count * 4
  if (bytes.length !== end + 4 || crc32(bytes.subarray(0, end)) !== bytes.readUInt32BE(end)) return undefined
  return { pageSize, list: Array.from({ length: count }, (_, index) => bytes.readUInt32BE(HEAD_BYTES + index * 4)) }
}

/** Durable before it returns, and whole at every moment: the log may be used again only then. */
function writeSums(file: string, pageSize: number, list: readonly number[]): void {
  const end = HEAD_BYTES + list.length * 4
  const bytes = Buffer.alloc(end + 4)
  bytes.writeUInt32BE(MAGIC, 0)
  bytes.writeUInt32BE(pageSize, 4)
  bytes.writeUInt32BE(list.length, 8)
  list.forEach((sum, index) => {
    bytes.writeUInt32BE(sum, HEAD_BYTES + index * 4)
  })
  bytes.writeUInt32BE(crc32(bytes.subarray(0, end)), end)
  replaceFile(file, bytes)
}
