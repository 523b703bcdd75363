/** What a hub's policy says where it says nothing: the rules a hub founded before a section existed lives by. */
import type { Policy } from '#shared/wire/hubs.ts'
import type { Admission, Consensus, Governance, QuorumKind } from '#shared/wire/policy.ts'
import type { StampRules } from '#shared/wire/stamp.ts'
import type { Tier, TierGives, TierRules } from '#shared/wire/tiers.ts'
import { DAY, MINUTE, SECOND } from '../kernel/index.ts'
import { secondsOf } from './work.ts'

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

/** No work at all; the other numbers are where a hub that wants some may begin. */
const NO_STAMP: StampRules = { base: 0, max: 0, calm: 8, window: 10 * MINUTE }

type Rules = Pick<Policy, 'admission' | 'consensus' | 'governance' | 'stamp' | 'tiers'>

export const admissionOf = (policy: Rules): Admission => policy.admission ?? BY_INVITE
export const stampOf = (policy: Rules): StampRules => policy.stamp ?? NO_STAMP
export const governanceOf = (policy: Rules): Governance => policy.governance ?? GOVERNANCE
/** `quorum` is the hub's own kind, which stands where the policy has no section about it. */
export const consensusOf = (policy: Rules, quorum: QuorumKind): Consensus => policy.consensus ?? namedBy(quorum)

/** Undefined where the hub has no ladder, or took it down. */
export const tiersOf = ({ tiers }: Pick<Policy, 'tiers'>): TierRules | undefined =>
  tiers && tiers.ladder.length > 0 ? tiers : undefined

/** Whether the order of batches comes from a replicated log. */
export const isByLog = ({ finality }: Consensus): boolean => finality?.by === 'log'

/**
 * What is wrong with rules whose fields are each fine, or null. Codes: policy.solo-seats (one signs alone, so there is one seat),
 * policy.at-least (more validators asked for than there are seats), policy.no-stake (anybody would hold a stake of nothing),
 * policy.log-named (a replicated log is run by several operators whom the rules name),
 * policy.secret-members (only votes that all weigh one add up closed), policy.secret-debate (tellers step forward before voting),
 * policy.recovery (one who takes over alone is one; several are not solo),
 * policy.stamp (more work asked for at rest than at most), policy.stamp-window (the header it is bound to would be old before it is done),
 * policy.tiers-first (newcomers stand on no rung), policy.tiers-order (somebody would lose by rising), policy.tiers-names.
 */
export function policyRefusal(policy: Policy): string | null {
  const { consensus, governance, recovery, stamp } = policy
  const wrong = stampRulesRefusal(stamp) ?? ladderRefusal(tiersOf(policy)?.ladder ?? [])
  if (wrong) return wrong
  if (governance?.secret && governance.count !== 'members') return 'policy.secret-members'
  if (governance?.secret && governance.debate === 0) return 'policy.secret-debate'
  if (recovery?.quorum === 'solo' && recovery.validators.length > 1) return 'policy.recovery'
  if (!consensus) return null
  if (consensus.quorum === 'solo' && consensus.seats !== 1) return 'policy.solo-seats'
  if (consensus.atLeast > consensus.seats) return 'policy.at-least'
  if (isByLog(consensus) && (consensus.model !== 'named' || consensus.quorum === 'solo')) return 'policy.log-named'
  return consensus.model === 'staking' && consensus.minStake === 0n ? 'policy.no-stake' : null
}

/** Finding a stamp is luck: one in fifty takes four times as long as the average, and nearly nobody should have to begin anew. */
const LUCK = 4

function stampRulesRefusal(stamp: StampRules | undefined): string | null {
  if (!stamp) return null
  if (stamp.base > stamp.max) return 'policy.stamp'
  return LUCK * secondsOf(stamp.max) * SECOND > stamp.window ? 'policy.stamp-window' : null
}

const atMost = (a: bigint | number | undefined, b: bigint | number | undefined): boolean =>
  b === undefined || (a !== undefined && a <= b)

/** Nobody loses by rising; what a rung asks is asked of those above it too. */
const rises = (below: TierGives, above: TierGives): boolean =>
  atMost(below.exposure, above.exposure) &&
  atMost(below.credit, above.credit) &&
  above.fee <= below.fee &&
  (below.cover ?? 0n) <= (above.cover ?? 0n) &&
  (['board', 'votes', 'jury'] as const).every((right) => above[right] || !below[right])

function ladderRefusal(ladder: readonly Tier[]): string | null {
  const [first] = ladder
  if (!first) return null
  const { age, partners, kept, lost, trusted } = first.needs
  if (age > 0 || partners > 0 || kept > 0 || lost !== undefined || trusted > 0n) return 'policy.tiers-first'
  if (new Set(ladder.map(({ name }) => name)).size !== ladder.length) return 'policy.tiers-names'
  return ladder.every(({ gives }, i) => i === 0 || rises((ladder[i - 1] as Tier).gives, gives))
    ? null
    : 'policy.tiers-order'
}
