/**
 * Files on their way between a person's disk and the store: what is under way, how far it is, and what is gone on with after a restart. The
 * bytes themselves pass the network and the files thread; this says what comes next.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Transfer } from '#shared/ipc/files.ts'
import { replaceFile } from '../adapters/durable-file.ts'
import { type ChunkStore, DiskFull } from '../ports/blobs.ts'
import { NodeRefusal } from '../ports/failure.ts'
import { FileProblem, type FileTrouble, type FileWork, type SealedAdded } from '../ports/files.ts'
import type { FetchOptions } from '../ports/network.ts'
import type { NodeClient } from '../ports/node.ts'
import { Pace } from './pace.ts'
import { procedures } from './procedures.ts'

/** Nobody who has the file is here: looked for again so often. */
const AGAIN_MS = 2000
/** Windows read progress no more often. */
const TELL_MS = 250
/** Ended transfers that are still shown. */
const ENDED_MAX = 32
/** Why a transfer ends: the person wants none of it. */
const CANCELLED = 'cancelled'
const TYPE = 'application/octet-stream'
const NAME_MAX = 200

/** A saving that outlives the program: what is fetched and where it goes. */
const wanted = z.strictObject({ agreement: z.string(), root: z.string(), path: z.string() })
type Wanted = z.infer<typeof wanted>

/** A file whose key is sold; what came of it is found again by asking for it again. */
interface GoodsWanted {
  negotiation?: string | undefined
  mandate?: string | undefined
  commitment: number
}
interface GoodsPlace {
  name: string
  cipher: Uint8Array
  cipherSize: number
  leaves: Uint8Array
}

/** What the ledger thread knows of a delivered file. */
export interface DeliveredPlace {
  name: string
  root: Uint8Array
  size: number
  cipher: Uint8Array
  cipherSize: number
  key: Uint8Array
}

export interface TransferParts {
  client: NodeClient
  work: FileWork
  blobs: Pick<ChunkStore, 'has' | 'forget'>
  /** The file that remembers what is to be saved. */
  record: string
  fetch(root: string, options: FetchOptions): Promise<boolean>
  onChange(): void
}

interface Running {
  shown: Transfer
  pace: Pace
  stop: AbortController
  wanted: Wanted | undefined
  added: SealedAdded | undefined
}

export class Transfers {
  readonly #parts: TransferParts
  readonly #running = new Map<string, Running>()
  #resumed = false
  #telling: NodeJS.Timeout | undefined

  constructor(parts: TransferParts) {
    this.#parts = parts
  }

  /** Oldest first. */
  list(): Transfer[] {
    const now = performance.now()
    return [...this.#running.values()].map(({ shown, pace }) => ({ ...shown, perSecond: pace.perSecond(now) }))
  }

  /** Reads a file, seals it and keeps it for a delivery. */
  add(file: string): { id: string } {
    return this.#start({ kind: 'add', name: path.basename(file).slice(0, NAME_MAX) }, undefined, (running) =>
      this.#add(running, file),
    )
  }

