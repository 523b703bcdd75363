/** Sums over one person's past and future in which an entry counts less the longer ago, or ahead, it is: exp(−distance / scale). */
import { orderBy } from './graph.ts'

export class DecayedSums {
  readonly #starts: Int32Array
  readonly #at: Float64Array
  readonly #scale: number
  /** By place: what was until then, this entry included, and what is from then on. Of values and of plain ones. */
  readonly #before: [values: Float64Array, counts: Float64Array]
  readonly #after: [values: Float64Array, counts: Float64Array]

  /** `byTime` holds all entries, oldest first. */
  constructor(
    owners: Int32Array,
    people: number,
    { at, values, byTime }: { at: Float64Array; values: Float64Array; byTime: Int32Array },
    scale: number,
  ) {
    const { order, starts } = orderBy(owners, people, byTime)
    this.#starts = starts
    this.#scale = scale
    this.#at = Float64Array.from(order, (entry) => at[entry] as number)
    const ones = new Float64Array(order.length).fill(1)
    const ordered = Float64Array.from(order, (entry) => values[entry] as number)
    this.#before = [this.#runs(ordered, 1), this.#runs(ones, 1)]
    this.#after = [this.#runs(ordered, -1), this.#runs(ones, -1)]
  }

  #runs(entries: Float64Array, step: 1 | -1): Float64Array {
    const sums = entries.slice()
    for (let owner = 0; owner + 1 < this.#starts.length; owner++) {
      const [start, end] = [this.#starts[owner] as number, this.#starts[owner + 1] as number]
      const [first, last] = step === 1 ? [start, end] : [end - 1, start - 1]
      for (let place = first + step; (last - place) * step > 0; place += step) {
        const kept = this.#weight((this.#at[place] as number) - (this.#at[place - step] as number))
        sums[place] = (entries[place] as number) + (sums[place - step] as number) * kept
      }
    }
    return sums
  }

  #weight(distance: number): number {
    return Math.exp(-Math.abs(distance) / this.#scale)
  }

  /** The two sums as seen at an instant. */
  seen(owner: number, at: number): { value: number; count: number } {
    const [start, end] = [this.#starts[owner] as number, this.#starts[owner + 1] as number]
    let low = start
    for (let high = end; low < high; ) {
      const middle = (low + high) >> 1
      if ((this.#at[middle] as number) <= at) low = middle + 1
      else high = middle
    }
    const seen = { value: 0, count: 0 }
    const add = ([values, counts]: [Float64Array, Float64Array], place: number): void => {
      const weight = this.#weight(at - (this.#at[place] as number))
      seen.value += weight * (values[place] as number)
      seen.count += weight * (counts[place] as number)
    }
    if (low > start) add(this.#before, low - 1)
    if (low < end) add(this.#after, low)
    return seen
  }
}
