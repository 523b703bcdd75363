/**
 * What this program said of itself, kept beside its data for whoever has to find out what went wrong (decision 062). Two files of a
 * bounded size; nothing of them is ever sent.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JournalEntry } from '#shared/ipc/app.ts'
import { scrubbed } from './scrubbed.ts'

const BYTES_MAX = 1_000_000
const ENTRY_MAX = 8_000
/** Beyond this in one minute the rest is counted: a fault that repeats must not wear out the disk. */
const A_MINUTE = 100
const MINUTE_MS = 60_000
/** Lines of one entry after its first are set in, so that an entry begins where a line begins with a time. */
const BEGINS = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (?:\[([\w-]+)\] )?/

const START = 'start'
const END = 'end'
const CRASH = 'crash'

export class Journal {
  readonly #file: string
  readonly #now: () => number
  #size: number
  #minute = 0
  #said = 0

  /** `dir` is the data directory. */
  constructor(dir: string, now: () => number) {
    const folder = path.join(dir, 'logs')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#file = path.join(folder, 'kind-market.log')
    this.#now = now
    this.#size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0
  }

  /** Says that the program runs now, and that it was cut off last time where that is so. */
  begin(program: string): void {
    const [last] = this.read(1)
    if (last !== undefined && last.area !== END)
      this.write(`[${CRASH}] The last run did not end in order: it crashed, was killed, or lost its power.`)
    this.write(`[${START}] ${program}`)
  }

  end(): void {
    this.write(`[${END}] Ended in order.`)
  }

  /** Keeps one entry. A disk that takes nothing costs the entry: whoever writes here has no better place to say so. */
  write(text: string): void {
    const left = this.#leftOut()
    if (left === undefined) return
    // A colour in the middle of a path would keep it from being recognised as one.
    const body = stripVTControlCharacters(text).trimEnd().slice(0, ENTRY_MAX).replaceAll('\n', '\n  ')
    if (body === '') return
    const line = `${new Date(this.#now()).toISOString()} ${left}${body}\n`
    try {
      if (this.#size > BYTES_MAX) {
        renameSync(this.#file, `${this.#file}.1`)
        this.#size = 0
      }
      appendFileSync(this.#file, line, { mode: 0o600 })
      this.#size += Buffer.byteLength(line)
    } catch {}
  }

  /** The newest `count` entries, newest first, without what would tell who or where somebody is. */
  read(count: number): JournalEntry[] {
    const now = entriesOf(this.#file)
    const all = now.length < count ? [...entriesOf(`${this.#file}.1`), ...now] : now
    return all.slice(-count).reverse()
  }

  /** How many were left out before this one, in words; undefined where this one is left out too. */
  #leftOut(): string | undefined {
    const minute = Math.floor(this.#now() / MINUTE_MS)
    const more = minute === this.#minute ? 0 : Math.max(0, this.#said - A_MINUTE)
    if (minute !== this.#minute) [this.#minute, this.#said] = [minute, 0]
    this.#said += 1
    if (this.#said > A_MINUTE) return undefined
    return more === 0 ? '' : `(${more} more were left out) `
  }
}

/** Opens the journal of a data directory that is ours alone; from now on it has every error that is told. `program` says what runs. */
export function openJournal(dir: string, program: string): Journal {
  const journal = new Journal(dir, Date.now)
  journal.begin(program)
  keepErrors(journal)
  return journal
}

function entriesOf(file: string): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (const line of textOf(file).split('\n')) {
    const begins = BEGINS.exec(line)
    const last = entries.at(-1)
    if (begins?.[1] !== undefined) {
      const text = scrubbed(line.slice(begins[0].length), os.homedir())
      entries.push({ at: Date.parse(begins[1]), area: begins[2] ?? '', text })
    } else if (last && line !== '') last.text += `\n${scrubbed(line, os.homedir())}`
  }
  return entries
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Whatever goes to standard error, of every thread of this process; it still goes there too. */
function keepErrors(journal: Journal): void {
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    journal.write(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    return write(chunk, ...rest)
  }) as typeof process.stderr.write
}
