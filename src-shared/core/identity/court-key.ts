/**
 * What a juror keeps secret, all of it from one key below the identity's seed, so that the recovery words bring it back: a draw can be answered
 * and a closed vote opened by any device of the juror (decision 042).
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { vrfProve, vrfPublicKey } from '../kernel/ecvrf.ts'
import { utf8 } from '../kernel/index.ts'

/** One secret for each purpose (HKDF-Expand of RFC 5869 with one block: the key is uniform). */
const derive = (key: Uint8Array, purpose: string, about: Uint8Array): Uint8Array =>
  hmac(sha256, key, Uint8Array.of(...utf8(purpose), 0, ...about, 1))

const drawSecret = (key: Uint8Array): Uint8Array => derive(key, 'kind:court-vrf:1', new Uint8Array(0))

/** Checks this juror's draws (32 bytes). */
export const drawKey = (key: Uint8Array): Uint8Array => vrfPublicKey(drawSecret(key))

/** The proof of the number that `alpha` comes to (80 bytes). */
export const proveDraw = (key: Uint8Array, alpha: Uint8Array): Uint8Array => vrfProve(drawSecret(key), alpha)

/** 32 bytes that nobody else can know before they are shown; the same for the same `about`, which has 32 bytes. */
export const secretAbout = (key: Uint8Array, about: Uint8Array): Uint8Array => derive(key, 'kind:court-salt:1', about)
