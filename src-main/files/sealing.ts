/**
 * Files sealed into the store and opened out of it, a chunk at a time (core/files/sealed.ts): whatever their size, a few chunks are in
 * memory, and whoever else works on this thread has its turn between two of them.
 */
import { CHUNK_BYTES, chunkCount, sealedCut } from '#shared/core/files/index.ts'
import { append, concatBytes, EMPTY_TREE, equalBytes, leafHash, rootOf } from '#shared/core/kernel/index.ts'
import type { BlobReader, BlobStore } from '../ports/blobs.ts'
import type { Sealer } from '../ports/crypto.ts'

export interface SealingParts {
  blobs: BlobStore
  sealer: Sealer
}

/** A file in the clear: chunks of CHUNK_BYTES in order. */
export interface PlainFile {
  size: number
  chunks: AsyncIterable<Uint8Array>
}

/** Where a file lies in the store and how it is opened. */
export interface Sealed {
  /** Root of the plaintext. */
  root: Uint8Array
  cipher: Uint8Array
  cipherSize: number
  /** Leaf hashes of the plaintext's chunks, packed: what a single chunk can be checked with. */
  leaves: Uint8Array
}

/** What is done so far, in bytes of plaintext; throws to end the work. */
export type OnBytes = (bytes: number) => void

/**
 * Seals a file under a key that has sealed nothing else (32 bytes) and stores the ciphertext. Throws DiskFull, BlobMismatch when the file
 * is not as long as it was said to be, and what its source throws; nothing is left behind then.
 */
export async function seal(
  { blobs, sealer }: SealingParts,
  key: Uint8Array,
  { size, chunks }: PlainFile,
  onBytes: OnBytes = () => undefined,
): Promise<Sealed> {
  const cut = sealedCut(size)
  const draft = await blobs.draft(cut)
  try {
    const leaves: Uint8Array[] = []
    let done = 0
    for await (const chunk of chunks) {
      await draft.write(sealer.sealChunk(key, { index: leaves.length, count: chunkCount(cut) }, chunk))
      leaves.push(leafHash(chunk))
      done += chunk.length
      onBytes(done)
    }
    const root = rootOf(append(EMPTY_TREE, leaves))
    return { root, cipher: await draft.commit(), cipherSize: cut.size, leaves: concatBytes(...leaves) }
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** The chunks of a stored file, in the clear. Ends with a throw when the store no longer has what it had. */
export async function* chunksOf(file: BlobReader): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < chunkCount(file); index++) {
    const chunk = await file.chunk(index)
    if (!chunk) throw new Error('the stored file is damaged')
    yield chunk
  }
}

/** The file does not open to what was committed: another key, a changed chunk, or another plaintext. */
export class WrongContent extends Error {
  override readonly name = 'WrongContent'
}

export interface SealedPlace {
  file: { root: Uint8Array; size: number }
  key: Uint8Array
}

/**
 * The chunks of a sealed file that is in the store, opened one by one; after the last of them it is known whether they are the file that
 * was committed to. Throws WrongContent.
 */
export async function* opened(
  { sealer }: Pick<SealingParts, 'sealer'>,
  cipher: BlobReader,
  { file, key }: SealedPlace,
): AsyncGenerator<Uint8Array> {
  const expected = sealedCut(file.size)
  if (cipher.size !== expected.size || cipher.chunkBytes !== expected.chunkBytes)
    throw new WrongContent(`${cipher.size} bytes do not hold ${file.size}`)
  const count = chunkCount(cipher)
  let tree = EMPTY_TREE
  for await (const box of chunksOf(cipher)) {
    const chunk = sealer.openChunk(key, { index: tree.size, count }, box)
    if (!chunk) throw new WrongContent(`chunk ${tree.size} does not open`)
    tree = append(tree, [leafHash(chunk)])
    yield chunk
  }
  if (!equalBytes(rootOf(tree), file.root)) throw new WrongContent('the plaintext is another')
}

/** Whole plaintext, for files that are shown rather than saved. Throws WrongContent. */
export async function openWhole(
  parts: Pick<SealingParts, 'sealer'>,
  cipher: BlobReader,
  place: SealedPlace,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(place.file.size)
  let at = 0
  for await (const chunk of opened(parts, cipher, place)) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Cuts what a stream gives into chunks of a file. */
export async function* intoChunks(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES)
  let filled = 0
  for await (const piece of stream) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + CHUNK_BYTES - filled)
      chunk.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < CHUNK_BYTES) continue
      yield chunk
      chunk = new Uint8Array(CHUNK_BYTES)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}
