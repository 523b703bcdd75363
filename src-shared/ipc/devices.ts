/** The devices of this person: adding one, and taking one out of use. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { identityStatus } from './app.ts'
import { failures, hex32, instant } from './values.ts'

const base = oc.errors(failures)
/** An answer names hubs by their invites. */
const CODE_CHARS_MAX = 200_000
const code = z.string().max(CODE_CHARS_MAX)

/** One device, with every hub of this person that knows it. */
export const ownDevice = z.object({
  dev: hex32,
  /** The device that answers. */
  me: z.boolean(),
  /** Has a session with this one right now. */
  online: z.boolean(),
  hubs: z.array(
    z.object({
      hub: hex32,
      name: z.string(),
      state: z.enum(['active', 'revoked', 'frozen']),
      /** Hub time of the last thing it signed on the ledger, as far as that is kept here. */
      lastSigned: instant.optional(),
    }),
  ),
})
export type OwnDevice = z.infer<typeof ownDevice>

export const deviceActs = [
  /** For good: nothing it signs from then on counts in the hub. */
  z.strictObject({ act: z.literal('revoke-device'), hub: hex32, dev: hex32 }),
] as const

export const devicesContract = {
  list: base.output(z.array(ownDevice)),
  /** On a device without an identity: what another one reads to take it in. */
  offer: base.output(z.object({ code: z.string(), phrase: z.string(), until: instant })),
  /** Has the person compare the phrase in main's own window, then answers; empty when they said no. Code: device.seed-first, and others. */
  takeIn: base.input(z.strictObject({ code })).output(z.object({ answer: z.string().optional() })),
  /** On the device that offered itself: becomes a device of the identity that answered. */
  become: base.input(z.strictObject({ answer: code, passphrase: z.string().max(1000) })).output(identityStatus),
}
