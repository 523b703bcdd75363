/**
 * Changing the rules by the rules: propose, talk, vote; the fold counts at the deadline, or as soon as everybody has voted, and what
 * carried waits for its epoch (core/governance/epochs.ts).
 */
import type { z } from 'zod'
import type { policyPropose, policyState, policyVote, policyWithdraw } from '#shared/wire/governance.ts'
import type { Policy, Validator } from '#shared/wire/hubs.ts'
import { consensusOf, governanceOf, policyRefusal } from '../hubs/policy.ts'
import { isKeeper, mayBegin } from '../hubs/standing.ts'
import { type HubState, readHub, readMember } from '../hubs/state.ts'
import { allDue, dueKey } from '../kernel/due.ts'
import { toHex } from '../kernel/index.ts'
import { sortValidators } from '../ledger/batch.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { hasLadder } from '../tiers/record.ts'
import { letIn, turnAway } from './admission.ts'
import { putInLine } from './epochs.ts'
import {
  ballotKey,
  type ProposalState,
  type ProposedChange,
  proposalKey,
  readBallot,
  readProposal,
  type StatementState,
  statementKey,
  statementsOf,
  type Tally,
} from './state.ts'
import { count, votesOn, whyNotCarried } from './tally.ts'
import { canValidate, electorate, electValidators, hasVote } from './weights.ts'

/** Nobody reads more at once; a member who floods the list keeps others out of it otherwise. */
export const OPEN_EACH_MAX = 3
export const OPEN_MAX = 32
/** Statements on one proposal, of all and of one member: a debate, not a chat. */
export const STATEMENTS_MAX = 500
export const STATEMENTS_EACH_MAX = 10

const proposalDue = (due: number, id: Uint8Array): string => dueKey(due, `proposal/${toHex(id)}`)

/** The rules as they would be: the present ones, or those that wait already, with some sections replaced. */
function changedPolicy(hub: HubState, change: ProposedChange): Policy {
  const present = hub.next?.policy ?? hub.policy
  if (!change.policy) return present
  // CBOR carries no undefined, so a section is either replaced or absent.
  return { ...present, ...(change.policy as Partial<Policy>), version: hub.policy.version + 1 }
}

/** What a change would put in line, or the code of what stands in its way. */
function consequence(context: RuleContext, change: ProposedChange, id: Uint8Array[]) {
  const { state, time } = context
  const hub = readHub(state)
  const policy = changedPolicy(hub, change)
  const wrong = policyRefusal(policy)
  if (wrong) return wrong
  const rules = consensusOf(policy, hub.next?.quorum ?? hub.quorum)
  if (change.validators && rules.model !== 'named') return 'proposal.not-named'
  const validators = change.validators
    ? sortValidators(change.validators)
    : electValidators(state, rules, governanceOf(policy), time)
  if (rules.quorum === 'solo' && validators.length !== 1) return 'policy.solo-seats'
  if (!areFit(context, validators)) return 'proposal.validators'
  if (change.policy?.recovery && !areFit(context, change.policy.recovery.validators)) return 'proposal.validators'
  const proposals = [...(hub.next?.proposals ?? []), ...id]
  return { policy, validators, quorum: rules.quorum, proposals }
}

/** Each is a member's own active device, and nobody is named twice. */
const areFit = ({ state }: RuleContext, all: readonly Validator[]): boolean =>
  all.every((one, i) => canValidate(state, one) && all.findIndex(({ did }) => did === one.did) === i)

/** Codes: proposal.not-a-member, proposal.not-keeper, proposal.too-many, proposal.not-named, proposal.validators, and those of policyRefusal. */
export function propose(context: RuleContext, as: string, body: z.infer<typeof policyPropose>): RuleResult {
  const { state } = context
  if (!mayBegin(state, as)) return 'proposal.not-a-member'
  if (governanceOf(readHub(state).policy).propose === 'keepers' && !isKeeper(state, as)) return 'proposal.not-keeper'
  if (tooMany(context, as)) return 'proposal.too-many'
  const change: ProposedChange = {
    ...(body.policy && { policy: body.policy }),
    ...(body.validators && { validators: body.validators }),
  }
  const wrong = consequence(context, change, [])
  if (typeof wrong === 'string') return wrong
  openProposal(context, as, { title: body.title, reason: body.reason, change })
  return null
}

function tooMany(context: RuleContext, as: string): boolean {
  const open = openProposals(context)
  return open.length >= OPEN_MAX || open.filter((proposal) => proposal.by === as).length >= OPEN_EACH_MAX
}

/** Every open proposal has a deadline, so those name them. */
function openProposals({ state }: RuleContext): ProposalState[] {
  return allDue(state).flatMap((key) => {
    const due = state.get(key) as { proposal?: Uint8Array }
    const proposal = due.proposal && readProposal(state, due.proposal)
    return proposal ? [proposal] : []
  })
}

/** Opens a vote under the rules of today; its id is that of the event that caused it. */
export function openProposal(
  context: RuleContext,
  by: string,
  proposed: Pick<ProposalState, 'title' | 'reason' | 'change'>,
): void {
  const { state, run, time } = context
  const id = context.event as Uint8Array
  const hub = readHub(state)
  const rules = governanceOf(hub.policy)
  const before = { policy: hub.next?.policy ?? hub.policy, quorum: hub.next?.quorum ?? hub.quorum }
  // A newcomer is known to whoever brought them; there is nothing to debate beforehand that voting would not allow.
  const aboutRules = proposed.change.admit === undefined
  const votingFrom = run + (aboutRules ? rules.debate : 0)
  const due = votingFrom + rules.voting
  const counts = { electorate: electorate(state, run).length, voted: 0, statements: 0 }
  const secret = aboutRules && rules.secret
  const closed = secret && { secret: { most: secret.tellers, counting: secret.counting, tellers: [] } }
  state.put(proposalKey(id), {
    ...proposed,
    before,
    by,
    phase: 'open',
    opened: time,
    votingFrom,
    due,
    ...counts,
    ...closed,
  })
  state.put(proposalDue(due, id), { proposal: id })
}

