/**
 * Where the batches come from that a hub's validators vote on (DESIGN §5, docs/decisions/026). What makes a batch final is the same for
 * all of them: the votes of core/consensus, kept on disk before they are told. So a source that lies, forgets, or goes back to an older
 * state can hold a hub up and can never fork it.
 */
import type { Vote } from '#shared/wire/consensus.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'

/** One attempt at one height of a hub's log; at most one batch is to stand there. */
export interface Place {
  epoch: number
  h: number
  round: number
}

/** A batch that somebody puts forward. `header` is hashed to `name` (lower-case hex); events are named by id; `by` is a device in hex. */
export interface Entry {
  name: string
  header: BatchHeader
  ids: readonly Uint8Array[]
  by: string
}

export interface Standing {
  round: number
  /** Undefined where what stands is no batch: its round has to be given up. */
  entry: Entry | undefined
}

export interface Finality {
  /** Whether this device may put something forward at a place now: not while it waits to hear what became of it, nor while nobody listens. */
  takes(place: Place): boolean
  /** Puts a batch forward; repeating is harmless. True where it stands at once, false where that is decided elsewhere and heard later. */
  put(place: Place, entry: Entry): boolean
  /** What is known to stand at a height, beside what validators say in their own proposals. */
  at(epoch: number, h: number): Iterable<Standing>
  /** Whether a batch stands at the place of this vote, which proposes it, because of the vote alone. */
  standsBy(vote: Vote): boolean
  /** Nothing can be heard now, so a round in which nothing was heard is not given up for that. */
  readonly isAway: boolean
}

/** How a replicated log stands to this node: `none` was named, it is being called for the first time, does not answer, or does. */
export type LogState = 'none' | 'opening' | 'away' | 'there'

/** What a replicated log tells. Hubs are named by lower-case hex; `why` is for people. */
export type LogSaid =
  /**
   * `bytes` is what was put there (canonical CBOR of wire/consensus.ts `logEntry`), by anybody who may write, so it is a stranger's. The
   * log's `position` grows with every entry; one that does not is a log that was put back.
   */
  | { say: 'entry'; hub: string; place: Place; bytes: Uint8Array; position: number }
  | { say: 'state'; state: LogState; why?: string }

/**
 * A log that machines outside of this node keep together. Linearizable: what is told was committed by their quorum, and a place that is
 * taken stays as it is, whoever else appends there. That makes the place itself the fence: a proposer that slept finds it taken.
 */
export interface ReplicatedLog {
  start(handler: (said: LogSaid) => void): void
  /** Creates the entry unless the place is taken. Either way what stands there is told; when that cannot be known, nothing is. */
  append(hub: string, place: Place, bytes: Uint8Array): void
  /** Tells everything that stands from round 0 of height `h` on, and what is appended later, in order of position. */
  follow(hub: string, epoch: number, h: number): void
  stop(): Promise<void>
}
