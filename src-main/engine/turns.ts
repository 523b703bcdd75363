/**
 * Whose input the ledger thread takes next. Start-time fair queueing (Goyal, Vin, Cheng: SIGCOMM 1996) by what each input really cost
 * the thread: a peer that sends much, or little that is dear, waits behind itself and nobody else. Each peer's own input stays in order.
 */

/**
 * Work given to the thread ahead of time, by estimate: enough that it never stands idle for a message from the main thread, little
 * enough that whoever comes next, a person's click among them, waits no longer than this and one input.
 */
const AHEAD_MS_MAX = 20
/** Of one peer no more than this many, whatever they are guessed to cost: cheap ones may be followed by dear ones. */
const AHEAD_EACH_MAX = 8
/** Dear inputs are believed at once and forgotten slowly, so that a peer cannot mix a few of them into many cheap ones. */
const FORGETTING = 0.1

interface Lane<T> {
  waiting: T[]
  /** Guesses of what was given to the thread and is not done. */
  underWay: number[]
  /** Virtual time at which this peer's next input may start. */
  start: number
  /** What its next input may cost; of a peer nothing is known about, all that is given ahead. */
  guessMs: number
}

const mayGo = ({ waiting, underWay }: Lane<unknown>): boolean => waiting.length > 0 && underWay.length < AHEAD_EACH_MAX

export class Turns<T> {
  readonly #lanes = new Map<string, Lane<T>>()
  #clock = 0
  #aheadMs = 0

  /** How much this peer has waiting. */
  waiting(peer: string): number {
    return this.#lanes.get(peer)?.waiting.length ?? 0
  }

  offer(peer: string, input: T): void {
    const lane = this.#lanes.get(peer) ?? { waiting: [], underWay: [], start: 0, guessMs: AHEAD_MS_MAX }
    // Whoever was silent has saved nothing up.
    if (lane.waiting.length === 0 && lane.underWay.length === 0) lane.start = Math.max(lane.start, this.#clock)
    lane.waiting.push(input)
    this.#lanes.set(peer, lane)
  }

  #first(may: (lane: Lane<T>) => boolean): Lane<T> | undefined {
    let first: Lane<T> | undefined
    for (const lane of this.#lanes.values())
      if (may(lane) && (first === undefined || lane.start < first.start)) first = lane
    return first
  }

  /** The next few inputs of whoever's turn comes; they stay where they are. */
  coming(count: number): readonly T[] {
    return this.#first(({ waiting }) => waiting.length > 0)?.waiting.slice(0, count) ?? []
  }

  /** What to give to the thread now; undefined when it has enough or nobody waits. */
  next(): T | undefined {
    const chosen = this.#first(mayGo)
    if (!chosen || (this.#aheadMs > 0 && this.#aheadMs + chosen.guessMs > AHEAD_MS_MAX)) return undefined
    this.#clock = Math.max(this.#clock, chosen.start)
    chosen.start += chosen.guessMs
    chosen.underWay.push(chosen.guessMs)
    this.#aheadMs += chosen.guessMs
    return chosen.waiting.shift()
  }

  /** The oldest input of this peer is done and took this long. */
  done(peer: string, ms: number): void {
    const lane = this.#lanes.get(peer)
    const guess = lane?.underWay.shift()
    if (!lane || guess === undefined) return
    lane.start += ms - guess
    lane.guessMs = Math.max(ms, lane.guessMs + (ms - lane.guessMs) * FORGETTING)
    // Sums of fractions never quite come back to zero, and with nothing under way it is zero.
    this.#aheadMs = this.#isIdle() ? 0 : this.#aheadMs - guess
    if (lane.waiting.length === 0 && lane.underWay.length === 0 && lane.start <= this.#clock) this.#lanes.delete(peer)
  }

  #isIdle(): boolean {
    for (const lane of this.#lanes.values()) if (lane.underWay.length > 0) return false
    return true
  }
}
