/** Whether two people are apart enough for one to speak for the other's work. */
import { readHub } from '../hubs/index.ts'
import type { Reader } from '../kernel/view.ts'
import { placeOf } from '../tiers/index.ts'
import { hasLadder } from '../tiers/record.ts'

/** self: one and the same person · kin: of one branch, where the hub keeps records, as prices and standing have it (decision 041). */
export type Tie = 'self' | 'kin'

export function tieOf(reader: Reader, one: string, other: string): Tie | undefined {
  if (one === other) return 'self'
  if (!hasLadder(readHub(reader))) return undefined
  const [mine, theirs] = [placeOf(reader, one)?.branch, placeOf(reader, other)?.branch]
  return mine === undefined || theirs === undefined || mine === theirs ? 'kin' : undefined
}
