/** Signatures as data: rules say what must be signed, the one verifier checks it (DESIGN §3–§4). */
import { type SignedEvent, signingBytes } from './event.ts'

/** Ed25519: `key` 32 bytes, `sig` 64 bytes; a claim with other lengths is simply false. */
export interface SigClaim {
  key: Uint8Array
  message: Uint8Array
  sig: Uint8Array
}

/** Whether all of them hold, by the one implementation there is. */
export type Verify = (claims: readonly SigClaim[]) => boolean

/** The device's own signature. Claims of what the body carries (certificates, terms) are added by the feature that knows it. */
export const eventClaims = ({ event, id, sig }: SignedEvent): SigClaim[] => [
  { key: event.dev, message: signingBytes(id), sig },
]
