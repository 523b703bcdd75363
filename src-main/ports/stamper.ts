/** Computing for work stamps (core/hubs/stamp.ts), done where it keeps nothing else waiting. */

export interface Search {
  /** 32 bytes; see `stampChallenge`. */
  challenge: Uint8Array
  bits: number
  /** The first nonce tried. */
  from: number
}

export interface SearchEvents {
  /** At most once, and perhaps before `search` returns. */
  found(nonce: number): void
  /** Now and then: tries and ms since the start. */
  tried(tries: number, ms: number): void
  /** It ended without an answer. */
  failed(error: Error): void
}

export interface Stamper {
  /** Tries nonces until one shows so many bits. After `stop` nothing more is told. */
  search(search: Search, events: SearchEvents): { stop(): void }
}
