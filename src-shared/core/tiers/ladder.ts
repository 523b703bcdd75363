/** The tier of a member and what it gives: read from their record and the hub's clock, never stored, so a change of rules is felt at once. */
import type { Tier, TierGives, TierNeeds } from '#shared/wire/tiers.ts'
import { tiersOf } from '../hubs/policy.ts'
import { readHub, readMember } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { type RecordState, readRecord } from './record.ts'

/** What somebody has of each need. */
export interface Merits extends Pick<RecordState, 'partners' | 'kept' | 'broken' | 'lost' | 'trusted'> {
  /** Since joining, ms of the hub's clock. */
  age: number
}

export const WHOLE = 1000

/** The needs that are not met, by name. */
export function missing(merits: Merits, needs: TierNeeds): (keyof TierNeeds)[] {
  const { age, partners, kept, broken, lost, trusted } = merits
  const met: Record<keyof TierNeeds, boolean> = {
    age: age >= needs.age,
    partners: partners >= needs.partners,
    kept: kept * WHOLE >= needs.kept * (kept + broken),
    lost: needs.lost === undefined || lost <= needs.lost,
    trusted: trusted >= needs.trusted,
  }
  return (Object.keys(met) as (keyof TierNeeds)[]).filter((need) => !met[need])
}

/** `run`: an instant of the running clock. */
export function meritsOf(reader: Reader, did: string, run: number): Merits {
  const { paused } = readHub(reader)
  const joined = readMember(reader, did)?.joined ?? run + paused
  return { ...readRecord(reader, did), age: Math.max(0, run + paused - joined) }
}

export interface Rung {
  /** From the bottom, 0. */
  place: number
  tier: Tier
  next?: Tier
}

/** The highest rung below which none is missing; undefined where the rules have no ladder. */
export function tierOf(reader: Reader, did: string, run: number): Rung | undefined {
  const ladder = tiersOf(readHub(reader).policy)?.ladder
  if (!ladder) return undefined
  const merits = meritsOf(reader, did, run)
  const gap = ladder.findIndex(({ needs }) => missing(merits, needs).length > 0)
  const place = gap < 0 ? ladder.length - 1 : Math.max(0, gap - 1)
  const next = ladder[place + 1]
  return { place, tier: ladder[place] as Tier, ...(next && { next }) }
}

const givesOf = (reader: Reader, did: string, run: number): TierGives | undefined =>
  tierOf(reader, did, run)?.tier.gives

/** Whether the rung they stand on lets them: everybody, where there is no ladder. */
export const isGiven = (reader: Reader, did: string, run: number, right: 'board' | 'votes' | 'jury'): boolean =>
  givesOf(reader, did, run)?.[right] ?? true

/** Of what is paid to them, so many thousandths to the pool. */
export const feeOf = (reader: Reader, did: string, run: number): number => givesOf(reader, did, run)?.fee ?? 0

/** What the pool may be out of pocket for them at once where they have to give back what is not there any more; 0: nothing. */
export const coverOf = (reader: Reader, did: string, run: number): bigint => givesOf(reader, did, run)?.cover ?? 0n

/** Cap on what others may stand to lose by them; undefined: none. */
export const exposureCap = (reader: Reader, did: string, run: number): bigint | undefined =>
  givesOf(reader, did, run)?.exposure

/** How far below zero their tier lets them draw, with what they owe in open agreements; undefined: as far as their account goes. */
export function creditCap(reader: Reader, did: string, run: number): bigint | undefined {
  const gives = givesOf(reader, did, run)
  if (!gives) return undefined
  const { credit, exposure } = gives
  if (exposure === undefined) return credit
  const room = exposure - readRecord(reader, did).open
  const left = room > 0n ? room : 0n
  return credit === undefined || left < credit ? left : credit
}