  /** Saves a delivered file to a path, as soon as somebody who has it is online. */
  save(to: Wanted): { id: string } {
    const started = this.#start({ kind: 'save', name: path.basename(to.path) }, to, (running) =>
      this.#save(running, to),
    )
    this.#remember()
    return started
  }

  /** Fetches a sealed file before its key is bought. Asked for again while it is under way, it is the same transfer. */
  fetch(wanted: GoodsWanted): { id: string } {
    const under = [...this.#running.values()].find(
      ({ shown }) =>
        shown.kind === 'fetch' &&
        shown.negotiation === wanted.negotiation &&
        shown.mandate === wanted.mandate &&
        shown.commitment === wanted.commitment &&
        isUnderWay(shown),
    )
    if (under) return { id: under.shown.id }
    return this.#start({ kind: 'fetch', name: '', ...wanted }, undefined, (running) =>
      this.#fetchGoods(running, wanted),
    )
  }

  /** Throws NodeRefusal: files.no-transfer. */
  async cancel(id: string): Promise<void> {
    const running = this.#running.get(id)
    if (!running)
      throw new NodeRefusal(
        'NOT_FOUND',
        'files.no-transfer',
        'This transfer is not there any more. Nothing was changed.',
      )
    running.stop.abort(CANCELLED)
    this.#running.delete(id)
    this.#remember()
    if (running.added) {
      await this.#parts.client.call(procedures.fileForgotten, { root: toHex(running.added.root) })
    }
    this.#parts.onChange()
  }

  /** Goes on with what was under way when the program ended; what it needs to know is told only by an open identity. */
  resume(): void {
    if (this.#resumed) return
    this.#resumed = true
    for (const to of readRecord(this.#parts.record)) this.save(to)
  }

  /** The program ends: what is to be saved is saved another time. */
  stop(): void {
    clearTimeout(this.#telling)
    for (const { stop } of this.#running.values()) stop.abort()
  }

  #start(
    what: Pick<Transfer, 'kind' | 'name' | 'negotiation' | 'mandate' | 'commitment'>,
    to: Wanted | undefined,
    act: (running: Running) => Promise<void>,
  ): { id: string } {
    const id = randomBytes(16).toString('hex')
    const shown: Transfer = { ...what, id, size: 0, done: 0, perSecond: 0, state: 'working' }
    if (to) Object.assign(shown, { agreement: to.agreement, root: to.root })
    const running: Running = { shown, pace: new Pace(), stop: new AbortController(), wanted: to, added: undefined }
    this.#running.set(id, running)
    void act(running).then(
      () => this.#end(running, { state: 'done' }),
      (error: unknown) => {
        if (running.stop.signal.aborted) return
        if (!isTold(error)) console.error('[files]', error)
        this.#end(running, { state: 'failed', problem: wordsOf(error) })
      },
    )
    this.#tell()
    return { id }
  }

  async #add(running: Running, file: string): Promise<void> {
    const sealed = await this.#parts.work.seal(file, this.#watch(running))
    const { name } = running.shown
    running.added = sealed
    running.shown.size = sealed.size
    await this.#parts.client.call(procedures.fileAdded, sealed)
    Object.assign(running.shown, { file: { root: toHex(sealed.root), size: sealed.size, type: TYPE, name } })
  }

  async #save(running: Running, to: Wanted): Promise<void> {
    const place = (await this.#parts.client.call(procedures.fileDelivered, to)) as DeliveredPlace
    running.shown.name = place.name
    await this.#fetch(running, place)
    this.#enter(running, 'working', place.size)
    const opening = { file: { root: place.root, size: place.size }, cipher: place.cipher, key: place.key }
    await this.#parts.work.save(opening, to.path, this.#watch(running))
  }

  async #fetchGoods(running: Running, wanted: GoodsWanted): Promise<void> {
    const place = (await this.#parts.client.call(procedures.goodsPlace, wanted)) as GoodsPlace
    const { name, cipher, cipherSize, leaves } = place
    running.shown.name = name
    await this.#fetch(running, { cipher: leaves })
    await this.#fetch(running, { cipher, cipherSize })
    const { here } = (await this.#parts.client.call(procedures.goodsCame, wanted)) as { here: boolean }
    if (!here) throw new FileProblem('wrong')
  }

  /** Until it is here: from whoever is online, from where it was when nobody was. */
  async #fetch(
    running: Running,
    { cipher, cipherSize: size }: Pick<DeliveredPlace, 'cipher'> & { cipherSize?: number },
  ) {
    const { signal } = running.stop
    this.#enter(running, 'fetching', size ?? 0)
    const onProgress = ({ bytes }: { bytes: number }) => {
      if (running.shown.state !== 'fetching') this.#enter(running, 'fetching', size ?? 0)
      this.#moved(running, bytes)
    }
    while (!(await this.#parts.blobs.has(cipher))) {
      if (await this.#parts.fetch(toHex(cipher), { ...(size !== undefined && { size }), signal, onProgress })) return
      if (signal.reason === CANCELLED) await this.#parts.blobs.forget(cipher)
      if (signal.aborted) throw new FileProblem('stopped')
      running.shown.state = 'waiting'
      this.#tell()
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref())
    }
  }

  #watch(running: Running) {
    return {
      signal: running.stop.signal,
      onBytes: (bytes: number, size: number) => {
        running.shown.size = size
        this.#moved(running, bytes)
      },
    }
  }

  #enter({ shown, pace }: Running, state: Transfer['state'], size: number): void {
    Object.assign(shown, { state, size })
    pace.restart()
    this.#tell()
  }

  #moved({ shown, pace }: Running, bytes: number): void {
    shown.done = bytes
    pace.at(performance.now(), bytes)
    this.#tell()
  }

  #end(running: Running, changes: Partial<Transfer>): void {
    Object.assign(running.shown, changes)
    if (changes.state === 'done') running.shown.done = running.shown.size
    running.wanted = undefined
    const ended = [...this.#running.values()].filter(({ shown }) => shown.state === 'done' || shown.state === 'failed')
    for (const { shown } of ended.slice(0, -ENDED_MAX)) this.#running.delete(shown.id)
    this.#remember()
    this.#tell()
  }

  #remember(): void {
    const all = [...this.#running.values()].flatMap(({ wanted: to }) => (to ? [to] : []))
    replaceFile(this.#parts.record, JSON.stringify(all))
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#parts.onChange()
    }, TELL_MS)
    this.#telling.unref()
  }
}

const isUnderWay = ({ state }: Transfer): boolean => state !== 'done' && state !== 'failed'

/** A record that is not there or not whole forgets what was to be saved; the person asks again. */
function readRecord(file: string): Wanted[] {
  try {
    return z.array(wanted).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

const WORDS: Record<FileTrouble, string> = {
  unreadable: 'The file cannot be read. Nothing was added; look whether it is still there, and choose it again.',
  size: 'A file has at least one byte and at most 64 GB. Nothing was added.',
  unwritable: 'The file cannot be written there. What came is kept; save it to another place.',
  changed: 'The file changed while it was being read. Nothing was added; choose it again when it is finished.',
  wrong:
    'The file does not open to what was committed, so it was not saved. Do not accept the delivery; ask for it again or end the trade.',
  missing: 'What came of the file was damaged on the disk and set aside. Save it again, and it is fetched anew.',
  stopped: 'The transfer was stopped.',
}
const FULL = 'The disk is full. What came is kept; make room and try again, and it goes on from there.'

const isTold = (error: unknown): boolean =>
  error instanceof DiskFull || error instanceof FileProblem || error instanceof NodeRefusal

function wordsOf(error: unknown): string {
  if (error instanceof DiskFull) return FULL
  if (error instanceof FileProblem) return WORDS[error.trouble]
  if (error instanceof NodeRefusal) return error.text
  return 'The transfer ended by a fault of the program, which is in its log. What came is kept; try again.'
}
