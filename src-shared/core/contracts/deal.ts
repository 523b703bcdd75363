/** What an ended agreement of several commitments says about its parties, for records (core/tiers). */
import { type ContractTerms, WHOLE } from '#shared/wire/contracts.ts'
import type { Deal, PromiseEnd } from '../tiers/deal.ts'
import { gateOf } from './clauses/index.ts'
import { type CommitmentState, type ContractState, isOver } from './state.ts'

/** A ruling keeps or breaks a promise by which side got more; what was waived, ended by consent or ruled by nobody is neither. */
function endOf({ phase, share = WHOLE, unruled }: CommitmentState): PromiseEnd['is'] | undefined {
  if (unruled) return undefined
  if (phase === 'kept' || phase === 'broken') return phase
  if (phase !== 'ruled') return undefined
  return 2 * share >= WHOLE ? 'kept' : 'lost'
}

export function dealOf({ terms, commitments, flows, ended = 0 }: ContractState): Deal {
  const did = (party: number): string => (terms.parties[party] as ContractTerms['parties'][number]).did
  const promises = terms.commitments.flatMap(({ by, to, gate }, place): PromiseEnd[] => {
    const is = endOf(commitments[place] as CommitmentState)
    // What time alone carries out nobody keeps or breaks.
    return is && !gateOf(gate).byTime ? [{ by: did(by), to: did(to), is }] : []
  })
  return { promises, flows, time: ended }
}

/** What others have in escrow now for what each party is to deliver, in one token. */
export function owedIn({ terms, funded, commitments }: ContractState, token: string): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  terms.commitments.forEach(({ by, pay }, place) => {
    const one = commitments[place] as CommitmentState
    if (isOver(one)) return
    for (const [slot, payment] of pay.entries()) {
      if (payment.by === by || payment.token !== token || !funded.includes(payment.by)) continue
      const { did } = terms.parties[by] as ContractTerms['parties'][number]
      sums.set(did, (sums.get(did) ?? 0n) + payment.amount - (one.paid[slot] ?? 0n))
    }
  })
  return sums
}
