/** Whether an invite is enough, or the members' word is needed too: by vouching or by a vote (wire/policy.ts). */
import type { z } from 'zod'
import type { memberVouch } from '#shared/wire/governance.ts'
import { admissionOf } from '../hubs/policy.ts'
import { isLetIn, isTurnedAway, mayBegin, standingOf } from '../hubs/standing.ts'
import { readHub } from '../hubs/state.ts'
import { dueKey } from '../kernel/due.ts'
import { accountKey, openAccount } from '../ledger/accounts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { namesIn, vouchesFor, vouchKey } from './state.ts'

/** A word for a newcomer, and when waiting for such words ends: equal for all of one newcomer's. */
export interface VouchState {
  due: number
}

/** Where the end of waiting for members' words stands. */
export const applicantDue = (due: number, did: string): string => dueKey(due, `applicant/${did}`)

/** Lets somebody who waited in, with the account that every member has. */
export function letIn(context: RuleContext, did: string, by: string): void {
  forgetVouches(context, did)
  isLetIn(context, did, by)
  openMemberAccount(context, did)
}

/** The members' word did not come in time, or was no. */
export function turnAway(context: RuleContext, did: string): void {
  forgetVouches(context, did)
  isTurnedAway(context, did, readHub(context.state).founder)
}

function forgetVouches({ state }: RuleContext, did: string): void {
  for (const by of namesIn(state, vouchesFor(did), Number.MAX_SAFE_INTEGER)) {
    const { due } = state.get(vouchKey(did, by)) as VouchState
    state.delete(applicantDue(due, did))
    state.delete(vouchKey(did, by))
  }
}

/** Codes: vouch.not-a-member, vouch.not-waiting, vouch.by-vote, vouch.already. */
export function vouch(context: RuleContext, as: string, { did }: z.infer<typeof memberVouch>): RuleResult {
  const { state } = context
  if (!mayBegin(state, as)) return 'vouch.not-a-member'
  if (standingOf(state, did) !== 'applying') return 'vouch.not-waiting'
  const words = namesIn(state, vouchesFor(did), Number.MAX_SAFE_INTEGER)
  const [first] = words
  if (first === undefined) return 'vouch.by-vote'
  if (words.includes(as)) return 'vouch.already'
  const { due } = state.get(vouchKey(did, first)) as VouchState
  state.put(vouchKey(did, as), { due } satisfies VouchState)
  if (words.length + 1 >= wordsNeeded(context)) letIn(context, did, as)
  return null
}

/** Rules may have changed since somebody began to wait: those of today decide, and an invite alone means one word more. */
function wordsNeeded({ state }: RuleContext): number {
  const admission = admissionOf(readHub(state).policy)
  return admission.by === 'vouches' ? admission.members : 1
}

/** A newcomer can buy at once: the hub's grant is minted to it, once, and its credit limit is open. */
export function openMemberAccount(context: RuleContext, did: string): void {
  const { token, policy } = readHub(context.state)
  if (!context.state.get(accountKey(token, did))) openAccount(context, did, token, policy.grant, policy.creditLimit)
}
