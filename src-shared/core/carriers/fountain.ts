/**
 * Bytes as a row of frames without end, of which any about as many as there are blocks are enough, whichever were missed: a random linear
 * fountain over GF(2) (MacKay, "Fountain codes", IEE Proc. Commun. 152, 2005). The first frames are the blocks themselves; each later
 * one is the sum of a set of blocks that its number decides, so nothing has to be agreed between the two screens.
 */
import { concatBytes, equalBytes, sha256 } from '../kernel/index.ts'

/** One QR code of a frame is then some 65 modules wide, which the camera of a cheap laptop reads at arm's length. */
export const BLOCK_BYTES = 300
/** Solving takes time by the cube of the blocks and showing them by their number; more than this belongs into a file. */
export const FOUNTAIN_BYTES_MAX = 64 * 1024
const VERSION = 1
const MARK = 0x4b
const NAME_BYTES = 8
/** mark ‖ version ‖ name ‖ length (u32) ‖ number (u32) */
const HEAD_BYTES = 2 + NAME_BYTES + 4 + 4
export const FOUNTAIN_FRAME_BYTES = HEAD_BYTES + BLOCK_BYTES

const blocksIn = (length: number): number => Math.ceil(length / BLOCK_BYTES)
const nameOf = (bytes: Uint8Array): Uint8Array => sha256(bytes).slice(0, NAME_BYTES)

/** A set of blocks as the bits of a whole number. */
type BlockSet = bigint

/**
 * 32 bits that look drawn, from a whole number (the finaliser of MurmurHash3, Appleby 2011). It multiplies: sets drawn by shifts and XOR
 * alone would be sums of each other, and thirty-two of them would say all that any number of them could.
 */
function mixed(n: number): number {
  let x = n >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Which blocks frame `number` is the sum of; decided by the number alone. */
function blocksOf(number: number, count: number): BlockSet {
  if (number < count) return 1n << BigInt(number)
  let set = 0n
  for (let from = 0; from < count; from += 32) set |= BigInt(mixed(mixed(number) + (from >> 5))) << BigInt(from)
  set &= (1n << BigInt(count)) - 1n
  return set === 0n ? 1n << BigInt(number % count) : set
}

function add(into: Uint8Array, block: Uint8Array): void {
  for (let i = 0; i < BLOCK_BYTES; i++) into[i] = (into[i] as number) ^ (block[i] as number)
}

/** Frame after frame of `bytes`, for any number from 0. Throws RangeError where the bytes are none or too many. */
export function fountainOf(bytes: Uint8Array): { blocks: number; frame(number: number): Uint8Array } {
  if (bytes.length === 0 || bytes.length > FOUNTAIN_BYTES_MAX) throw new RangeError('a fountain of 1 to 65,536 bytes')
  const blocks = blocksIn(bytes.length)
  const padded = new Uint8Array(blocks * BLOCK_BYTES)
  padded.set(bytes)
  const name = nameOf(bytes)
  return {
    blocks,
    frame(number) {
      const head = new Uint8Array(HEAD_BYTES - 2 - NAME_BYTES)
      const view = new DataView(head.buffer)
      view.setUint32(0, bytes.length)
      view.setUint32(4, number)
      const sum = new Uint8Array(BLOCK_BYTES)
      const set = blocksOf(number, blocks)
      for (let i = 0; i < blocks; i++)
        if ((set >> BigInt(i)) & 1n) add(sum, padded.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES))
      return concatBytes(Uint8Array.of(MARK, VERSION), name, head, sum)
    },
  }
}

interface Row {
  set: BlockSet
  sum: Uint8Array
}

/** The lowest block of a set that is not empty. */
const lowest = (set: BlockSet): number => (set & -set).toString(2).length - 1

/** What has been collected of one row of frames; frames of another row begin it anew. */
export class Collector {
  #name: Uint8Array | undefined
  #length = 0
  /** Each with a lowest block that no other has. */
  readonly #rows = new Map<number, Row>()

  /** How many blocks' worth has arrived, and how many are needed; 0 of 0 before the first frame. */
  get progress(): { have: number; need: number } {
    return { have: this.#rows.size, need: blocksIn(this.#length) }
  }

  /** Takes a frame in: the whole bytes once enough have come, and `undefined` before. Bytes that are no frame are passed over. */
  take(frame: Uint8Array): Uint8Array | undefined {
    if (frame.length !== FOUNTAIN_FRAME_BYTES || frame[0] !== MARK || frame[1] !== VERSION) return undefined
    const view = new DataView(frame.buffer, frame.byteOffset + 2 + NAME_BYTES, 8)
    const [length, number] = [view.getUint32(0), view.getUint32(4)]
    if (length === 0 || length > FOUNTAIN_BYTES_MAX) return undefined
    const name = frame.slice(2, 2 + NAME_BYTES)
    if (!this.#name || length !== this.#length || !equalBytes(name, this.#name)) this.#begin(name, length)
    this.#reduce({ set: blocksOf(number, blocksIn(length)), sum: frame.slice(HEAD_BYTES) })
    return this.#rows.size === blocksIn(length) ? this.#solved() : undefined
  }

  #begin(name: Uint8Array | undefined, length: number): void {
    this.#name = name
    this.#length = length
    this.#rows.clear()
  }

  /** Gaussian elimination, one row at a time: what says nothing new comes out empty. */
  #reduce(row: Row): void {
    while (row.set !== 0n) {
      const at = lowest(row.set)
      const known = this.#rows.get(at)
      if (!known) {
        this.#rows.set(at, row)
        return
      }
      row.set ^= known.set
      add(row.sum, known.sum)
    }
  }

  /** Back from the last block; a name that does not fit means that a frame was forged, and everything is collected anew. */
  #solved(): Uint8Array | undefined {
    const count = blocksIn(this.#length)
    for (let at = count - 1; at >= 0; at--) {
      const row = this.#rows.get(at) as Row
      for (let other = at + 1; other < count; other++)
        if ((row.set >> BigInt(other)) & 1n) add(row.sum, (this.#rows.get(other) as Row).sum)
      row.set = 1n << BigInt(at)
    }
    const blocks = Array.from({ length: count }, (_, at) => (this.#rows.get(at) as Row).sum)
    const bytes = concatBytes(...blocks).slice(0, this.#length)
    if (this.#name && equalBytes(nameOf(bytes), this.#name)) return bytes
    this.#begin(undefined, 0)
    return undefined
  }
}
