/** The bench: whoever is ready to judge, with something of their own at risk. */
import type { z } from 'zod'
import type { courtEnrol } from '#shared/wire/disputes.ts'
import { mayBegin } from '../hubs/standing.ts'
import { readHub } from '../hubs/state.ts'
import { equalBytes } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { post } from '../ledger/accounts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { lock, unlock } from '../ledger/stakes.ts'
import { type JurorState, jurorHold, jurorKey, readJuror } from './state.ts'

/** Whether something of `did` is at risk in the court. */
export const isOnBench = (reader: Reader, did: string): boolean => readJuror(reader, did) !== undefined

function keep(context: RuleContext, did: string, juror: JurorState): void {
  context.state.put(jurorKey(did), juror)
  context.fact({ kind: 'juror', did, state: juror, ...(context.event && { event: context.event }) })
}

/** Codes: court.not-a-member, court.no-lock (the first time something has to be locked), court.already, and those of `lock`. */
export function enrol(context: RuleContext, as: string, body: z.infer<typeof courtEnrol>): RuleResult {
  const { state, h } = context
  if (!mayBegin(state, as)) return 'court.not-a-member'
  const before = readJuror(state, as)
  const sameKey = before !== undefined && equalBytes(before.vrf, body.vrf)
  if (body.lock === undefined) {
    if (!before) return 'court.no-lock'
    if (sameKey) return 'court.already'
  } else {
    const refused = lock(context, jurorHold(as), as, readHub(state).token, body.lock)
    if (refused) return refused
  }
  keep(context, as, {
    vrf: body.vrf,
    lock: (before?.lock ?? 0n) + (body.lock ?? 0n),
    busy: before?.busy ?? 0n,
    since: sameKey ? before.since : h,
  })
  return null
}

/** Codes: court.not-on-bench, court.busy (a case still stands on the lock). */
export function retire(context: RuleContext, as: string): RuleResult {
  const juror = readJuror(context.state, as)
  if (!juror) return 'court.not-on-bench'
  if (juror.busy > 0n) return 'court.busy'
  if (juror.lock > 0n) unlock(context, jurorHold(as), juror.lock)
  context.state.delete(jurorKey(as))
  context.fact({ kind: 'juror', did: as, ...(context.event && { event: context.event }) })
  return null
}

/** What is not standing in for a case. */
export const freeLock = ({ lock, busy }: JurorState): bigint => lock - busy

/** A part of the lock stands in for a case, or, below zero, no longer does. */
export function engage(context: RuleContext, did: string, amount: bigint): void {
  const juror = readJuror(context.state, did)
  if (juror) keep(context, did, { ...juror, busy: juror.busy + amount })
}

/** Takes part of a juror's lock, as far as it goes, for others; the caller pays it on and has freed it before. Says how much. */
export function forfeit(context: RuleContext, did: string, amount: bigint): bigint {
  const juror = readJuror(context.state, did)
  const taken = juror ? (juror.lock < amount ? juror.lock : amount) : 0n
  if (!juror || taken === 0n) return 0n
  unlock(context, jurorHold(did), taken)
  const { token } = readHub(context.state)
  post(context, { did, token, delta: -taken, entry: 'forfeit' })
  keep(context, did, { ...juror, lock: juror.lock - taken })
  return taken
}
