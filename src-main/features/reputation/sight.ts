/** Whom walks along trust come by, kept at hand: who looks for notices does not wait for what changed a moment ago. */
import type { FeatureContext } from '../../engine/feature.ts'
import { settledPartners } from '../people/index.ts'
import type { TrustDesk } from './desk.ts'

type Walks = ReadonlyMap<string, number>

export class TrustSight {
  readonly #desk: TrustDesk
  /** By hub and viewer: as of what, and what it came to. */
  readonly #seen = new Map<string, { as: string; walks: Promise<Walks>; known?: Walks }>()

  constructor(desk: TrustDesk) {
    this.#desk = desk
  }

  /** Waits only where nothing is known yet. Rejects when reckoning broke off; the next question tries again. */
  async walks(context: FeatureContext, hub: string): Promise<Walks> {
    const me = context.keys().did
    const settled = settledPartners(context.sql, hub, me)
    const key = `${hub} ${me}`
    const as = `${this.#desk.toldAs(context, hub)} ${settled.length}`
    const before = this.#seen.get(key)
    if (before?.as !== as) {
      const walks = this.#desk.ask(context, hub, { kind: 'seen', me, settled }).then((found) => new Map(found))
      const seen = { as, walks, ...(before?.known && { known: before.known }) }
      this.#seen.set(key, seen)
      walks.then(
        (known) => Object.assign(seen, { known }),
        () => this.#seen.delete(key),
      )
    }
    const now = this.#seen.get(key)
    return now?.known ?? (now?.walks as Promise<Walks>)
  }

  /** What is known without waiting; where nothing is, it is being reckoned from now on, and `later` is called when it is done. */
  known(context: FeatureContext, hub: string, later: () => void): Walks | undefined {
    const walks = this.walks(context, hub)
    const seen = this.#seen.get(`${hub} ${context.keys().did}`)
    if (!seen?.known) walks.then(later, () => undefined)
    return seen?.known
  }
}
