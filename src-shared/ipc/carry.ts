/** Carrying what others lack by hand: bundles out and in, whatever brings them. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { did, failures, hex32 } from './values.ts'

const base = oc.errors(failures)

/** Base64 of the largest bundle (wire/bundle.ts), padding included. */
const DATA_CHARS_MAX = Math.ceil((8 * 1024 * 1024) / 3) * 4
const data = z.base64().max(DATA_CHARS_MAX)

export const carryContract = {
  /** What this person's device lacks of a hub, as far as is known here, in at most `bytes`. */
  pack: base
    .input(
      z.strictObject({
        hub: hex32,
        to: did,
        bytes: z
          .number()
          .int()
          .min(4096)
          .max(8 * 1024 * 1024),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        data,
        bytes: z.number(),
        /** Something did not fit; another bundle brings it after the other side has answered. */
        more: z.boolean(),
      }),
    ),
  /**
   * Asks the person, in a dialog of the system, whether this window may use the camera; granted, it may be opened once, until this is
   * called again with `open: false`.
   */
  camera: base.input(z.strictObject({ open: z.boolean() })).output(z.object({ granted: z.boolean() })),
  /** Takes a bundle in. Repeating is harmless. */
  take: base.input(z.strictObject({ data })).output(
    z.object({
      hub: hex32,
      hubName: z.string(),
      by: z.object({ did, nick: z.string() }),
      batches: z.number(),
      events: z.number(),
      messages: z.number(),
      /** Why the rest of it was left aside, in words. */
      refused: z.string().optional(),
    }),
  ),
}
