/** Tokens, accounts, holds, batches and certificates. */
export {
  ACCOUNTS,
  type AccountState,
  accountKey,
  available,
  HOLDS,
  type HoldState,
  holdKey,
  readAccount,
  readHold,
  readToken,
  type TokenState,
} from './accounts.ts'
export {
  certificateClaims,
  headerHash,
  makeCertificate,
  quorumOf,
  sortValidators,
  validatorsHash,
  voteBytes,
  witnessBytes,
  witnessClaim,
} from './batch.ts'
export { balances, conserves, sumToken, type TokenSums, withinLimits } from './conservation.ts'
export type { AgreementChange, EntryKind, LedgerFact, Outcome } from './facts.ts'
