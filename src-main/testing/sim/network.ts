/** A network that loses, delays, reorders, repeats and forges, and whose links may work in one direction only. */
import type { Vote } from '#shared/wire/consensus.ts'
import type { Faults } from './faults.ts'
import { forge } from './forgery.ts'
import type { Spec } from './plan.ts'
import { Random } from './random.ts'

export interface Letter {
  from: number
  to: number
  at: number
  kind: 'frame' | 'gossip'
  bytes: Uint8Array
  /** Of gossip: what its receivers know it by. */
  name?: string
  /** Repeated after so long that nobody remembers the first. */
  again?: boolean
  /** Changed on its way: whoever receives it may well complain of its sender. */
  forged?: boolean
  /** What its sender really signed in it, where that is a lie. */
  votes?: readonly Vote[]
}

const DELAY_MAX_MS = 3000
const QUICK_MS = 30
const LOSS_PERCENT_MAX = 30
const LATE_PERCENT = 20
const DUPLICATE_PERCENT = 4
const FORGED_PERCENT = 4

export class SimNetwork {
  /** Links that carry nothing, as `from>to`, with the round in which they work again. */
  readonly blocked = new Map<string, number>()
  readonly #random: Random
  readonly #faults: Faults
  readonly #spec: Spec
  /** Sorted by time of arrival. */
  #letters: Letter[] = []
  /** When the last letter of each link arrives. */
  readonly #last = new Map<string, number>()
  readonly #lossPercent: number
  /** Nothing goes wrong any more. */
  healed = false
  /** Letters that somebody keeps back for now. */
  holds: (letter: Letter) => boolean = () => false
  readonly #held: Letter[] = []

  constructor(spec: Spec, faults: Faults) {
    this.#random = new Random(spec.seed, 'network')
    this.#faults = faults
    this.#spec = spec
    this.#lossPercent = this.#random.below(LOSS_PERCENT_MAX + 1)
  }

  #strikes(kind: 'loss' | 'delay' | 'duplicate' | 'forged', percent: number): boolean {
    const struck = this.#random.chance(percent)
    if (!struck || this.healed || this.#spec.without.includes(kind)) return false
    if (kind !== 'forged') this.#faults[kind]++
    return true
  }

  post(letter: Letter): void {
    const link = `${letter.from}>${letter.to}`
    if (this.blocked.has(link)) {
      this.#faults['one-way']++
      return
    }
    if (this.holds(letter)) {
      this.#held.push(letter)
      return
    }
    if (this.#strikes('forged', FORGED_PERCENT)) this.#forge(letter)
    if (this.#strikes('loss', this.#lossPercent)) return
    const late = this.#strikes('delay', LATE_PERCENT) ? this.#random.below(DELAY_MAX_MS) : this.#random.below(QUICK_MS)
    this.#send({ ...letter, at: this.#inOrder(link, letter.at + late) })
    if (this.#strikes('duplicate', DUPLICATE_PERCENT))
      this.#send({ ...letter, again: true, at: letter.at + this.#random.below(DELAY_MAX_MS) })
  }

  #forge(letter: Letter): void {
    const bytes = forge(this.#random, letter.bytes)
    if (!bytes) return
    this.#faults.forged++
    const { from, to, kind } = letter
    this.#send({ from, to, kind, bytes, at: letter.at + this.#random.below(QUICK_MS), forged: true })
  }

  /** A letter that arrives before an earlier one of its link has overtaken it. */
  #inOrder(link: string, at: number): number {
    const last = this.#last.get(link) ?? 0
    this.#last.set(link, Math.max(last, at))
    if (at >= last) return at
    if (this.healed || this.#spec.without.includes('reorder')) return last
    this.#faults.reorder++
    return at
  }

  #send(letter: Letter): void {
    let place = this.#letters.length
    while (place > 0 && (this.#letters[place - 1] as Letter).at > letter.at) place--
    this.#letters.splice(place, 0, letter)
  }

  /** The next letter that arrives by then, taken off the network. */
  next(by: number): Letter | undefined {
    const [first] = this.#letters
    return first && first.at <= by ? this.#letters.shift() : undefined
  }

  /** Whether something is still under way to a node: over a real line it would have ended with the line. */
  isUnderWayTo(to: number): boolean {
    return this.#letters.some((letter) => letter.to === to)
  }

  get quiet(): boolean {
    return this.#letters.length === 0
  }

  /** What was kept back arrives after all. */
  release(now: number): void {
    for (const letter of this.#held.splice(0)) this.#send({ ...letter, at: now + this.#random.below(QUICK_MS) })
  }

  /** Links whose time has come work again. */
  mend(round: number): void {
    for (const [link, until] of this.blocked) if (until <= round) this.blocked.delete(link)
  }

  /** From now on every letter arrives once, in order and unchanged. */
  heal(now: number): void {
    this.blocked.clear()
    this.healed = true
    this.holds = () => false
    this.release(now)
  }
}
