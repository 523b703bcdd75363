/**
 * Blobs as files, in 256 folders by the first byte of their root so that no folder grows too large to list.
 *
 * Several threads may share one directory: files appear by rename and never change. A file that no longer agrees with its name
 * is moved to `quarantine/` and reported absent, so that it can be fetched again and the damaged copy can be looked at.
 */
import { rmSync } from 'node:fs'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { BLOB_BYTES_MAX, BlobMismatch, type BlobReader, type BlobWriter, type ChunkStore } from '#main/ports/blobs.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { chunksOf, leafOf, rootOfLeaves } from './layout.ts'
import { readBlob } from './read.ts'
import { type WriteClaim, writeBlob } from './write.ts'

const ROOT_BYTES = 32

export class FileBlobStore implements ChunkStore {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  async put(bytes: Uint8Array): Promise<Uint8Array> {
    if (bytes.length > BLOB_BYTES_MAX) throw new BlobMismatch(`size ${bytes.length} is not allowed`)
    const leaves = Array.from(chunksOf(bytes), leafOf)
    const root = rootOfLeaves(leaves)
    if (await this.has(root)) return root
    const writer = await this.create({ root, size: bytes.length, leaves })
    try {
      for (const chunk of chunksOf(bytes)) await writer.write(chunk)
    } catch (error) {
      await writer.abort()
      throw error
    }
    await writer.commit()
    return root
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
      const bytes = new Uint8Array(reader.size)
      let at = 0
      for (let index = 0; index < reader.leaves.length; index++) {
        const chunk = await reader.chunk(index)
        if (!chunk) return undefined
        bytes.set(chunk, at)
        at += chunk.length
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

  create(claim: WriteClaim): Promise<BlobWriter> {
    return writeBlob(claim, this.#pathOf(claim.root), path.join(this.#dir, 'incoming'))
  }

  /** Removes what a crash left half written. Done before anything else happens at a start: nobody writes yet. */
  sweep(): void {
    rmSync(path.join(this.#dir, 'incoming'), { recursive: true, force: true, maxRetries: 3 })
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

  #pathOf(root: Uint8Array): string {
    if (root.length !== ROOT_BYTES) throw new RangeError('a root has 32 bytes')
    const name = toHex(root)
    return path.join(this.#dir, name.slice(0, 2), name)
  }
}
