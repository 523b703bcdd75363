/** From a decoded event to one whose body is known to be well-formed: the last step before rules look at it. */
import type { z } from 'zod'
import {
  agreementCancel,
  agreementDeliver,
  agreementFund,
  agreementOpen,
  agreementRefund,
  agreementRelease,
  agreementWithdraw,
  receiptSign,
} from '#shared/wire/agreements.ts'
import {
  contractAccept,
  contractAsk,
  contractAttest,
  contractDeliver,
  contractDispute,
  contractFund,
  contractOpen,
  contractProve,
  contractRule,
  contractStop,
} from '#shared/wire/contracts.ts'
import {
  courtAppeal,
  courtClaim,
  courtCommit,
  courtEnrol,
  courtEvidence,
  courtFile,
  courtPresent,
  courtPropose,
  courtRetire,
  courtReveal,
  courtSign,
  courtWaive,
} from '#shared/wire/disputes.ts'
import { favourSettle } from '#shared/wire/favours.ts'
import {
  ballotCast,
  ballotShare,
  ballotTeller,
  delegateSet,
  memberVouch,
  policyPropose,
  policyState,
  policyVote,
  policyWithdraw,
  stakeLock,
  stakeUnlock,
  validatorEvidence,
  validatorOffer,
  validatorReady,
  validatorRetire,
} from '#shared/wire/governance.ts'
import { guardAccept, guardDecline, guardKeep, guardName, guardRecover, guardVeto } from '#shared/wire/guards.ts'
import {
  memberDevice,
  memberFork,
  memberJoin,
  memberLeave,
  memberLeaving,
  memberReadmit,
  memberRemove,
  memberReturn,
  memberRevoke,
  memberStay,
} from '#shared/wire/hubs.ts'
import { transferPost } from '#shared/wire/ledger.ts'
import { contractRecall, contractTake, mandate } from '#shared/wire/mandates.ts'
import { moderationAnswer, moderationAppeal, moderationPut } from '#shared/wire/moderation.ts'
import { noticePut, noticeWithdraw, profilePut } from '#shared/wire/notices.ts'
import { poolCancel, poolClaim, poolFound, poolGive, poolVote, poolWithdraw } from '#shared/wire/pools.ts'
import { ratingAnswer, ratingPut } from '#shared/wire/ratings.ts'
import { researchAnswer, researchPublish, researchReplicate, researchRevise } from '#shared/wire/research.ts'
import { reserveClose, reserveOpen, voucher } from '#shared/wire/reserves.ts'
import { spaceAmend, spaceClose, spaceFound, spaceHandOver } from '#shared/wire/spaces.ts'
import {
  accountLimit,
  poolPay,
  tokenBurn,
  tokenCover,
  tokenIssue,
  tokenMint,
  tokenReceive,
  tokenRedeem,
} from '#shared/wire/tokens.ts'
import { trustSet } from '#shared/wire/trust.ts'
import { err, ok, type Refusal, type Result, reject, type SignedEvent } from '../kernel/index.ts'

