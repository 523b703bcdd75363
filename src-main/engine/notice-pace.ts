/** How fast devices say things on a hub's notice plane: faster than anybody trades, and a board is being filled on purpose. */
import { ignore, type Refusal, reject } from '#shared/core/kernel/index.ts'
import { type Bucket, type Rate, take } from '#shared/core/sessions/index.ts'

/** All that a shop has on its shelves at once, then one a second. */
const HEARD: Rate = { perSecond: 1, burst: 1000 }
/** This device keeps well below, so that bunching on the way makes nobody look like a flooder. */
const OWN: Rate = { perSecond: 0.9, burst: 900 }
/** Devices remembered: past it those go that have been silent longest. */
const DEVICES_MAX = 10_000

export class NoticePace {
  readonly #said = new Map<string, Bucket>()

  /** Of a device that hands over its own notices: by gossip it is a flooder's doing, otherwise it comes another time. */
  heard(dev: string, now: number, how: 'gossip' | 'frame'): Refusal | null {
    if (this.#takes(dev, now, HEARD)) return null
    return how === 'gossip' ? reject('notice.flood') : ignore('notice.flood')
  }

  /** Whether this device may say one more. */
  own(dev: string, now: number): boolean {
    return this.#takes(dev, now, OWN)
  }

  #takes(dev: string, now: number, rate: Rate): boolean {
    const { bucket, fits } = take(this.#said.get(dev) ?? 0, now, 1, rate)
    this.#said.delete(dev)
    this.#said.set(dev, bucket)
    if (this.#said.size > DEVICES_MAX) this.#said.delete(this.#said.keys().next().value as string)
    return fits
  }
}
