/**
 * Reads exact numbers of bytes from a stream and holds the sender back. `for await` over a libp2p stream and its `byteStream` both take
 * in whatever arrives; a stream stops its sender only while it is *paused* (yamux then grants no more window). So a reader holds
 * at most HIGH_WATER and one window, however slowly it is read.
 */
import type { Stream } from '@libp2p/interface'
import type { Uint8ArrayList } from 'uint8arraylist'

/** Two windows: with less the line stands idle while the pause is being lifted. */
const HIGH_WATER = 512 * 1024
const LOW_WATER = 256 * 1024

/** The stream ended in the middle of what was being read, or was torn down. */
export class StreamEnded extends Error {
  override readonly name = 'StreamEnded'
}

export class StreamReader {
  readonly #stream: Stream
  readonly #stallMs: number
  #chunks: Uint8Array[] = []
  #offset = 0
  #buffered = 0
  #wanted = 0
  #paused = false
  #resuming = false
  #ended: { error: Error | undefined } | undefined
  #arrival: { resolve: () => void; reject: (error: Error) => void } | undefined

  /** Attach in the same turn in which the stream was received, or the first bytes wait for the listener (none are lost). */
  constructor(stream: Stream, stallMs: number) {
    this.#stream = stream
    this.#stallMs = stallMs
    stream.addEventListener('message', ({ data }) => this.#take(data))
    stream.addEventListener('end', () => this.#end(undefined))
    stream.addEventListener('close', ({ error }) => this.#end(error))
    if (stream.readableEnded) this.#end(undefined)
  }

  /** The next `length` bytes if they are already here: the fast path of many small frames. */
  readNow(length: number): Uint8Array | undefined {
    return this.#buffered < length ? undefined : this.#fill(new Uint8Array(length))
  }

  #fill(out: Uint8Array): Uint8Array {
    for (let at = 0; at < out.length; ) {
      const chunk = this.#chunks[0] as Uint8Array
      const part = chunk.subarray(this.#offset, this.#offset + out.length - at)
      out.set(part, at)
      at += part.length
      this.#offset += part.length
      if (this.#offset === chunk.length) {
        this.#chunks.shift()
        this.#offset = 0
      }
    }
    this.#buffered -= out.length
    this.#release()
    return out
  }

  /** The next `length` bytes; undefined at a clean end before the first of them. Throws StreamEnded, or the stream's own error. */
  async read(length: number, waitMs: number = this.#stallMs): Promise<Uint8Array | undefined> {
    return (await this.#arrived(length, waitMs)) ? this.#fill(new Uint8Array(length)) : undefined
  }

  /** Fills a buffer that is used over and over, as `readAll` would. */
  async readInto(out: Uint8Array): Promise<void> {
    if (!(await this.#arrived(out.length, this.#stallMs))) throw new StreamEnded('the stream ended before the message')
    this.#fill(out)
  }

  /** Whether so many bytes are here; false at a clean end before the first of them. */
  async #arrived(length: number, waitMs: number): Promise<boolean> {
    for (;;) {
      if (this.#buffered >= length) return true
      if (this.#ended) {
        if (this.#ended.error) throw this.#ended.error
        if (this.#buffered === 0) return false
        throw new StreamEnded('the stream ended in the middle of a message')
      }
      this.#wanted = length
      this.#release()
      // Resuming may have brought the bytes in this very moment; then there is nothing to wait for.
      if (this.#buffered < length && !this.#ended) await this.#next(waitMs)
      this.#wanted = 0
    }
  }

  /** As `read`, where an end is an error too. */
  async readAll(length: number, waitMs: number = this.#stallMs): Promise<Uint8Array> {
    const bytes = await this.read(length, waitMs)
    if (!bytes) throw new StreamEnded('the stream ended before the message')
    return bytes
  }

  #next(waitMs: number): Promise<void> {
    const arrival = Promise.withResolvers<void>()
    this.#arrival = arrival
    if (!Number.isFinite(waitMs)) return arrival.promise
    const timer = setTimeout(() => arrival.reject(new StreamEnded(`nothing arrived for ${waitMs} ms`)), waitMs)
    return arrival.promise.finally(() => clearTimeout(timer))
  }

  #take(data: Uint8Array | Uint8ArrayList): void {
    const parts = data instanceof Uint8Array ? [data] : [...data]
    for (const part of parts) if (part.length > 0) this.#chunks.push(part)
    this.#buffered += data.byteLength
    this.#hold()
    this.#arrival?.resolve()
  }

  #release(): void {
    if (!this.#paused || this.#buffered > Math.max(LOW_WATER, this.#wanted - 1)) return
    this.#paused = false
    if (this.#stream.readStatus !== 'paused') return
    this.#resuming = true
    this.#stream.resume()
    this.#resuming = false
    this.#hold()
  }

  /** Not from inside `resume`, which would hand out window again for a stream that has just been paused (yamux 8.0). */
  #hold(): void {
    if (this.#paused || this.#resuming || this.#buffered < Math.max(HIGH_WATER, this.#wanted)) return
    this.#paused = true
    if (this.#stream.readStatus === 'readable') this.#stream.pause()
  }

  #end(error: Error | undefined): void {
    this.#ended ??= { error }
    if (error) this.#ended.error ??= error
    this.#arrival?.resolve()
  }
}
