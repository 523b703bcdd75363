/**
 * Checks a sceptic would make of one ordered event, in the order they would ask; from raw bytes and signatures, never from a read
 * model. The same checks serve the ledger viewer and the receipt that leaves this node.
 */
import { certificateClaims, claimsOf, headerHash, parseEvent, validatorsHash } from '#shared/core/hub/index.ts'
import {
  decodeSigned,
  encodeUnsigned,
  equalBytes,
  eventClaims,
  eventId,
  leafHash,
  type SignedEvent,
  toHex,
  toJson,
  type Verify,
  verifyInclusion,
} from '#shared/core/kernel/index.ts'
import type { CertifiedBatch } from '../../ports/log.ts'

export interface Check {
  check: string
  ok: boolean
  detail: string
}

export type QuorumKind = 'solo' | 'majority' | 'bft'

/** Everything needed to believe that an event is in the log. */
export interface EventEvidence {
  bytes: Uint8Array
  /** The id it is looked up by. */
  id: Uint8Array
  leaf: number
  path: readonly Uint8Array[]
  batch: Omit<CertifiedBatch, 'quorum'>
}

const check = (name: string, ok: boolean, detail: string): Check => ({ check: name, ok, detail })
const short = (bytes: Uint8Array): string => `${toHex(bytes).slice(0, 16)}…`

/** Canonical bytes, id, and every signature the event stands on. */
export function eventChecks(bytes: Uint8Array, id: Uint8Array, verify: Verify): Check[] {
  const decoded = decodeSigned(bytes)
  if (!decoded.ok)
    return [check('Canonical bytes', false, `The bytes are not an event in canonical form (${decoded.error.code}).`)]
  const signed = decoded.value
  const again = equalBytes(encodeUnsigned(signed.event), signed.unsigned)
  const parsed = parseEvent(signed)
  const claims = parsed.ok ? claimsOf(parsed.value) : eventClaims(signed)
  return [
    check(
      'Canonical bytes',
      again,
      again
        ? `Decoding and encoding ${signed.unsigned.length} bytes gives the same bytes.`
        : 'Encoding again gives other bytes.',
    ),
    check(
      'Id is the hash',
      equalBytes(eventId(signed.unsigned), id),
      `SHA-256 of the unsigned bytes is ${short(eventId(signed.unsigned))}.`,
    ),
    check('Device signature', verify(eventClaims(signed)), `Ed25519 by device ${short(signed.event.dev)}.`),
    ...(claims.length > 1
      ? [check('Signatures inside', verify(claims.slice(1)), `${claims.length - 1} more in the event’s body.`)]
      : []),
  ]
}

/** In the tree, under a header, certified by enough validators. */
export function batchChecks({ id, leaf, path, batch }: EventEvidence, kind: QuorumKind, verify: Verify): Check[] {
  const { header, cert, validators } = batch
  const included = verifyInclusion({
    index: leaf,
    size: header.size,
    leafHash: leafHash(id),
    root: header.root,
    proof: path,
  })
  const listed = equalBytes(validatorsHash(validators), header.validators)
  const claims = certificateClaims(header, cert, validators, kind)
  const signed = claims.ok && verify(claims.value)
  return [
    check(
      'In the tree',
      included,
      `Leaf ${leaf} of ${header.size}, ${path.length} hashes up to root ${short(header.root)}.`,
    ),
    check('Validators', listed, `The header of batch ${header.h} names this list of ${validators.length}.`),
    check(
      'Certificate',
      signed,
      claims.ok
        ? `${claims.value.length} of ${validators.length} signed header ${short(headerHash(header))}; the ${kind} quorum is reached.`
        : `The quorum is not reached (${claims.error.code}).`,
    ),
  ]
}

/** The header stands on the one before it, and commits to the state after it. */
export function chainCheck(
  batch: Pick<CertifiedBatch, 'header'>,
  previous: Pick<CertifiedBatch, 'header'> | undefined,
): Check {
  const { header } = batch
  const linked =
    previous === undefined
      ? header.prev.every((byte) => byte === 0)
      : equalBytes(headerHash(previous.header), header.prev)
  const before = previous === undefined ? 'the beginning' : `batch ${previous.header.h}`
  return check(
    'State root chain',
    linked,
    `Batch ${header.h} follows ${before} and commits to state ${short(header.state)}.`,
  )
}

/** The event in readable JSON: bytes as hex, amounts as text. */
export const readable = (value: unknown): string => JSON.stringify(toJson(value), null, 2)

export const readableEvent = ({ event, sig }: SignedEvent): string => readable({ ...event, sig })
