/** Identities and the devices that act for them. */
import type { DeviceCertWire } from '#shared/wire/hubs.ts'
import { concatBytes, encodeCanonical, utf8, type SigClaim } from '../kernel/index.ts'
import { base58 } from '@scure/base'

export type DeviceCert = DeviceCertWire

/** Bytes the identity's root key signs to authorise a device. */
export const deviceCertMessage = (cert: Omit<DeviceCert, 'sig'>): Uint8Array =>
  concatBytes(utf8('kind:device:1'), new Uint8Array(1), encodeCanonical([cert.did, cert.dev, cert.seal, cert.issued]))

const keyOf = (did: string): Uint8Array => base58.decode(did.slice('did:key:z'.length)).subarray(2)

export const deviceCertClaim = (cert: DeviceCert): SigClaim => ({ key: keyOf(cert.did), message: deviceCertMessage(cert), sig: cert.sig })

/** SLIP-10 paths; the purpose number is the ASCII of "KIND". Everything is hardened, as Ed25519 demands. */
export const IDENTITY_PATH = "m/1263095364'/0'/0'"
export const SEALING_PATH = "m/1263095364'/0'/1'"
