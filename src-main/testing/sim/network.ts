/** A network that loses, delays, reorders and repeats, and whose links may work in one direction only. */
import type { Random } from './random.ts'

export interface Letter {
  from: number
  to: number
  at: number
  kind: 'frame' | 'gossip'
  hub: string
  bytes: Uint8Array
}

export type FaultKind =
  | 'loss'
  | 'delay'
  | 'duplicate'
  | 'reorder'
  | 'one-way'
  | 'crash'
  | 'old-backup'
  | 'copied-data'
  | 'skew'
  | 'partition'
export type Faults = Record<FaultKind, number>

export const noFaults = (): Faults => ({
  loss: 0,
  delay: 0,
  duplicate: 0,
  reorder: 0,
  'one-way': 0,
  crash: 0,
  'old-backup': 0,
  'copied-data': 0,
  skew: 0,
  partition: 0,
})

const DELAY_MAX_MS = 3000

export class SimNetwork {
  letters: Letter[] = []
  readonly blocked = new Set<string>()
  lossPercent: number
  readonly #random: Random
  readonly #faults: Faults

  constructor(random: Random, faults: Faults) {
    this.#random = random
    this.#faults = faults
    this.lossPercent = random.below(31)
  }

  post(letter: Letter): void {
    if (this.blocked.has(`${letter.from}>${letter.to}`)) {
      this.#faults['one-way']++
      return
    }
    if (this.#random.chance(this.lossPercent)) {
      this.#faults.loss++
      return
    }
    const late = this.#random.chance(25) ? this.#random.below(DELAY_MAX_MS) : this.#random.below(30)
    if (late > 30) this.#faults.delay++
    const last = this.letters.at(-1)
    if (last && last.at > letter.at + late) this.#faults.reorder++
    this.letters.push({ ...letter, at: letter.at + late })
    if (this.#random.chance(5)) {
      this.#faults.duplicate++
      this.letters.push({ ...letter, at: letter.at + this.#random.below(DELAY_MAX_MS) })
    }
  }

  /** Letters due by now, earliest first. */
  due(now: number): Letter[] {
    const ready = this.letters.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
    this.letters = this.letters.filter(({ at }) => at > now)
    return ready
  }

  heal(): void {
    this.blocked.clear()
    this.lossPercent = 0
  }
}
