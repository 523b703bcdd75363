/** A blob on its way to disk: written beside the store, made durable, then renamed into it. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { BlobMismatch, type BlobWriter } from '#main/ports/blobs.ts'
import { equalBytes } from '#shared/core/kernel/index.ts'
import { checkClaim, chunkLength, encodeHead, leafOf } from './layout.ts'

export interface WriteClaim {
  root: Uint8Array
  size: number
  leaves: readonly Uint8Array[]
}

/** Throws BlobMismatch when the claim contradicts itself. */
export async function writeBlob(claim: WriteClaim, target: string, scratch: string): Promise<BlobWriter> {
  checkClaim(claim)
  await mkdir(scratch, { recursive: true })
  const temporary = path.join(scratch, randomUUID())
  const file = await open(temporary, 'wx')
  const writer = new FileWriter(claim, { file, temporary, target })
  await writer.begin()
  return writer
}

class FileWriter implements BlobWriter {
  readonly #claim: WriteClaim
  readonly #place: { file: FileHandle; temporary: string; target: string }
  #next = 0

  constructor(claim: WriteClaim, place: { file: FileHandle; temporary: string; target: string }) {
    this.#claim = claim
    this.#place = place
  }

  begin(): Promise<void> {
    return this.#append(encodeHead(this.#claim.size, this.#claim.leaves))
  }

  async write(chunk: Uint8Array): Promise<void> {
    const { leaves, size } = this.#claim
    const leaf = leaves[this.#next]
    const fits = leaf !== undefined && chunk.length === chunkLength(size, this.#next)
    if (!fits || !equalBytes(leafOf(chunk), leaf))
      throw new BlobMismatch(`chunk ${this.#next} is not what was promised`)
    this.#next++
    await this.#append(chunk)
  }

  async commit(): Promise<void> {
    if (this.#next !== this.#claim.leaves.length) throw new BlobMismatch(`chunk ${this.#next} is missing`)
    const { file, temporary, target } = this.#place
    await file.sync()
    await file.close()
    await mkdir(path.dirname(target), { recursive: true })
    await rename(temporary, target)
    await syncDirectory(path.dirname(target))
  }

  async abort(): Promise<void> {
    await this.#place.file.close()
    await rm(this.#place.temporary, { force: true })
  }

  /** A write may take fewer bytes than it was given (POSIX), so it is repeated until all are down. */
  async #append(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#place.file.write(bytes, at)
      at += bytesWritten
    }
  }
}

/** Makes a rename durable. Windows has no such call and does not need it: NTFS journals its directories. */
async function syncDirectory(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}
