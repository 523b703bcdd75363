/**
 * Threads that check signatures while the ledger thread folds and writes (SECURITY.md, liveness). They start with the first frame that is
 * worth it: a node that only hears single events never has them.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { cellsFor } from './shared-checks.ts'

/** About twenty events. Below it telling another thread costs as much as it saves. */
const WORTH_SHARING_BYTES = 8192
/** Two keep more than one ledger thread busy; the main thread and the ledger thread have the first two processors. */
const CHECKERS_MAX = 2
const BUSY_THREADS = 1

/** A frame's bytes, and what is known of its events' signatures (shared-checks.ts). */
export interface CheckedFrame {
  bytes: Uint8Array
  cells: Int32Array
}

export class Checkers {
  readonly #url: URL
  #threads: Worker[] | undefined

  constructor(url: URL) {
    this.#url = url
  }

  /** Cells that go with the frame to the ledger thread; undefined where it is on its own. */
  begin(bytes: Uint8Array): Int32Array | undefined {
    if (bytes.length < WORTH_SHARING_BYTES) return undefined
    this.#threads ??= this.#start()
    if (this.#threads.length === 0) return undefined
    const cells = cellsFor(bytes.length)
    for (const thread of this.#threads) thread.postMessage({ bytes, cells } satisfies CheckedFrame)
    return cells
  }

  #start(): Worker[] {
    const count = Math.min(CHECKERS_MAX, Math.max(1, availableParallelism() - BUSY_THREADS))
    return Array.from({ length: count }, () => {
      const thread = new Worker(this.#url)
      const end = (): void => {
        this.#threads = this.#threads?.filter((other) => other !== thread)
      }
      // The ledger thread does not need it: what a checker leaves undone, it does.
      thread.on('error', (error) => {
        console.error('[checker]', error)
        end()
      })
      thread.on('exit', end)
      thread.unref()
      return thread
    })
  }

  async close(): Promise<void> {
    await Promise.all((this.#threads ?? []).map((thread) => thread.terminate()))
  }
}