/** Codes: proposal.unknown, proposal.closed. */
export function openOne(context: RuleContext, id: Uint8Array): ProposalState | string {
  const proposal = readProposal(context.state, id)
  if (!proposal) return 'proposal.unknown'
  return proposal.phase === 'open' ? proposal : 'proposal.closed'
}

/** A short signed statement in the debate. Codes: those of openOne, proposal.not-a-member, debate.full, debate.enough. */
export function speak(context: RuleContext, as: string, body: z.infer<typeof policyState>): RuleResult {
  const proposal = openOne(context, body.proposal)
  if (typeof proposal === 'string') return proposal
  if (!mayBegin(context.state, as)) return 'proposal.not-a-member'
  if (proposal.statements >= STATEMENTS_MAX) return 'debate.full'
  if (statementsBy(context, body.proposal, as) >= STATEMENTS_EACH_MAX) return 'debate.enough'
  const statement = { by: as, text: body.text, time: context.time, event: context.event as Uint8Array }
  context.state.put(statementKey(body.proposal, proposal.statements), statement)
  context.state.put(proposalKey(body.proposal), { ...proposal, statements: proposal.statements + 1 })
  return null
}

function statementsBy({ state }: RuleContext, id: Uint8Array, did: string): number {
  const keys = state.keys(...statementsOf(id), STATEMENTS_MAX)
  return keys.filter((key) => (state.get(key) as StatementState).by === did).length
}

/**
 * Why `as` has no vote on this now, or null. Codes: vote.too-early, vote.not-a-member, vote.newcomer (who joined after a vote began has no
 * part in it, or a vote could be packed), vote.tier.
 */
export function voteRefusal({ state, run }: RuleContext, as: string, proposal: ProposalState): RuleResult {
  if (!mayBegin(state, as)) return 'vote.not-a-member'
  if ((readMember(state, as)?.joined ?? run) > proposal.opened) return 'vote.newcomer'
  if (run < proposal.votingFrom) return 'vote.too-early'
  return hasVote(state, as, run) ? null : 'vote.tier'
}

/** Whether nobody is left to vote: with tiers, some may have got a vote since it opened. */
export const isComplete = ({ state, run }: RuleContext, { electorate: then }: ProposalState, voted: number): boolean =>
  voted >= then && (!hasLadder(readHub(state)) || voted >= electorate(state, run).length)

/** One's open vote, which may be changed until the end. Codes: those of openOne and voteRefusal, ballot.secret. */
export function vote(context: RuleContext, as: string, body: z.infer<typeof policyVote>): RuleResult {
  const { state } = context
  const proposal = openOne(context, body.proposal)
  if (typeof proposal === 'string') return proposal
  if (proposal.secret) return 'ballot.secret'
  const refused = voteRefusal(context, as, proposal)
  if (refused) return refused
  const first = readBallot(state, body.proposal, as) === undefined
  state.put(ballotKey(body.proposal, as), { choice: body.choice, event: context.event as Uint8Array })
  const voted = proposal.voted + (first ? 1 : 0)
  const after = { ...proposal, voted }
  state.put(proposalKey(body.proposal), after)
  if (isComplete(context, proposal, voted)) closeOpenVote(context, body.proposal, after)
  return null
}

/** Whoever proposed it takes it back. Codes: those of openOne, proposal.not-yours, proposal.about-a-newcomer. */
export function withdraw(context: RuleContext, as: string, body: z.infer<typeof policyWithdraw>): RuleResult {
  const proposal = openOne(context, body.proposal)
  if (typeof proposal === 'string') return proposal
  if (proposal.by !== as) return 'proposal.not-yours'
  if (proposal.change.admit !== undefined) return 'proposal.about-a-newcomer'
  context.state.delete(proposalDue(proposal.due, body.proposal))
  context.state.put(proposalKey(body.proposal), { ...proposal, phase: 'withdrawn', closed: context.time })
  return null
}

/** Counts open votes at their end. */
export function closeOpenVote(context: RuleContext, id: Uint8Array, proposal: ProposalState): void {
  const { state, time } = context
  const counted = count(state, governanceOf(readHub(state).policy), votesOn(state, id), time)
  conclude(context, id, proposal, counted)
}

/** The votes are counted: what carried waits for its epoch. `because` says why nothing could be counted. */
export function conclude(
  context: RuleContext,
  id: Uint8Array,
  proposal: ProposalState,
  tally: Tally,
  because: string | null = null,
): void {
  const { state, time } = context
  state.delete(proposalDue(proposal.due, id))
  const failed = because ?? whyNotCarried(tally, proposal.electorate, governanceOf(readHub(state).policy))
  const over = { ...proposal, tally, closed: time }
  if (proposal.change.admit !== undefined) return decideOnNewcomer(context, id, over, failed)
  const carried = failed ?? consequence(context, proposal.change, [id])
  if (typeof carried === 'string') return state.put(proposalKey(id), { ...over, phase: 'failed', because: carried })
  state.put(proposalKey(id), { ...over, phase: 'passed' })
  putInLine(context, carried)
}

function decideOnNewcomer(context: RuleContext, id: Uint8Array, over: ProposalState, because: string | null): void {
  const did = over.change.admit as string
  if (because === null) letIn(context, did, over.by)
  else turnAway(context, did)
  const result = because === null ? ({ phase: 'active' } as const) : ({ phase: 'failed', because } as const)
  context.state.put(proposalKey(id), { ...over, ...result })
}
