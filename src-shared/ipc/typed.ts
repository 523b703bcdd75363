/** What somebody is typing and has not sent: kept by this node, sealed to the identity, so that neither a crash nor a wrong click costs it (decision 071). */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { failures } from './values.ts'

const base = oc.errors(failures)
/** What it belongs to: a form, and what that form is about. */
const key = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[\w.:/-]+$/)

export const typedContract = {
  /** Without a text where none is kept, or none that this identity can open. */
  get: base.input(z.strictObject({ key })).output(z.object({ text: z.string().optional() })),
  /** An empty text drops what was kept. Of more than 300, the one touched longest ago makes room. */
  keep: base.input(z.strictObject({ key, text: z.string().max(100_000) })).output(z.object({})),
}
