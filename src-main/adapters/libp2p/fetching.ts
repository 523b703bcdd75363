/** Finds somebody who has a file: the device it was heard from first, then everybody connected, in turn. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BlobMismatch, type ChunkStore, DiskFull, WHOLE_BYTES_MAX } from '#main/ports/blobs.ts'
import type { FetchOptions } from '#main/ports/network.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import type { Peer } from './peer.ts'
import { type Answer, Taking } from './taking.ts'

/** A holder that is busy is asked again after 0.25, 0.5 … 8 s; a photo moves in less. */
const BUSY_FIRST_MS = 250
const BUSY_ROUNDS = 6
/** Files being fetched at once; others are asked for again by whoever needs them. */
const UNDER_WAY_MAX = 256

export interface FetchingHooks {
  store: ChunkStore
  peers(): Peer[]
  onMismatch(dev: string): void
}

interface UnderWay {
  atMost: number
  outcome: Promise<boolean>
}

export class Fetching {
  readonly #hooks: FetchingHooks
  readonly #underWay = new Map<string, UnderWay>()

  constructor(hooks: FetchingHooks) {
    this.#hooks = hooks
  }

  /** Asking twice for one file is one fetch, unless the second would take a larger one: then it follows the first. */
  async fetch(root: string, options: FetchOptions = {}): Promise<boolean> {
    const atMost = options.size ?? WHOLE_BYTES_MAX
    const known = this.#underWay.get(root)
    if (known) {
      const stored = await known.outcome
      return stored || known.atMost >= atMost ? stored : this.fetch(root, options)
    }
    if (this.#underWay.size >= UNDER_WAY_MAX) return false
    const outcome = this.#fetch(fromHex(root), options).finally(() => this.#underWay.delete(root))
    this.#underWay.set(root, { atMost, outcome })
    return outcome
  }

  async #fetch(root: Uint8Array, options: FetchOptions): Promise<boolean> {
    if (await this.#hooks.store.has(root)) return true
    const { from, size, signal, onProgress = () => undefined } = options
    const taking = await Taking.begin(root, { store: this.#hooks.store, size, signal, onProgress })
    try {
      let holders = this.#hooks.peers().sort((a, b) => Number(b.dev === from) - Number(a.dev === from))
      for (let round = 0; round < BUSY_ROUNDS && holders.length > 0; round++) {
        if (round > 0) await sleep(BUSY_FIRST_MS * 2 ** (round - 1))
        const busy: Peer[] = []
        for (const peer of holders) {
          if (signal?.aborted) return false
          const answer = await this.#ask(peer, taking)
          if (answer === 'stored') return true
          if (answer === 'busy') busy.push(peer)
        }
        holders = busy
      }
      return false
    } finally {
      await taking.end()
    }
  }

  async #ask(peer: Peer, taking: Taking): Promise<Answer> {
    if (!peer.isOpen) return 'absent'
    try {
      return await taking.ask(peer)
    } catch (error) {
      // A line that breaks is nobody's fault and the next holder's turn; our own disk failing is the caller's to know.
      if (error instanceof BlobMismatch) this.#hooks.onMismatch(peer.dev)
      else if (error instanceof DiskFull || isDiskFailure(error)) throw error
      return 'absent'
    }
  }
}

const isDiskFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  ['open', 'write', 'fsync', 'rename', 'mkdir'].includes(String(error.syscall))
