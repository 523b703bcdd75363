/**
 * The state a rule reads and the writes it returns (DESIGN §3, "load, then decide"). Keys are short text paths, values are
 * canonical-CBOR records; the reader is synchronous, so a decision never waits and never sees half a batch.
 */
export type StateRecord = object

export interface Reader {
  get(key: string): StateRecord | undefined
  /** Keys in [from, to), ascending, at most `limit`. */
  keys(from: string, to: string, limit: number): string[]
}

/** Writes on top of a reader: nothing below changes until `mergeInto` or a commit takes them. */
export class Overlay implements Reader {
  readonly writes = new Map<string, StateRecord | null>()
  private readonly below: Reader

  constructor(below: Reader) {
    this.below = below
  }

  get(key: string): StateRecord | undefined {
    const written = this.writes.get(key)
    return written === undefined ? this.below.get(key) : (written ?? undefined)
  }

  put(key: string, value: StateRecord): void {
    this.writes.set(key, value)
  }

  delete(key: string): void {
    this.writes.set(key, null)
  }

  keys(from: string, to: string, limit: number): string[] {
    const inRange: string[] = []
    let hidden = 0
    for (const [key, value] of this.writes) {
      if (key < from || key >= to) continue
      if (value === null) hidden++
      else inRange.push(key)
    }
    const below = this.below.keys(from, to, limit + hidden)
    const live = below.filter((key) => this.writes.get(key) !== null)
    return [...new Set([...live, ...inRange])].sort().slice(0, limit)
  }

  /** Hands these writes to the overlay below: the savepoint of one event becomes part of its batch. */
  mergeInto(target: Overlay): void {
    for (const [key, value] of this.writes) target.writes.set(key, value)
  }
}
