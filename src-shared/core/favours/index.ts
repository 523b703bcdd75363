/** Favours: bilateral IOUs that two members sign for each other, and the way they become money. */
export {
  accountOf,
  type Caps,
  type Change,
  countersignRefusal,
  type PairAccount,
  propose,
  type SignedStatement,
} from './pair.ts'
export {
  debtorOf,
  favourClaim,
  favourDigest,
  favourMessage,
  pairHash,
  pairOf,
  proposerOf,
  seenBy,
} from './statement.ts'
