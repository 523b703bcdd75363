/**
 * What a line leaves behind, collected while it is young. TLS in libp2p makes a fresh buffer for every piece, which counts against the heap
 * until it is collected. Left to itself, V8 waits for its young space to fill up and marks the whole heap long before, every 16 MB:
 * that was the largest cost of moving a file (decision 032). The young space alone is collected in about a millisecond.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Between two collections: well before V8 would mark, and seldom enough to cost a few hundredths. */
const EVERY_BYTES = 4 * 1024 * 1024

/** One line's. */
export class Garbage {
  #left = 0

  /** So many bytes have passed, either way. */
  passed(bytes: number): void {
    this.#left += bytes
    if (this.#left < EVERY_BYTES) return
    this.#left = 0
    collectYoung()
  }
}

type Collector = (options: NodeJS.GCOptions) => void
let collector: Collector | undefined

/** Where the runtime shows no collector, V8 does as it likes. */
function collectYoung(): void {
  collector ??= exposed()
  collector({ type: 'minor' })
}

/** V8 shows its collector to contexts made while this flag is set. */
function exposed(): Collector {
  setFlagsFromString('--expose-gc')
  const gc: Collector | undefined = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return gc ?? (() => undefined)
}
