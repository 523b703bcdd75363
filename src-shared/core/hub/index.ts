/** The hub as everybody computes it: parse, check signatures' claims, decide, fold, certify. */
export { hasOpenAgreement } from '../agreements/deadlines.ts'
export { hasOpenDeadlines, nextDue } from '../kernel/due.ts'
export {
  certificateClaims,
  encodeHeader,
  headerHash,
  makeCertificate,
  NO_HEADER,
  quorumClaims,
  quorumOf,
  sortValidators,
  validatorsHash,
  voteBytes,
} from '../ledger/batch.ts'
export {
  checkpointNote,
  type ReadCheckpoint,
  readCheckpoint,
  witnessBytes,
  witnessClaim,
} from '../ledger/checkpoint.ts'
export { eventProofText, growthProofText, readGrowth } from '../ledger/log-proof.ts'
export { whyNotLeave } from './apply.ts'
export { claimsOf } from './claims.ts'
export { eligible, isForNow } from './eligible.ts'
export { BatchFold, BatchInvalid, type BatchPlace, type Folded, foldBatch, type PlacedFact, tryEvent } from './fold.ts'
export { encodeGenesis, foundHub, hubId } from './found.ts'
export { GENESIS_PREV, headerTime, nextHeader } from './header.ts'
export { keepsBody } from './keep.ts'
export { type EventType, type ParsedEvent, parseEvent } from './parse.ts'
export {
  DEVICE_UNKNOWN,
  type Found,
  isShared,
  NotShown,
  PartFold,
  type PartPlace,
  readsOf,
  ShownReader,
  TracingReader,
} from './part.ts'
export { eventsRefusal, pastRefusal, standingRefusal } from './past.ts'
export { decodeRecord, encodeRecord } from './record.ts'
export { restate } from './restate.ts'
export { firstSigners, isSilence, presentSigners, rescuersOf, type Signers, signersAfter } from './signers.ts'
export {
  headerRefusal,
  isSnapshotHeight,
  nextSigners,
  packCut,
  SNAPSHOT_EVERY,
  snapshotRefusal,
  unpackCut,
} from './snapshot.ts'
