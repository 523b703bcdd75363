/** What is done in mediation: the mediator proposes, and the sides sign a split, or want to go on (decision 052). */
import type { z } from 'zod'
import type { Award, courtPropose, courtSign, courtWaive } from '#shared/wire/disputes.ts'
import { canSplit, carryOutSplit, hasSpoken } from '../contracts/court.ts'
import { readContract } from '../contracts/index.ts'
import type { CborValue } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { settle } from './closing.ts'
import { sideIn } from './filing.ts'
import { Hearing } from './hearing.ts'
import type { CaseState, Talks } from './state.ts'
import { endTalks } from './talks.ts'
import { speaking } from './tally.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** What is paid for what, of what one can split here. Codes: court.all-or-nothing. */
function splitIn(context: RuleContext, { agreement, bonded }: CaseState, split: Award): Award | string {
  const said = speaking(split, bonded)
  const terms = readContract(context.state, agreement)?.terms
  return terms && canSplit(terms, said) ? said : 'court.all-or-nothing'
}

const isSame = (a: Award | undefined, b: Award | undefined): boolean => a?.share === b?.share && a?.bond === b?.bond

/** Codes: court.unknown-case, court.closed, court.not-the-mediator, court.wrong-phase, court.said-already, and those of `splitIn`. */
export function propose(context: RuleContext, as: string, body: Body<typeof courtPropose>): RuleResult {
  const hearing = Hearing.of(context, body.case)
  if (!hearing) return 'court.unknown-case'
  const { state } = hearing
  if (state.phase === 'closed') return 'court.closed'
  if (state.rules.mediation?.mediator !== as) return 'court.not-the-mediator'
  if (state.phase !== 'mediation' || !state.talks) return 'court.wrong-phase'
  const split = splitIn(context, state, body.split)
  if (typeof split === 'string') return split
  if (isSame(split, state.talks.proposed)) return 'court.said-already'
  state.talks = { ...state.talks, proposed: split }
  hearing.store('proposed', as)
  return null
}

interface Talking {
  hearing: Hearing
  talks: Talks
  side: 0 | 1
}

/** Codes: those of `sideIn`, court.wrong-phase. */
function talkingIn(context: RuleContext, as: string, id: Uint8Array): Talking | string {
  const found = sideIn(context, as, id)
  if (typeof found === 'string') return found
  const { phase, talks } = found.hearing.state
  return phase === 'mediation' && talks ? { ...found, talks } : 'court.wrong-phase'
}

/** A side signs a split, or takes its word back. The very same by both is carried out at once. Codes add court.said-already and those of `splitIn`. */
export function sign(context: RuleContext, as: string, body: Body<typeof courtSign>): RuleResult {
  const found = talkingIn(context, as, body.case)
  if (typeof found === 'string') return found
  const { hearing, talks, side } = found
  const { state } = hearing
  const split = body.split && splitIn(context, state, body.split)
  if (typeof split === 'string') return split
  const mine = talks.signed.find((one) => one.side === side)?.split
  if (isSame(split, mine)) return 'court.said-already'
  if (!hasSpoken(context, as, state, ['court-sign', body.case, (split ?? null) as CborValue])) return null
  const others = talks.signed.filter((one) => one.side !== side)
  const signed = split ? [...others, { side, split }].sort((a, b) => a.side - b.side) : others
  state.talks = { ...talks, signed }
  if (!split || !others.some((one) => isSame(one.split, split))) {
    hearing.store(split ? 'signed' : 'taken-back', as)
    return null
  }
  carryOutSplit(context, state, as, split)
  settle(hearing, as)
  return null
}

/** A side wants no mediation; once both do, the case goes on. Codes add court.said-already. */
export function waive(context: RuleContext, as: string, body: Body<typeof courtWaive>): RuleResult {
  const found = talkingIn(context, as, body.case)
  if (typeof found === 'string') return found
  const { hearing, talks, side } = found
  const { state } = hearing
  if (talks.waived.includes(side)) return 'court.said-already'
  if (!hasSpoken(context, as, state, ['court-waive', body.case])) return null
  const waived: Talks['waived'] = [...talks.waived, side]
  state.talks = { ...talks, waived: waived.sort((a, b) => a - b) }
  if (waived.length === 2) endTalks(hearing, as)
  else hearing.store('waived', as)
  return null
}
