/** Where the numbers of a draw come from. */
import { vrfProve, vrfPublicKey, vrfVerify } from '#shared/core/kernel/ecvrf.ts'
import { concatBytes, hashTagged, toHex } from '#shared/core/kernel/index.ts'
import { bytesOf } from '#shared/core/testing/world.ts'

const NUMBER_BYTES = 64
const PROOF_BYTES = 80

/** A juror's number for `alpha`, and the proof a claim carries. */
export interface Drawn {
  beta: Uint8Array
  proof: Uint8Array
}
export type Numbers = (juror: string, alpha: Uint8Array) => Drawn

const padded = (beta: Uint8Array): Drawn => ({
  beta,
  proof: concatBytes(beta, new Uint8Array(PROOF_BYTES - NUMBER_BYTES)),
})

export const cheapNumbers: Numbers = (juror, alpha) => {
  const half = hashTagged('kind:simulated-number:1', vrfKeysOf(juror).key, alpha)
  return padded(concatBytes(half, half))
}

const keys = new Map<string, { secret: Uint8Array; key: Uint8Array }>()
export function vrfKeysOf(juror: string): { secret: Uint8Array; key: Uint8Array } {
  const secret = bytesOf(`vrf of ${juror}`)
  const known = keys.get(juror) ?? { secret, key: vrfPublicKey(secret) }
  keys.set(juror, known)
  return known
}

/** Numbers already drawn with real proofs, by juror and input. */
export type Kept = ReadonlyMap<string, Uint8Array>
const keptKey = (juror: string, alpha: Uint8Array): string => `${juror} ${toHex(alpha)}`

/** Real proofs; what they come to is kept. */
export const realNumbers =
  (kept: Map<string, Uint8Array>): Numbers =>
  (juror, alpha) => {
    const { secret, key } = vrfKeysOf(juror)
    const proof = vrfProve(secret, alpha)
    const beta = vrfVerify(key, alpha, proof)
    if (!beta) throw new Error('a proof that does not hold')
    kept.set(keptKey(juror, alpha), beta)
    return { beta, proof }
  }

/** The same numbers again, without their proofs. */
export const keptNumbers =
  (kept: Kept): Numbers =>
  (juror, alpha) => {
    const beta = kept.get(keptKey(juror, alpha))
    if (!beta) throw new Error('a number that was never drawn')
    return padded(beta)
  }
