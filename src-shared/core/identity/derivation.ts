/** SLIP-10 paths below an identity's seed; the purpose number is the ASCII of "KIND". Everything is hardened, as Ed25519 demands. */
/** Ed25519: the identity's root key, its did:key. */
export const IDENTITY_PATH = "m/1263095364'/0'/0'"
/** X25519: the key that messages to the identity are sealed to. */
export const SEALING_PATH = "m/1263095364'/0'/1'"
/** What a juror's secrets are made from (court-key.ts). */
export const COURT_PATH = "m/1263095364'/0'/2'"