/** Every event type of fold version 1 and the shape of its body. */
export const BODIES = {
  'member.join': memberJoin,
  'member.device': memberDevice,
  'member.revoke': memberRevoke,
  'member.fork': memberFork,
  'member.remove': memberRemove,
  'member.readmit': memberReadmit,
  'member.leaving': memberLeaving,
  'member.stay': memberStay,
  'member.leave': memberLeave,
  'member.return': memberReturn,
  'member.vouch': memberVouch,
  'guard.name': guardName,
  'guard.keep': guardKeep,
  'guard.accept': guardAccept,
  'guard.decline': guardDecline,
  'guard.recover': guardRecover,
  'guard.veto': guardVeto,
  'policy.propose': policyPropose,
  'policy.state': policyState,
  'policy.vote': policyVote,
  'policy.withdraw': policyWithdraw,
  'ballot.teller': ballotTeller,
  'ballot.cast': ballotCast,
  'ballot.share': ballotShare,
  'validator.ready': validatorReady,
  'validator.offer': validatorOffer,
  'validator.retire': validatorRetire,
  'validator.evidence': validatorEvidence,
  'delegate.set': delegateSet,
  'stake.lock': stakeLock,
  'stake.unlock': stakeUnlock,
  'transfer.post': transferPost,
  'token.issue': tokenIssue,
  'token.mint': tokenMint,
  'token.burn': tokenBurn,
  'token.cover': tokenCover,
  'token.redeem': tokenRedeem,
  'token.receive': tokenReceive,
  'pool.pay': poolPay,
  'account.limit': accountLimit,
  'agreement.open': agreementOpen,
  'agreement.fund': agreementFund,
  'agreement.deliver': agreementDeliver,
  'agreement.release': agreementRelease,
  'agreement.refund': agreementRefund,
  'agreement.cancel': agreementCancel,
  'agreement.withdraw': agreementWithdraw,
  'contract.open': contractOpen,
  'contract.mandate': mandate,
  'contract.recall': contractRecall,
  'contract.take': contractTake,
  'contract.fund': contractFund,
  'contract.deliver': contractDeliver,
  'contract.accept': contractAccept,
  'contract.stop': contractStop,
  'contract.ask': contractAsk,
  'contract.attest': contractAttest,
  'contract.prove': contractProve,
  'contract.dispute': contractDispute,
  'contract.rule': contractRule,
  'court.enrol': courtEnrol,
  'court.retire': courtRetire,
  'court.file': courtFile,
  'court.evidence': courtEvidence,
  'court.propose': courtPropose,
  'court.sign': courtSign,
  'court.waive': courtWaive,
  'court.present': courtPresent,
  'court.claim': courtClaim,
  'court.commit': courtCommit,
  'court.reveal': courtReveal,
  'court.appeal': courtAppeal,
  'rating.put': ratingPut,
  'rating.answer': ratingAnswer,
  'receipt.sign': receiptSign,
  'favour.settle': favourSettle,
  'reserve.open': reserveOpen,
  'reserve.claim': voucher,
  'reserve.close': reserveClose,
  'pool.found': poolFound,
  'pool.give': poolGive,
  'pool.withdraw': poolWithdraw,
  'pool.cancel': poolCancel,
  'pool.claim': poolClaim,
  'pool.vote': poolVote,
  'trust.set': trustSet,
  'space.found': spaceFound,
  'space.amend': spaceAmend,
  'space.hand-over': spaceHandOver,
  'space.close': spaceClose,
  'research.publish': researchPublish,
  'research.revise': researchRevise,
  'research.replicate': researchReplicate,
  'research.answer': researchAnswer,
  'notice.put': noticePut,
  'notice.withdraw': noticeWithdraw,
  'profile.put': profilePut,
  'moderation.put': moderationPut,
  'moderation.appeal': moderationAppeal,
  'moderation.answer': moderationAnswer,
} as const

export type EventType = keyof typeof BODIES

/** A well-formed event: `t` decides the type of `body`. */
export type ParsedEvent = {
  [T in EventType]: { t: T; body: z.infer<(typeof BODIES)[T]>; signed: SignedEvent }
}[EventType]

const isKnown = (t: string): t is EventType => Object.hasOwn(BODIES, t)

/**
 * Codes: event.unknown-type (ignored: it may be from a newer version), event.cosigned, event.malformed (with the first offending field).
 * No event of this version takes cosignatures; they are no part of its id, so anybody could hang some on it.
 */
export function parseEvent(signed: SignedEvent): Result<ParsedEvent, Refusal> {
  const { t, body } = signed.event
  if (!isKnown(t)) return err({ verdict: 'ignore', code: 'event.unknown-type', detail: { t } })
  if (signed.cosigs.length > 0) return err(reject('event.cosigned'))
  const parsed = BODIES[t].safeParse(body)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return err(reject('event.malformed', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }))
  }
  return ok({ t, body: parsed.data, signed } as ParsedEvent)
}
