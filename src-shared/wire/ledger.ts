/** Transfers, batches, certificates and witnesses (DESIGN §5). */
import * as z from 'zod'
import { tokenCode } from './hubs.ts'
import { bytes32, bytesUpTo, counter, did, EVENT_BYTES_MAX, instant, positiveAmount, signature } from './shape.ts'

export const transferPost = z.strictObject({ to: did, token: tokenCode, amount: positiveAmount })

/** DESIGN §5. `root` is the RFC 6962 tree over all event ids so far, `state` the authenticated map after this batch. */
export const batchHeader = z.strictObject({
  v: z.literal(1),
  hub: bytes32,
  epoch: counter,
  h: counter,
  prev: bytes32,
  size: counter,
  root: bytes32,
  state: bytes32,
  time: instant,
  policy: counter,
  rules: counter,
  /** Hash of the sorted validator list that signs this batch, and of the one that signs the next. */
  validators: bytes32,
  nextValidators: bytes32,
})
export type BatchHeader = z.infer<typeof batchHeader>

/** Bit i of `bitmap` (byte i>>3, bit i&7) is validator i of the sorted list; `sigs` follow in that order. */
export const certificate = z.strictObject({ round: counter, bitmap: bytesUpTo(16), sigs: z.array(signature).max(128) })
export type Certificate = z.infer<typeof certificate>

/** A certified batch as it travels: the signed events ride along in order. */
export const batch = z.strictObject({
  header: batchHeader,
  cert: certificate,
  events: z.array(bytesUpTo(EVENT_BYTES_MAX)).max(4096),
})
export type BatchWire = z.infer<typeof batch>

/** A member saw this certified header, at `time` in seconds since the Unix epoch: a C2SP cosignature of its checkpoint. Never counts as a vote. */
export const witness = z.strictObject({
  hub: bytes32,
  h: counter,
  header: bytes32,
  dev: bytes32,
  time: counter,
  sig: signature,
})
export type Witness = z.infer<typeof witness>
