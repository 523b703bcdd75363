/** How a hub changes its own rules: proposals, debate, votes, hand-over, and the standing acts that weigh validators (DESIGN §5). */
import * as z from 'zod'
import { PROPOSAL_REASON_CHARS_MAX, STATEMENT_CHARS_MAX, TITLE_CHARS_MAX } from '../core/governance/limits.ts'
import { policyChange, validator } from './hubs.ts'
import { bytes32, counter, did, line, plainText, positiveAmount, signature } from './shape.ts'

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
