/** What the end of a proposal's time brings: open votes are counted, secret ones are opened or given up. */
import type { z } from 'zod'
import type { ballotShare } from '#shared/wire/governance.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { closeOpenVote } from './proposals.ts'
import { giveUpCounting, share, startCounting } from './secret-votes.ts'
import { readProposal } from './state.ts'

/** Fired by a proposal's deadline. */
export function closeProposal(context: RuleContext, id: Uint8Array): void {
  const proposal = readProposal(context.state, id)
  if (!proposal) return
  const { secret } = proposal
  if (secret && proposal.phase === 'counting') giveUpCounting(context, id, { ...proposal, secret })
  else if (secret) startCounting(context, id, { ...proposal, secret })
  else closeOpenVote(context, id, proposal)
}

/** A teller's part in opening the sum. Codes: proposal.unknown and those of `share`. */
export function openSecret(context: RuleContext, as: string, body: z.infer<typeof ballotShare>): RuleResult {
  const proposal = readProposal(context.state, body.proposal)
  return proposal ? share(context, as, proposal, body) : 'proposal.unknown'
}
