/**
 * The head witness as a file of lines that is only ever appended to: `hub ledger notice height sum`. The highest figure of a hub counts,
 * so a torn, doubled or flipped line can weaken a mark by what it said itself and can never raise or forget another.
 */
import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { HeadWitness, Mark } from '#main/ports/witness.ts'

/** Some thousand lines; then the file is written anew with one line per hub. */
const BYTES_MAX = 512 * 1024
const NONE: Mark = { ledger: -1, notice: -1, height: -1 }
const LINE = /^([0-9a-f]{64}) (-?\d{1,15}) (-?\d{1,15}) (-?\d{1,15}) ([0-9a-f]{8})$/

export class FileWitness implements HeadWitness {
  readonly #file: string
  readonly #marks = new Map<string, Mark>()
  #bytes: number

  /** `dir` is a folder of the user, not of the data; `dev` names the device key. */
  constructor(dir: string, dev: string) {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    this.#file = path.join(dir, `${dev}.heads`)
    const text = readIfThere(this.#file)
    this.#bytes = text.length
    for (const line of text.split('\n')) {
      const read = readLine(line)
      if (read) this.#marks.set(read.hub, highest(this.mark(read.hub), read.mark))
    }
  }

  mark(hub: string): Mark {
    return this.#marks.get(hub) ?? NONE
  }

  raise(hub: string, mark: Partial<Mark>): void {
    const before = this.mark(hub)
    const after = highest(before, mark)
    if (after.ledger === before.ledger && after.notice === before.notice && after.height === before.height) return
    if (this.#bytes > BYTES_MAX) this.#rewrite()
    // A line of its own even after a torn one.
    const line = `\n${lineOf(hub, after)}\n`
    synced(this.#file, 'a', (fd) => writeAll(fd, line))
    if (this.#bytes === 0) syncFolder(this.#file)
    this.#bytes += line.length
    this.#marks.set(hub, after)
  }

  #rewrite(): void {
    const text = [...this.#marks].map(([hub, mark]) => `${lineOf(hub, mark)}\n`).join('')
    synced(`${this.#file}.new`, 'w', (fd) => writeAll(fd, text))
    renameSync(`${this.#file}.new`, this.#file)
    syncFolder(this.#file)
    this.#bytes = text.length
  }
}

const highest = (a: Mark, b: Partial<Mark>): Mark => ({
  ledger: Math.max(a.ledger, b.ledger ?? -1),
  notice: Math.max(a.notice, b.notice ?? -1),
  height: Math.max(a.height, b.height ?? -1),
})

function lineOf(hub: string, { ledger, notice, height }: Mark): string {
  const text = `${hub} ${ledger} ${notice} ${height}`
  return `${text} ${sumOf(text)}`
}

const sumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0')

function readLine(line: string): { hub: string; mark: Mark } | undefined {
  const [, hub, ledger, notice, height, sum] = LINE.exec(line) ?? []
  if (hub === undefined || sumOf(line.slice(0, line.lastIndexOf(' '))) !== sum) return undefined
  return { hub, mark: { ledger: Number(ledger), notice: Number(notice), height: Number(height) } }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** A write may take fewer bytes than it was given, so it is repeated until all are down or the disk refuses. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
}

function synced(file: string, flags: string, act: (fd: number) => void): void {
  const fd = openSync(file, flags, 0o600)
  try {
    act(fd)
    fdatasyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Windows cannot open a folder; its names are journalled. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(path.dirname(file), 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
