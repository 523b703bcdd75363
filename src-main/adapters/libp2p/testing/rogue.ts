/** A peer that speaks the protocol by hand, to break it on purpose: plain libp2p and the pure session rules. */
import { randomBytes } from 'node:crypto'
import type { Connection, Libp2p, Stream } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'
import type { TransportKey } from '#main/ports/node.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { confirm, hello, mint, type Session, startSession } from '#shared/core/sessions/index.ts'
import {
  ADMITTED,
  ANSWER_BYTES,
  FRAMES_PROTOCOL,
  SESSION_PROTOCOL,
  type StreamPurpose,
  TOKEN_BYTES,
} from '#shared/wire/session.ts'
import { peerIdToDev, transportPrivateKey } from '../peer-ids.ts'
import { StreamReader } from '../reader.ts'
import { transportKey, until } from './town.ts'

export class Rogue {
  readonly dev: string
  readonly #node: Libp2p
  #addresses: string[] = []
  #closed: Promise<void> = Promise.resolve()
  connection: Connection | undefined
  session: Session | undefined

  private constructor(node: Libp2p) {
    this.#node = node
    this.dev = peerIdToDev(node.peerId) ?? ''
  }

  /** `who` is a device's key, or a number that makes one. */
  static async start(who: number | TransportKey, listen: string[] = []): Promise<Rogue> {
    const node = await startNode(typeof who === 'number' ? transportKey(who) : who, listen)
    // Takes whatever it is sent, as an honest peer would.
    await node.handle(FRAMES_PROTOCOL, async (stream) => {
      const reader = new StreamReader(stream, 60_000)
      await reader.readAll(TOKEN_BYTES)
      stream.send(Uint8Array.of(ADMITTED))
      while ((await reader.read(1).catch(() => undefined)) !== undefined) await Promise.resolve()
      await stream.close()
    })
    return new Rogue(node)
  }

  /** Connects and makes an honest session. */
  async call(addresses: string[]): Promise<void> {
    const connection = await this.#dial(addresses)
    const stream = await connection.newStream(SESSION_PROTOCOL)
    const reader = new StreamReader(stream, 5000)
    const entropy = { nonce: new Uint8Array(randomBytes(32)), secret: new Uint8Array(randomBytes(32)) }
    stream.send(hello(entropy))
    const party = (peerId: Connection['remotePeer']) => ({
      dev: fromHex(peerIdToDev(peerId) ?? ''),
      peerId: peerId.toString(),
    })
    const ends = { initiator: party(this.#node.peerId), responder: party(connection.remotePeer) }
    const last = confirm({ ends, entropy, answer: await reader.readAll(ANSWER_BYTES) })
    if (!last.ok) throw new Error(last.error.code)
    stream.send(last.value.bytes)
    this.session = startSession(last.value.keys, 'initiator', 0)
  }

  /** Connects and then says nothing. */
  async callSilently(addresses: string[]): Promise<void> {
    await this.#dial(addresses)
  }

  async #dial(addresses: string[]): Promise<Connection> {
    this.#addresses = addresses
    const connection = await this.#node.dial(addresses.map((text) => multiaddr(text)))
    this.connection = connection
    this.#closed = new Promise((resolve) => connection.addEventListener('close', () => resolve()))
    return connection
  }

  token(purpose: StreamPurpose = 'frames'): Uint8Array {
    const minted = mint(this.session as Session, purpose)
    this.session = minted.session
    return minted.token
  }

  /** Opens a stream with these bytes as its token; `admitted` tells whether they were taken. */
  async open(token: Uint8Array, protocol = FRAMES_PROTOCOL): Promise<{ stream: Stream; admitted: boolean }> {
    const stream = await (this.connection as Connection).newStream(protocol)
    const reader = new StreamReader(stream, 5000)
    stream.send(token)
    const answer = await reader.read(1).catch(() => undefined)
    return { stream, admitted: answer?.[0] === ADMITTED }
  }

  /** A stream without any session, between two rogues. */
  plainStream(to: Rogue, protocol: string): Promise<Stream> {
    return this.#node.dialProtocol(to.#node.getMultiaddrs(), protocol)
  }

  serve(protocol: string, handler: (stream: Stream) => void): Promise<void> {
    return this.#node.handle(protocol, handler)
  }

  /** From now on nothing of what it is sent is taken: the line's window fills and stays full. */
  async readNothing(): Promise<void> {
    const theirs = () => this.connected.streams.find((s) => s.protocol === FRAMES_PROTOCOL && s.direction === 'inbound')
    await until('a stream to leave unread', () => theirs() !== undefined)
    theirs()?.pause()
  }

  /** Connects under `count` fresh keys, each as far as the other side lets it, and hangs up. */
  async knockAround(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#knockOnce().catch(() => undefined)))
  }

  async #knockOnce(): Promise<void> {
    const stranger = await startNode({ dev: new Uint8Array(32), secret: new Uint8Array(randomBytes(32)) }, [])
    try {
      await stranger.dial(this.#addresses.map((text) => multiaddr(text)))
    } finally {
      await stranger.stop()
    }
  }

  /** The connection; throws when there never was one. */
  get connected(): Connection {
    if (!this.connection) throw new Error('not connected')
    return this.connection
  }

  /** Resolves when the connection has ended. */
  get closed(): Promise<void> {
    return this.#closed
  }

  get isConnected(): boolean {
    return this.connection?.status === 'open'
  }

  async stop(): Promise<void> {
    await this.#node.stop()
  }
}

function startNode(key: TransportKey, listen: string[]): Promise<Libp2p> {
  return createLibp2p({
    privateKey: transportPrivateKey(key),
    addresses: { listen },
    transports: [tcp()],
    connectionEncrypters: [tls()],
    streamMuxers: [
      yamux({
        streamOptions: {
          initialStreamWindowSize: 262_144,
          maxStreamWindowSize: 262_144,
          maxReadBufferLength: 524_288,
        },
      }),
    ],
    connectionMonitor: { enabled: false },
  })
}

export const frame = (body: Uint8Array, length = body.length): Uint8Array => {
  const out = new Uint8Array(4 + body.length)
  new DataView(out.buffer).setUint32(0, length)
  out.set(body, 4)
  return out
}

export const hubName = (n: number): string => toHex(new Uint8Array(32).fill(n))
