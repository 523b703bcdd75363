/** Signatures as data: rules say what must be true, the one verifier checks it. */
import { signingBytes, type SignedEvent } from './event.ts'

export interface SigClaim {
  key: Uint8Array
  message: Uint8Array
  sig: Uint8Array
}

export const eventClaims = (event: SignedEvent): SigClaim[] => [
  { key: event.event.dev, message: signingBytes(event.id), sig: event.sig },
]
