/**
 * What is done in mediation: the mediator proposes, and the sides sign a split, or want to go on (decision 052). Afterwards a side can still give in,
 * by signing what the other asks for.
 */
import type { z } from 'zod'
import type { Award, courtPropose, courtSign, courtWaive } from '#shared/wire/disputes.ts'
import { canSplit, carryOutConcession, carryOutSplit, hasSpoken } from '../contracts/court.ts'
import type { CborValue } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { settle, settleGivenIn } from './closing.ts'
import { sideIn } from './filing.ts'
import { Hearing } from './hearing.ts'
import type { Talks } from './state.ts'
import { endTalks } from './talks.ts'
import { speaking } from './tally.ts'

type Body<S extends z.ZodType> = z.infer<S>

/** What is paid for what, of what one can split here. Codes: court.all-or-nothing. */
function splitIn({ context, id, state }: Hearing, split: Award): Award | string {
  const said = speaking(split, state.bonded)
  return canSplit(context.state, state, id, said) ? said : 'court.all-or-nothing'
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
  const split = splitIn(hearing, body.split)
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
  return typeof found === 'string' ? found : (inTalks(found) ?? 'court.wrong-phase')
}

function inTalks({ hearing, side }: { hearing: Hearing; side: 0 | 1 }): Talking | undefined {
  const { phase, talks } = hearing.state
  return phase === 'mediation' && talks ? { hearing, talks, side } : undefined
}

/**
 * In mediation a side signs a split, or takes its word back, and the very same by both is carried out at once. After it, what the other side asks for is
 * carried out at once too, and nothing else. Codes: those of `sideIn`, of `splitIn` and of `giveIn`; court.said-already.
 */
export function sign(context: RuleContext, as: string, body: Body<typeof courtSign>): RuleResult {
  const found = sideIn(context, as, body.case)
  if (typeof found === 'string') return found
  const split = body.split && splitIn(found.hearing, body.split)
  if (typeof split === 'string') return split
  const talking = inTalks(found)
  return talking ? signIn(context, as, talking, split) : giveIn(context, as, found, split)
}

function signIn(context: RuleContext, as: string, { hearing, talks, side }: Talking, split?: Award): RuleResult {
  const { state, id } = hearing
  const mine = talks.signed.find((one) => one.side === side)?.split
  if (isSame(split, mine)) return 'court.said-already'
  if (!hasSpoken(context, as, state, ['court-sign', id, (split ?? null) as CborValue])) return null
  const others = talks.signed.filter((one) => one.side !== side)
  const signed = split ? [...others, { side, split }].sort((a, b) => a.side - b.side) : others
  state.talks = { ...talks, signed }
  if (!split || !others.some((one) => isSame(one.split, split))) {
    hearing.store(split ? 'signed' : 'taken-back', as)
    return null
  }
  carryOutSplit(context, state, id, as, split)
  settle(hearing, as)
  return null
}

/** What the other side asks for now, whatever a panel would find. Codes: court.wrong-phase, court.asks-otherwise. */
function giveIn(
  context: RuleContext,
  as: string,
  { hearing, side }: { hearing: Hearing; side: 0 | 1 },
  split?: Award,
): RuleResult {
  const { state, id } = hearing
  if (!split) return 'court.wrong-phase'
  if (!isSame(split, state.asks[1 - side])) return 'court.asks-otherwise'
  if (!hasSpoken(context, as, state, ['court-give-in', id, split as CborValue])) return null
  carryOutConcession(context, state, id, as, split)
  hearing.store('conceded', as)
  settleGivenIn(hearing, split, as)
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
