/** The certificate by which an identity lets a device act for it (DESIGN §4). Its shape on the wire is `wire/hubs.ts`. */
import type { DeviceCertWire } from '#shared/wire/hubs.ts'
import { concatBytes, encodeCanonical, keyFromDid, type SigClaim, utf8 } from '../kernel/index.ts'

/**
 * `did`: the identity · `dev`: the device's Ed25519 key · `seal`: the identity's X25519 key, derived from the seed, so that a
 * restored device opens what was sealed before · `issued`: when, in ms · `key`: the Ed25519 key that guardians put in the place of the one
 * in the did, absent where none did · `sig`: by the identity's key in force.
 */
export type DeviceCert = DeviceCertWire

const TAG = concatBytes(utf8('kind:device:1'), new Uint8Array(1))

/** Bytes the root key signs. */
export const deviceCertMessage = ({ did, dev, seal, issued, key }: Omit<DeviceCert, 'sig'>): Uint8Array =>
  concatBytes(TAG, encodeCanonical([did, dev, seal, issued, ...(key ? [key] : [])]))

/** The certificate's signature as data. A name that is no did:key gives a claim that no verifier accepts. */
export function deviceCertClaim(cert: DeviceCert): SigClaim {
  const named = keyFromDid(cert.did)
  const key = cert.key ?? (named.ok ? named.value : new Uint8Array(0))
  return { key, message: deviceCertMessage(cert), sig: cert.sig }
}
