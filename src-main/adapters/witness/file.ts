/**
 * The head witness as a file of lines that is only ever appended to: `hub ledger notice vote sum`. The highest figure of a hub counts,
 * so a torn, doubled or flipped line can weaken a mark by what it said itself and can never raise or forget another.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { HeadWitness, Mark } from '#main/ports/witness.ts'
import { replaceFile, synced, syncFolderOf } from '../durable-file.ts'

/** Some thousand lines; then the file is written anew with one line per hub. */
const BYTES_MAX = 512 * 1024
const NONE: Mark = { ledger: -1, notice: -1, vote: -1 }
const LINE = /^([0-9a-f]{64}) (-?\d{1,15}) (-?\d{1,15}) (-?\d{1,16}) ([0-9a-f]{8})$/

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
    if (after.ledger === before.ledger && after.notice === before.notice && after.vote === before.vote) return
    if (this.#bytes > BYTES_MAX) this.#rewrite()
    // A line of its own even after a torn one.
    const line = `\n${lineOf(hub, after)}\n`
    synced(this.#file, 'a', (fd) => writeFileSync(fd, line))
    if (this.#bytes === 0) syncFolderOf(this.#file)
    this.#bytes += line.length
    this.#marks.set(hub, after)
  }

  #rewrite(): void {
    const text = [...this.#marks].map(([hub, mark]) => `${lineOf(hub, mark)}\n`).join('')
    replaceFile(this.#file, text)
    this.#bytes = text.length
  }
}

const highest = (a: Mark, b: Partial<Mark>): Mark => ({
  ledger: Math.max(a.ledger, b.ledger ?? -1),
  notice: Math.max(a.notice, b.notice ?? -1),
  vote: Math.max(a.vote, b.vote ?? -1),
})

function lineOf(hub: string, { ledger, notice, vote }: Mark): string {
  const text = `${hub} ${ledger} ${notice} ${vote}`
  return `${text} ${sumOf(text)}`
}

const sumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0')

function readLine(line: string): { hub: string; mark: Mark } | undefined {
  const [, hub, ledger, notice, vote, sum] = LINE.exec(line) ?? []
  if (hub === undefined || sumOf(line.slice(0, line.lastIndexOf(' '))) !== sum) return undefined
  return { hub, mark: { ledger: Number(ledger), notice: Number(notice), vote: Number(vote) } }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
