/**
 * From a connection to a standing session and back. Every connection has to become a session within a few seconds; of several
 * sessions with one device one remains; whoever breaks a rule of sessions or frames loses session and connection.
 */
import type { Connection, Libp2p, Stream, StreamMuxer } from '@libp2p/interface'
import { type Bucket, type Session, take } from '#shared/core/sessions/index.ts'
import {
  BLOB_PROTOCOL,
  FRAMES_PROTOCOL,
  NEARBY_PROTOCOL,
  SESSION_PROTOCOL,
  type StreamPurpose,
} from '#shared/wire/session.ts'
import { callBack, withPeer } from './addresses.ts'
import { initiate, Refused, respond } from './handshake.ts'
import { type Line, lineOf, outranks } from './line.ts'
import type { Settings } from './options.ts'
import { hangUp, Peer, StolenToken } from './peer.ts'
import { peerIdToDev } from './peer-ids.ts'
import { StreamReader } from './reader.ts'
import { troubleText } from './troubles.ts'

/** How long the first word waits for the peer's own addresses, which identify brings at about the same moment. */
const IDENTIFY_MS_MAX = 750

export interface SessionHooks {
  onUp(peer: Peer): void
  onDown(dev: string): void
  onFrame(dev: string, bytes: Uint8Array): void | Promise<void>
  onBlobRequest(peer: Peer, stream: Stream, reader: StreamReader): Promise<void>
  onQuestion(peer: Peer, stream: Stream, reader: StreamReader): Promise<void>
  onRefused(dev: string, refusal: Refused['refusal']): void
  isPunched(connection: Connection): boolean
  /** This session took the place of another with the same device, whose connection is closed now. */
  onReplaced(peer: Peer): void
}

export class Sessions {
  readonly #node: Libp2p
  readonly #self: string
  readonly #settings: Settings
  readonly #hooks: SessionHooks
  readonly #lines = new Map<string, Line>()
  readonly #peers = new Map<string, Peer>()

  constructor(node: Libp2p, settings: Settings, hooks: SessionHooks) {
    this.#node = node
    this.#self = peerIdToDev(node.peerId) ?? ''
    this.#settings = settings
    this.#hooks = hooks
  }

