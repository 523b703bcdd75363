/** Tokens, accounts, holds, batches and certificates. */
export {
  type AccountState,
  available,
  readAccount,
  readHold,
  readToken,
  spendable,
} from './accounts.ts'
export { signersOf, sortValidators } from './batch.ts'
export { balances, sumToken } from './conservation.ts'
export type { LedgerFact, Outcome } from './facts.ts'
