/**
 * Signature checks of one frame, shared between the ledger thread and the checkers, who are given the same bytes. Each event is checked
 * by whoever claims it first: checkers from the front, mostly while the ledger thread is busy with the frame before, and the ledger thread
 * takes what is left. One cell an event, in the frame's order; cell 0 says that nobody waits for the rest.
 */
const STOPPED = 0
const FREE = 0
const TAKEN = 1
const HOLDS = 2
const FAILS = 3
/** A signature takes a tenth of a millisecond: whoever has not answered by then has ended, and its event is checked here. */
const PATIENCE_MS = 250
/** No event is shorter: its signature alone is that long. */
const EVENT_BYTES_MIN = 64

export const cellsFor = (frameBytes: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer((1 + Math.ceil(frameBytes / EVENT_BYTES_MIN)) * Int32Array.BYTES_PER_ELEMENT))

const claim = (cells: Int32Array, at: number): boolean => Atomics.compareExchange(cells, at, FREE, TAKEN) === FREE

/** The checker's side: every event nobody has claimed yet, until it is told to stop. */
export function checkAll(cells: Int32Array, items: readonly Uint8Array[], holds: (bytes: Uint8Array) => boolean): void {
  for (const [index, bytes] of items.entries()) {
    if (Atomics.load(cells, STOPPED) !== FREE) return
    const at = index + 1
    if (!claim(cells, at)) continue
    Atomics.store(cells, at, holds(bytes) ? HOLDS : FAILS)
    Atomics.notify(cells, at)
  }
}

/** The ledger thread's side. */
export class SharedChecks {
  readonly #cells: Int32Array
  readonly #places = new Map<Uint8Array, number>()
  readonly #mine = new Set<number>()
  #items: readonly Uint8Array[] = []
  /** Events from this place on were looked at already when there was time. */
  #end = 0

  constructor(cells: Int32Array) {
    this.#cells = cells
  }

  /** The frame's events, in the order in which the checkers meet them. */
  expect(items: readonly Uint8Array[]): void {
    this.#items = items
    this.#end = items.length
    for (const [index, bytes] of items.entries()) this.#places.set(bytes, index + 1)
  }

  /**
   * Whether a checker found every signature of this event good; undefined where the caller has to look itself. While a checker is at this very
   * one, `meanwhile` is given another that nobody has claimed.
   */
  found(bytes: Uint8Array, meanwhile: (other: Uint8Array) => void): boolean | undefined {
    const at = this.#places.get(bytes)
    if (at === undefined || this.#mine.has(at) || this.#claim(at)) return undefined
    while (Atomics.load(this.#cells, at) === TAKEN) {
      const other = this.#claimLast(at)
      if (other) meanwhile(other)
      else if (Atomics.wait(this.#cells, at, TAKEN, PATIENCE_MS) === 'timed-out') return undefined
    }
    return Atomics.load(this.#cells, at) === HOLDS
  }

  /** Nobody waits for what is left. */
  stop(): void {
    Atomics.store(this.#cells, STOPPED, TAKEN)
  }

  #claim(at: number): boolean {
    if (!claim(this.#cells, at)) return false
    this.#mine.add(at)
    return true
  }

  #claimLast(after: number): Uint8Array | undefined {
    while (this.#end > after) if (this.#claim(this.#end--)) return this.#items[this.#end]
    return undefined
  }
}
