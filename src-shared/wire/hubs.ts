/** Hub genesis, membership and devices on the ledger plane (DESIGN §4–§5). */
import * as z from 'zod'
import { REASON_CHARS_MAX } from '../core/hubs/reason.ts'
import { issuing } from './issuing.ts'
import { admission, consensus, governance, quorumKind } from './policy.ts'
import {
  amount,
  bytes16,
  bytes32,
  bytesUpTo,
  counter,
  did,
  duration,
  EVENT_BYTES_MAX,
  instant,
  line,
  nickname,
  plainText,
  signature,
} from './shape.ts'
import { stamp, stampRules } from './stamp.ts'
import { tierRules } from './tiers.ts'

/**
 * `{did, dev, seal, issued}` signed by the identity's root key: this device may act for this identity. `key`: by which key, where
 * guardians put another in the place of the one in the did.
 */
export const deviceCert = z.strictObject({
  did,
  dev: bytes32,
  seal: bytes32,
  issued: instant,
  key: bytes32.optional(),
  sig: signature,
})
export type DeviceCertWire = z.infer<typeof deviceCert>

export const tokenCode = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/)

export const tokenSpec = z.strictObject({
  code: tokenCode,
  name: line(40),
  decimals: z.number().int().min(0).max(6),
})

export const validator = z.strictObject({ did, dev: bytes32, weight: z.number().int().positive() })
export type Validator = z.infer<typeof validator>

/** A hub that is silent for less is only busy elsewhere, or on holiday. */
const SILENCE_MIN = 60_000
const SILENCE_MAX = 366 * 24 * 60 * 60_000

/** Who takes over when nothing was certified for so long, as those who sign from then on (docs/decisions/030). */
export const recovery = z.strictObject({
  /** Nobody: then a hub whose signers are gone stays silent. */
  validators: z.array(validator).max(32),
  quorum: quorumKind,
  /** Hub time, ms. */
  silence: duration.min(SILENCE_MIN).max(SILENCE_MAX),
})
export type Recovery = z.infer<typeof recovery>

/** A hub's rules. Changes take effect at an epoch boundary only. */
export const policy = z.strictObject({
  version: counter,
  /** Newly minted to every newcomer, once per identity. */
  grant: amount,
  /** How far below zero a member's account may go (mutual credit). */
  creditLimit: amount,
  heartbeat: duration,
  /** Absent: the hub's first token is its only one, and its limits stay as they were opened. */
  issuing: issuing.optional(),
  admission: admission.optional(),
  consensus: consensus.optional(),
  governance: governance.optional(),
  /** Absent: nobody works to come in. */
  stamp: stampRules.optional(),
  /** Absent: nobody takes over. */
  recovery: recovery.optional(),
  /** Absent: everybody may do the same, as far as their account goes. */
  tiers: tierRules.optional(),
})
export type Policy = z.infer<typeof policy>

/** The sections a proposal would put in place of the present ones. */
export const policyChange = policy.omit({ version: true }).partial()
export type PolicyChange = z.infer<typeof policyChange>

/** Everything a hub starts from; its hash is the hub's id. */
export const genesis = z.strictObject({
  v: z.literal(1),
  name: line(60),
  salt: bytes16,
  created: instant,
  rules: z.literal(1),
  quorum: quorumKind,
  token: tokenSpec,
  policy,
  validators: z.array(validator).min(1).max(128),
  founder: deviceCert,
  nick: nickname,
  /** Play money: a node of the real world refuses such a hub, and a practice node every other. Part of the id, so it cannot be taken off. */
  practice: z.literal(true).optional(),
})
export type Genesis = z.infer<typeof genesis>

/** A member's signed promise that whoever holds the secret of `key` may join, until `expires`. */
export const inviteCert = z.strictObject({
  by: bytes32,
  key: bytes32,
  uses: z.number().int().min(1).max(1000),
  expires: instant,
  sig: signature,
})
export type InviteCert = z.infer<typeof inviteCert>

export const memberJoin = z.strictObject({
  cert: deviceCert,
  nick: nickname,
  invite: inviteCert,
  /** Signature by the invite key over hub, identity and device. */
  proof: signature,
  stamp: stamp.optional(),
})
export const memberDevice = z.strictObject({ cert: deviceCert })
export const memberRevoke = z.strictObject({ dev: bytes32 })
/** A keeper takes a member out of the hub, and lets them back in. */
export const memberRemove = z.strictObject({ v: z.literal(1), did, reason: plainText(REASON_CHARS_MAX).min(1) })
export const memberReadmit = z.strictObject({ v: z.literal(1), did })
/** One's own going: no new trades from now on; after all not; gone; back again by an invite. */
export const memberLeaving = z.strictObject({ v: z.literal(1) })
export const memberStay = z.strictObject({ v: z.literal(1) })
export const memberLeave = z.strictObject({ v: z.literal(1) })
export const memberReturn = z.strictObject({
  v: z.literal(1),
  invite: inviteCert,
  proof: signature,
  stamp: stamp.optional(),
})
/** Two different events of one device at one position: transferable proof of a forked device. */
export const memberFork = z.strictObject({ a: bytesUpTo(EVENT_BYTES_MAX), b: bytesUpTo(EVENT_BYTES_MAX) })
