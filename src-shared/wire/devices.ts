/** What two devices of one person say to each other when one takes the other in (decision 058). */
import * as z from 'zod'
import { deviceCert } from './hubs.ts'
import { bytes32, line } from './shape.ts'

/** Of a device that belongs to nobody yet: its own key, and an X25519 key that the answer is sealed to. */
export const deviceOffer = z.strictObject({ v: z.literal(1), dev: bytes32, box: bytes32 })
export type DeviceOffer = z.infer<typeof deviceOffer>

/** Hubs named in an answer; whoever is in more joins the rest by invites. */
export const LINKS_MAX = 32

/** Sealed to the offer's box: what a device needs to act for an identity and to read what is sealed to it. The root key is not in it. */
export const deviceAnswer = z.strictObject({
  v: z.literal(1),
  cert: deviceCert,
  nick: line(32),
  /** Secret of the identity's X25519 key (32 bytes). */
  seal: bytes32,
  /** What a juror's secrets come from (32 bytes). */
  court: bytes32,
  /** Invites by which it finds the hubs; the ledger takes it in by its certificate. */
  links: z.array(z.string().max(4000)).max(LINKS_MAX),
})
export type DeviceAnswer = z.infer<typeof deviceAnswer>
