/** What bad behaviour costs a peer: a budget that heals, and a door that stays shut longer each time it has to be shut. */
import { DAY, MINUTE } from '../kernel/instant.ts'

export const BUDGET_POINTS = 100
/** A slip heals in minutes; steady misbehaviour of more than ten points a minute ends at the door. */
const HEALED_PER_MS = 10 / MINUTE
/** About 17 hours: long enough to be useless, short enough that a repaired device comes back by itself. */
const CUTS_MAX = 10
/** A day without another cut and the count starts again. */
const FORGET_CUTS_MS = DAY

export interface Budget {
  points: number
  at: number
  cuts: number
  shutUntil: number
}

export const fullBudget = (now: number): Budget => ({ points: BUDGET_POINTS, at: now, cuts: 0, shutUntil: 0 })

export const pointsLeft = ({ points, at }: Budget, now: number): number =>
  Math.min(BUDGET_POINTS, points + (now - at) * HEALED_PER_MS)

export const isShut = ({ shutUntil }: Budget, now: number): boolean => now < shutUntil

/** At zero the peer is cut for 2ⁿ minutes, n = how often before; it comes back with half a budget. */
export function penalised(budget: Budget, cost: number, now: number): { budget: Budget; cut: boolean } {
  const points = pointsLeft(budget, now) - Math.max(0, cost)
  if (points > 0) return { budget: { ...budget, points, at: now }, cut: false }
  const cuts = now - budget.shutUntil > FORGET_CUTS_MS ? 0 : budget.cuts
  const shutUntil = now + 2 ** Math.min(cuts, CUTS_MAX) * MINUTE
  return { budget: { points: BUDGET_POINTS / 2, at: shutUntil, cuts: cuts + 1, shutUntil }, cut: true }
}

/** Nothing worth remembering: the budget is whole and no cut is recent. */
export const isForgettable = (budget: Budget, now: number): boolean =>
  pointsLeft(budget, now) >= BUDGET_POINTS && (budget.cuts === 0 || now - budget.shutUntil > FORGET_CUTS_MS)
