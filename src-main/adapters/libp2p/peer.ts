/**
 * One standing session over one connection: mints and admits stream tokens, counts bytes, rotates, and owns the peer's frame
 * streams. Rules are in core/sessions; this holds the current state and does what it says.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection, Stream } from '@libp2p/interface'
import {
  admit,
  answered,
  type Bucket,
  charge,
  counted,
  issuedFor,
  mint,
  overdue,
  rotated,
  type Session,
} from '#shared/core/sessions/index.ts'
import { ADMITTED, type StreamPurpose, TOKEN_BYTES } from '#shared/wire/session.ts'
import { FrameReceiver } from './frames-in.ts'
import { FrameSender } from './frames-out.ts'
import { Garbage } from './garbage.ts'
import { Refused } from './handshake.ts'
import { emptyLanes } from './lanes.ts'
import type { Settings } from './options.ts'
import { StreamReader } from './reader.ts'

/** A peer that opened a new generation must move its frame stream to it within this time. */
const MOVE_MS_MAX = 60_000

export interface PeerHooks {
  onFrame(bytes: Uint8Array): void | Promise<void>
  /** The session cannot go on; `error` says whose fault it is. Called at most once. */
  onFailure(error: Error): void
}

export interface OpenedStream {
  stream: Stream
  reader: StreamReader
  generation: number
  /** Resolves when the other side has admitted the token. Never rejects: a stream that fails, fails at its reader. */
  admitted: Promise<void>
}

export class Peer {
  readonly dev: string
  readonly connection: Connection
  /** Wall clock, for people. */
  readonly since: number
  readonly sender: FrameSender
  readonly #receiver: FrameReceiver
  readonly #settings: Settings
  readonly #hooks: PeerHooks
  #session: Session
  #opened: Bucket = 0
  #failed = false
  readonly #garbage = new Garbage()
  /** Files moving between the two, each way, by lane. */
  readonly fetching = emptyLanes()
  readonly serving = emptyLanes()

  constructor(parts: { dev: string; connection: Connection; session: Session; settings: Settings; hooks: PeerHooks }) {
    this.dev = parts.dev
    this.connection = parts.connection
    this.since = Date.now()
    this.#session = parts.session
    this.#settings = parts.settings
    this.#hooks = parts.hooks
    this.sender = new FrameSender(this, parts.settings.limits)
    this.#receiver = new FrameReceiver(this, parts.settings, parts.hooks.onFrame)
  }

  get generation(): number {
    return this.#session.sending.generation
  }

  get isOpen(): boolean {
    return !this.#failed && this.connection.status === 'open'
  }

  start(): void {
    this.sender.run().catch((error: Error) => this.fail(error))
  }

  /** Opens a stream and shows a fresh token on it. */
  async open(protocol: string, purpose: StreamPurpose): Promise<OpenedStream> {
    const { handshakeMs, stallMs, ownStreams } = this.#settings.limits
    const { bucket, waitMs } = charge(this.#opened, this.#settings.now(), 1, ownStreams)
    this.#opened = bucket
    if (waitMs > 0) await sleep(waitMs)
    const stream = await this.connection.newStream(protocol, {
      signal: AbortSignal.timeout(handshakeMs),
      runOnLimitedConnection: true,
    })
    const reader = new StreamReader(stream, stallMs)
    this.#rotate()
    const minted = mint(this.#session, purpose)
    this.#session = minted.session
    stream.send(minted.token)
    const settle = () => {
      this.#session = answered(this.#session, minted.counter)
    }
    const admitted = reader.readAll(1, handshakeMs).then(([byte]) => {
      if (byte !== ADMITTED) stream.abort(new Error('the token was not admitted'))
      settle()
    }, settle)
    return { stream, reader, generation: minted.generation, admitted }
  }

  /** Reads the token of a stream the peer has opened. Throws Refused, which revokes the session. */
  async admit(stream: Stream, reader: StreamReader, purpose: StreamPurpose): Promise<number> {
    const token = await reader.readAll(TOKEN_BYTES, this.#settings.limits.handshakeMs)
    const verdict = admit(this.#session, { token, purpose, now: this.#settings.now() })
    if (!verdict.ok) throw new StolenToken(verdict.error, token, purpose)
    this.#session = verdict.value
    stream.send(Uint8Array.of(ADMITTED))
    return this.#session.receiving.generation
  }

  /** Takes over an admitted frame stream; frames of an older one come first. */
  receive(stream: Stream, reader: StreamReader, generation: number): void {
    this.#receiver.receive(stream, reader, generation).catch((error: Error) => this.fail(error))
  }

  /** Bytes of frames and files, either way; what libp2p itself says is small change. */
  count(bytes: number): void {
    this.#session = counted(this.#session, bytes)
    this.#rotate()
    this.#garbage.passed(bytes)
  }

  /** Whether a token was made for this session: then somebody has captured it. */
  issued(token: Uint8Array, purpose: StreamPurpose): boolean {
    return issuedFor(this.#session, token, purpose)
  }

  /** Once a second: rotation by age, and peers that do not keep theirs. */
  tick(): void {
    const now = this.#settings.now()
    this.#rotate()
    const late = overdue(this.#session, now, this.#settings.limits.rotation)
    const { generation, since } = this.#session.receiving
    const behind = this.#receiver.generation < generation && now - since > MOVE_MS_MAX
    if (late || behind) this.fail(new Refused(late ?? { verdict: 'ignore', code: 'session.overdue' }))
  }

  fail(error: Error): void {
    if (this.#failed) return
    this.#failed = true
    this.sender.stop()
    this.#hooks.onFailure(error)
  }

  /** For good: nothing more is sent or delivered. */
  close(reason: Error): void {
    this.#failed = true
    this.sender.stop()
    hangUp(this.connection, reason)
  }

  /** A new generation begins with the next frame stream, so the sender is woken to open it even when it is idle. */
  #rotate(): void {
    const next = rotated(this.#session, this.#settings.now(), this.#settings.limits.rotation)
    if (next === this.#session) return
    this.#session = next
    this.sender.wake()
  }
}

/** Ends a connection now. libp2p's `abort` throws when the socket went first, and then leaves its own half standing. */
export function hangUp(connection: Connection, reason: Error): void {
  if (connection.status !== 'open') return
  try {
    connection.abort(reason)
  } catch (error) {
    if ((error as Error).name !== 'StreamStateError') throw error
  }
}

/** A refused token, kept so that the session it was taken from can be found. */
export class StolenToken extends Refused {
  readonly token: Uint8Array
  readonly purpose: StreamPurpose

  constructor(refusal: Refused['refusal'], token: Uint8Array, purpose: StreamPurpose) {
    super(refusal)
    this.token = token
    this.purpose = purpose
  }
}
