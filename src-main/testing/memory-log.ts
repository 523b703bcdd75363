/** A replicated log in memory, with the misfortunes of a real one: it can be off, and it can be put back to an older state. */
import type { LogSaid, Place, ReplicatedLog } from '../ports/finality.ts'

interface Kept {
  hub: string
  place: Place
  bytes: Uint8Array
  position: number
}

const nameOf = (hub: string, { epoch, h, round }: Place): string => `${hub}/${epoch}/${h}/${round}`

/** What the machines hold together. */
export class MemoryCluster {
  #kept = new Map<string, Kept>()
  #position = 0
  #isOn = true
  readonly #readers = new Set<MemoryLog>()

  join(reader: MemoryLog): void {
    this.#readers.add(reader)
  }

  leave(reader: MemoryLog): void {
    this.#readers.delete(reader)
  }

  get isOn(): boolean {
    return this.#isOn
  }

  turn(on: boolean): void {
    this.#isOn = on
    for (const reader of this.#readers) reader.look()
  }

  /** The entry that stands at the place from now on. */
  append(hub: string, place: Place, bytes: Uint8Array): Kept {
    const known = this.#kept.get(nameOf(hub, place))
    if (known) return known
    const kept = { hub, place, bytes, position: ++this.#position }
    this.#kept.set(nameOf(hub, place), kept)
    for (const reader of this.#readers) reader.hear(kept)
    return kept
  }

  from(hub: string, epoch: number, h: number): Kept[] {
    const wanted = ({ hub: of, place }: Kept): boolean =>
      of === hub && (place.epoch > epoch || (place.epoch === epoch && place.h >= h))
    return [...this.#kept.values()].filter(wanted).sort((a, b) => a.position - b.position)
  }

  /** Returns what puts the log back to how it is now. */
  snapshot(): () => void {
    const [kept, position] = [new Map(this.#kept), this.#position]
    return () => {
      this.#kept = new Map(kept)
      this.#position = position
    }
  }
}

/** One node's way to it. */
export class MemoryLog implements ReplicatedLog {
  readonly #cluster: MemoryCluster
  readonly #followed = new Set<string>()
  #tell: (said: LogSaid) => void = () => undefined

  constructor(cluster: MemoryCluster) {
    this.#cluster = cluster
  }

  start(handler: (said: LogSaid) => void): void {
    this.#tell = handler
    this.#cluster.join(this)
    this.look()
  }

  look(): void {
    this.#tell({ say: 'state', state: this.#cluster.isOn ? 'there' : 'away' })
  }

  hear(kept: Kept): void {
    if (this.#followed.has(kept.hub)) this.#tell({ say: 'entry', ...kept })
  }

  append(hub: string, place: Place, bytes: Uint8Array): void {
    if (this.#cluster.isOn) this.#tell({ say: 'entry', ...this.#cluster.append(hub, place, bytes) })
  }

  follow(hub: string, epoch: number, h: number): void {
    if (this.#followed.has(hub)) return
    this.#followed.add(hub)
    for (const kept of this.#cluster.from(hub, epoch, h)) this.#tell({ say: 'entry', ...kept })
  }

  async stop(): Promise<void> {
    this.#cluster.leave(this)
  }
}
