/** Favours: who owes whom between me and each other member, signed by both and certified by nobody. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { did, failures, hex32, instant, person, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)

export const favourLine = z.object({
  digest: hex32,
  at: instant,
  /** Who proposed it. */
  by: did,
  /** As I see it: positive adds to what they owe me. */
  delta: units,
  balance: units,
  note: z.string(),
  settles: z.boolean(),
})
export type FavourLine = z.infer<typeof favourLine>

export const favourPair = z.object({
  hub: hex32,
  with: person,
  token,
  /** What they owe me; negative is what I owe them. */
  balance: units,
  /** Signed by both, newest first. */
  history: z.array(favourLine),
  /** Mine, waiting for their signature. */
  mine: favourLine.optional(),
  /** Theirs, waiting for mine; `problem` says why it cannot be signed now. */
  theirs: favourLine.extend({ problem: z.string().optional() }).optional(),
  /** Signed by both and waiting for the hub to certify the payment. */
  settling: favourLine.optional(),
  /** How much this person may owe me by favours: my own choice, and what the hub allows. */
  cap: units,
  policyCap: units,
})
export type FavourPair = z.infer<typeof favourPair>

export const favoursContract = {
  /** Everybody I have favours or proposals with, the largest balance first. */
  list: base.input(z.strictObject({ hub: hex32 })).output(z.array(favourPair)),
  /** Says no to a proposal of theirs, for good. */
  decline: base.input(z.strictObject({ hub: hex32, with: did, digest: hex32 })).output(z.object({})),
  saveCap: base.input(z.strictObject({ hub: hex32, with: did, cap: positiveUnits })).output(z.object({})),
}
