/** Small questions between devices: `/kind/nearby/1`. After the token: length (u16) and question; back come length and answer. */
import type { Stream } from '@libp2p/interface'
import { type Bucket, type Rate, take } from '#shared/core/sessions/index.ts'
import { NEARBY_BYTES_MAX } from '#shared/wire/nearby.ts'
import { NEARBY_PROTOCOL } from '#shared/wire/session.ts'
import { Refused } from './handshake.ts'
import type { Peer } from './peer.ts'
import type { StreamReader } from './reader.ts'

const HEADER_BYTES = 2
/** The other side may have to make an invite on a busy disk first. */
const ANSWER_MS_MAX = 10_000
/** An honest device tells each change of its offer once and asks when a person clicks; a retry comes every ten seconds. */
const RATE: Rate = { perSecond: 0.5, burst: 10 }

export interface AskingHooks {
  now(): number
  answer(dev: string, question: Uint8Array): Promise<Uint8Array | undefined>
  onOverRate(dev: string): void
}

export class Asking {
  readonly #hooks: AskingHooks
  readonly #buckets = new Map<string, Bucket>()

  constructor(hooks: AskingHooks) {
    this.#hooks = hooks
  }

  /** Throws Refused for a question that breaks the rules; what is over the rate is not even read. */
  async serve(peer: Peer, stream: Stream, reader: StreamReader): Promise<void> {
    const { bucket, fits } = take(this.#buckets.get(peer.dev) ?? 0, this.#hooks.now(), 1, RATE)
    this.#buckets.set(peer.dev, bucket)
    if (!fits) {
      this.#hooks.onOverRate(peer.dev)
      throw new Error('asked too often')
    }
    const question = await readMessage(peer, reader)
    const answer = await this.#hooks.answer(peer.dev, question)
    if (answer === undefined) throw new Error('there is no answer to this')
    writeMessage(peer, stream, answer)
    await stream.close()
  }

  /** Rejects when the line fails or no answer comes in time. */
  async ask(peer: Peer, question: Uint8Array): Promise<Uint8Array> {
    const { stream, reader, admitted } = await peer.open(NEARBY_PROTOCOL, 'nearby')
    try {
      writeMessage(peer, stream, question)
      await admitted
      const answer = await readMessage(peer, reader)
      await stream.close()
      return answer
    } catch (error) {
      stream.abort(error as Error)
      throw error
    }
  }

  /** A session has ended; the next one pays for its own handshake. */
  forget(dev: string): void {
    this.#buckets.delete(dev)
  }
}

/** Throws Refused for a length that no honest message has. */
async function readMessage(peer: Peer, reader: StreamReader): Promise<Uint8Array> {
  const header = await reader.readAll(HEADER_BYTES, ANSWER_MS_MAX)
  const length = new DataView(header.buffer).getUint16(0)
  if (length === 0 || length > NEARBY_BYTES_MAX) throw new Refused({ verdict: 'reject', code: 'nearby.too-large' })
  const message = await reader.readAll(length, ANSWER_MS_MAX)
  peer.count(length)
  return message
}

function writeMessage(peer: Peer, stream: Stream, message: Uint8Array): void {
  if (message.length === 0 || message.length > NEARBY_BYTES_MAX) throw new RangeError(`${message.length} bytes to say`)
  const out = new Uint8Array(HEADER_BYTES + message.length)
  new DataView(out.buffer).setUint16(0, message.length)
  out.set(message, HEADER_BYTES)
  peer.count(message.length)
  stream.send(out)
}