  /** Before the node starts: no connection may be missed. */
  async attach(): Promise<void> {
    const node = this.#node
    node.addEventListener('connection:open', ({ detail }) => this.#line(detail))
    node.addEventListener('connection:close', ({ detail }) => this.#forget(detail))
    node.addEventListener('peer:identify', ({ detail }) => {
      const line = this.#lines.get(detail.connection.id)
      if (!line) return
      line.listens = detail.listenAddrs
      line.identified.resolve(detail.listenAddrs)
    })
    await node.handle(SESSION_PROTOCOL, (stream, connection) => this.#onSession(stream, connection), {
      maxInboundStreams: 2,
      runOnLimitedConnection: true,
    })
    await node.handle(FRAMES_PROTOCOL, (stream, connection) => this.#onStream(stream, connection, 'frames'), {
      maxInboundStreams: 4,
      runOnLimitedConnection: true,
    })
    await node.handle(BLOB_PROTOCOL, (stream, connection) => this.#onStream(stream, connection, 'blob'), {
      maxInboundStreams: 6,
      runOnLimitedConnection: true,
    })
    // Not over a relay: whoever comes through one is not in the same room.
    await node.handle(NEARBY_PROTOCOL, (stream, connection) => this.#onStream(stream, connection, 'nearby'), {
      maxInboundStreams: 2,
    })
  }

  get(dev: string): Peer | undefined {
    return this.#peers.get(dev)
  }

  all(): Peer[] {
    return [...this.#peers.values()]
  }

  /** Where to call this peer next time. */
  addressOf(peer: Peer): string {
    const { connection } = peer
    const listens = this.#lines.get(connection.id)?.listens ?? []
    return withPeer(callBack(connection, listens, this.#hooks.isPunched(connection)), connection.remotePeer.toString())
  }

  /** The session with a device, also one that is just being made; undefined when there is none in time. */
  async standing(dev: string): Promise<Peer | undefined> {
    const now = this.#peers.get(dev)
    if (now) return now
    const lines = [...this.#lines.values()].filter((line) => line.dev === dev)
    return Promise.any(lines.map((line) => line.standing.promise)).catch(() => undefined)
  }

  /** Ends one connection, with the session that stands on it. */
  end(connection: Connection, reason: Error): void {
    const line = this.#lines.get(connection.id)
    if (line) this.#close(line, reason)
  }

  /** Ends every connection with a device. */
  cut(dev: string, reason: Error): void {
    for (const line of this.#lines.values()) if (line.dev === dev) this.#close(line, reason)
  }

  tick(): void {
    for (const peer of this.#peers.values()) peer.tick()
  }

  #line(connection: Connection): Line {
    const known = this.#lines.get(connection.id)
    if (known) return known
    const line = lineOf(connection)
    this.#lines.set(connection.id, line)
    this.#countStreams(line)
    setTimeout(() => {
      if (!line.peer) this.#close(line, new Error('no session was opened in time'))
    }, this.#settings.limits.handshakeMs).unref()
    if (connection.direction === 'outbound') {
      line.handshaking = true
      this.#establish(line, initiate(this.#node.peerId, connection, this.#settings))
    }
    return line
  }

  /** Whatever its protocol, and before one is agreed on: a stream that nobody serves costs as much as any other. */
  #countStreams(line: Line): void {
    // Not in the exported type of a connection, which shows streams only once their protocol is known.
    const { muxer } = line.connection as Connection & { muxer?: StreamMuxer }
    let bucket: Bucket = 0
    muxer?.addEventListener('stream', ({ detail: stream }) => {
      const taken = take(bucket, this.#settings.now(), 1, this.#settings.limits.streams)
      bucket = taken.bucket
      if (taken.fits) return
      stream.abort(new Error('too many streams'))
      this.#hooks.onRefused(line.dev, { verdict: 'reject', code: 'streams.rate' })
    })
  }

  #onSession(stream: Stream, connection: Connection): void {
    const line = this.#line(connection)
    if (line.handshaking) {
      stream.abort(new Error('second handshake'))
      this.#fail(line, new Refused({ verdict: 'reject', code: 'session.repeated' }))
      return
    }
    line.handshaking = true
    this.#establish(line, respond(this.#node.peerId, connection, stream, this.#settings))
  }

  /** A stream of the application: its token first, then its own protocol. */
  #onStream(stream: Stream, connection: Connection, purpose: StreamPurpose): void {
    const line = this.#line(connection)
    const reader = new StreamReader(stream, this.#settings.limits.stallMs)
    const served = line.standing.promise.then(async (peer) => {
      const generation = await peer.admit(stream, reader, purpose)
      if (purpose === 'frames') peer.receive(stream, reader, generation)
      else if (purpose === 'blob') await this.#hooks.onBlobRequest(peer, stream, reader)
      else await this.#hooks.onQuestion(peer, stream, reader)
    })
    served.catch((error: Error) => {
      stream.abort(error)
      if (error instanceof Refused) this.#fail(line, error)
    })
  }

  #establish(line: Line, handshake: Promise<Session>): void {
    const established = handshake.then(async (session) => {
      await Promise.race([line.identified.promise, delay(IDENTIFY_MS_MAX)])
      if (line.connection.status !== 'open') throw new Error('the connection was closed')
      this.#stand(line, session)
    })
    established.catch((error: Error) => this.#fail(line, error))
  }

  #stand(line: Line, session: Session): void {
    const { dev, connection } = line
    const peer = new Peer({
      dev,
      connection,
      session,
      settings: this.#settings,
      hooks: {
        onFrame: (bytes) => this.#hooks.onFrame(dev, bytes),
        onFailure: (error) => this.#fail(line, error),
      },
    })
    const other = this.#peers.get(dev)
    if (other && outranks(this.#self, other, peer)) {
      this.#close(line, new Error('there is a session with this device'))
      return
    }
    line.peer = peer
    this.#peers.set(dev, peer)
    if (other) {
      this.#hooks.onDown(dev)
      other.close(new Error('a newer session with this device'))
    }
    this.#hooks.onUp(peer)
    peer.start()
    line.standing.resolve(peer)
    if (other) this.#hooks.onReplaced(peer)
  }

  #fail(line: Line, error: Error): void {
    if (error instanceof StolenToken) this.#revokeOwner(line, error)
    if (error instanceof Refused) this.#hooks.onRefused(line.dev, error.refusal)
    this.#close(line, error)
  }

  /** A token of another standing session was captured from it: that session ends too, though its peer did nothing wrong. */
  #revokeOwner(shownBy: Line, { token, purpose }: StolenToken): void {
    for (const line of this.#lines.values()) {
      if (line === shownBy || !line.peer?.issued(token, purpose)) continue
      this.#hooks.onRefused(line.dev, { verdict: 'ignore', code: 'session.token-captured' })
      this.#close(line, new Error(troubleText('session.token-captured')))
    }
  }

  #close(line: Line, reason: Error): void {
    line.peer?.close(reason)
    hangUp(line.connection, reason)
    this.#forget(line.connection)
  }

  #forget(connection: Connection): void {
    const line = this.#lines.get(connection.id)
    if (!line) return
    this.#lines.delete(connection.id)
    line.standing.reject(new Error('the connection was closed'))
    const { peer, dev } = line
    if (!peer) return
    peer.close(new Error('the connection was closed'))
    if (this.#peers.get(dev) !== peer) return
    this.#peers.delete(dev)
    this.#hooks.onDown(dev)
  }
}

const delay = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
