/** Who the jurors of one case are, and what they find. */
import type { Random } from '../random.ts'
import { jurorName, ticketsOf } from './bench.ts'
import type { Setting } from './setting.ts'

export type Kind = 'honest' | 'lazy' | 'bribable' | 'corrupt'

/** What the doer should get, in thousandths: often all of it, sometimes nothing, and something in between. */
const ALL_PERCENT = 40
const NOTHING_PERCENT = 25
const WHOLE = 1000
/** How far from the truth somebody sees it who reads (standard deviation, thousandths). */
const NOISE = 60
const MIDDLE = WHOLE / 2

export const happens = (random: Random, chance: number): boolean => random.below(1e6) < chance * 1e6

/** The sum of twelve evenly distributed numbers is nearly normal. */
function normal(random: Random): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += random.below(1e6) / 1e6
  return sum
}

const within = (value: number): number => Math.max(0, Math.min(WHOLE, Math.round(value)))

export class Cast {
  readonly truth: number
  /** What the side in the wrong asks for. */
  readonly untruth: number
  readonly #kinds: ReadonlyMap<string, Kind>
  readonly #random: Random
  readonly #setting: Setting

  constructor(setting: Setting, random: Random) {
    this.#setting = setting
    this.#random = random
    this.truth = drawTruth(random)
    const upper = this.truth > MIDDLE || (this.truth === MIDDLE && random.chance(50))
    this.untruth = upper ? 0 : WHOLE
    this.#kinds = kindsOf(setting, random)
  }

  kindOf(name: string): Kind {
    return this.#kinds.get(name) as Kind
  }

  /** The doer's share, as this juror says. */
  finds(name: string): number {
    const kind = this.kindOf(name)
    if (kind === 'corrupt' || kind === 'bribable') return this.untruth
    if (kind === 'lazy') return this.#setting.lazyFinds === 'the middle' ? MIDDLE : WHOLE
    if (happens(this.#random, this.#setting.mistaken)) return this.#random.below(WHOLE + 1)
    return within(this.truth + NOISE * normal(this.#random))
  }
}

function drawTruth(random: Random): number {
  const draw = random.below(100)
  if (draw < ALL_PERCENT) return WHOLE
  return draw < ALL_PERCENT + NOTHING_PERCENT ? 0 : random.below(WHOLE + 1)
}

function kindsOf({ jurors, corrupt, corruptOf, lazy, bribable }: Setting, random: Random): Map<string, Kind> {
  const kinds = new Map<string, Kind>()
  const corrupted = corruptOf === 'jurors' ? someOf(jurors, corrupt, random) : richest(jurors, corrupt)
  for (let at = 0; at < jurors; at++) {
    const other = happens(random, lazy) ? 'lazy' : happens(random, bribable) ? 'bribable' : 'honest'
    kinds.set(jurorName(at), corrupted.has(at) ? 'corrupt' : other)
  }
  return kinds
}

function someOf(jurors: number, share: number, random: Random): Set<number> {
  const left = Array.from({ length: jurors }, (_, at) => at)
  const wanted = Math.round(jurors * share)
  return new Set(Array.from({ length: wanted }, () => left.splice(random.below(left.length), 1)[0] as number))
}

/** The largest locks first, until they are the share of all tickets. */
function richest(jurors: number, share: number): Set<number> {
  const all = Array.from({ length: jurors }, (_, at) => at).sort((a, b) => ticketsOf(b) - ticketsOf(a) || a - b)
  const whole = all.reduce((sum, at) => sum + ticketsOf(at), 0)
  const some = new Set<number>()
  let sum = 0
  for (const at of all) {
    if (sum + ticketsOf(at) > share * whole) continue
    sum += ticketsOf(at)
    some.add(at)
  }
  return some
}
