/** Means with their standard errors. */
export class Sum {
  count = 0
  #sum = 0
  #squares = 0

  add(value: number): void {
    this.count++
    this.#sum += value
    this.#squares += value * value
  }

  get mean(): number {
    return this.count === 0 ? 0 : this.#sum / this.count
  }

  /** Standard error of the mean. */
  get error(): number {
    if (this.count < 2) return 0
    const variance = Math.max(0, this.#squares / this.count - this.mean ** 2)
    return Math.sqrt(variance / (this.count - 1))
  }
}

export interface Estimate {
  mean: number
  error: number
  count: number
}
export const estimateOf = ({ mean, error, count }: Sum): Estimate => ({ mean, error, count })
