/** What is said before a drawn panel: who sits on the bench, what a case is about, who drew, and the votes (DESIGN §7, decision 042). */
import * as z from 'zod'
import { COMMITMENTS_MAX, share } from './contracts.ts'
import { bytes32, bytesUpTo, counter, positiveAmount } from './shape.ts'

/** A draw proof of ECVRF-EDWARDS25519-SHA512-TAI (RFC 9381): a point, a challenge of 16 bytes and a scalar. */
export const VRF_PROOF_BYTES = 80
export const ROUNDS_MAX = 5

const vrfProof = bytesUpTo(VRF_PROOF_BYTES).refine(({ length }) => length === VRF_PROOF_BYTES, 'expected 80 bytes')
const round = counter.max(ROUNDS_MAX - 1)
/** Salted commitment to a text and its files; those concerned hold what it stands for. */
const statement = bytes32

/** Of what is in dispute: `share` to those it was for, `bond` of the doer's bond to the receiver; thousandths. */
export const award = z.strictObject({ share, bond: share })
export type Award = z.infer<typeof award>

/** What a juror finds; `refuse` is a finding too: that this cannot be ruled on. */
export const finding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), award }),
  z.strictObject({ kind: z.literal('refuse') }),
])
export type Finding = z.infer<typeof finding>

/** Sits on the hub's bench with `lock` at risk; again adds to the lock, or names another key, which counts for later cases only. */
export const courtEnrol = z.strictObject({ vrf: bytes32, lock: positiveAmount.optional() })
/** Leaves the bench; the lock comes back. */
export const courtRetire = z.strictObject({})

export const REASONS = ['not-as-agreed', 'not-delivered', 'late', 'not-accepted', 'hindered', 'other'] as const
/** Why a commitment is brought to court. */
export const fileReason = z.enum(REASONS)
export type FileReason = z.infer<typeof fileReason>

export const courtFile = z.strictObject({
  agreement: bytes32,
  commitment: counter.max(COMMITMENTS_MAX - 1),
  reason: fileReason,
  statement,
  /** What the filer asks for. */
  ask: award,
})
/** One more piece of evidence, after `before` others; the side that did not file says what it asks for with it. */
export const courtEvidence = z.strictObject({
  case: bytes32,
  before: counter,
  statement,
  ask: award.optional(),
})
/** The mediator says how it could be split; that binds nobody. */
export const courtPropose = z.strictObject({ case: bytes32, split: award })
/** A side signs a split, or takes its word back; what both have signed is carried out at once. */
export const courtSign = z.strictObject({ case: bytes32, split: award.optional() })
/** A side wants no mediation; once both have said so the case goes on. */
export const courtWaive = z.strictObject({ case: bytes32 })
/** Is there for this draw: the lock answers for showing the number. */
export const courtPresent = z.strictObject({ case: bytes32, round })
export const courtClaim = z.strictObject({ case: bytes32, round, proof: vrfProof })
export const courtCommit = z.strictObject({ case: bytes32, round, vote: bytes32 })
/** `reason` is a salted commitment to the reasons, which the parties are sent. */
export const courtReveal = z.strictObject({ case: bytes32, round, finding, reason: bytes32, salt: bytes32 })
export const courtAppeal = z.strictObject({ case: bytes32, statement })
