/**
 * Blobs as files, in 256 folders by the first byte of their root so that no folder grows too large to list.
 *
 * Several threads may share one directory: files appear by rename and never change. A file that no longer agrees with its name
 * is moved to `quarantine/` and reported absent, so that it can be fetched again and the damaged copy can be looked at.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type BlobDraft,
  type BlobHead,
  BlobMismatch,
  type BlobReader,
  type BlobWriter,
  type ChunkStore,
  WHOLE_BYTES_MAX,
} from '#main/ports/blobs.ts'
import { CHUNK_BYTES, type Cut, chunkCount, rootOfHashes } from '#shared/core/files/index.ts'
import { concatBytes, toHex } from '#shared/core/kernel/index.ts'
import { leafOf } from './layout.ts'
import { readBlob } from './read.ts'
import { createBlob, draftBlob, resumeBlob } from './write.ts'

const ROOT_BYTES = 32
/** What came of a file is kept for its rest this long; then it is taken for something nobody wants any more. */
const PARTIAL_KEPT_MS = 30 * 24 * 3_600_000
const PARTIAL = /^[0-9a-f]{64}$/

export class FileBlobStore implements ChunkStore {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  async put(bytes: Uint8Array): Promise<Uint8Array> {
    if (bytes.length > WHOLE_BYTES_MAX) throw new BlobMismatch(`${bytes.length} bytes are not stored in one piece`)
    const root = rootOfHashes(concatBytes(...Array.from(chunksOf(bytes), leafOf)))
    if (await this.has(root)) return root
    const draft = await this.draft({ size: bytes.length, chunkBytes: CHUNK_BYTES })
    try {
      for (const chunk of chunksOf(bytes)) await draft.write(chunk)
    } catch (error) {
      await draft.discard()
      throw error
    }
    return draft.commit()
  }

  async has(root: Uint8Array): Promise<boolean> {
    return access(this.#pathOf(root)).then(
      () => true,
      () => false,
    )
  }

  async get(root: Uint8Array): Promise<Uint8Array | undefined> {
    const reader = await this.open(root)
    if (!reader) return undefined
    try {
      if (reader.size > WHOLE_BYTES_MAX) return undefined
      const bytes = new Uint8Array(reader.size)
      for (let index = 0; index < chunkCount(reader); index++) {
        const chunk = await reader.chunk(index)
        if (!chunk) return undefined
        bytes.set(chunk, index * reader.chunkBytes)
      }
      return bytes
    } finally {
      await reader.close()
    }
  }

  remove(root: Uint8Array): Promise<void> {
    return rm(this.#pathOf(root), { force: true })
  }

  async open(root: Uint8Array): Promise<BlobReader | undefined> {
    const opened = await readBlob(this.#pathOf(root), root, () => this.#quarantine(root))
    if (opened.kind === 'damaged') await this.#quarantine(root)
    return opened.kind === 'whole' ? opened.reader : undefined
  }

  draft(cut: Cut): Promise<BlobDraft> {
    return draftBlob(cut, (root) => this.#pathOf(root), this.#incoming)
  }

  create(head: BlobHead): Promise<BlobWriter> {
    return createBlob(head, this.#pathOf(head.root), path.join(this.#incoming, toHex(head.root)))
  }

  resume(root: Uint8Array): Promise<BlobWriter | undefined> {
    return resumeBlob(root, this.#pathOf(root), path.join(this.#incoming, toHex(root)))
  }

  forget(root: Uint8Array): Promise<void> {
    return rm(path.join(this.#incoming, toHex(root)), { force: true })
  }

  /**
   * Removes what a crash left half written of files made here, and what came of others too long ago. Done before anything else happens
   * at a start: nobody writes yet.
   */
  sweep(now = Date.now()): void {
    for (const name of namesIn(this.#incoming)) {
      const file = path.join(this.#incoming, name)
      if (PARTIAL.test(name) && now - statSync(file).mtimeMs < PARTIAL_KEPT_MS) continue
      rmSync(file, { recursive: true, force: true, maxRetries: 3 })
    }
  }

  /** Names of damaged files found so far. */
  async damaged(): Promise<string[]> {
    await mkdir(path.join(this.#dir, 'quarantine'), { recursive: true })
    return readdir(path.join(this.#dir, 'quarantine'))
  }

  async #quarantine(root: Uint8Array): Promise<void> {
    const folder = path.join(this.#dir, 'quarantine')
    await mkdir(folder, { recursive: true })
    try {
      await rename(this.#pathOf(root), path.join(folder, toHex(root)))
    } catch (error) {
      // Another reader has found the damage first.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }

  get #incoming(): string {
    return path.join(this.#dir, 'incoming')
  }

  #pathOf(root: Uint8Array): string {
    if (root.length !== ROOT_BYTES) throw new RangeError('a root has 32 bytes')
    const name = toHex(root)
    return path.join(this.#dir, name.slice(0, 2), name)
  }
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
