/** Where a vote stands in all that a validator ever signs in a hub: one number that only grows, small enough for a double. */
import { ROUNDS_MAX } from '#shared/wire/consensus.ts'
import type { VotePhase } from '../ledger/batch.ts'

const ORDER: readonly VotePhase[] = ['validate', 'confirm', 'skip']
/**
 * Those who take over from a height's validators count their rounds from here, so that every vote of a device who was one of both stands
 * behind what it signed before.
 */
export const TAKEOVER_ROUND = ROUNDS_MAX / 2
const ROUND_PLACES = 4
const HEIGHT_PLACES = 2 ** 22
if (ROUNDS_MAX * ROUND_PLACES >= HEIGHT_PLACES) throw new Error('the rounds of a height overrun its places')

export const placeOfVote = (h: number, round: number, phase: VotePhase): number =>
  h * HEIGHT_PLACES + round * ROUND_PLACES + ORDER.indexOf(phase)

/** Behind every vote at heights up to `h`; −1 before the first. */
export const placeAfter = (h: number): number => (h + 1) * HEIGHT_PLACES - 1
