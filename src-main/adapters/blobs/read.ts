/** A blob read back from disk, believing nothing: groups must make the name, leaves their group, each chunk its leaf. */
import { type FileHandle, open } from 'node:fs/promises'
import type { BlobReader } from '#main/ports/blobs.ts'
import {
  type Cut,
  chunkCount,
  chunksIn,
  GROUP_CHUNKS,
  groupOf,
  groupsBytes,
  HASH_BYTES,
  hashAt,
} from '#shared/core/files/index.ts'
import { equalBytes } from '#shared/core/kernel/index.ts'
import { readExactly } from './exactly.ts'
import { areLeaves, checkHead, decodeStart, leafOf, leavesAt, START_BYTES } from './layout.ts'
import { StrideReader } from './strides.ts'

export type Opened = { kind: 'absent' } | { kind: 'damaged' } | { kind: 'whole'; reader: FileReader }

/** `onDamage` is told when something turns out to be wrong after opening; `flags` are those of open(2). */
export async function readBlob(
  file: string,
  root: Uint8Array,
  onDamage: () => Promise<void>,
  flags = 'r',
): Promise<Opened> {
  const handle = await openIfThere(file, flags)
  if (!handle) return { kind: 'absent' }
  const head = await readHead(handle, root)
  if (head) return { kind: 'whole', reader: new FileReader(handle, head, onDamage) }
  await handle.close()
  return { kind: 'damaged' }
}

interface Head extends Cut {
  root: Uint8Array
  groups: Uint8Array
}

async function openIfThere(file: string, flags: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, flags)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function readHead(handle: FileHandle, root: Uint8Array): Promise<Head | undefined> {
  const start = await readExactly(handle, 0, START_BYTES)
  const cut = start && decodeStart(start)
  const groups = cut && (await readExactly(handle, START_BYTES, groupsBytes(cut)))
  if (!groups) return undefined
  const head = { ...cut, root, groups }
  try {
    checkHead(head)
    return head
  } catch {
    return undefined
  }
}

export class FileReader implements BlobReader {
  readonly handle: FileHandle
  readonly size: number
  readonly chunkBytes: number
  readonly groups: Uint8Array
  readonly #root: Uint8Array
  readonly #content: StrideReader
  readonly #onDamage: () => Promise<void>
  /** The leaves read last: chunks are mostly read in order. */
  #held: { group: number; packed: Uint8Array } | undefined

  constructor(handle: FileHandle, { root, groups, size, chunkBytes }: Head, onDamage: () => Promise<void>) {
    this.handle = handle
    this.size = size
    this.chunkBytes = chunkBytes
    this.groups = groups
    this.#root = root
    this.#content = new StrideReader(handle, { size, chunkBytes })
    this.#onDamage = onDamage
  }

  async leaves(group: number): Promise<Uint8Array | undefined> {
    if (this.#held?.group === group) return this.#held.packed
    const count = chunksIn(this, group)
    if (count === 0) throw new RangeError(`no group ${group}`)
    const packed = await readExactly(this.handle, leavesAt(this, group), count * HASH_BYTES)
    if (!packed || !areLeaves(packed, this.#root, this.groups, group)) return this.#damaged()
    this.#held = { group, packed }
    return packed
  }

  async chunk(index: number): Promise<Uint8Array | undefined> {
    if (index < 0 || index >= chunkCount(this)) throw new RangeError(`no chunk ${index}`)
    const leaves = await this.leaves(groupOf(index))
    const bytes = leaves && (await this.#content.chunk(index))
    if (leaves && bytes && equalBytes(leafOf(bytes), hashAt(leaves, index % GROUP_CHUNKS))) return bytes
    return this.#damaged()
  }

  close(): Promise<void> {
    return this.handle.close()
  }

  async #damaged(): Promise<undefined> {
    await this.#onDamage()
    return undefined
  }
}
