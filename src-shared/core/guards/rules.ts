/** Naming guardians, saying yes to it, bringing somebody back, and saying no to that (decision 058). */
import type { z } from 'zod'
import type {
  guardAccept,
  guardDecline,
  guardKeep,
  guardName,
  guardRecover,
  guardVeto,
  RootProof,
} from '#shared/wire/guards.ts'
import { certifierOf, isInside, mayBegin } from '../hubs/index.ts'
import { equalBytes } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { changeIfDue, store } from './deadlines.ts'
import { type Attempt, type GuardState, isInForce, readGuard, VETOES_BY_DEVICE, waitOf, willing } from './state.ts'

type Body<S extends z.ZodType> = z.infer<S>

/**
 * In the place of none, or of too few, at once; in the place of guardians in force after their delay. Codes: guard.not-a-member,
 * guard.own, guard.twice, guard.too-few, guard.unknown, guard.needs-words, guard.stale-proof.
 */
export function name(context: RuleContext, as: string, { v: _, proof, ...named }: Body<typeof guardName>): RuleResult {
  const { state, run, time } = context
  if (!mayBegin(state, as)) return 'guard.not-a-member'
  const { guardians, k, delay } = named
  if (guardians.includes(as)) return 'guard.own'
  if (new Set(guardians).size < guardians.length) return 'guard.twice'
  if (guardians.length > 0 && guardians.length < k) return 'guard.too-few'
  if (!guardians.every((one) => mayBegin(state, one))) return 'guard.unknown'
  const before = readGuard(state, as)
  if (before && isInForce(before)) {
    const refused = proofRefusal(context, as, before, proof)
    if (refused !== null) return refused
    const next = { guardians, k, delay, since: time, due: run + before.delay }
    return store(context, as, { ...before, turn: before.turn + 1, next }, before, { change: 'named', by: as })
  }
  const accepted = before?.accepted.filter((one) => guardians.includes(one)) ?? []
  const turn = (before?.turn ?? 0) + 1
  const after: GuardState = { guardians, k, delay, since: time, accepted, turn, vetoes: 0, attempts: [] }
  return store(context, as, after, before, { change: 'named', by: as })
}

/** Codes: guard.nothing-waits. */
export function keep(context: RuleContext, as: string, _: Body<typeof guardKeep>): RuleResult {
  const guard = readGuard(context.state, as)
  if (!guard?.next) return 'guard.nothing-waits'
  const { next: __, ...rest } = guard
  const after = { ...rest, accepted: willing(guard), turn: guard.turn + 1 }
  return store(context, as, after, guard, { change: 'kept', by: as })
}

/** Codes: guard.not-asked, guard.accepted-already. */
export function accept(context: RuleContext, as: string, { did }: Body<typeof guardAccept>): RuleResult {
  const guard = readGuard(context.state, did)
  if (!guard || !isAsked(guard, as)) return 'guard.not-asked'
  if (guard.accepted.includes(as)) return 'guard.accepted-already'
  const after = { ...guard, accepted: [...guard.accepted, as] }
  return store(context, did, after, guard, { change: 'accepted', by: as })
}

const isAsked = ({ guardians, next }: GuardState, did: string): boolean =>
  guardians.includes(did) || next?.guardians.includes(did) === true

/** Whoever goes guards nobody; how many it takes stays. Codes: guard.not-asked. */
export function decline(context: RuleContext, as: string, { did }: Body<typeof guardDecline>): RuleResult {
  const guard = readGuard(context.state, did)
  if (!guard || !isAsked(guard, as)) return 'guard.not-asked'
  const without = (some: readonly string[]) => some.filter((one) => one !== as)
  const { next } = guard
  const rest: GuardState = {
    ...guard,
    guardians: without(guard.guardians),
    accepted: without(guard.accepted),
    ...(next && { next: { ...next, guardians: without(next.guardians) } }),
  }
  const after = { ...rest, attempts: standing(context, rest, guard.attempts) }
  return store(context, did, after, guard, { change: 'declined', by: as })
}

/** A guardian stands for one key at a time. Codes: guard.not-guardian, guard.same-key, guard.said-already. */
export function recover(context: RuleContext, as: string, body: Body<typeof guardRecover>): RuleResult {
  const { did, key, seal } = body
  const guard = readGuard(context.state, did)
  if (!guard || !isInForce(guard) || !willing(guard).includes(as) || !isInside(context.state, as))
    return 'guard.not-guardian'
  if (equalBytes(certifierOf(context.state, did), key)) return 'guard.same-key'
  const isIt = (one: Attempt) => equalBytes(one.key, key) && equalBytes(one.seal, seal)
  const found = guard.attempts.find(isIt) ?? { key, seal, by: [], since: context.time }
  if (found.by.includes(as)) return 'guard.said-already'
  const others = guard.attempts
    .filter((one) => !isIt(one))
    .map((one) => ({ ...one, by: one.by.filter((d) => d !== as) }))
  const attempts = standing(context, guard, [...others, { ...found, by: [...found.by, as] }])
  const isReady = attempts.find(isIt)?.due !== undefined && found.due === undefined
  return store(context, did, { ...guard, attempts }, guard, { change: isReady ? 'agreed' : 'asked', by: as })
}

/** What is left of attempts: those somebody stands for, and a time for those that enough guardians do. */
function standing({ run }: RuleContext, guard: GuardState, attempts: readonly Attempt[]): Attempt[] {
  return attempts.flatMap(({ due, ...attempt }) => {
    const by = attempt.by.filter((one) => willing(guard).includes(one))
    if (by.length === 0) return []
    return [{ ...attempt, by, ...(by.length >= guard.k && { due: due ?? run + waitOf(guard) }) }]
  })
}

/** Ends what enough guardians agreed on. Codes: guard.nothing-waits, guard.needs-words, guard.stale-proof. */
export function veto(context: RuleContext, as: string, { proof }: Body<typeof guardVeto>): RuleResult {
  const guard = readGuard(context.state, as)
  if (!guard?.attempts.some(({ due }) => due !== undefined)) return 'guard.nothing-waits'
  const refused = guard.vetoes < VETOES_BY_DEVICE ? null : proofRefusal(context, as, guard, proof)
  if (refused !== null) return refused
  const after = { ...guard, attempts: [], vetoes: guard.vetoes + 1, turn: guard.turn + 1 }
  store(context, as, after, guard, { change: 'vetoed', by: as })
  // Before anybody can agree on anything again.
  changeIfDue(context, as, after)
  return null
}

function proofRefusal(
  { state }: RuleContext,
  as: string,
  { turn }: GuardState,
  proof: RootProof | undefined,
): RuleResult {
  if (!proof || !equalBytes(proof.by, certifierOf(state, as))) return 'guard.needs-words'
  return proof.turn === turn ? null : 'guard.stale-proof'
}
