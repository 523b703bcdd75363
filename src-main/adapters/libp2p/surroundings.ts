/** Tells when this computer may stand in another network than a moment ago: it slept, or its addresses are others. */
import os from 'node:os'

/** A tick of a second that comes so late was slept through. */
const SLEPT_MS = 10_000

export type Interfaces = typeof os.networkInterfaces

export class Surroundings {
  readonly #now: () => number
  readonly #interfaces: Interfaces
  #asked: number
  #addresses: string

  /** `now` in ms. */
  constructor(now: () => number, interfaces: Interfaces = () => os.networkInterfaces()) {
    this.#now = now
    this.#interfaces = interfaces
    this.#asked = now()
    this.#addresses = this.#look()
  }

  /** To be asked every second or so. No address at all is no network to call anybody in, and no change worth telling. */
  changed(): boolean {
    const [now, addresses] = [this.#now(), this.#look()]
    const slept = now - this.#asked > SLEPT_MS
    const moved = addresses !== this.#addresses && addresses !== ''
    this.#asked = now
    this.#addresses = addresses
    return slept || moved
  }

  #look(): string {
    const found = Object.values(this.#interfaces()).flatMap((addresses) => addresses ?? [])
    return found
      .map(({ address }) => address)
      .sort()
      .join()
  }
}
