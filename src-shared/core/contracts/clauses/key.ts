/**
 * A file of which everybody may have the ciphertext: its key is handed over on the ledger, boxed so that the receiver alone can open it, and the
 * money follows. A key that does not fit the lock, or a file that is not the one promised, is proven by the receiver and ends the
 * commitment as broken (decision 037).
 */
import * as z from 'zod'
import { bytes32, bytesUpTo, counter, signature } from '#shared/wire/shape.ts'
import {
  type ChunkClaim,
  type Disclosure,
  FILE_BYTES_MAX,
  isDisclosure,
  isKeyBox,
  isWrongChunk,
  type KeyBox,
  keyIn,
  SEALED_CHUNK_BYTES,
} from '../../files/index.ts'
import { MINUTE } from '../../kernel/index.ts'
import { gate } from './gate.ts'

const BOX_BYTES = 48
/** A path in a tree of 64 GiB of chunks. */
const PATH_MAX = 20

/** `root` of the plaintext of `size` bytes, `cipher` of its ciphertext, `leaves` of the packed leaf hashes of the plaintext, as files. */
const params = z.strictObject({
  root: bytes32,
  size: counter.min(1).max(FILE_BYTES_MAX),
  cipher: bytes32,
  leaves: bytes32,
  lock: bytes32,
})

const shown = z.strictObject({
  point: bytes32,
  box: bytesUpTo(BOX_BYTES).refine(({ length }) => length === BOX_BYTES),
  proof: signature,
})

const path = z.array(bytes32).max(PATH_MAX)
const chunk = z.strictObject({
  index: counter,
  sealed: bytesUpTo(SEALED_CHUNK_BYTES),
  sealedPath: path,
  leaf: bytes32,
  leafPath: path,
})
const evidence = z.strictObject({ shared: bytes32, proof: signature, chunk: chunk.optional() })

export const key = gate({
  kind: 'key',
  v: 1,
  params,
  // Whoever has the key has the file: silence cannot give the money back as well.
  misfit: (_, { quantity, onSilence, review }) =>
    quantity === 1 && onSilence === 'release' && review >= MINUTE ? null : 'contract.key-silence',
  forGood: true,
  shown,
  reviewed: true,
  deliver: (_, box, { about }) =>
    isKeyBox(box as unknown as KeyBox, about)
      ? { verdict: 'review' }
      : { verdict: 'refused', code: 'contract.key-box' },
  evidence,
  disproves: (promised, box, claim, { about, reader }) => {
    const keyBox = box as unknown as KeyBox
    const { chunk: wrong, ...disclosure } = claim as unknown as Disclosure & { chunk?: ChunkClaim }
    if (!isDisclosure(reader, keyBox.point, about, disclosure)) return false
    const found = keyIn(keyBox, about, disclosure, promised.lock)
    return found === undefined || (wrong !== undefined && isWrongChunk(promised, found, wrong))
  },
  words: (_, { receiver, review }) =>
    `handed over by its key, which opens it for ${receiver} alone; a wrong key or another file than promised is proven by ${receiver}’s app within ${review}`,
})
