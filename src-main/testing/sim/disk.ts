/** A node's disk: a real store whose commits can be made to fail, and which forgets, as a disk may, what was not yet synced. */
import type { Store } from '../../ports/store.ts'

/** The disk refused a commit; the process lives on. */
export class DiskFull extends Error {}
/** The process died at a commit. */
export class PowerCut extends Error {}

export interface DiskFaults {
  /** So many of the next commits fail. */
  full: number
  /** The process dies at the so-manieth commit from now. */
  cutIn: number | undefined
  /** Whether that commit is still written. */
  cutAfter: boolean
}

export abstract class Disk {
  readonly faults: DiskFaults = { full: 0, cutIn: undefined, cutAfter: false }
  /** How many commits failed. */
  refused = 0
  abstract get store(): Store
  /** Committed transactions that a power cut may still take. */
  abstract get unsynced(): number
  /** The process is gone; the first `kept` of the unsynced transactions are there when the store is opened again. */
  abstract crash(kept: number): void
  /** A copy of the data directory as it is. */
  abstract copy(): Disk
  abstract close(): void

  /** Puts the faults between a store and whoever uses it. */
  protected withFaults<S extends Store>(store: S, committed: (synced: boolean) => void): S {
    const transaction = store.transaction.bind(store)
    let inside = false
    store.transaction = <T>(work: () => T, relaxed?: 'relaxed'): T => {
      if (inside) return work()
      inside = true
      const { faults } = this
      let dies = false
      try {
        const result = transaction(() => {
          const done = work()
          dies = faults.cutIn !== undefined && --faults.cutIn <= 0
          if (dies && !faults.cutAfter) throw new PowerCut()
          if (!dies) this.#refuse()
          return done
        }, relaxed)
        committed(!relaxed)
        if (dies) throw new PowerCut()
        return result
      } finally {
        inside = false
      }
    }
    return store
  }

  #refuse(): void {
    if (this.faults.full === 0) return
    this.faults.full--
    this.refused++
    throw new DiskFull('disk full')
  }

  protected fearNothing(): void {
    this.faults.full = 0
    this.faults.cutIn = undefined
  }
}
