/**
 * Frames from one peer. Size is checked on the header alone; beyond the rate nothing is refused, reading just stops for a while and
 * the peer's own queue fills: an honest catch-up is slowed, a flood waits in the flooder's memory.
 */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Stream } from '@libp2p/interface'
import { type Bucket, charge } from '#shared/core/sessions/index.ts'
import { MAX_FRAME_BYTES } from '#shared/wire/frames.ts'
import { FRAME_HEADER_BYTES } from '#shared/wire/session.ts'
import { Refused } from './handshake.ts'
import type { Settings } from './options.ts'
import type { Peer, PeerHooks } from './peer.ts'
import type { StreamReader } from './reader.ts'

/** The one being read and its successor; a third means that the peer does not end its streams. */
const STREAMS_MAX = 2
/** What a frame under way costs beside its bytes: promises, queue entries and messages between threads. */
const FRAME_OVERHEAD_BYTES = 1024
/** Timers are no finer than this, and a shorter debt is not worth one: the next frame carries it. */
const PAUSE_MS_MIN = 5

export class FrameReceiver {
  readonly #peer: Peer
  readonly #settings: Settings
  readonly #onFrame: PeerHooks['onFrame']
  #frames: Bucket = 0
  #bytes: Bucket = 0
  #inFlight = 0
  #landed: (() => void) | undefined
  #streams = 0
  #turn: Promise<void> = Promise.resolve()
  /** Generation of the newest stream. */
  generation = 0

  constructor(peer: Peer, settings: Settings, onFrame: PeerHooks['onFrame']) {
    this.#peer = peer
    this.#settings = settings
    this.#onFrame = onFrame
  }

  /** Delivers a stream's frames after those of the streams before it. Rejects with Refused when the peer breaks a rule. */
  receive(stream: Stream, reader: StreamReader, generation: number): Promise<void> {
    if (this.#streams >= STREAMS_MAX) throw new Refused({ verdict: 'reject', code: 'frames.too-many-streams' })
    this.#streams++
    this.generation = generation
    const mine = this.#turn.then(async () => {
      await this.#drain(reader)
      this.#streams--
      await stream.close()
    })
    this.#turn = mine
    return mine
  }

  async #drain(reader: StreamReader): Promise<void> {
    for (;;) {
      // An idle peer is no dead peer: the connection monitor tells them apart.
      const header =
        reader.readNow(FRAME_HEADER_BYTES) ?? (await reader.read(FRAME_HEADER_BYTES, Number.POSITIVE_INFINITY))
      if (!header) return
      const length = new DataView(header.buffer).getUint32(0)
      if (length > MAX_FRAME_BYTES) {
        throw new Refused({ verdict: 'reject', code: 'frames.too-large', detail: { length, max: MAX_FRAME_BYTES } })
      }
      if (length === 0) throw new Refused({ verdict: 'reject', code: 'frames.empty' })
      const body = reader.readNow(length) ?? (await reader.readAll(length))
      this.#peer.count(FRAME_HEADER_BYTES + length)
      await this.#slow(length)
      if (!this.#peer.isOpen) return
      await this.#hand(body)
    }
  }

  async #slow(length: number): Promise<void> {
    const { limits, now } = this.#settings
    const at = now()
    const frames = charge(this.#frames, at, 1, limits.frames)
    const bytes = charge(this.#bytes, at, length, limits.frameBytes)
    this.#frames = frames.bucket
    this.#bytes = bytes.bucket
    const waitMs = Math.max(frames.waitMs, bytes.waitMs)
    if (waitMs >= PAUSE_MS_MIN) await sleep(waitMs)
  }

  /** When the handler says how long it takes (by a promise), only so much may be under way to it. */
  async #hand(body: Uint8Array): Promise<void> {
    const done = this.#onFrame(body)
    if (!(done instanceof Promise)) return
    const size = body.length + FRAME_OVERHEAD_BYTES
    this.#inFlight += size
    const land = () => {
      this.#inFlight -= size
      this.#landed?.()
    }
    done.then(land, land)
    while (this.#inFlight > this.#settings.limits.inFlightBytes) {
      await new Promise<void>((resolve) => {
        this.#landed = resolve
      })
    }
  }
}
