/** What a price is worth to a persona. Amounts are whole acorns. */
import type { Trade } from '#shared/ipc/agreements.ts'
import type { Manner } from '../persona.ts'
import type { Sight } from './sight.ts'

export type Verdict = { say: 'agree' } | { say: 'decline' } | { say: 'counter'; amount: number }

/** Own proposals after which a persona takes it or leaves it. */
const ROUNDS_MAX = 3
/** With every round a persona goes this part of the way that is left to its limit. */
const STEP = 0.4

/** The price this trade is about, and whether it is this persona's own: the notice's, or what was named first without one. */
export function askedFor(
  { proposals }: Pick<Trade, 'proposals'>,
  { notices }: Pick<Sight, 'notices'>,
): { asked: number; own: boolean } {
  const first = proposals[0]?.form
  const notice = notices.find(({ id }) => id === first?.notice)
  if (notice?.content.price.kind !== 'tokens') return { asked: Number(first?.amount ?? 0), own: false }
  return { asked: Number(notice.content.price.amount) * (first?.quantity ?? 1), own: notice.mine }
}

export interface Bargain {
  asked: number
  /** The price was this persona's own: it does not haggle with itself. */
  own: boolean
  offered: number
  /** What this persona proposed so far. */
  named: readonly number[]
}

/** A seller comes down from the price and a buyer up to it; neither takes back what it once named. */
export function judge(manner: Pick<Manner, 'floor' | 'opening'>, side: Trade['side'], bargain: Bargain): Verdict {
  const { offered, named } = bargain
  const goal = side === 'provider' ? sellerGoal(manner, bargain) : buyerGoal(manner, bargain)
  const fits = side === 'provider' ? offered >= goal : offered <= goal
  if (fits) return { say: 'agree' }
  if (named.length >= ROUNDS_MAX) return { say: 'decline' }
  const middle = (offered + (named.at(-1) ?? bargain.asked)) / 2
  const amount = side === 'provider' ? Math.max(goal, Math.ceil(middle)) : Math.min(goal, Math.floor(middle))
  return { say: 'counter', amount }
}

function sellerGoal({ floor }: Pick<Manner, 'floor'>, { asked, named }: Bargain): number {
  const part = named.length >= ROUNDS_MAX ? floor : floor + (1 - floor) * (1 - STEP) ** (named.length + 1)
  return Math.min(named.at(-1) ?? asked, Math.ceil(asked * part))
}

function buyerGoal({ floor, opening }: Pick<Manner, 'floor' | 'opening'>, { asked, own, named }: Bargain): number {
  const least = own ? 1 : opening
  const part = named.length >= ROUNDS_MAX ? 1 + (1 - floor) / 2 : 1 - (1 - least) * (1 - STEP) ** named.length
  return Math.max(named.at(-1) ?? 0, Math.floor(asked * part))
}
