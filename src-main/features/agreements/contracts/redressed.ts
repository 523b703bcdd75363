/** What can still be asked back of an agreement after its end, and what was (decision 051). */

import { gateOf, type RedressBy } from '#shared/core/contracts/index.ts'
import { equalBytes, formatDuration, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { readDebt } from '#shared/core/ledger/index.ts'
import type { ContractView } from '#shared/ipc/contracts.ts'
import type { Commitment, ContractTerms } from '#shared/wire/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { tokenOf } from '../../ledger/index.ts'
import { personOf } from '../../people/index.ts'
import type { Dealing } from './dealing.ts'

type Redress = NonNullable<ContractView['redress']>

export function redressView(context: FeatureContext, dealing: Dealing): { redress?: Redress } {
  const { agreement, now } = dealing
  const { redress } = agreement ?? {}
  if (!agreement || !redress) return {}
  const { until, claims } = redress
  const { commitments, terms } = agreement.state
  const open = commitments.some(
    ({ phase }, place) =>
      phase === 'kept' && waysOf(terms, place).length > 0 && !claims.some((claim) => claim.commitment === place),
  )
  return {
    redress: {
      ...(until !== undefined && open && now < until && { until }),
      claims: claims.map(({ commitment, case: court, done }) => ({
        commitment,
        ...(court && { case: toHex(court) }),
        ...(done && { done: { by: done.by, at: done.at } }),
      })),
      moved: movedOf(context, dealing, agreement.id),
    },
  }
}

/** How the receiver of a commitment can ask back what was paid for it. */
function waysOf({ dispute, commitments }: ContractTerms, place: number): ('case' | 'proof')[] {
  const gate = gateOf((commitments[place] as Commitment).gate)
  const court = dispute && 'court' in dispute && gate.reviewed
  return [...(court ? (['case'] as const) : []), ...(gate.disproves ? (['proof'] as const) : [])]
}

/** Between whom in which token once: all that had to go back, what the hub's pool paid of it, and what is still owed. */
function movedOf(context: FeatureContext, { hub, me, agreement }: Dealing, id: string): Redress['moved'] {
  const reader = context.state(hub)
  const sums = new Map<string, { from: string; to: string; token: string; amount: bigint; covered: bigint }>()
  for (const { from, to, token, amount, covered = 0n } of agreement?.redress?.claims.flatMap(
    ({ done }) => done?.moves ?? [],
  ) ?? []) {
    const key = `${from} ${to} ${token}`
    const sum = sums.get(key) ?? { amount: 0n, covered: 0n }
    sums.set(key, { from, to, token, amount: sum.amount + amount, covered: sum.covered + covered })
  }
  return [...sums.values()].map(({ from, to, token, amount, covered }) => {
    const owed = readDebt(reader, token, from).find(
      (item) => item.to === to && item.why === 'redress' && equalBytes(item.agreement, fromHex(id)),
    )
    return {
      from: personOf(context.sql, hub, from, me),
      to: personOf(context.sql, hub, to, me),
      token: tokenOf(context, hub, token),
      amount: String(amount),
      covered: String(covered),
      left: String(owed?.amount ?? 0n),
    }
  })
}

/** What came of a late case or proof, for the story. */
export const REDRESSED: Record<RedressBy, string> = {
  proof: 'It was proven not to be what was promised: what was paid for it goes back.',
  ruling: 'The ruling of the court was carried out against what had been paid.',
  split: 'Both sides signed the same split in mediation; it was carried out against what had been paid.',
  conceded: 'One side gave the other what it asked for in court.',
}

/** The worst case goes on after the end for whoever is paid for something that can be asked back; empty for others. */
export function lateWorst(terms: ContractTerms, party: number): string {
  const { redress, commitments } = terms
  const asked = commitments.filter(({ by }, place) => by === party && waysOf(terms, place).length > 0)
  if (redress === undefined || asked.length === 0) return ''
  const deposit = asked.some(({ bond }) => bond) ? ', and the deposit' : ''
  return ` For ${formatDuration(redress)} after the end you may have to give back what you were paid${deposit}: what is not there any more is owed.`
}
