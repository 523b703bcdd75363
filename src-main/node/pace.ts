/** How fast something moves: bytes a second over the last seconds, since a line's first second says nothing of its hundredth. */

const OVER_MS = 5000
/** Marks closer together than this are one. */
const APART_MS = 200

export class Pace {
  #marks: { at: number; bytes: number }[] = []

  /** So many bytes in all at a moment (ms of a clock that never goes back). */
  at(now: number, bytes: number): void {
    const last = this.#marks.at(-1)
    if (last && this.#marks.length > 1 && now - last.at < APART_MS) last.bytes = bytes
    else this.#marks.push({ at: now, bytes })
    while (this.#marks.length > 2 && now - (this.#marks[0]?.at ?? now) > OVER_MS) this.#marks.shift()
  }

  restart(): void {
    this.#marks = []
  }

  /** 0 before anything moved, and once nothing did for a while. */
  perSecond(now: number): number {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)]
    if (!first || !last || now - last.at > OVER_MS || last.at - first.at < APART_MS) return 0
    return Math.round(((last.bytes - first.bytes) / (last.at - first.at)) * 1000)
  }
}
