/**
 * One sealed file with everything of a node that cannot be had again: a consistent copy of the store, the attached files, whom to call,
 * and the recovery words. Never a device key: whoever restores signs with a new one (DESIGN §4, §5; decision 011).
 *
 * Plaintext of the sealed file: length of the manifest (4 bytes, big-endian) · manifest as canonical CBOR · the files it names, in order.
 */
import { createHash, type Hash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { open, readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { type CborValue, concatBytes, decodeCanonical, encodeCanonical } from '#shared/core/kernel/index.ts'
import { readSealed, type SealedProblem, writeSealed } from '../adapters/crypto/sealed-file.ts'
import type { SqliteStore } from '../adapters/sqlite/store.ts'
import { isNodeFailure, NodeRefusal } from '../ports/failure.ts'
import { SCRATCH } from './data-folder.ts'

const STORE = 'market.db'
const ADDRESSES = 'addresses.json'
const BLOB = /^blobs\/[0-9a-f]{2}\/[0-9a-f]{64}$/
const LENGTH_BYTES = 4
/** A manifest names files in some hundred bytes each; this is room for a hundred thousand. */
const MANIFEST_BYTES_MAX = 16 * 1024 * 1024

const manifest = z.strictObject({
  v: z.literal(1),
  made: z.number().int().nonnegative(),
  words: z.string().max(400),
  confirmed: z.boolean(),
  did: z.string().max(100).optional(),
  files: z.array(z.tuple([z.string(), z.number().int().nonnegative()])).max(100_000),
})
type Manifest = z.infer<typeof manifest>

/** What is kept of the identity: its words, and whether they are on paper. */
export interface BackedIdentity {
  words: string
  confirmed: boolean
  /** Whose words they are, where guardians put them in the place of others. */
  did?: string | undefined
}

export interface BackupMade {
  file: string
  bytes: number
}

export interface BackupParts extends BackedIdentity {
  dir: string
  store: SqliteStore
  file: string
  passphrase: string
  now: number
}

/** Writes the backup while the node goes on, reads it back and compares it; only then does it appear under its name. */
export async function makeBackup(parts: BackupParts): Promise<BackupMade> {
  const { dir, store, file, passphrase } = parts
  if (passphrase === '') throw refused('backup.passphrase', 'A backup needs a passphrase. Nothing was written.')
  const scratch = mkdtempSync(path.join(dir, SCRATCH))
  const unfinished = `${file}.part`
  try {
    const snapshot = path.join(scratch, STORE)
    await store.snapshot(snapshot)
    const files = await listed(dir, snapshot)
    const { words, confirmed, did, now } = parts
    const named = did !== undefined && { did }
    const head: Manifest = {
      v: 1,
      made: now,
      words,
      confirmed,
      ...named,
      files: files.map(({ name, size }) => [name, size]),
    }
    const written = createHash('sha256')
    await writeSealed(unfinished, passphrase, summed(contentOf(head, files), written))
    await compare(unfinished, passphrase, written)
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
    return { file, bytes: statSync(file).size }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw isNodeFailure(error) ? error : unwritable(file, error)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

interface Listed {
  name: string
  size: number
  at: string
}

async function listed(dir: string, snapshot: string): Promise<Listed[]> {
  const files: Listed[] = [{ name: STORE, size: (await stat(snapshot)).size, at: snapshot }]
  const names = existsSync(path.join(dir, 'blobs')) ? await readdir(path.join(dir, 'blobs'), { recursive: true }) : []
  const wanted = names.map((name) => `blobs/${name.replaceAll('\\', '/')}`).filter((name) => BLOB.test(name))
  for (const name of [...wanted.sort(), ...(existsSync(path.join(dir, ADDRESSES)) ? [ADDRESSES] : [])])
    files.push({ name, size: (await stat(path.join(dir, name))).size, at: path.join(dir, name) })
  return files
}

async function* contentOf(head: Manifest, files: readonly Listed[]): AsyncGenerator<Uint8Array> {
  const bytes = encodeCanonical(head as unknown as CborValue)
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, bytes.length)
  yield concatBytes(length, bytes)
  for (const { name, size, at } of files) {
    let left = size
    for await (const piece of createReadStream(at) as AsyncIterable<Uint8Array>) {
      left -= piece.length
      yield piece
    }
    if (left !== 0) throw new Error(`${name} changed while it was being read`)
  }
}

async function* summed(content: AsyncIterable<Uint8Array>, sum: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    sum.update(piece)
    yield piece
  }
}

async function compare(file: string, passphrase: string, written: Hash): Promise<void> {
  const read = createHash('sha256')
  const whole = await readSealed(file, passphrase, async (content) => {
    for await (const piece of content) read.update(piece)
  })
  if (!whole.ok || !read.digest().equals(written.digest()))
    throw new Error('what was read back is not what was written')
}

/** Windows cannot open a folder; its names are journalled. */
async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}

export interface Unpacked extends BackedIdentity {
  made: number
  /** The store in it. */
  store: string
  /** Moves files and addresses to where a node looks for them. Repeating is harmless. */
  place(): void
}

/**
 * Unpacks a backup beside the data of a node and hands it to `use`; what is not placed is removed again. Codes: backup.missing,
 * backup.foreign, backup.damaged, backup.wrong-passphrase.
 */
export async function withBackup<T>(
  { dir, file, passphrase }: { dir: string; file: string; passphrase: string },
  use: (unpacked: Unpacked) => Promise<T>,
): Promise<T> {
  if (!existsSync(file)) throw refused('backup.missing', `There is no file ${file}. Nothing was changed.`)
  const scratch = mkdtempSync(path.join(dir, SCRATCH))
  try {
    const unpacked = await readSealed(file, passphrase, (content) => unpack(content, scratch))
    if (!unpacked.ok) throw refused(`backup.${unpacked.error}`, PROBLEMS[unpacked.error])
    const { words, confirmed, did, made, files } = unpacked.value
    const place = (): void => {
      for (const [name] of files.filter(([name]) => name !== STORE)) move(scratch, dir, name)
    }
    return await use({ words, confirmed, did, made, store: path.join(scratch, STORE), place })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const PROBLEMS: Record<SealedProblem, string> = {
  foreign: 'This file is not a backup of Kind Market. Nothing was changed; choose another file.',
  damaged:
    'This backup is damaged or incomplete: its bytes are not those that were written. Nothing was changed. Copy it again from where it was kept, or use another one; with your recovery words alone your identity comes back too.',
  'wrong-passphrase':
    'The passphrase does not open this backup. Nothing was changed; use the one that was chosen when the backup was made.',
}

function move(from: string, to: string, name: string): void {
  const target = path.join(to, name)
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  if (!existsSync(target)) renameSync(path.join(from, name), target)
}

async function unpack(content: AsyncIterable<Uint8Array>, to: string): Promise<Manifest> {
  const input = new Input(content)
  const length = new DataView((await input.take(LENGTH_BYTES)).slice().buffer).getUint32(0)
  const decoded = length <= MANIFEST_BYTES_MAX ? decodeCanonical(await input.take(length)) : undefined
  const head = decoded?.ok ? manifest.safeParse(decoded.value) : undefined
  if (!head?.success || head.data.files.some(([name]) => !mayName(name)))
    throw refused(
      'backup.newer',
      'This backup was made by another version of Kind Market. Nothing was changed; update and try again.',
    )
  for (const [name, size] of head.data.files) {
    const target = path.join(to, name)
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(input.pieces(size), createWriteStream(target, { mode: 0o600, flush: true }))
  }
  return head.data
}

const mayName = (name: string): boolean => name === STORE || name === ADDRESSES || BLOB.test(name)

/** Reads exact lengths from a stream of pieces. */
class Input {
  readonly #content: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)

  constructor(content: AsyncIterable<Uint8Array>) {
    this.#content = content[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for await (const piece of this.pieces(length)) parts.push(piece)
    return concatBytes(...parts)
  }

  async *pieces(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0) {
        const next = await this.#content.next()
        if (next.done) throw new Error('a sealed file ends before its content does')
        this.#rest = next.value
      }
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}

const refused = (code: string, text: string): NodeRefusal => new NodeRefusal('REFUSED', code, text)

function unwritable(file: string, cause: unknown): NodeRefusal {
  const why = cause instanceof Error ? cause.message : String(cause)
  const text = `The backup could not be written to ${file} (${why}). Your data is as it was, and an earlier backup there is kept. Free some space or choose another place, then try again.`
  return Object.assign(refused('backup.unwritable', text), { cause })
}
