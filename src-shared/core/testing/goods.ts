/** A small file for sale in rule tests: as promised, or with one of its chunks another than was promised. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import type { Clause, Commitment } from '#shared/wire/contracts.ts'
import { deliveryPlace } from '../contracts/terms.ts'
import {
  boxKeyFor,
  CHUNK_BYTES,
  type ChunkClaim,
  chunkCount,
  chunkNonce,
  disclose,
  type KeyBox,
  keyLock,
  SEALED_AD,
  sealedCut,
} from '../files/index.ts'
import type { CborValue } from '../kernel/index.ts'
import { append, EMPTY_TREE, inclusionProof, leafHash, rootOf, rootsOver } from '../kernel/index.ts'
import { commitmentOf } from './contracts.ts'
import { bytesOf, sealOf, sealSecretOf } from './world.ts'

const rootOver = (leaves: readonly Uint8Array[]): Uint8Array => rootOf(append(EMPTY_TREE, leaves))

export class Goods {
  readonly key = bytesOf('content key')
  readonly size: number
  readonly sealed: Uint8Array[]
  readonly leaves: Uint8Array[]

  /** Of `size` bytes; `wrong` is the place of a chunk that is not the promised one. */
  constructor(size = 20, wrong = -1) {
    this.size = size
    const count = chunkCount(sealedCut(size))
    const plain = Array.from({ length: count }, (_, i) =>
      new Uint8Array(Math.min(CHUNK_BYTES, size - i * CHUNK_BYTES)).fill(i + 1),
    )
    this.leaves = plain.map(leafHash)
    this.sealed = plain.map((chunk, index) => {
      const content = index === wrong ? chunk.map((byte) => byte ^ 1) : chunk
      return xchacha20poly1305(this.key, chunkNonce(index, count), SEALED_AD).encrypt(content)
    })
  }

  get gate(): Clause {
    const cipher = rootOver(this.sealed.map(leafHash))
    const params = {
      root: rootOver(this.leaves),
      size: this.size,
      cipher,
      leaves: bytesOf('leaves'),
      lock: keyLock(this.key),
    }
    return { kind: 'key', v: 1, params }
  }

  commitment(over: Partial<Commitment> = {}): Commitment {
    return commitmentOf({ what: 'work', gate: this.gate, ...over })
  }

  /** The key, boxed for `to` in this place. */
  box(agreement: Uint8Array, to: string, place = 0, key = this.key): KeyBox & Record<string, CborValue> {
    const about = deliveryPlace(agreement, place, sealOf(to))
    return { ...(boxKeyFor(sealOf(to), key, about, bytesOf('ephemeral')) as KeyBox) }
  }

  /** What `to` can say of a box: the shared point, and one of the chunks. */
  evidence(agreement: Uint8Array, to: string, box: KeyBox, { place = 0, chunk = -1 } = {}) {
    const about = deliveryPlace(agreement, place, sealOf(to))
    return { ...disclose(sealSecretOf(to), box.point, about), ...(chunk >= 0 && { chunk: this.claim(chunk) }) }
  }

  claim(index: number): ChunkClaim & Record<string, CborValue> {
    const path = (leaves: Uint8Array[]) => inclusionProof(rootsOver(leaves), index, leaves.length)
    const [sealed, leaf] = [this.sealed[index] as Uint8Array, this.leaves[index] as Uint8Array]
    return { index, sealed, sealedPath: path(this.sealed.map(leafHash)), leaf, leafPath: path(this.leaves) }
  }
}
