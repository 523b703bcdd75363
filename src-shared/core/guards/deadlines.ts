/** What becomes of guardians' words by themselves: after the delay another key is in force, or others guard. */
import { memberKey, readMember, revokeAll } from '../hubs/index.ts'
import { dueKey } from '../kernel/due.ts'
import type { GuardChange } from '../ledger/facts.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { type Attempt, type GuardState, guardKey, nextDue, readGuard, willing } from './state.ts'

const aboutGuard = (did: string): string => `guard/${did}`

/** Writes who guards, moves the entry among the deadlines, and says what happened; `by` did it, where it was somebody. */
export function store(
  context: RuleContext,
  did: string,
  guard: GuardState,
  before: GuardState | undefined,
  said: { change: GuardChange; by?: string },
): null {
  const [was, is] = [before && nextDue(before), nextDue(guard)]
  if (was !== is) {
    if (was !== undefined) context.state.delete(dueKey(was, aboutGuard(did)))
    if (is !== undefined) context.state.put(dueKey(is, aboutGuard(did)), { guard: did })
  }
  context.state.put(guardKey(did), guard)
  context.fact({ kind: 'guard', did, ...said })
  return null
}

/** The delay of what the guardians agreed on is over, or that of a naming where they agreed on nothing. It ends everything else. */
export function fireGuard(context: RuleContext, did: string): void {
  const guard = readGuard(context.state, did)
  if (!guard) return
  const agreed = guard.attempts.filter(({ due }) => due !== undefined)
  const ripe = agreed.find(({ due = 0 }) => due <= context.run)
  if (ripe) recover(context, did, guard, ripe)
  else if (agreed.length === 0) changeIfDue(context, did, guard)
}

/** Puts those in force who were named, once their time has come. */
export function changeIfDue(context: RuleContext, did: string, guard: GuardState): void {
  const { next, ...rest } = guard
  if (!next || next.due > context.run) return
  const { due: _, ...named } = next
  const accepted = guard.accepted.filter((one) => named.guardians.includes(one))
  const after = { ...rest, ...named, accepted, turn: guard.turn + 1, vetoes: 0, attempts: [] }
  store(context, did, after, guard, { change: 'changed' })
}

/** From now on the new key certifies devices, and every one of before is out of use: which of them were the thief's, nobody can say. */
function recover(context: RuleContext, did: string, guard: GuardState, { key, seal }: Attempt): void {
  const member = readMember(context.state, did)
  if (!member) return
  context.state.put(memberKey(did), { ...member, key, seal })
  revokeAll(context, did)
  const { next: _, ...rest } = guard
  const after = { ...rest, accepted: willing(guard), turn: guard.turn + 1, vetoes: 0, attempts: [] }
  store(context, did, after, guard, { change: 'recovered' })
}
