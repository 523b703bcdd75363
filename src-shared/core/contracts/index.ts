/** Agreements of several commitments among several parties, with clauses, that cannot strand anybody (decision 031). */
export { type Gate, gateOf, gates } from './clauses/index.ts'
export { shapeRefusal } from './opening.ts'
export { type ContractReceipt, contractReceiptDigest, readContractReceipt } from './receipt.ts'
export { type CommitmentState, type ContractState, isContractOpen, isOver, readContract } from './state.ts'
export { contractId, depositsOf, encodeContract, membersOf, partyOf, principalsOf } from './terms.ts'
