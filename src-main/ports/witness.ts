/**
 * What this device has signed, noted outside of its data folder: a folder that was shortened or replaced by an older one then meets
 * a mark it does not reach. Hubs are named by lower-case hex.
 */

/** The last signed place of each chain, and of this device's votes on batches (core/consensus/place.ts); −1 where there is none. */
export interface Mark {
  ledger: number
  notice: number
  vote: number
}

export interface HeadWitness {
  mark(hub: string): Mark
  /** Raises a mark, durably when it returns; lower figures change nothing. Throws the system's error when the disk refuses. */
  raise(hub: string, mark: Partial<Mark>): void
}
