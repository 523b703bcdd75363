/** Counts the messages of a length-prefixed stream (unsigned varint, then that many bytes) without keeping or copying any of it. */
import type { Uint8ArrayList } from 'uint8arraylist'

/** A prefix of four bytes says 256 MiB, far beyond what any reader takes. */
const SHIFT_MAX = 28

export class PacketCounter {
  /** Bytes of the current message still to come. */
  #left = 0
  #length = 0
  #shift = 0

  /** How many messages begin in these bytes. */
  count(data: Uint8Array | Uint8ArrayList): number {
    const chunks = data instanceof Uint8Array ? [data] : [...data]
    return chunks.reduce((sum, chunk) => sum + this.#countIn(chunk), 0)
  }

  #countIn(chunk: Uint8Array): number {
    let begun = 0
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const step = Math.min(this.#left, chunk.length - at)
        this.#left -= step
        at += step
        continue
      }
      const byte = chunk[at++] as number
      this.#length += (byte & 0x7f) * 2 ** this.#shift
      this.#shift += 7
      if (byte >= 0x80 && this.#shift < SHIFT_MAX) continue
      begun++
      this.#left = this.#length
      this.#length = 0
      this.#shift = 0
    }
    return begun
  }
}
