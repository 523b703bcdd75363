/** Guardians: who brings me back, whom I bring back, and coming back myself. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { GUARDIANS_MAX, GUARDIANS_MIN } from '../wire/guards.ts'
import { identityStatus } from './app.ts'
import { did, failures, hex32, instant } from './values.ts'

const base = oc.errors(failures)
const code = z.string().max(20_000)
const person = z.object({ did, nick: z.string() })

/** What guardians want in the place of the present key. */
const attempt = z.object({
  /** Stands for the keys; both sides read it to each other. */
  phrase: z.string(),
  by: z.array(person),
  /** When it comes into force, by the hub's time; only once enough agree. */
  due: instant.optional(),
})

const guarding = z.object({
  guardians: z.array(person.extend({ accepted: z.boolean() })),
  k: z.number().int(),
  /** How long the guardians' word waits for a veto, ms. */
  delay: z.number(),
  /** Enough said yes. */
  inForce: z.boolean(),
  attempts: z.array(attempt),
})

export const guarded = guarding.extend({
  /** Others who were named in their place, and when they are in force. */
  next: z.object({ guardians: z.array(person), k: z.number().int(), delay: z.number(), due: instant }).optional(),
  /** How often in a row I said no. */
  vetoes: z.number().int(),
  /** I said no so often that it takes the recovery words from now on. */
  wordsNeeded: z.boolean(),
})
export type Guarded = z.infer<typeof guarded>

/** Somebody who asked me to guard them. */
export const charge = person.extend(guarding.shape).extend({ accepted: z.boolean() })
export type Charge = z.infer<typeof charge>

export const hubGuards = z.object({ hub: hex32, name: z.string(), mine: guarded.optional(), charges: z.array(charge) })
export type HubGuards = z.infer<typeof hubGuards>

export const comingBack = z.object({
  did,
  /** For every guardian, together with the phrase. */
  code: z.string(),
  phrase: z.string(),
  hubs: z.array(
    z.object({
      hub: hex32,
      name: z.string(),
      /** asking: too few guardians agree so far · waiting: for the delay · back: the new key is in force. */
      state: z.enum(['asking', 'waiting', 'back']),
      by: z.array(z.string()).optional(),
      k: z.number().int().optional(),
      wait: z.number().optional(),
      due: instant.optional(),
    }),
  ),
})
export type ComingBack = z.infer<typeof comingBack>

const HOUR = 3_600_000
export const DELAY_DAYS_MAX = 90

export const guardActs = [
  z.strictObject({
    act: z.literal('guard-name'),
    hub: hex32,
    /** Nobody: from then on nobody brings me back. */
    guardians: z.array(did).max(GUARDIANS_MAX),
    k: z.number().int().min(GUARDIANS_MIN).max(GUARDIANS_MAX),
    /** Hours. */
    delay: z
      .number()
      .int()
      .min(1)
      .max(DELAY_DAYS_MAX * 24),
  }),
  z.strictObject({ act: z.literal('guard-keep'), hub: hex32 }),
  z.strictObject({ act: z.literal('guard-accept'), hub: hex32, did }),
  z.strictObject({ act: z.literal('guard-decline'), hub: hex32, did }),
  /** `code`: from the screen of whoever comes back. */
  z.strictObject({ act: z.literal('guard-recover'), hub: hex32, code }),
  z.strictObject({ act: z.literal('guard-veto'), hub: hex32 }),
] as const
export const delayMs = (hours: number): number => hours * HOUR

export const guardsContract = {
  list: base.output(z.array(hubGuards)),
  /** For somebody I guard who has nothing left: what their new device begins with. Code: guard.not-guardian. */
  help: base.input(z.strictObject({ hub: hex32, did })).output(z.object({ code: z.string() })),
  /** On a device without an identity. The keys are new; they act for the old name once the guardians' word is in force. */
  begin: base.input(z.strictObject({ code, passphrase: z.string().max(1000) })).output(identityStatus),
  /** How far coming back is; empty for everybody else. */
  back: base.output(z.object({ back: comingBack.optional() })),
}
