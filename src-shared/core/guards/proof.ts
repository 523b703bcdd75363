/** That the holder of an identity's own key wants something: what a stolen device cannot show. */
import type { Guarding, RootProof } from '#shared/wire/guards.ts'
import { concatBytes, encodeCanonical, type SigClaim, utf8 } from '../kernel/index.ts'

const TAG = concatBytes(utf8('kind:guard:1'), new Uint8Array(1))

/** What is proven to be wanted: other guardians, or a veto. */
export type Wanted = { name: Guarding } | 'veto'

/** Bytes the identity's present key signs: of one hub, one identity and one turn. */
export function proofMessage(hub: Uint8Array, did: string, turn: number, wanted: Wanted): Uint8Array {
  const what = wanted === 'veto' ? ['veto'] : ['name', wanted.name.guardians, wanted.name.k, wanted.name.delay]
  return concatBytes(TAG, encodeCanonical([hub, did, turn, what]))
}

/** The proof's signature as data; that `by` is the identity's key is for the rule to say. */
export const proofClaims = (hub: Uint8Array, did: string, proof: RootProof | undefined, wanted: Wanted): SigClaim[] =>
  proof ? [{ key: proof.by, message: proofMessage(hub, did, proof.turn, wanted), sig: proof.sig }] : []
