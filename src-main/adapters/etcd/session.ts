/** One endpoint of the cluster while it answers: what stands there is read, what comes is watched, and it has to prove now and then that a quorum is behind it. */
import { setTimeout as pause } from 'node:timers/promises'
import type { LogSaid, Place } from '../../ports/finality.ts'
import { type Access, Gateway, type KeyValue } from './gateway.ts'
import { fromBase64, hubPrefix, keyOf, PREFIX, placeOf, rangeOf, toBase64 } from './keys.ts'

/** A linearizable read this often: without a quorum it fails, and people are told. */
const PROBE_EVERY_MS = 2000
/**
 * Heights kept in the log behind the newest. Whoever is further behind takes certified batches from members; the log only says what is to
 * be voted on next.
 */
export const HEIGHTS_KEPT = 256

/** A hub's log is wanted from here on. */
export interface From {
  epoch: number
  h: number
}

const range = (prefix: string) => {
  const [key, range_end] = rangeOf(prefix)
  return { key: toBase64(key), range_end: toBase64(range_end) }
}

export class Session {
  readonly #gateway: Gateway
  readonly #tell: (said: LogSaid) => void
  readonly #over = new AbortController()
  readonly #failure = Promise.withResolvers<never>()

  constructor(endpoint: string, access: Access, tell: (said: LogSaid) => void) {
    this.#gateway = new Gateway(endpoint, access)
    this.#tell = tell
    this.#failure.promise.catch(() => undefined)
  }

  /** Rejects when the endpoint does not answer, or no quorum is behind it. */
  async open(): Promise<void> {
    await this.#gateway.authenticate()
    await this.#probe()
  }

  async #probe(): Promise<void> {
    await this.#gateway.post('/v3/kv/range', { ...range(PREFIX), count_only: true })
  }

  /** Goes on until something fails, and rejects with it. */
  run(): Promise<never> {
    this.#guard(this.#probeAgain())
    return this.#failure.promise
  }

  async #probeAgain(): Promise<void> {
    const { signal } = this.#over
    while (!signal.aborted) {
      await pause(PROBE_EVERY_MS, undefined, { signal })
      await this.#probe()
    }
  }

  /** Ends `run` with this failure. */
  fail(error: unknown): void {
    this.#failure.reject(error)
  }

  #guard(work: Promise<void>): void {
    work.catch((error: unknown) => this.fail(error))
  }

  follow(hub: string, from: From): void {
    this.#guard(this.#readAndWatch(hub, from))
  }

  async #readAndWatch(hub: string, { epoch, h }: From): Promise<void> {
    const all = range(hubPrefix(hub))
    const key = toBase64(keyOf(hub, { epoch, h, round: 0 }))
    const { header, kvs = [] } = await this.#gateway.post('/v3/kv/range', { ...all, key })
    for (const kv of kvs.sort((a, b) => Number(a.mod_revision) - Number(b.mod_revision))) this.#entry(hub, kv)
    const start_revision = String(Number(header?.revision) + 1)
    const wanted = { ...all, start_revision, filters: ['NODELETE'] }
    for await (const { events = [] } of this.#gateway.watch(wanted, this.#over.signal))
      for (const { kv } of events) this.#entry(hub, kv)
    throw new Error('the watch ended')
  }

  #entry(hub: string, { key, value = '', mod_revision }: KeyValue): void {
    const place = placeOf(hub, Buffer.from(fromBase64(key)).toString('latin1'))
    if (place) this.#tell({ say: 'entry', hub, place, bytes: fromBase64(value), position: Number(mod_revision) })
  }

  /** One transaction: the key is created unless it is there, and what lies far behind goes. Nothing is told where that stays unknown. */
  append(hub: string, place: Place, bytes: Uint8Array): void {
    this.#guard(this.#append(hub, place, bytes))
  }

  async #append(hub: string, place: Place, bytes: Uint8Array): Promise<void> {
    const [key, value] = [toBase64(keyOf(hub, place)), toBase64(bytes)]
    const kept = { ...place, h: Math.max(0, place.h - HEIGHTS_KEPT), round: 0 }
    const { header, succeeded, responses } = await this.#gateway.post('/v3/kv/txn', {
      compare: [{ key, target: 'CREATE', result: 'EQUAL', create_revision: '0' }],
      success: [
        { request_put: { key, value } },
        { request_delete_range: { key: toBase64(hubPrefix(hub)), range_end: toBase64(keyOf(hub, kept)) } },
      ],
      failure: [{ request_range: { key } }],
    })
    if (succeeded) return this.#entry(hub, { key, value, mod_revision: header?.revision ?? '0' })
    for (const kv of responses?.[0]?.response_range?.kvs ?? []) this.#entry(hub, kv)
  }

  close(): void {
    this.#over.abort()
    this.#gateway.close()
  }
}
