/**
 * The computing this node does so that its own person is let in (core/hubs/stamp.ts): one search a hub, on a thread of its own. What it
 * found is taken up by the next tick, like everything that changes anything.
 */
import { type Anchor, type Newcomer, stampChallenge, TRIES_PER_SECOND } from '#shared/core/hubs/index.ts'
import type { Stamp } from '#shared/wire/stamp.ts'
import type { Engine } from './engine.ts'

/** What is asked for: so many bits on this header, from this nonce on. */
export interface Wanted {
  bits: number
  anchor: Pick<Anchor, 'h' | 'header'>
  from: number
}

interface Search extends Wanted {
  tries: number
  ms: number
  found: number | undefined
  stop(): void
}

/** For a person: what it takes on average on this computer, and how much of that is done. */
export interface WorkProgress {
  bits: number
  seconds: number
  /** 0 to 1; luck may take longer, and then it stays just below 1. */
  done: number
}

/** Nobody can say how near the end of a search is. */
const DONE_MAX = 0.99

export class Stamping {
  readonly #engine: Engine
  readonly #searches = new Map<string, Search>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** What a hub's search under way is for. */
  of(hub: string): Wanted | undefined {
    return this.#searches.get(hub)
  }

  /** In place of any other search for this hub. */
  begin(hub: Uint8Array, name: string, worker: Newcomer, wanted: Wanted): void {
    this.stop(name)
    const search: Search = { ...wanted, tries: 0, ms: 0, found: undefined, stop: () => undefined }
    this.#searches.set(name, search)
    const challenge = stampChallenge(hub, worker, wanted.anchor)
    const { stop } = this.#engine.parts.stamper.search(
      { challenge, bits: wanted.bits, from: wanted.from },
      {
        found: (nonce) => {
          search.found = nonce
        },
        tried: (tries, ms) => {
          Object.assign(search, { tries, ms })
          this.#engine.changed('hubs')
        },
        failed: (error) => {
          this.#searches.delete(name)
          this.#engine.defect(error)
        },
      },
    )
    search.stop = stop
    this.#engine.changed('hubs')
  }

  stop(hub: string): void {
    const search = this.#searches.get(hub)
    if (!search) return
    search.stop()
    this.#searches.delete(hub)
    this.#engine.changed('hubs')
  }

  stopAll(): void {
    for (const hub of [...this.#searches.keys()]) this.stop(hub)
  }

  /** Stamps found since the last time, by hub. */
  take(): [hub: string, stamp: Stamp][] {
    return [...this.#searches].flatMap(([hub, { anchor, found }]): [string, Stamp][] => {
      if (found === undefined) return []
      this.#searches.delete(hub)
      return [[hub, { h: anchor.h, header: anchor.header, nonce: found }]]
    })
  }

  progress(hub: string): WorkProgress | undefined {
    const search = this.#searches.get(hub)
    if (!search) return undefined
    const { bits, tries, ms } = search
    const perSecond = ms > 0 ? (tries / ms) * 1000 : TRIES_PER_SECOND
    return { bits, seconds: 2 ** bits / perSecond, done: Math.min(DONE_MAX, tries / 2 ** bits) }
  }
}
