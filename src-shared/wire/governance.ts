/** How a hub changes its own rules: proposals, debate, votes, hand-over, and the standing acts that weigh validators (DESIGN §5). */
import * as z from 'zod'
import { PROPOSAL_REASON_CHARS_MAX, STATEMENT_CHARS_MAX, TITLE_CHARS_MAX } from '../core/governance/limits.ts'
import { policyChange, validator } from './hubs.ts'
import { bytes32, bytesUpTo, counter, did, line, plainText, positiveAmount, signature } from './shape.ts'

const v = z.literal(1)
const proposal = bytes32

/** A change of rules, of the named validators, or both. */
export const policyPropose = z
  .strictObject({
    v,
    title: line(TITLE_CHARS_MAX).min(1),
    reason: plainText(PROPOSAL_REASON_CHARS_MAX).min(1),
    policy: policyChange.optional(),
    validators: z.array(validator).min(1).max(128).optional(),
  })
  .refine((body) => body.policy !== undefined || body.validators !== undefined, 'nothing to change')
export const policyState = z.strictObject({ v, proposal, text: plainText(STATEMENT_CHARS_MAX).min(1) })
export const policyVote = z.strictObject({ v, proposal, choice: z.enum(['yes', 'no', 'abstain']) })
export const policyWithdraw = z.strictObject({ v, proposal })

const bytes = (length: number) =>
  bytesUpTo(length).refine((value) => value.length === length, `expected ${length} bytes`)
/** Secret votes (core/governance/secrecy.ts): a teller's share of the key, a closed vote, a teller's part in opening the sum. */
export const ballotTeller = z.strictObject({ v, proposal, key: bytes32, proof: bytes(64) })
export const ballotCast = z.strictObject({ v, proposal, c1: bytes32, c2: bytes32, proof: bytes(128) })
export const ballotShare = z.strictObject({ v, proposal, share: bytes32, proof: bytes(64) })

/** This device runs, is caught up, and would sign from the next epoch on; `change` names what waits (core/governance/epochs.ts). */
export const validatorReady = z.strictObject({ v, change: bytes32 })
/** A member offers the device that signs this as a validator, and takes the offer back. */
export const validatorOffer = z.strictObject({ v })
export const validatorRetire = z.strictObject({ v })
/** Two votes of one device in one slot, for different headers. */
const vote = z.strictObject({ header: bytes32, sig: signature })
export const validatorEvidence = z.strictObject({
  v,
  dev: bytes32,
  epoch: counter,
  h: counter,
  round: counter,
  phase: z.enum(['validate', 'confirm']),
  a: vote,
  b: vote,
})

/** One's standing vote for a validator; without `to` it is taken back. */
export const delegateSet = z.strictObject({ v, to: did.optional() })
export const stakeLock = z.strictObject({ v, amount: positiveAmount })
export const stakeUnlock = z.strictObject({ v, amount: positiveAmount })

/** One's word for a newcomer who waits. */
export const memberVouch = z.strictObject({ v, did })
