/** Standing offers that are taken without their giver (decision 035): what stands, and the acts on it. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { WHO_MAX } from '../wire/mandates.ts'
import { contractForm } from './contracts.ts'
import { blob } from './notices.ts'
import { did, failures, hex32, instant, person, token, units } from './values.ts'

const base = oc.errors(failures)
const count = z.number().int().min(1).max(1_000_000)
const rate = z.strictObject({ units: count, span: z.number().int().min(1) })

export const mandateLimits = z.strictObject({
  /** Units in all, and most of them in one agreement. */
  stock: count,
  each: count,
  /** Most units in any span (ms). */
  rate: rate.optional(),
  /** Absent: any member. */
  who: z.array(did).max(WHO_MAX).optional(),
  until: instant,
})
export type MandateLimits = z.infer<typeof mandateLimits>

/** `void`: the device that signed it is not in use any more. `ended`: whoever gave it left. */
export const mandatePhase = z.enum(['open', 'sold-out', 'lapsed', 'recalled', 'ended', 'void'])

export const mandateView = z.object({
  id: hex32,
  hub: hex32,
  by: person,
  notice: hex32.optional(),
  title: z.string(),
  text: z.string(),
  /** The sentence for one unit, and what it promises line by line. */
  sentence: z.string(),
  lines: z.array(z.string()),
  phase: mandatePhase,
  /** Files that whoever takes it gets by their keys: whether their sealed form is here. */
  goods: z.array(z.object({ commitment: z.number(), file: blob, here: z.boolean() })),
  /** What whoever takes one puts into escrow, and what whoever gave it does. */
  asks: z.array(z.object({ amount: units, token })),
  stakes: z.array(z.object({ amount: units, token })),
  stock: z.number(),
  left: z.number(),
  each: z.number(),
  /** `left`: what it lets through now. */
  rate: rate.extend({ left: z.number() }).optional(),
  who: z.array(person).optional(),
  given: instant,
  until: instant,
  /** What I could take at once now, and if nothing, why. */
  most: z.number(),
  why: z.string().optional(),
  /** An act of mine on it waits for the hub's signers. */
  waits: z.boolean(),
})
export type MandateView = z.infer<typeof mandateView>

/** Acts that need a signature, each one sign sheet (agreements.request). */
export const mandateActs = [
  /** One of the two parties of the form is me, the other ANYBODY. */
  z.strictObject({ act: z.literal('contract-mandate'), form: contractForm, limits: mandateLimits }),
  z.strictObject({ act: z.literal('contract-recall'), mandate: hex32 }),
  z.strictObject({ act: z.literal('contract-take'), mandate: hex32, units: count }),
] as const

export const mandatesContract = {
  /** Those of a notice, or of a hub, the latest first: what can be taken, and whatever has become of my own. */
  list: base
    .input(z.strictObject({ hub: hex32.optional(), notice: hex32.optional(), mine: z.boolean().default(false) }))
    .output(z.array(mandateView)),
}
