/**
 * Who counts for whom. Whoever the founder trusts begins a branch, and everybody they bring belongs to it, newcomers of newcomers too; the rest is
 * the founder's own branch. What happens within a branch says nothing to anybody else, so nobody rises by people they brought, nor by
 * anybody whom those brought, however many (decision 041). Within another branch people are told apart by houses: somebody has one of their
 * own once they have traded with enough of other branches, and counts until then together with whoever brought them.
 */
import { tiersOf } from '../hubs/policy.ts'
import { type HubState, readHub, readMember } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { trustOf } from '../trust/lines.ts'
import { readRecord } from './record.ts'

/** Whoever is further from the founder and everybody the founder trusts counts for nothing: each trade would have to walk there. */
const CHAIN_MAX = 64

export interface Place {
  /** By the name of its head, who has it alone. */
  house: string
  /** By the name of whom it began with. */
  branch: string
}

const beginsBranch = (reader: Reader, did: string, founder: string): boolean =>
  did === founder || trustOf(reader, founder, did) > 0n

/** Undefined for those who are too far from anybody the founder knows. */
export function placeOf(reader: Reader, did: string): Place | undefined {
  const { founder } = readHub(reader)
  let house: string | undefined
  let at: string | undefined = did
  for (let steps = 0; at && steps < CHAIN_MAX; steps++) {
    if (beginsBranch(reader, at, founder)) return { house: house ?? at, branch: at }
    if (readRecord(reader, at).own) house ??= at
    at = readMember(reader, at)?.by
  }
  return undefined
}

/** The house of `other`, where what happens between the two counts for `did`. */
export function otherHouse(reader: Reader, did: string, other: string): string | undefined {
  const [mine, theirs] = [placeOf(reader, did), placeOf(reader, other)]
  return mine && theirs && mine.branch !== theirs.branch ? theirs.house : undefined
}

/** Houses to trade with before one has one's own: as many as the first rung that asks for any. */
export const housesNeeded = ({ policy }: Pick<HubState, 'policy'>): number =>
  tiersOf(policy)?.ladder.find(({ needs }) => needs.partners > 0)?.needs.partners ?? 1
