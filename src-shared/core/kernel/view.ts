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

/** Writes on top of a reader: nothing below changes until a commit takes them. */
export class Overlay implements Reader {
  readonly writes = new Map<string, StateRecord | null>()
  private readonly below: Reader
  /** During an attempt, what was written before it: undefined where nothing was. */
  private before: Map<string, StateRecord | null | undefined> | undefined

  constructor(below: Reader) {
    this.below = below
  }

  get(key: string): StateRecord | undefined {
    const written = this.writes.get(key)
    return written === undefined ? this.below.get(key) : (written ?? undefined)
  }

  put(key: string, value: StateRecord): void {
    this.write(key, value)
  }

  delete(key: string): void {
    this.write(key, null)
  }

  private write(key: string, value: StateRecord | null): void {
    if (this.before && !this.before.has(key)) this.before.set(key, this.writes.get(key))
    this.writes.set(key, value)
  }

  /** The savepoint of one event: what `work` writes stays when it answers null, and is taken back when it answers with a refusal or throws. */
  attempt(work: () => string | null): string | null {
    const before = new Map<string, StateRecord | null | undefined>()
    this.before = before
    let refused: string | null = 'unfinished'
    try {
      refused = work()
      return refused
    } finally {
      this.before = undefined
      if (refused !== null) for (const [key, old] of before) this.takeBack(key, old)
    }
  }

  private takeBack(key: string, old: StateRecord | null | undefined): void {
    if (old === undefined) this.writes.delete(key)
    else this.writes.set(key, old)
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
}
