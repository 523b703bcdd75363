/** The bytes of an audit bundle and back, what its exporter signs, and the fingerprint that paper and file share. */
import { headerHash } from '#shared/core/hub/index.ts'
import {
  type CborValue,
  concatBytes,
  decodeCanonical,
  encodeCanonical,
  err,
  hashTagged,
  ok,
  type Result,
  type SigClaim,
  type StateProof,
  sha256,
  toHex,
} from '#shared/core/kernel/index.ts'
import {
  AUDIT_BYTES_MAX,
  AUDIT_FORMAT,
  type AuditContent,
  type AuditFile,
  type AuditRecord,
  type AuditStep,
  auditContent,
  auditFile,
  auditStep,
} from '#shared/wire/audit.ts'
import { type HandoverWire, handover } from '#shared/wire/snapshots.ts'
import type { Keys } from '../../../ports/keys.ts'

/** A bundle with every part of it open. */
export interface OpenAudit {
  content: AuditContent
  handovers: HandoverWire[]
  steps: AuditStep[]
  by: AuditFile['by']
  claim: SigClaim
}

/** Absent fields are left out: `undefined` is no CBOR. */
export function encodePart(value: object): Uint8Array {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return encodeCanonical(Object.fromEntries(fields) as CborValue)
}

/** Bytes that the exporter's device signs. */
const signedBytes = (content: Uint8Array, { as, at }: Pick<AuditFile['by'], 'as' | 'at'>): Uint8Array =>
  hashTagged('kind:audit:1', encodeCanonical([as, at, sha256(content)]))

/** Encodes, and signs at `at` as whoever holds these keys. */
export function sealAudit(content: AuditContent, at: number, keys: Pick<Keys, 'did' | 'dev' | 'sign'>): Uint8Array {
  const bytes = encodePart(content)
  const by = { as: keys.did, dev: keys.dev, at }
  const file: AuditFile = {
    format: AUDIT_FORMAT,
    content: bytes,
    by: { ...by, sig: keys.sign(signedBytes(bytes, by)) },
  }
  return encodePart(file)
}

/** The parts of a file, or what keeps it from being one, in words. Nothing of it is believed yet. */
export function openAudit(bytes: Uint8Array): Result<OpenAudit, string> {
  const file = read(bytes, auditFile)
  if (!file.ok) return err(`This is no audit bundle of Kind Market, or not all of one (${file.error}).`)
  const { content: inner, by } = file.value
  const content = read(inner, auditContent)
  if (!content.ok) return err(`The content of the bundle is damaged (${content.error}).`)
  const handovers = readAll(content.value.handovers, handover)
  if (!handovers.ok) return err(`A hand-over between validators is damaged (${handovers.error}).`)
  const steps = readAll(content.value.steps, auditStep)
  if (!steps.ok) return err(`One of the batches is damaged (${steps.error}).`)
  const claim = { key: by.dev, message: signedBytes(inner, by), sig: by.sig }
  return ok({ content: content.value, handovers: handovers.value, steps: steps.value, by, claim })
}

interface Schema<T> {
  safeParse(value: unknown): { success: boolean; data?: T; error?: { issues: readonly { path: PropertyKey[] }[] } }
}

function read<T>(bytes: Uint8Array, schema: Schema<T>): Result<T, string> {
  const decoded = decodeCanonical(bytes, { maxBytes: AUDIT_BYTES_MAX })
  if (!decoded.ok) {
    const { code, detail } = decoded.error
    return err(detail?.problem === undefined ? code : `${code}, ${detail.problem} at byte ${detail.at ?? 0}`)
  }
  const parsed = schema.safeParse(decoded.value)
  const where = parsed.error?.issues[0]?.path.join('.') ?? ''
  return parsed.success ? ok(parsed.data as T) : err(where === '' ? 'unknown parts' : `at ${where}`)
}

function readAll<T>(items: readonly Uint8Array[], schema: Schema<T>): Result<T[], string> {
  const found: T[] = []
  for (const item of items) {
    const one = read(item, schema)
    if (!one.ok) return one
    found.push(one.value)
  }
  return ok(found)
}

export const packHashes = (hashes: readonly Uint8Array[]): Uint8Array => concatBytes(...hashes)

export const unpackHashes = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.slice(32 * i, 32 * (i + 1)))

export function proofOf({ siblings, other }: AuditRecord): StateProof {
  const proof: StateProof = { siblings: unpackHashes(siblings) }
  if (other) proof.other = { keyHash: other.slice(0, 32), valueHash: other.slice(32) }
  return proof
}

/**
 * Names all that happened to an agreement, in hex: the same in every bundle of it, whoever exports it and with however much of the private
 * half, until something more happens. Printed on paper, it tells which bundle the paper belongs to.
 */
export function fingerprintOf(
  agreement: Uint8Array,
  steps: readonly { header: AuditStep['header']; ids: readonly Uint8Array[] }[],
): string {
  const happened = steps.map(({ header, ids }): CborValue => [headerHash(header), [...ids]])
  return toHex(hashTagged('kind:audit-fingerprint:1', encodeCanonical([agreement, happened])))
}
