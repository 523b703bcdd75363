/** Frames on their way to one peer: a bounded queue and one stream per generation, filled no faster than the peer takes them. */
import type { Stream } from '@libp2p/interface'
import { FRAME_HEADER_BYTES, FRAMES_PROTOCOL } from '#shared/wire/session.ts'
import { drained } from './drained.ts'
import type { NetworkLimits } from './options.ts'
import type { Peer } from './peer.ts'

/** Small frames go out together: fewer muxer frames and TLS records per frame. */
const BATCH_BYTES = 64 * 1024

export class FrameSender {
  readonly #peer: Peer
  readonly #limits: NetworkLimits
  #queue: Uint8Array[] = []
  #bytes = 0
  #stopped = false
  #nudge: (() => void) | undefined
  #open: { stream: Stream; generation: number } | undefined
  #busy = false

  constructor(peer: Peer, limits: NetworkLimits) {
    this.#peer = peer
    this.#limits = limits
  }

  /** False when the queue is full: the caller's repair (`heads`) comes later, memory does not grow. */
  push(frame: Uint8Array): boolean {
    const { queueBytes, queueFrames } = this.#limits
    if (this.#stopped || this.#queue.length >= queueFrames || this.#bytes + frame.length > queueBytes) return false
    this.#queue.push(frame)
    this.#bytes += frame.length
    this.wake()
    return true
  }

  get isIdle(): boolean {
    return this.#queue.length === 0 && !this.#busy
  }

  wake(): void {
    this.#nudge?.()
    this.#nudge = undefined
  }

  stop(): void {
    this.#stopped = true
    this.#queue = []
    this.#bytes = 0
    this.wake()
  }

  /** Runs until stopped; rejects when the stream fails, which ends the session. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      if (this.#open?.generation !== this.#peer.generation) await this.#reopen()
      else if (this.#queue.length > 0) await this.#send(this.#open.stream)
      else await this.#wait()
    }
  }

  /** The old stream is closed only after everything on it has left, so nothing is lost and the order stays. */
  async #reopen(): Promise<void> {
    const old = this.#open?.stream
    this.#open = undefined
    await old?.close({ signal: AbortSignal.timeout(this.#limits.stallMs) })
    const { stream, generation } = await this.#peer.open(FRAMES_PROTOCOL, 'frames')
    this.#open = { stream, generation }
    stream.addEventListener('close', ({ error }) => {
      if (this.#open?.stream === stream) this.#peer.fail(error ?? new Error('the peer closed its frame stream'))
    })
  }

  async #send(stream: Stream): Promise<void> {
    const bytes = this.#take()
    this.#busy = true
    try {
      this.#peer.count(bytes.length)
      if (!stream.send(bytes)) await drained(stream, this.#limits.stallMs)
    } finally {
      this.#busy = false
    }
  }

  /** One large frame, or as many small ones as fit a batch. */
  #take(): Uint8Array {
    let count = 0
    let size = 0
    for (const frame of this.#queue) {
      const next = size + FRAME_HEADER_BYTES + frame.length
      if (count > 0 && next > BATCH_BYTES) break
      size = next
      count++
    }
    const out = new Uint8Array(size)
    const view = new DataView(out.buffer)
    let at = 0
    for (const frame of this.#queue.splice(0, count)) {
      view.setUint32(at, frame.length)
      out.set(frame, at + FRAME_HEADER_BYTES)
      at += FRAME_HEADER_BYTES + frame.length
      this.#bytes -= frame.length
    }
    return out
  }

  #wait(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#nudge = resolve
    return promise
  }
}
