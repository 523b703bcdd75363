/**
 * Secret votes: while a proposal is talked about, members step forward as tellers, each with a share of a key; votes are closed with all
 * shares, added up closed, and only the sum is opened, by all tellers together (core/governance/secrecy.ts).
 */
import type { z } from 'zod'
import type { ballotCast, ballotShare, ballotTeller } from '#shared/wire/governance.ts'
import { mayBegin } from '../hubs/standing.ts'
import { readMember } from '../hubs/state.ts'
import { dueKey } from '../kernel/due.ts'
import { equalBytes, toHex } from '../kernel/index.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { conclude, isComplete, openOne, voteRefusal } from './proposals.ts'
import { addBallot, ballotContext, isBallot, isShare, isTellerKey, openSum } from './secrecy.ts'
import { ballotKey, type ProposalState, proposalKey, readBallot, type SecretState } from './state.ts'

type Secret = ProposalState & { secret: SecretState }
const isSecret = (proposal: ProposalState): proposal is Secret => proposal.secret !== undefined

const countDue = (due: number, id: Uint8Array): string => dueKey(due, `proposal/${toHex(id)}`)

/**
 * Steps forward as a teller. Codes: those of openOne, ballot.open, proposal.not-a-member, vote.newcomer, teller.too-late, teller.enough,
 * teller.already, teller.proof.
 */
export function stepForward(context: RuleContext, as: string, body: z.infer<typeof ballotTeller>): RuleResult {
  const { state, run } = context
  const proposal = openOne(context, body.proposal)
  if (typeof proposal === 'string') return proposal
  if (!isSecret(proposal)) return 'ballot.open'
  if (!mayBegin(state, as)) return 'proposal.not-a-member'
  if ((readMember(state, as)?.joined ?? run) > proposal.opened) return 'vote.newcomer'
  if (run >= proposal.votingFrom) return 'teller.too-late'
  const { secret } = proposal
  if (secret.tellers.some(({ did }) => did === as)) return 'teller.already'
  if (secret.tellers.length >= secret.most) return 'teller.enough'
  if (!isTellerKey(body.key, body.proof, ballotContext(context.hub, body.proposal, as))) return 'teller.proof'
  const tellers = [...secret.tellers, { did: as, key: body.key }]
  state.put(proposalKey(body.proposal), { ...proposal, secret: { ...secret, tellers } })
  return null
}

/** Fewer could open votes alone. */
export const TELLERS_MIN = 2

/**
 * Casts a closed vote, once: what nobody can read nobody can take out of the sum again. Codes: those of openOne and voteRefusal,
 * ballot.open, ballot.no-tellers, ballot.already, ballot.proof.
 */
export function castBallot(context: RuleContext, as: string, body: z.infer<typeof ballotCast>): RuleResult {
  const { state } = context
  const proposal = openOne(context, body.proposal)
  if (typeof proposal === 'string') return proposal
  if (!isSecret(proposal)) return 'ballot.open'
  const refused = voteRefusal(context, as, proposal)
  if (refused) return refused
  const { secret } = proposal
  if (secret.tellers.length < TELLERS_MIN) return 'ballot.no-tellers'
  if (readBallot(state, body.proposal, as)) return 'ballot.already'
  const keys = secret.tellers.map(({ key }) => key)
  if (!isBallot(keys, body, ballotContext(context.hub, body.proposal, as))) return 'ballot.proof'
  state.put(ballotKey(body.proposal, as), { choice: 'secret', event: context.event as Uint8Array })
  const voted = proposal.voted + 1
  const cast: Secret = { ...proposal, voted, secret: { ...secret, sum: addBallot(secret.sum, body) } }
  state.put(proposalKey(body.proposal), cast)
  if (isComplete(context, proposal, voted)) startCounting(context, body.proposal, cast)
  return null
}

/** Voting on a secret proposal is over, by its deadline or by the last vote: the tellers open the sum, or nothing comes of it. */
export function startCounting(context: RuleContext, id: Uint8Array, proposal: Secret): void {
  const { state, run } = context
  const { secret } = proposal
  state.delete(countDue(proposal.due, id))
  if (!secret.sum) {
    const nothing = { voters: 0, yes: 0n, no: 0n, abstain: 0n }
    return conclude(
      context,
      id,
      proposal,
      nothing,
      secret.tellers.length < TELLERS_MIN ? 'ballot.no-tellers' : undefined,
    )
  }
  const due = run + secret.counting
  state.put(proposalKey(id), { ...proposal, phase: 'counting', due })
  state.put(countDue(due, id), { proposal: id })
}

/** The tellers did not open the sum in time. */
export function giveUpCounting(context: RuleContext, id: Uint8Array, proposal: Secret): void {
  conclude(context, id, proposal, { voters: proposal.voted, yes: 0n, no: 0n, abstain: 0n }, 'ballot.uncounted')
}

/** A teller's part in opening the sum; the last one decides. Codes: ballot.not-counting, teller.none, teller.done, teller.proof. */
export function share(
  context: RuleContext,
  as: string,
  proposal: ProposalState,
  body: z.infer<typeof ballotShare>,
): RuleResult {
  if (!isSecret(proposal) || proposal.phase !== 'counting' || !proposal.secret.sum) return 'ballot.not-counting'
  const { secret, voted } = proposal
  const sum = proposal.secret.sum
  const teller = secret.tellers.find(({ did }) => did === as)
  if (!teller) return 'teller.none'
  if (teller.share) return 'teller.done'
  if (!isShare(teller.key, sum, body, ballotContext(context.hub, body.proposal, as))) return 'teller.proof'
  const tellers = secret.tellers.map((one) => (equalBytes(one.key, teller.key) ? { ...one, share: body.share } : one))
  const opened: Secret = { ...proposal, secret: { ...secret, tellers } }
  context.state.put(proposalKey(body.proposal), opened)
  const shares = tellers.flatMap((one) => (one.share ? [one.share] : []))
  if (shares.length < tellers.length) return null
  const yes = openSum(sum, shares, voted)
  // Every ballot and every share was proven, so the sum opens; were it not to, the vote would be void and not a stop for the hub.
  if (yes === undefined) {
    giveUpCounting(context, body.proposal, opened)
    return null
  }
  context.state.delete(countDue(proposal.due, body.proposal))
  conclude(context, body.proposal, opened, { voters: voted, yes: BigInt(yes), no: BigInt(voted - yes), abstain: 0n })
  return null
}
