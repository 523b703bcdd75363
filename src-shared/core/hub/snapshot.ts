/**
 * Joining without the whole log (decision 025): from the genesis, which the hub's id names, over the last batch of every epoch to the
 * validators of today, and from them to a certified state. Nothing here is believed because of who said it.
 */
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import type { HandoverWire, SnapshotWire, StateCut } from '#shared/wire/snapshots.ts'
import { HUB_KEY, type HubState } from '../hubs/state.ts'
import {
  concatBytes,
  cutRoot,
  equalBytes,
  err,
  ok,
  type Piece,
  type Refusal,
  type Result,
  reject,
  type Verify,
  verifyStateProof,
} from '../kernel/index.ts'
import { certificateClaims, headerHash, validatorsHash } from '../ledger/batch.ts'
import { decodeRecord } from './record.ts'
import { presentSigners, type Signers, signersAfter } from './signers.ts'

/** Whoever joins folds at most this many batches after a snapshot; a busy hub makes one about every ten minutes. */
export const SNAPSHOT_EVERY = 512
/** Of the fold whose states are understood here. */
const RULES = 1

/** At which certified heights a snapshot is made: the first of each epoch, and every so many. A hub's beginning needs none. */
export const isSnapshotHeight = (h: number, isFirstOfEpoch: boolean, every = SNAPSHOT_EVERY): boolean =>
  h > 0 && (isFirstOfEpoch || h % every === 0)

/**
 * Whether an epoch's own validators certified a header of a hub. Codes: header.other-hub, header.epoch, header.rules (of a version this
 * one does not know), header.validators, cert.bad-signature, and those of quorumClaims.
 */
export function headerRefusal(
  hub: Uint8Array,
  header: BatchHeader,
  cert: Certificate,
  { epoch, validators, quorum }: Signers,
  verify: Verify,
): Refusal | null {
  if (!equalBytes(header.hub, hub)) return reject('header.other-hub')
  if (header.epoch !== epoch) return reject('header.epoch', { epoch: header.epoch })
  if (header.rules !== RULES) return reject('header.rules', { rules: header.rules })
  if (!equalBytes(header.validators, validatorsHash(validators))) return reject('header.validators')
  const claims = certificateClaims(header, cert, validators, quorum)
  if (!claims.ok) return claims.error
  return verify(claims.value) ? null : reject('cert.bad-signature')
}

/**
 * Who certifies the epoch after this batch, or with it where they took over; `earlier` certified the epoch before the present one. Codes: handover.record (not under the state root, or not of the
 * next epoch), handover.before (a batch that does not stand on the one shown before it) and those of headerRefusal.
 */
export function nextSigners(
  hub: Uint8Array,
  present: Signers,
  { before, header, cert, record, siblings }: HandoverWire,
  verify: Verify,
  earlier = present,
): Result<Signers, Refusal> {
  // Where the present ones never certified anything, the last batch is the one that handed over to them.
  const last = before?.header.epoch === earlier.epoch ? earlier : present
  const refused = before && headerRefusal(hub, before.header, before.cert, last, verify)
  if (refused) return err(refused)
  if (before && !equalBytes(headerHash(before.header), header.prev)) return err(reject('handover.before'))
  const signers = before ? signersAfter(present, before.header.time, header) : present
  const refusal = headerRefusal(hub, header, cert, signers, verify)
  if (refusal) return err(refusal)
  if (!verifyStateProof(header.state, HUB_KEY, record, { siblings })) return err(reject('handover.record'))
  const after = hubRecord(record)
  if (after?.epoch !== present.epoch + 1 || !equalBytes(validatorsHash(after.validators), header.nextValidators))
    return err(reject('handover.record'))
  return ok(presentSigners(after))
}

/** Undefined where the validators of another time certified something that is no record to this version. */
function hubRecord(bytes: Uint8Array): HubState | undefined {
  try {
    return decodeRecord(HUB_KEY, bytes) as HubState
  } catch {
    return undefined
  }
}

export const packCut = (pieces: readonly Piece[]): StateCut => ({
  depths: Uint8Array.from(pieces, ({ depth }) => depth),
  hashes: concatBytes(...pieces.map(({ hash }) => hash)),
})

export const unpackCut = ({ depths, hashes }: StateCut): Piece[] =>
  [...depths].map((depth, i) => ({ depth, hash: hashes.slice(32 * i, 32 * (i + 1)) }))

/** Whether a snapshot is of this hub's state. Codes: snapshot.cut (not a cut through the state the header names) and those of headerRefusal. What it stands on is standingRefusal's to say. */
export function snapshotRefusal(
  hub: Uint8Array,
  { header, cert, cut }: SnapshotWire,
  signers: Signers,
  verify: Verify,
): Refusal | null {
  const refusal = headerRefusal(hub, header, cert, signers, verify)
  if (refusal) return refusal
  const root = cutRoot(unpackCut(cut))
  return root && equalBytes(root, header.state) ? null : reject('snapshot.cut')
}
