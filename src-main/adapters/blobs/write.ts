/** Blobs on their way to disk: written beside the store, made durable, then renamed into it. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type BlobDraft, type BlobHead, BlobMismatch, type BlobWriter } from '#main/ports/blobs.ts'
import {
  type Cut,
  chunkCount,
  chunkLength,
  chunksIn,
  GROUP_CHUNKS,
  groupOf,
  groupsBytes,
  HASH_BYTES,
  hashAt,
  rootOfHashes,
} from '#shared/core/files/index.ts'
import { concatBytes, equalBytes } from '#shared/core/kernel/index.ts'
import { writeExactly } from './exactly.ts'
import { areLeaves, checkHead, chunkAt, encodeStart, leafOf, leavesAt, START_BYTES } from './layout.ts'
import { readBlob } from './read.ts'
import { askForRoom, orDiskFull } from './room.ts'
import { StrideWriter } from './strides.ts'

/** Where a file is being written, and where it will be. */
interface Place {
  handle: FileHandle
  temporary: string
  /** Undefined while the root is not known. */
  target?: string
}

/** Throws BlobMismatch when the head contradicts itself. `temporary` is named after the root, so that it is found again. */
export async function createBlob(head: BlobHead, target: string, temporary: string): Promise<BlobWriter> {
  checkHead(head)
  await askForRoom(path.dirname(temporary), head.size)
  const handle = await open(temporary, 'w+')
  await writeExactly(handle, encodeStart(head), 0)
  await writeExactly(handle, head.groups, START_BYTES)
  return new FileWriter(head, { handle, temporary, target })
}

/** What came of a file, checked chunk by chunk: after a crash its end may hold anything. */
export async function resumeBlob(root: Uint8Array, target: string, temporary: string): Promise<BlobWriter | undefined> {
  const opened = await readBlob(temporary, root, async () => undefined, 'r+')
  if (opened.kind === 'damaged') await rm(temporary, { force: true })
  if (opened.kind !== 'whole') return undefined
  const { reader } = opened
  const there = (await reader.handle.stat()).size - chunkAt(reader, 0)
  const most = Math.min(chunkCount(reader), Math.ceil(there / reader.chunkBytes))
  let next = 0
  while (next < most && (await reader.chunk(next)) !== undefined) next++
  const { handle, groups, size, chunkBytes } = reader
  if (next < most) await handle.truncate(chunkAt(reader, next))
  await askForRoom(path.dirname(temporary), size - next * chunkBytes)
  return new FileWriter({ root, groups, size, chunkBytes }, { handle, temporary, target }, next)
}

class FileWriter implements BlobWriter {
  readonly size: number
  readonly chunkBytes: number
  readonly #head: BlobHead
  readonly #place: Place & { target: string }
  readonly #content: StrideWriter
  #next: number
  #held: { group: number; packed: Uint8Array } | undefined

  constructor(head: BlobHead, place: Place & { target: string }, next = 0) {
    this.size = head.size
    this.chunkBytes = head.chunkBytes
    this.#head = head
    this.#place = place
    this.#next = next
    this.#content = new StrideWriter(place.handle, head, chunkAt(head, next))
  }

  get next(): number {
    return this.#next
  }

