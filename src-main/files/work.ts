/** What the files thread does, without the thread: a file of the disk sealed into the store, a delivered one saved to the disk. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { FILE_BYTES_MAX } from '#shared/core/files/index.ts'
import { BlobMismatch, type BlobStore, DiskFull } from '../ports/blobs.ts'
import type { Entropy, Sealer } from '../ports/crypto.ts'
import {
  FileProblem,
  type FileTrouble,
  type FileWork,
  type Opening,
  type SealedAdded,
  type Watch,
} from '../ports/files.ts'
import { intoChunks, opened, seal, WrongContent } from './sealing.ts'

const KEY_BYTES = 32
/** Progress is shown to a person: every so many bytes is often enough. */
const TELL_BYTES = 4 * 1024 * 1024
const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

export interface FileWorkParts {
  blobs: BlobStore
  sealer: Sealer
  entropy: Entropy
}

export class FileWorker implements FileWork {
  readonly #parts: FileWorkParts

  constructor(parts: FileWorkParts) {
    this.#parts = parts
  }

  async seal(path: string, watch: Watch): Promise<SealedAdded> {
    const file = await inWords('unreadable', () => open(path, 'r'))
    try {
      const stat = await file.stat()
      if (!stat.isFile()) throw new FileProblem('unreadable')
      if (stat.size === 0 || stat.size > FILE_BYTES_MAX) throw new FileProblem('size')
      const key = this.#parts.entropy.bytes(KEY_BYTES)
      const chunks = intoChunks(file.createReadStream({ autoClose: false }))
      const sealed = await seal(this.#parts, key, { size: stat.size, chunks }, telling(watch, stat.size))
      return { ...sealed, leaves: await this.#parts.blobs.put(sealed.leaves), size: stat.size, key }
    } catch (error) {
      if (error instanceof BlobMismatch) throw new FileProblem('changed', error)
      throw error
    } finally {
      await file.close()
    }
  }

  async save(opening: Opening, path: string, watch: Watch): Promise<void> {
    const cipher = await this.#parts.blobs.open(opening.cipher)
    if (!cipher) throw new FileProblem('missing')
    const unfinished = `${path}.part`
    try {
      const file = await inWords('unwritable', () => open(unfinished, 'w'))
      const tell = telling(watch, opening.file.size)
      await this.#pour(file, opened(this.#parts, cipher, opening), tell).finally(() => file.close())
      await inWords('unwritable', () => rename(unfinished, path))
    } catch (error) {
      await rm(unfinished, { force: true })
      if (error instanceof WrongContent) throw new FileProblem('wrong', error)
      throw error
    } finally {
      await cipher.close()
    }
  }

  async #pour(file: FileHandle, chunks: AsyncIterable<Uint8Array>, tell: (bytes: number) => void): Promise<void> {
    let done = 0
    for await (const chunk of chunks) {
      await inWords('unwritable', () => file.writeFile(chunk))
      done += chunk.length
      tell(done)
    }
    await inWords('unwritable', () => file.sync())
  }
}

/** Tells now and then, and throws when the work is not wanted any more. */
function telling({ signal, onBytes }: Watch, size: number): (bytes: number) => void {
  let told = 0
  return (bytes) => {
    if (signal.aborted) throw new FileProblem('stopped')
    if (bytes - told < TELL_BYTES) return
    told = bytes
    onBytes(bytes, size)
  }
}

async function inWords<T>(trouble: FileTrouble, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (FULL.has((error as NodeJS.ErrnoException).code)) throw new DiskFull('the disk is full', { cause: error })
    throw new FileProblem(trouble, error)
  }
}
