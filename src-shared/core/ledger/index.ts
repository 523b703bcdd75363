/** Tokens, accounts, holds, batches and certificates. */
export {
  type AccountState,
  accountAt,
  available,
  POOL,
  readAccount,
  readHold,
  spendable,
} from './accounts.ts'
export { quorumOf, signersOf, sortValidators } from './batch.ts'
export { balances, sumToken } from './conservation.ts'
export { type DebtItem, debtors, readDebt } from './debts.ts'
export { type Exposure, exposureOf } from './exposure.ts'
export { ENTRY_KINDS, type LedgerFact, type Outcome } from './facts.ts'
export { issuerRefusal, maySetLimits } from './issue.ts'
export { neededFor, owedFor, readRedemption, reserveOf } from './reserve.ts'
export { circulating, kindOf, payRefusal, readToken, readTokens, supplyMax, type TokenState } from './tokens.ts'
export { tokenWords } from './words.ts'
