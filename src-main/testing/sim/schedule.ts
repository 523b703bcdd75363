/**
 * A network that knows where it hurts: it keeps back just those letters that would end a height, so that quorums are seen by one and by
 * nobody else. All of them arrive in the end.
 */
import { decodeFrame } from '#shared/wire/codec.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import type { Letter } from './network.ts'
import { isFrame } from './sayings.ts'

/** nobody-ends: no confirmation arrives · one-locks: one alone sees what a quorum validated · one-ends: one alone sees it confirmed. */
export const PLANS = ['nobody-ends', 'one-locks', 'one-ends'] as const
export type Plan = (typeof PLANS)[number]

export class Schedule {
  readonly #plan: Plan
  /** The one who sees more than the others. */
  readonly #chosen: number

  constructor(plan: Plan, chosen: number) {
    this.#plan = plan
    this.#chosen = chosen
  }

  holds({ from, to, bytes }: Letter): boolean {
    // Whoever has ended a height alone cannot tell anybody.
    if (this.#plan === 'one-ends' && from === this.#chosen) return true
    if (to === this.#chosen && this.#plan !== 'nobody-ends') return false
    const phase: Vote['phase'] = this.#plan === 'one-locks' ? 'validate' : 'confirm'
    if (!isFrame(bytes, 'votes')) return false
    const frame = decodeFrame(bytes)
    if (!frame.ok || frame.value.k !== 'votes') return false
    return (
      frame.value.items.some((vote) => vote.phase === phase) || (phase === 'validate' && frame.value.locks.length > 0)
    )
  }
}
