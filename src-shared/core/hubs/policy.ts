/** What a hub's policy says where it says nothing: the rules a hub founded before a section existed lives by. */
import type { Policy } from '#shared/wire/hubs.ts'
import type { Admission, Consensus, Governance, QuorumKind } from '#shared/wire/policy.ts'
import { DAY } from '../kernel/index.ts'

const BY_INVITE: Admission = { by: 'invite' }

/** One member, one open vote; more than half of those who vote, and at least half of all. */
const GOVERNANCE: Governance = {
  count: 'members',
  propose: 'members',
  turnout: 500,
  pass: 500,
  debate: 0,
  voting: 3 * DAY,
  season: 90 * DAY,
}

/** The validators that genesis named; a vote changes them, nothing else does. */
const namedBy = (quorum: QuorumKind): Consensus => ({
  model: 'named',
  quorum,
  seats: 128,
  atLeast: 1,
  cap: 1000,
  epoch: 0,
  handover: 7 * DAY,
  unlock: 14 * DAY,
  minStake: 1n,
  slash: 1000,
})

type Rules = Pick<Policy, 'admission' | 'consensus' | 'governance'>

export const admissionOf = (policy: Rules): Admission => policy.admission ?? BY_INVITE
export const governanceOf = (policy: Rules): Governance => policy.governance ?? GOVERNANCE
/** `quorum` is the hub's own kind, which stands where the policy has no section about it. */
export const consensusOf = (policy: Rules, quorum: QuorumKind): Consensus => policy.consensus ?? namedBy(quorum)

/**
 * What is wrong with rules whose fields are each fine, or null. Codes: policy.solo-seats (one signs alone, so there is one seat),
 * policy.at-least (more validators asked for than there are seats), policy.no-stake (anybody would hold a stake of nothing),
 * policy.secret-members (only votes that all weigh one add up closed), policy.secret-debate (tellers step forward before voting).
 */
export function policyRefusal(policy: Policy): string | null {
  const { consensus, governance } = policy
  if (governance?.secret && governance.count !== 'members') return 'policy.secret-members'
  if (governance?.secret && governance.debate === 0) return 'policy.secret-debate'
  if (!consensus) return null
  if (consensus.quorum === 'solo' && consensus.seats !== 1) return 'policy.solo-seats'
  if (consensus.atLeast > consensus.seats) return 'policy.at-least'
  return consensus.model === 'staking' && consensus.minStake === 0n ? 'policy.no-stake' : null
}
