/** Where a replicated log comes in: how it stands, for whoever asks, and each entry to the hub it is of. */
import type { LogSaid, LogState } from '../ports/finality.ts'
import type { Engine } from './engine.ts'

export class LogDoor {
  readonly #engine: Engine
  state: LogState = 'none'
  /** What the log itself says about being away. */
  why: string | undefined

  constructor(engine: Engine) {
    this.#engine = engine
  }

  hear(said: LogSaid): void {
    if (said.say === 'entry') {
      const hub = this.#engine.hubs.get(said.hub)
      if (hub) this.#engine.rounds(hub).log.hear(said)
      return
    }
    this.state = said.state
    this.why = said.why
    for (const hub of this.#engine.hubs.values()) this.#engine.wake(hub)
  }
}
