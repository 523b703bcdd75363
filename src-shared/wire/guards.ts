/** Guardians: members who together put a new key in the place of one that was lost or stolen (decision 058). */
import * as z from 'zod'
import { bytes32, counter, did, duration, line, signature } from './shape.ts'

export const GUARDIANS_MAX = 9
/** Nobody alone brings anybody back. */
export const GUARDIANS_MIN = 2
const DELAY_MIN = 60_000
const DELAY_MAX = 90 * 86_400_000

/** By the identity's present key over what is done and its turn (`core/guards/proof.ts`): whoever only holds a device cannot give it. */
export const rootProof = z.strictObject({ by: bytes32, turn: counter, sig: signature })
export type RootProof = z.infer<typeof rootProof>

/** Who guards, how many of them it takes, and how long their word waits for a veto, ms of the running clock. Nobody: guards no more. */
export const guarding = z.strictObject({
  guardians: z.array(did).max(GUARDIANS_MAX),
  k: z.number().int().min(GUARDIANS_MIN).max(GUARDIANS_MAX),
  delay: duration.min(DELAY_MIN).max(DELAY_MAX),
})
export type Guarding = z.infer<typeof guarding>

/** In the place of guardians in force it takes the identity's own key, and their delay. */
export const guardName = guarding.extend({ v: z.literal(1), proof: rootProof.optional() })
/** Takes a naming back that waits. */
export const guardKeep = z.strictObject({ v: z.literal(1) })
/** Somebody who was asked to guard `did` says yes; says no, or goes. */
export const guardAccept = z.strictObject({ v: z.literal(1), did })
export const guardDecline = z.strictObject({ v: z.literal(1), did })
/** A guardian's word that `did` is to be acted for by `key` (Ed25519) from now on, and written to under `seal` (X25519). */
export const guardRecover = z.strictObject({ v: z.literal(1), did, key: bytes32, seal: bytes32 })
/** The identity itself says no to what its guardians agreed on. */
export const guardVeto = z.strictObject({ v: z.literal(1), proof: rootProof.optional() })

/** What a guardian sends somebody who has nothing left: who they are to the hub, and an invite by which a new device finds it. */
export const helpCode = z.strictObject({ v: z.literal(1), did, nick: line(32), link: z.string().max(4000) })
export type HelpCode = z.infer<typeof helpCode>

/** What they send back, to every guardian: the keys that are to take the place of the lost ones. */
export const backCode = z.strictObject({ v: z.literal(1), did, key: bytes32, seal: bytes32 })
export type BackCode = z.infer<typeof backCode>
