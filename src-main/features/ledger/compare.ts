/** A checkpoint somebody sent, held against this device's log: the same, older, newer, or proof that somebody lied (decision 023). */
import {
  certificateClaims,
  growthProofText,
  quorumOf,
  type ReadCheckpoint,
  readCheckpoint,
  readGrowth,
  validatorsHash,
} from '#shared/core/hub/index.ts'
import { equalBytes, LeavesMissing, toHex, verifyConsistency } from '#shared/core/kernel/index.ts'
import type { Comparison } from '#shared/ipc/ledger.ts'
import type { Validator } from '#shared/wire/hubs.ts'
import type { QuorumKind } from '#shared/wire/policy.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import type { HubLog } from '../../ports/log.ts'
import { noteAt } from './note.ts'

/** Never throws: whatever was pasted has an answer. */
export function compare(context: FeatureContext, hub: string, text: string): Comparison {
  const log = context.log(hub)
  const mine = log.batch(context.head(hub).h)?.header
  const growth = readGrowth(text.replaceAll('\r\n', '\n').trimStart())
  const signersOf = (epoch: number) => log.signers(epoch).validators
  const read = growth && readCheckpoint(`${growth.checkpoint.trimEnd()}\n`, signersOf)
  if (read === undefined || typeof read === 'string') return { verdict: 'unreadable' }
  if (toHex(read.header.hub) !== hub) return { verdict: 'foreign' }
  const { validators, quorum } = log.signers(read.header.epoch)
  const { needed, total } = quorumOf(quorum, validators)
  const signed = isSigned(context, read, validators, quorum)
  const sides = {
    theirs: { h: read.header.h, size: read.header.size },
    ...(mine && { mine: { h: mine.h, size: mine.size } }),
    needed,
    total,
  }
  if (!signed) return { verdict: 'unsigned', ...sides }
  if (!mine || read.header.h > mine.h)
    return { verdict: isGrown(read, growth?.grown, mine) ? 'newer' : 'ahead', ...sides }
  if (context.accuse(hub, read.header, read.cert)) return { verdict: 'conflict', ...sides }
  if (read.header.h === mine.h) return { verdict: 'same', ...sides }
  const answer = answerTo(log, read.header.size, mine)
  return answer === undefined ? { verdict: 'before', ...sides } : { verdict: 'older', ...sides, answer }
}

/** Whether enough of the validators that this device knows of that epoch signed it. */
function isSigned(
  context: FeatureContext,
  { header, cert }: ReadCheckpoint,
  validators: readonly Validator[],
  quorum: QuorumKind,
): boolean {
  if (!equalBytes(header.validators, validatorsHash(validators))) return false
  const claims = certificateClaims(header, cert, validators, quorum)
  return claims.ok && context.verify(claims.value)
}

interface Sized {
  h: number
  size: number
  root: Uint8Array
}

/** Whether the proof that came along shows this device's whole log to be the beginning of theirs. */
function isGrown(
  { header }: ReadCheckpoint,
  grown: { old: number; proof: readonly Uint8Array[] } | undefined,
  mine: Sized | undefined,
): boolean {
  if (!grown || !mine || grown.old !== mine.size) return false
  const sizes = { size1: mine.size, size2: header.size }
  return verifyConsistency({ ...sizes, root1: mine.root, root2: header.root, proof: grown.proof })
}

/**
 * What the sender of the older checkpoint needs to see that this device's log goes on from theirs; undefined where theirs is of before
 * this device's history, so that neither can be told.
 */
function answerTo(log: HubLog, old: number, mine: Sized): string | undefined {
  try {
    return growthProofText({ old, proof: log.consistency(old, mine.size), checkpoint: noteAt(log, mine.h) ?? '' })
  } catch (error) {
    if (error instanceof LeavesMissing) return undefined
    throw error
  }
}
