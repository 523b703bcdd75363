/** What an invite opens: membership at once, or a place to wait for the members' word (wire/policy.ts). */
import { admissionOf } from '../hubs/policy.ts'
import { applies } from '../hubs/standing.ts'
import { readHub, readMember } from '../hubs/state.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { applicantDue, openMemberAccount, type VouchState } from './admission.ts'
import { openProposal } from './proposals.ts'
import { vouchKey } from './state.ts'

/** Somebody came in by an invite of `by`: they are a member now, or wait where everybody sees them. */
export function arrive(context: RuleContext, did: string, by: string): void {
  const { policy } = readHub(context.state)
  const admission = admissionOf(policy)
  if (admission.by === 'invite') return openMemberAccount(context, did)
  applies(context, did, by)
  if (admission.by === 'vote') {
    const nick = readMember(context.state, did)?.nick ?? ''
    openProposal(context, by, { title: nick, reason: '', change: { admit: did } })
    return
  }
  const due = context.run + admission.within
  context.state.put(vouchKey(did, by), { due } satisfies VouchState)
  context.state.put(applicantDue(due, did), { applicant: did })
}
