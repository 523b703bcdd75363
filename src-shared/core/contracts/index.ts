/** Agreements of several commitments among several parties, with clauses, that cannot strand anybody (decision 031). */

export { isOwnPromise } from './acts.ts'
export { gateOf } from './clauses/index.ts'
export { courseOfSilence, coursesOf } from './courses.ts'
export { heldOf } from './escrow.ts'
export { isSpent, MANDATES, type MandateState, mandateKey, rateLeft, readMandate, takenTerms } from './mandate-state.ts'
export { amountRefusal, anybodys, mandateRefusal, takerRefusal } from './mandates.ts'
export { namedIn, shapeRefusal } from './opening.ts'
export { commitmentOutlook, fundingOutlook } from './outlook.ts'
export { contractReceiptDigest, readContractReceipt } from './receipt.ts'
export { type RedressBy, type RedressClaim, type RedressState, readRedress } from './redress.ts'
export { asSentence, type ContractWords, contractSentence, lineOf, linesOf, partyName, titleAt } from './sentence.ts'
export { type CommitmentState, type ContractState, type Flow, isContractOpen, isOver, readContract } from './state.ts'
export {
  arbitersOf,
  bindsAll,
  contractId,
  contractProseCommitment,
  DRAWS_MAX,
  deliveryPlace,
  depositsOf,
  encodeContract,
  membersOf,
  partyOf,
  principalsOf,
  promisedBy,
  reasonCommitment,
  thirdsOf,
} from './terms.ts'
