/** A blob read back from disk, believing nothing: the leaves must make the name, each chunk must make its leaf. */
import { type FileHandle, open } from 'node:fs/promises'
import type { BlobReader } from '#main/ports/blobs.ts'
import { CHUNK_BYTES } from '#main/ports/blobs.ts'
import { equalBytes } from '#shared/core/kernel/index.ts'
import {
  chunkCount,
  chunkLength,
  decodeLeaves,
  decodeSize,
  HEAD_BYTES,
  LEAF_BYTES,
  leafOf,
  rootOfLeaves,
} from './layout.ts'

export type Opened = { kind: 'absent' } | { kind: 'damaged' } | { kind: 'whole'; reader: BlobReader }

/** `onDamage` is told when a chunk turns out to be wrong after opening. */
export async function readBlob(file: string, root: Uint8Array, onDamage: () => Promise<void>): Promise<Opened> {
  const handle = await openIfThere(file)
  if (!handle) return { kind: 'absent' }
  const head = await readHead(handle, root)
  if (head) return { kind: 'whole', reader: new FileReader(handle, head, onDamage) }
  await handle.close()
  return { kind: 'damaged' }
}

interface Head {
  size: number
  leaves: readonly Uint8Array[]
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function readHead(handle: FileHandle, root: Uint8Array): Promise<Head | undefined> {
  const start = await readExactly(handle, 0, HEAD_BYTES)
  const size = start && decodeSize(start)
  if (size === undefined) return undefined
  const bytes = await readExactly(handle, HEAD_BYTES, chunkCount(size) * LEAF_BYTES)
  if (!bytes) return undefined
  const leaves = decodeLeaves(bytes)
  return equalBytes(rootOfLeaves(leaves), root) ? { size, leaves } : undefined
}

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at)
    if (bytesRead === 0) return undefined
    at += bytesRead
  }
  return bytes
}

class FileReader implements BlobReader {
  readonly size: number
  readonly leaves: readonly Uint8Array[]
  readonly #handle: FileHandle
  readonly #onDamage: () => Promise<void>

  constructor(handle: FileHandle, { size, leaves }: Head, onDamage: () => Promise<void>) {
    this.size = size
    this.leaves = leaves
    this.#handle = handle
    this.#onDamage = onDamage
  }

  async chunk(index: number): Promise<Uint8Array | undefined> {
    const leaf = this.leaves[index]
    if (leaf === undefined) throw new RangeError(`no chunk ${index}`)
    const position = HEAD_BYTES + this.leaves.length * LEAF_BYTES + index * CHUNK_BYTES
    const bytes = await readExactly(this.#handle, position, chunkLength(this.size, index))
    if (bytes && equalBytes(leafOf(bytes), leaf)) return bytes
    await this.#onDamage()
    return undefined
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}
