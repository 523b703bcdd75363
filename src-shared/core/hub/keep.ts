/**
 * Which events keep their body on a device that keeps no history (decision 025): its person's own, whatever is not over yet, and proof
 * against somebody. Of every other event before a snapshot the id is enough.
 */
import { readReceipt } from '../agreements/receipt.ts'
import { isOpen, readAgreement, readNegotiation } from '../agreements/state.ts'
import { agreementId } from '../agreements/terms.ts'
import { readMandate } from '../contracts/mandate-state.ts'
import { readContractReceipt } from '../contracts/receipt.ts'
import { isContractOpen, readContract } from '../contracts/state.ts'
import { contractId, partyOf } from '../contracts/terms.ts'
import { readCase } from '../disputes/index.ts'
import { readProposal } from '../governance/state.ts'
import type { Reader } from '../kernel/view.ts'
import { readRedemption } from '../ledger/reserve.ts'
import { isPoolOpen, readGift, readPool } from '../pools/state.ts'
import { readReserve } from '../reserves/state.ts'
import type { ParsedEvent } from './parse.ts'

/** Both sides of a trade sign its receipt. */
const RECEIPT_SIGNATURES = 2

/** Whether `me`, a did, needs the body of an event that took its place before the state in `reader`. */
export function keepsBody(reader: Reader, event: ParsedEvent, me: string): boolean {
  if (event.signed.event.as === me) return true
  switch (event.t) {
    case 'member.fork':
    case 'validator.evidence':
      return true
    case 'transfer.post':
    case 'token.mint':
      return event.body.to === me
    case 'favour.settle':
      return event.body.statement.a === me || event.body.statement.b === me
    case 'token.redeem':
      return isOwed(reader, event.signed.id)
    case 'reserve.open':
      return needsReserve(reader, event.signed.id, me)
    case 'reserve.claim':
    case 'reserve.close':
      return needsReserve(reader, event.body.reserve, me)
    case 'pool.found':
      return needsPool(reader, event.signed.id, me)
    case 'pool.give':
    case 'pool.withdraw':
    case 'pool.cancel':
    case 'pool.claim':
    case 'pool.vote':
      return needsPool(reader, event.body.pool, me)
    case 'agreement.open':
      return needsAgreement(reader, agreementId(event.body.terms), me)
    case 'agreement.fund':
    case 'agreement.deliver':
    case 'agreement.release':
    case 'agreement.refund':
    case 'agreement.cancel':
      return needsAgreement(reader, event.body.agreement, me)
    case 'contract.open':
      return needsContract(reader, contractId(event.body.terms), me)
    case 'contract.mandate':
      return readMandate(reader, event.signed.id) !== undefined
    case 'contract.take':
      return needsContract(reader, readNegotiation(reader, event.body.negotiation)?.agreement, me)
    case 'contract.fund':
    case 'contract.deliver':
    case 'contract.accept':
    case 'contract.stop':
    case 'contract.ask':
    case 'contract.attest':
    case 'contract.prove':
    case 'contract.dispute':
    case 'contract.rule':
      return needsContract(reader, event.body.agreement, me)
    case 'court.file':
      return needsCase(reader, event.signed.id, me)
    case 'court.evidence':
    case 'court.propose':
    case 'court.sign':
    case 'court.waive':
    case 'court.present':
    case 'court.claim':
    case 'court.commit':
    case 'court.reveal':
    case 'court.appeal':
      return needsCase(reader, event.body.case, me)
    case 'rating.put':
    case 'rating.answer':
    case 'receipt.sign':
      return needsAgreement(reader, event.body.agreement, me) || needsContract(reader, event.body.agreement, me)
    default:
      return needsProposal(reader, event)
  }
}

/** Open, mine, or ended with a receipt that one side has not signed. */
function needsAgreement(reader: Reader, id: Uint8Array, me: string): boolean {
  const state = readAgreement(reader, id)
  if (!state) return false
  if (isOpen(state.phase) || state.terms.payer === me || state.terms.provider === me) return true
  const receipt = readReceipt(reader, id)
  return receipt !== undefined && receipt.signatures.length < RECEIPT_SIGNATURES
}

function needsContract(reader: Reader, id: Uint8Array | undefined, me: string): boolean {
  const state = id && readContract(reader, id)
  if (!state) return false
  if (isContractOpen(state.phase) || partyOf(state.terms, me) >= 0) return true
  const receipt = readContractReceipt(reader, id)
  return receipt !== undefined && receipt.signatures.length < receipt.body.parties.length
}

/** A case is kept as long as its agreement, and by those who judged it. */
function needsCase(reader: Reader, id: Uint8Array, me: string): boolean {
  const state = readCase(reader, id)
  if (!state) return false
  const judged = state.rounds.some(({ seats }) => seats.some(({ did }) => did === me))
  return judged || state.phase !== 'closed' || needsContract(reader, state.agreement, me)
}

function needsReserve(reader: Reader, id: Uint8Array, me: string): boolean {
  const state = readReserve(reader, id)
  return state !== undefined && (state.due !== undefined || state.payer === me || state.payee === me)
}

/** Open, or one whose money this person gave, was to get, or asked for. */
function needsPool(reader: Reader, id: Uint8Array, me: string): boolean {
  const pool = readPool(reader, id)
  if (!pool) return false
  const mine = pool.by === me || readGift(reader, id, me) !== undefined
  return mine || isPoolOpen(pool.phase) || pool.terms.milestones.some(({ payee }) => payee === me)
}

function isOwed(reader: Reader, id: Uint8Array): boolean {
  const redemption = readRedemption(reader, id)
  return redemption !== undefined && redemption.state !== 'received'
}

/** What is said and voted on a proposal that is not decided, or not in force yet. */
function needsProposal(reader: Reader, event: ParsedEvent): boolean {
  const id =
    event.t === 'policy.propose'
      ? event.signed.id
      : 'proposal' in event.body
        ? (event.body.proposal as Uint8Array)
        : undefined
  const phase = id && readProposal(reader, id)?.phase
  return phase === 'open' || phase === 'counting' || phase === 'passed'
}
