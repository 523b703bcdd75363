/** Finds somebody who has a file: the device it was heard from first, then everybody connected, in turn. */
import { setTimeout as sleep } from 'node:timers/promises'
import { BlobMismatch, type ChunkStore } from '#main/ports/blobs.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { askBlob } from './blobs.ts'
import type { Peer } from './peer.ts'

/** A holder that is busy is asked again after 0.25, 0.5 … 8 s; a file of 64 MiB moves in less. */
const BUSY_FIRST_MS = 250
const BUSY_ROUNDS = 6
/** Files being fetched at once; others are asked for again by whoever needs them. */
const UNDER_WAY_MAX = 256

export interface FetchingHooks {
  store: ChunkStore
  peers(): Peer[]
  onMismatch(dev: string): void
}

export class Fetching {
  readonly #hooks: FetchingHooks
  readonly #underWay = new Map<string, Promise<boolean>>()

  constructor(hooks: FetchingHooks) {
    this.#hooks = hooks
  }

  /** Asking twice for one file is one fetch. */
  fetch(root: string, from: string | undefined): Promise<boolean> {
    const known = this.#underWay.get(root)
    if (known) return known
    if (this.#underWay.size >= UNDER_WAY_MAX) return Promise.resolve(false)
    const fetching = this.#fetch(fromHex(root), from).finally(() => this.#underWay.delete(root))
    this.#underWay.set(root, fetching)
    return fetching
  }

  async #fetch(root: Uint8Array, from: string | undefined): Promise<boolean> {
    if (await this.#hooks.store.has(root)) return true
    let holders = this.#hooks.peers().sort((a, b) => Number(b.dev === from) - Number(a.dev === from))
    for (let round = 0; round < BUSY_ROUNDS && holders.length > 0; round++) {
      if (round > 0) await sleep(BUSY_FIRST_MS * 2 ** (round - 1))
      const busy: Peer[] = []
      for (const peer of holders) {
        const answer = await this.#ask(peer, root)
        if (answer === 'stored') return true
        if (answer === 'busy') busy.push(peer)
      }
      holders = busy
    }
    return false
  }

  async #ask(peer: Peer, root: Uint8Array): Promise<'stored' | 'absent' | 'busy'> {
    if (!peer.isOpen) return 'absent'
    try {
      return await askBlob(peer, root, this.#hooks.store)
    } catch (error) {
      // A line that breaks is nobody's fault and the next holder's turn; our own disk failing is the caller's to know.
      if (error instanceof BlobMismatch) this.#hooks.onMismatch(peer.dev)
      else if (isDiskFailure(error)) throw error
      return 'absent'
    }
  }
}

const isDiskFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  ['open', 'write', 'fsync', 'rename', 'mkdir'].includes(String(error.syscall))
