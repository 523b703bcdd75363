/** Holding a stream's sender back for a while. */
import type { Stream } from '@libp2p/interface'

/** Pauses shorter than a timer's grain are carried over. */
const PAUSE_MS_MIN = 5

/** Pauses a stream for a while. Not from inside `resume`, which would hand out window again for a stream just paused (yamux 8.0). */
export class Brake {
  readonly #stream: Stream
  #resuming = false
  #owed = 0

  constructor(stream: Stream) {
    this.#stream = stream
  }

  hold(ms: number): void {
    this.#owed = ms
    if (!this.#resuming) this.#apply()
  }

  #apply(): void {
    if (this.#owed < PAUSE_MS_MIN || this.#stream.readStatus !== 'readable') return
    this.#stream.pause()
    setTimeout(() => this.#release(), this.#owed).unref()
  }

  #release(): void {
    if (this.#stream.readStatus !== 'paused') return
    this.#owed = 0
    this.#resuming = true
    try {
      this.#stream.resume()
    } catch (error) {
      // The connection went during the pause: resuming would have granted window on it.
      this.#stream.abort(error as Error)
    }
    this.#resuming = false
    this.#apply()
  }
}
