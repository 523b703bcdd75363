/**
 * Somebody who joins when the hub has a past, in some seeds: by a snapshot, over the same faulty network. Whoever answers first lies to them
 * once, about a piece or about the tree that the snapshot stands on.
 */
import { decodeRecord, encodeRecord } from '#shared/core/hub/index.ts'
import { decodeCanonical, encodePiece } from '#shared/core/kernel/index.ts'
import type { AccountState } from '#shared/core/ledger/index.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import type { Frame } from '#shared/wire/frames.ts'
import type { Spec } from './plan.ts'

/** Heights between snapshots in these seeds: a hub of the simulator has some tens. */
export const SNAPSHOT_EVERY = 4
/** In one of four seeds. */
const ONE_IN = 4
const REMAINDER = 2

export const hasLatecomer = ({ seed, scenario }: Pick<Spec, 'seed' | 'scenario'>): boolean =>
  scenario === undefined && seed % ONE_IN === REMAINDER

/** Half of the liars lie about a piece, the others about the tree. */
export class LateGiver {
  readonly #about: 'piece' | 'snapshot'
  #told = false

  constructor({ seed }: Spec) {
    this.#about = seed % (2 * ONE_IN) === REMAINDER ? 'piece' : 'snapshot'
  }

  /** What the newcomer hears in place of these bytes; undefined where they arrive as they are. */
  lie(bytes: Uint8Array): Uint8Array | undefined {
    const decoded = this.#told ? undefined : decodeFrame(bytes)
    if (!decoded?.ok || decoded.value.k !== this.#about) return undefined
    const changed = decoded.value.k === 'piece' ? richer(decoded.value) : elsewhere(decoded.value)
    this.#told = changed !== undefined
    return changed && encodeFrame(changed)
  }
}

/** Everybody's account in it holds one more. */
function richer(frame: Extract<Frame, { k: 'piece' }>): Frame | undefined {
  const entries = entriesIn(frame.bytes)
  const changed = entries.map(([key, value]): [string, Uint8Array] => {
    if (!key.startsWith('account/')) return [key, value]
    const account = decodeRecord(key, value) as AccountState
    return [key, encodeRecord({ ...account, posted: account.posted + 1n })]
  })
  const same = changed.every(([, value], i) => value === entries[i]?.[1])
  return same ? undefined : { ...frame, bytes: encodePiece(changed) }
}

/** Keys and values, without a look at where they belong. */
function entriesIn(bytes: Uint8Array): (readonly [string, Uint8Array])[] {
  const decoded = decodeCanonical(bytes)
  const flat = decoded.ok ? (decoded.value as (string | Uint8Array)[]) : []
  return flat.flatMap((key, i) => (i % 2 === 0 ? [[key as string, flat[i + 1] as Uint8Array] as const] : []))
}

/** Another tree before it. */
function elsewhere(frame: Frame): Frame | undefined {
  if (frame.k !== 'snapshot' || frame.item.peaks.length === 0) return undefined
  const peaks = frame.item.peaks.map((peak) => Uint8Array.from(peak, (byte, i) => (i === 0 ? byte ^ 1 : byte)))
  return { ...frame, item: { ...frame.item, peaks } }
}
