/** The unlocked keys of one identity on one device. They live on the ledger thread and nowhere else. */
import type { Disclosure } from '#shared/core/files/index.ts'
import type { DeviceCert } from '#shared/core/identity/index.ts'

export interface Keys {
  readonly did: string
  readonly dev: Uint8Array
  /** X25519 key others seal private messages to; derived from the seed, so a restored device can read them. */
  readonly seal: Uint8Array
  readonly deviceCert: DeviceCert
  /** Signs with the device key. */
  sign(message: Uint8Array): Uint8Array
  /** Signs with the key in the identity's name, for readers who know no hub. Codes: device.lent, identity.other-key. */
  signAsIdentity(message: Uint8Array): Uint8Array
  /** Signs with the key that certifies this identity's devices, and says which it is. Code: device.lent. */
  prove(message: Uint8Array): { by: Uint8Array; sig: Uint8Array }
  /** Undefined when the box is not for this identity or was changed. */
  openSealed(box: Uint8Array): Uint8Array | undefined
  /** The shared point of one key box for this identity, to be shown to others (core/files/key-box.ts). Only for a box whose sender proved it theirs. */
  disclose(point: Uint8Array, about: Uint8Array): Disclosure
  /** Others check this identity's draws with it; derived from the seed, as what follows (core/identity/court-key.ts). */
  readonly vrf: Uint8Array
  /** The proof of the number that `alpha` comes to. */
  proveDraw(alpha: Uint8Array): Uint8Array
  /** A secret about one thing (32 bytes each), the same on every device of this identity. */
  secretFor(about: Uint8Array): Uint8Array
}
