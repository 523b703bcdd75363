/**
 * Values as windows, the control socket and agents see them: plain JSON, so one schema serves IPC, the socket and later REST.
 * Ids and hashes are lower-case hex, amounts are decimal strings in the token's smallest unit, times are ms since the epoch.
 */
import * as z from 'zod'
import { tokenKind } from '../wire/issuing.ts'

export const hex32 = z.string().regex(/^[0-9a-f]{64}$/)
export const hex16 = z.string().regex(/^[0-9a-f]{32}$/)
export const did = z.string().startsWith('did:key:')
/** Smallest units of a token, e.g. "1250" is 12.50 with two decimals. May be negative (mutual credit). */
export const units = z.string().regex(/^-?\d{1,19}$/)
export const positiveUnits = z.string().regex(/^\d{1,19}$/)
export const instant = z.number().int()
export const page = z.strictObject({
  limit: z.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
})

/** `kind` is absent for the hub's first token, which is mutual credit. */
export const token = z.object({
  code: z.string(),
  name: z.string(),
  decimals: z.number(),
  kind: tokenKind.optional(),
})
export type Token = z.infer<typeof token>

/** Errors every procedure may answer with; `text` says what happened, what was kept and what to do next. */
export const failures = {
  REFUSED: { status: 409, data: z.object({ code: z.string(), text: z.string() }) },
  LOCKED: { status: 401, data: z.object({ code: z.string(), text: z.string() }) },
  NOT_FOUND: { status: 404, data: z.object({ code: z.string(), text: z.string() }) },
} as const

export const person = z.object({
  did,
  nick: z.string(),
  /** Settled trades of this person in this hub, and with how many different people. */
  settled: z.number(),
  partners: z.number(),
  /** Settled trades between this person and me. */
  withMe: z.number(),
  me: z.boolean(),
})
export type Person = z.infer<typeof person>
