/** A chunk store in memory for tests of the network alone; `claim` lets a test make a holder that lies. */
import { BlobMismatch, type BlobReader, type BlobWriter, CHUNK_BYTES, type ChunkStore } from '#main/ports/blobs.ts'
import { append, concatBytes, EMPTY_TREE, equalBytes, leafHash, rootOf, toHex } from '#shared/core/kernel/index.ts'

const chunksOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, i) =>
    bytes.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES),
  )

export class MemoryBlobs implements ChunkStore {
  readonly #files = new Map<string, { leaves: Uint8Array[]; chunks: Uint8Array[] }>()

  async put(bytes: Uint8Array): Promise<Uint8Array> {
    const chunks = chunksOf(bytes)
    const leaves = chunks.map(leafHash)
    const root = rootOf(append(EMPTY_TREE, leaves))
    this.#files.set(toHex(root), { leaves, chunks })
    return root
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

  /** Changes one byte of a stored chunk and goes on serving it under its old name. */
  spoil(root: Uint8Array, index: number): void {
    const chunk = this.#files.get(toHex(root))?.chunks[index] as Uint8Array
    chunk[chunk.length >> 1] = (chunk[chunk.length >> 1] as number) ^ 1
  }

  async open(root: Uint8Array): Promise<BlobReader | undefined> {
    const file = this.#files.get(toHex(root))
    if (!file) return undefined
    const size = file.chunks.reduce((sum, { length }) => sum + length, 0)
    return { size, leaves: file.leaves, chunk: async (index) => file.chunks[index], close: async () => undefined }
  }

  async create(claim: { root: Uint8Array; size: number; leaves: readonly Uint8Array[] }): Promise<BlobWriter> {
    const leaves = [...claim.leaves]
    if (!equalBytes(rootOf(append(EMPTY_TREE, leaves)), claim.root)) throw new BlobMismatch('root')
    const chunks: Uint8Array[] = []
    return {
      write: async (chunk) => {
        if (!equalBytes(leafHash(chunk), leaves[chunks.length] ?? new Uint8Array())) throw new BlobMismatch('chunk')
        chunks.push(chunk)
      },
      commit: async () => {
        if (chunks.length !== leaves.length) throw new BlobMismatch('incomplete')
        this.#files.set(toHex(claim.root), { leaves, chunks })
      },
      abort: async () => undefined,
    }
  }
}
