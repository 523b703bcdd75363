/**
 * An agreement as it leaves the hub: everything that happened to it, with what a stranger needs to check each step (decision 033). One file
 * of canonical CBOR; its longer parts are encoded by themselves, so that no part meets the limits of a frame.
 */
import * as z from 'zod'
import { batchHeader, certificate } from './ledger.ts'
import { contractProse, prose } from './mail.ts'
import { bytes32, bytesUpTo, counter, did, EVENT_BYTES_MAX, instant, plainText, signature } from './shape.ts'

export const AUDIT_FORMAT = 'kind-market-audit/1'
/** A file this large holds thousands of steps; more is no agreement between people. */
export const AUDIT_BYTES_MAX = 32 * 1024 * 1024

/** As deep as a map over 256-bit hashes, or a tree of 2^53 leaves, can be. */
const HASHES_MAX = 256
/** As much as one encoding may have anywhere (core/kernel/cbor.ts). */
const RECORD_BYTES_MAX = 262_144
/** A did and a hex id fit several times over. */
const KEY_CHARS_MAX = 512
/** Records that the rules read and write for one agreement in one batch, with room for many parties. */
const RECORDS_MAX = 4096
const STEPS_MAX = 10_000

/** Hashes of 32 bytes, one after the other. */
const hashes = bytesUpTo(32 * HASHES_MAX).refine(({ length }) => length % 32 === 0, 'hashes of 32 bytes')

/** A record of the state under some header's root; without a value, that there is none. `other`: the leaf met instead of the key. */
const provenRecord = z.strictObject({
  key: z.string().max(KEY_CHARS_MAX),
  value: bytesUpTo(RECORD_BYTES_MAX).optional(),
  siblings: hashes,
  other: hashes.refine(({ length }) => length === 64, 'two hashes').optional(),
})
export type AuditRecord = z.infer<typeof provenRecord>
const records = z.array(provenRecord).max(RECORDS_MAX)

const auditEvent = z.strictObject({
  bytes: bytesUpTo(EVENT_BYTES_MAX),
  /** Its position in the batch, and its way up to the root in the header. */
  index: counter,
  path: hashes,
  /** Shared records as other events of the same batch had left them, where that decides: stated, not proven. */
  others: z
    .array(z.strictObject({ key: z.string().max(KEY_CHARS_MAX), value: bytesUpTo(RECORD_BYTES_MAX).optional() }))
    .max(RECORDS_MAX)
    .optional(),
})
export type AuditEvent = z.infer<typeof auditEvent>

/** One batch that did something to the agreement, the header it stands on, and what stood before and after. */
export const auditStep = z.strictObject({
  before: batchHeader,
  header: batchHeader,
  cert: certificate,
  found: records,
  left: records,
  events: z.array(auditEvent).max(4096),
})
export type AuditStep = z.infer<typeof auditStep>

/** What a delivery's commitment holds; neither names nor keys of files. */
const openedDelivery = z.strictObject({
  salt: bytes32,
  note: plainText(8000),
  inPerson: z.boolean(),
  files: z.array(z.strictObject({ root: bytes32, size: counter })).max(16),
})
export type OpenedDelivery = z.infer<typeof openedDelivery>

/** What a dispute's commitment holds. */
const openedReason = z.strictObject({ salt: bytes32, text: plainText(2000) })
export type OpenedReason = z.infer<typeof openedReason>

const spoken = z.strictObject({ at: instant, from: did, text: plainText(8000) })
export type SpokenMessage = z.infer<typeof spoken>

export const auditContent = z.strictObject({
  agreement: bytes32,
  genesis: bytesUpTo(RECORD_BYTES_MAX),
  /** wire/snapshots.ts; each encoded by itself, first epoch first. */
  handovers: z.array(bytesUpTo(2 * RECORD_BYTES_MAX)).max(STEPS_MAX),
  /** Each encoded by itself, in order of height. */
  steps: z.array(bytesUpTo(AUDIT_BYTES_MAX)).max(STEPS_MAX),
  /** The newest batch that the exporter had, and what stood then. */
  last: z.strictObject({ header: batchHeader, cert: certificate, records }),
  /** The private half, where its holder chose to show it. */
  prose: z.union([prose, contractProse]).optional(),
  deliveries: z.array(openedDelivery).max(STEPS_MAX).optional(),
  reasons: z.array(openedReason).max(STEPS_MAX).optional(),
  messages: z.array(spoken).max(10_000).optional(),
})
export type AuditContent = z.infer<typeof auditContent>

/** The whole file. Who exported it signs what is in it, and stands for what is stated there and proven by nothing else. */
export const auditFile = z.strictObject({
  format: z.literal(AUDIT_FORMAT),
  content: bytesUpTo(AUDIT_BYTES_MAX),
  by: z.strictObject({ as: did, dev: bytes32, at: instant, sig: signature }),
})
export type AuditFile = z.infer<typeof auditFile>
