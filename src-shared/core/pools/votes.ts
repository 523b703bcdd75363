/** Counting on a milestone: whoever says nothing is counted as the pool declared. */
import type { Reader } from '../kernel/view.ts'
import { type PoolState, readGift, type StepState } from './state.ts'

export type Outcome = 'pay' | 'refuse'

export interface Votes {
  yes: bigint
  no: bigint
  /** Weight of those who have not voted. */
  silent: bigint
  /** What it has come to already: more than half of all weight says so. */
  outcome?: Outcome
  /** What it comes to if nobody says anything more. */
  bySilence: Outcome
}

/** The weight of all who may vote on a milestone: everybody who gave, but not its payee. */
function electorate(reader: Reader, id: Uint8Array, { terms, given, givers }: PoolState, milestone: number): bigint {
  const gift = readGift(reader, id, terms.milestones[milestone]?.payee ?? '')
  if (terms.voting.count === 'heads') return BigInt(givers) - (gift ? 1n : 0n)
  return given - (gift?.amount ?? 0n)
}

export function votesOf(reader: Reader, id: Uint8Array, pool: PoolState, milestone: number): Votes {
  const { yes, no } = pool.steps[milestone] as StepState
  const all = electorate(reader, id, pool, milestone)
  const silent = all - yes - no
  const { silence } = pool.terms.voting
  const [paying, refusing] = silence === 'pay' ? [yes + silent, no] : [yes, no + silent]
  const bySilence = paying === refusing ? silence : paying > refusing ? 'pay' : 'refuse'
  const votes = { yes, no, silent, bySilence } as const
  if (yes * 2n > all) return { ...votes, outcome: 'pay' }
  return no * 2n > all || silent === 0n ? { ...votes, outcome: silent === 0n ? bySilence : 'refuse' } : votes
}
