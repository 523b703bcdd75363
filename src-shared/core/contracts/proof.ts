/** A delivery disproves itself: the receiver shows by it that it is not what was promised, in review or after it was paid (decisions 037, 051). */
import type { z } from 'zod'
import { type contractProve, WHOLE } from '#shared/wire/contracts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { actable, type Place, shownAt } from './acts.ts'
import { gateOf } from './clauses/index.ts'
import { brokenBy, conclude } from './progress.ts'
import { carryOutRedress, redressable } from './redress.ts'

type Prove = z.infer<typeof contractProve>

/** Codes: contract.nothing-to-prove, .evidence and .proves-nothing. */
function proofRefusal(
  context: RuleContext,
  as: string,
  at: Pick<Place, 'work' | 'place' | 'terms' | 'one'>,
  { evidence: shown }: Prove,
): RuleResult {
  const { terms, one } = at
  const { evidence, disproves } = gateOf(terms.gate)
  if (!evidence || !disproves || !one.shown) return 'contract.nothing-to-prove'
  if (!evidence.safeParse(shown).success) return 'contract.evidence'
  return disproves(terms.gate.params, one.shown, shown, shownAt(context, as, at)) ? null : 'contract.proves-nothing'
}

/** Codes: those of `actable`, of `proofRefusal`, and of `redressable` where it is over. */
export function prove(context: RuleContext, as: string, body: Prove): RuleResult {
  const found = actable(context, as, body, ['receiver'], ['delivered', 'disputed'])
  if (found === 'contract.ended' || found === 'contract.over') return proveLate(context, as, body, found)
  if (typeof found === 'string') return found
  const { work, place } = found
  const refused = proofRefusal(context, as, found, body)
  if (refused) return refused
  conclude(work, place, brokenBy(work, place))
  work.store({ change: 'disproved', by: as, commitment: place })
  return null
}

/** Nothing of it was worth the money, whatever silence accepted. */
function proveLate(context: RuleContext, as: string, body: Prove, over: string): RuleResult {
  const late = redressable(context, as, body, over)
  if (typeof late === 'string') return late
  const refused = proofRefusal(context, as, { ...late, one: late.work.commitment(late.place) }, body)
  if (refused) return refused
  carryOutRedress(late, { share: 0, bond: WHOLE }, 'proof', as)
  return null
}
