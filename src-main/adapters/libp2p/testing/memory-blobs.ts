/** A chunk store in memory for tests: what is written to it is checked as on disk, and `spoil` makes a holder that lies. */
import {
  type BlobDraft,
  type BlobHead,
  BlobMismatch,
  type BlobReader,
  type BlobWriter,
  type ChunkStore,
} from '#main/ports/blobs.ts'
import {
  CHUNK_BYTES,
  type Cut,
  chunkCount,
  chunkLength,
  GROUP_CHUNKS,
  groupCount,
  groupOf,
  groupRoot,
  groupsBytes,
  HASH_BYTES,
  hashAt,
  rootOfHashes,
} from '#shared/core/files/index.ts'
import { concatBytes, equalBytes, leafHash, toHex } from '#shared/core/kernel/index.ts'

interface Kept extends Cut {
  leaves: Uint8Array
  chunks: Uint8Array[]
}

const leavesOf = ({ leaves }: Kept, group: number): Uint8Array =>
  leaves.subarray(group * GROUP_CHUNKS * HASH_BYTES, (group + 1) * GROUP_CHUNKS * HASH_BYTES)

const groupsOf = (file: Kept): Uint8Array =>
  concatBytes(...Array.from({ length: groupCount(file) }, (_, group) => rootOfHashes(leavesOf(file, group))))

export class MemoryBlobs implements ChunkStore {
  readonly #files = new Map<string, Kept>()
  readonly #partial = new Map<string, MemoryWriter>()

  /** Files that are here as a whole. */
  get count(): number {
    return this.#files.size
  }

  async put(bytes: Uint8Array): Promise<Uint8Array> {
    const draft = await this.draft({ size: bytes.length, chunkBytes: CHUNK_BYTES })
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) await draft.write(bytes.slice(at, at + CHUNK_BYTES))
    return draft.commit()
  }

  async has(root: Uint8Array): Promise<boolean> {
    return this.#files.has(toHex(root))
  }

  async get(root: Uint8Array): Promise<Uint8Array | undefined> {
    const file = this.#files.get(toHex(root))
    return file && concatBytes(...file.chunks)
  }

  async remove(root: Uint8Array): Promise<void> {
    this.#files.delete(toHex(root))
  }

  /** Takes a file over from another store; false when it has none. */
  async copy(root: Uint8Array, from: MemoryBlobs): Promise<boolean> {
    const file = from.#files.get(toHex(root))
    if (file) this.#files.set(toHex(root), file)
    return file !== undefined
  }

  /** Changes one byte of a stored chunk and goes on serving it under its old name. */
  spoil(root: Uint8Array, index: number): void {
    const chunk = this.#files.get(toHex(root))?.chunks[index] as Uint8Array
    chunk[chunk.length >> 1] = (chunk[chunk.length >> 1] as number) ^ 1
  }

  async open(root: Uint8Array): Promise<BlobReader | undefined> {
    const file = this.#files.get(toHex(root))
    if (!file) return undefined
    return {
      size: file.size,
      chunkBytes: file.chunkBytes,
      groups: groupsBytes(file) > 0 ? groupsOf(file) : new Uint8Array(0),
      leaves: async (group) => leavesOf(file, group),
      chunk: async (index) => file.chunks[index],
      close: async () => undefined,
    }
  }

  async draft(cut: Cut): Promise<BlobDraft> {
    const chunks: Uint8Array[] = []
    return {
      write: async (chunk) => {
        if (chunk.length !== chunkLength(cut, chunks.length)) throw new BlobMismatch('chunk')
        chunks.push(chunk.slice())
      },
      commit: async () => {
        if (chunks.length !== chunkCount(cut)) throw new BlobMismatch('incomplete')
        const file = { ...cut, leaves: concatBytes(...chunks.map(leafHash)), chunks }
        const root = rootOfHashes(groupsOf(file))
        this.#files.set(toHex(root), file)
        return root
      },
      discard: async () => undefined,
    }
  }

  async create(head: BlobHead): Promise<BlobWriter> {
    if (head.groups.length > 0 && !equalBytes(rootOfHashes(head.groups), head.root)) throw new BlobMismatch('root')
    const writer = new MemoryWriter(head, (file) => {
      this.#partial.delete(toHex(head.root))
      if (file) this.#files.set(toHex(head.root), file)
    })
    this.#partial.set(toHex(head.root), writer)
    return writer
  }

  async resume(root: Uint8Array): Promise<BlobWriter | undefined> {
    return this.#partial.get(toHex(root))
  }

  async forget(root: Uint8Array): Promise<void> {
    this.#partial.delete(toHex(root))
  }
}

class MemoryWriter implements BlobWriter {
  readonly size: number
  readonly chunkBytes: number
  readonly #head: BlobHead
  readonly #onEnd: (file: Kept | undefined) => void
  readonly #leaves: Uint8Array[] = []
  readonly #chunks: Uint8Array[] = []

  constructor(head: BlobHead, onEnd: (file: Kept | undefined) => void) {
    this.size = head.size
    this.chunkBytes = head.chunkBytes
    this.#head = head
    this.#onEnd = onEnd
  }

  get next(): number {
    return this.#chunks.length
  }

  async leaves(group: number, packed: Uint8Array): Promise<void> {
    const { root, groups } = this.#head
    if (!equalBytes(rootOfHashes(packed), groupRoot(root, groups, group))) throw new BlobMismatch('leaves')
    this.#leaves[group] = packed
  }

  async room(): Promise<Uint8Array> {
    return new Uint8Array(chunkLength(this, this.next))
  }

  async write(chunk: Uint8Array): Promise<void> {
    const leaves = this.#leaves[groupOf(this.next)] ?? new Uint8Array(0)
    if (!equalBytes(leafHash(chunk), hashAt(leaves, this.next % GROUP_CHUNKS))) throw new BlobMismatch('chunk')
    this.#chunks.push(chunk.slice())
  }

  async commit(): Promise<void> {
    if (this.next !== chunkCount(this)) throw new BlobMismatch('incomplete')
    this.#onEnd({ ...this.#head, leaves: concatBytes(...this.#leaves), chunks: this.#chunks })
  }

  async pause(): Promise<void> {}

  async discard(): Promise<void> {
    this.#onEnd(undefined)
  }
}
