/**
 * Batch headers, votes and certificates (DESIGN §5). The formats fit many validators; a solo hub is a list of one.
 */

import type { Validator } from '#shared/wire/hubs.ts'
import type { BatchHeader, Certificate } from '#shared/wire/ledger.ts'
import type { Refusal, Result, SigClaim } from '../kernel/index.ts'
import { compareBytes, concatBytes, encodeCanonical, hashTagged, reject, utf8 } from '../kernel/index.ts'

/** A batch folds to this header · a quorum says so in this round · this round is given up. */
export type VotePhase = 'validate' | 'confirm' | 'skip'
/** What a skip names in place of a header. */
export const NO_HEADER = new Uint8Array(32)

export type QuorumKind = 'solo' | 'majority' | 'bft'

/** What one validator signs. */
export interface VoteSlot {
  hub: Uint8Array
  epoch: number
  h: number
  round: number
  phase: VotePhase
  header: Uint8Array
}

/** How much weight must sign, out of how much, and how much may lie. Safe iff 2·q − W > b. */
export interface Quorum {
  total: number
  needed: number
  tolerated: number
}

/** Solo: the one signer. Majority: q = ⌊W/2⌋+1. BFT: q = ⌊2W/3⌋+1. */
export function quorumOf(kind: QuorumKind, validators: readonly Validator[]): Quorum {
  const total = validators.reduce((sum, v) => sum + v.weight, 0)
  if (kind === 'solo') return { total, needed: total, tolerated: 0 }
  if (kind === 'majority') return { total, needed: Math.floor(total / 2) + 1, tolerated: 0 }
  return { total, needed: Math.floor((2 * total) / 3) + 1, tolerated: Math.floor((total - 1) / 3) }
}

/** Bitmaps index this order. */
export const sortValidators = (validators: readonly Validator[]): Validator[] =>
  [...validators].sort((a, b) => compareBytes(a.dev, b.dev))

export const validatorsHash = (validators: readonly Validator[]): Uint8Array =>
  hashTagged('kind:validators:1', encodeCanonical(sortValidators(validators).map((v) => [v.did, v.dev, v.weight])))

export const encodeHeader = (header: BatchHeader): Uint8Array => encodeCanonical({ ...header })
export const headerHash = (header: BatchHeader): Uint8Array => hashTagged('kind:header:1', encodeHeader(header))

/** What a validator signs: domain tag, hub, epoch, height, round, phase, header hash. */
export const voteBytes = ({ hub, epoch, h, round, phase, header }: VoteSlot): Uint8Array =>
  concatBytes(utf8('kind:vote:1'), new Uint8Array(1), encodeCanonical([hub, epoch, h, round, phase, header]))

const bitSet = (bitmap: Uint8Array, i: number): boolean => (((bitmap[i >> 3] ?? 0) >> (i & 7)) & 1) === 1

/** Certificate over one header from the votes of the listed signers. */
export function makeCertificate(
  validators: readonly Validator[],
  round: number,
  votes: ReadonlyMap<string, Uint8Array>,
  nameOf: (dev: Uint8Array) => string,
): Certificate {
  const sorted = sortValidators(validators)
  const bitmap = new Uint8Array(Math.ceil(sorted.length / 8))
  const sigs: Uint8Array[] = []
  sorted.forEach((validator, i) => {
    const sig = votes.get(nameOf(validator.dev))
    if (!sig) return
    bitmap[i >> 3] = (bitmap[i >> 3] ?? 0) | (1 << (i & 7))
    sigs.push(sig)
  })
  return { round, bitmap, sigs }
}

/** The validators whose signatures a certificate holds, in their order. */
export const signersOf = ({ bitmap }: Certificate, validators: readonly Validator[]): Validator[] =>
  sortValidators(validators).filter((_, i) => bitSet(bitmap, i))

/**
 * The signatures a certificate stands on, after checking that the signers' weight reaches the quorum; its round is the slot's. Codes:
 * cert.bitmap, cert.signatures, cert.quorum. The caller verifies the returned claims.
 */
export function quorumClaims(
  slot: Omit<VoteSlot, 'round'>,
  cert: Certificate,
  validators: readonly Validator[],
  kind: QuorumKind,
): Result<SigClaim[], Refusal> {
  if (cert.bitmap.length !== Math.ceil(validators.length / 8)) return { ok: false, error: reject('cert.bitmap') }
  const signers = signersOf(cert, validators)
  const stray = [...cert.bitmap].reduce((n, byte) => n + popCount(byte), 0) !== signers.length
  if (stray) return { ok: false, error: reject('cert.bitmap') }
  if (signers.length !== cert.sigs.length) return { ok: false, error: reject('cert.signatures') }
  const weight = signers.reduce((sum, v) => sum + v.weight, 0)
  if (weight < quorumOf(kind, validators).needed) return { ok: false, error: reject('cert.quorum', { weight }) }
  const message = voteBytes({ ...slot, round: cert.round })
  return { ok: true, value: signers.map((v, i) => ({ key: v.dev, message, sig: cert.sigs[i] as Uint8Array })) }
}

/** What makes a header final: a quorum of the epoch's validators confirmed it in one round. */
export const certificateClaims = (
  header: BatchHeader,
  cert: Certificate,
  validators: readonly Validator[],
  kind: QuorumKind,
): Result<SigClaim[], Refusal> => {
  const { hub, epoch, h } = header
  return quorumClaims({ hub, epoch, h, phase: 'confirm', header: headerHash(header) }, cert, validators, kind)
}

function popCount(byte: number): number {
  let n = 0
  for (let rest = byte; rest; rest &= rest - 1) n++
  return n
}
