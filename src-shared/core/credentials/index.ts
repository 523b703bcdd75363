/** Verifiable credentials: what other software can check of what happened here (decision 039). */
export * from './credential.ts'
export * from './membership.ts'
export {
  emptyList,
  entryIn,
  type Gunzip,
  type Gzip,
  isRevoked,
  LIST_BYTES_MIN,
  listStatement,
  type StatusRefusal,
  withMark,
} from './status-list.ts'
export * from './trade-receipt.ts'