  async leaves(group: number, packed: Uint8Array): Promise<void> {
    const fits = packed.length > 0 && packed.length === chunksIn(this, group) * HASH_BYTES
    if (!fits || !areLeaves(packed, this.#head.root, this.#head.groups, group))
      throw new BlobMismatch(`the leaves are not those of group ${group}`)
    this.#held = { group, packed }
    await writeExactly(this.#place.handle, packed, leavesAt(this, group))
  }

  room(): Promise<Uint8Array> {
    return this.#content.room(chunkLength(this, this.#next))
  }

  async write(chunk: Uint8Array): Promise<void> {
    const index = this.#next
    const leaves = this.#held?.group === groupOf(index) ? this.#held.packed : undefined
    const fits = leaves !== undefined && chunk.length > 0 && chunk.length === chunkLength(this, index)
    if (!fits || !equalBytes(leafOf(chunk), hashAt(leaves, index % GROUP_CHUNKS)))
      throw new BlobMismatch(`chunk ${index} is not what was promised`)
    await this.#content.write(chunk)
    this.#next = index + 1
  }

  async commit(): Promise<void> {
    if (this.#next !== chunkCount(this)) throw new BlobMismatch(`chunk ${this.#next} is missing`)
    await this.#content.flush()
    await publish(this.#place, this.#place.target)
  }

  async pause(): Promise<void> {
    // On a full disk what is there is there; the rest is asked for again.
    await this.#content.flush().catch(() => undefined)
    await this.#place.handle.close()
  }

  discard(): Promise<void> {
    return forget(this.#place)
  }
}

/** A file made here: its root is known at its end. */
export async function draftBlob(cut: Cut, targetOf: (root: Uint8Array) => string, dir: string): Promise<BlobDraft> {
  await askForRoom(dir, cut.size)
  const temporary = path.join(dir, randomUUID())
  const handle = await open(temporary, 'wx+')
  const draft = new FileDraft(cut, { handle, temporary }, targetOf)
  await writeExactly(handle, encodeStart(cut), 0)
  return draft
}

class FileDraft implements BlobDraft {
  readonly #cut: Cut
  readonly #place: Place
  readonly #targetOf: (root: Uint8Array) => string
  readonly #content: StrideWriter
  /** Leaves of the group being written, and roots of those before it. */
  #leaves = new Uint8Array(GROUP_CHUNKS * HASH_BYTES)
  readonly #roots: Uint8Array[] = []
  #next = 0

  constructor(cut: Cut, place: Place, targetOf: (root: Uint8Array) => string) {
    this.#cut = cut
    this.#place = place
    this.#targetOf = targetOf
    this.#content = new StrideWriter(place.handle, cut, chunkAt(cut, 0))
  }

  async write(chunk: Uint8Array): Promise<void> {
    const index = this.#next
    if (chunk.length === 0 || chunk.length !== chunkLength(this.#cut, index))
      throw new BlobMismatch(`${chunk.length} bytes are no chunk ${index}`)
    this.#leaves.set(leafOf(chunk), (index % GROUP_CHUNKS) * HASH_BYTES)
    await this.#content.write(chunk)
    this.#next = index + 1
    if (this.#next % GROUP_CHUNKS === 0 || this.#next === chunkCount(this.#cut)) await this.#endGroup(groupOf(index))
  }

  async #endGroup(group: number): Promise<void> {
    const packed = this.#leaves.subarray(0, chunksIn(this.#cut, group) * HASH_BYTES)
    await writeExactly(this.#place.handle, packed, leavesAt(this.#cut, group))
    this.#roots.push(rootOfHashes(packed))
  }

  async commit(): Promise<Uint8Array> {
    if (this.#next !== chunkCount(this.#cut)) throw new BlobMismatch(`chunk ${this.#next} is missing`)
    await this.#content.flush()
    const groups = concatBytes(...this.#roots)
    if (groupsBytes(this.#cut) > 0) await writeExactly(this.#place.handle, groups, START_BYTES)
    const root = rootOfHashes(groups)
    await publish(this.#place, this.#targetOf(root))
    return root
  }

  discard(): Promise<void> {
    return forget(this.#place)
  }
}

async function publish({ handle, temporary }: Place, target: string): Promise<void> {
  await orDiskFull(() => handle.sync())
  await handle.close()
  await mkdir(path.dirname(target), { recursive: true })
  await rename(temporary, target)
  await syncDirectory(path.dirname(target))
}

async function forget({ handle, temporary }: Place): Promise<void> {
  await handle.close()
  await rm(temporary, { force: true })
}

/** Makes a rename durable. Windows has no such call and does not need it: NTFS journals its directories. */
async function syncDirectory(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}
