import { describe, expect, it } from 'vitest'
import { vectors } from '#main/testing/vectors.ts'
import { fromHex } from '#shared/core/kernel/index.ts'
import { verifier } from './sodium.ts'

/**
 * The edge cases on which implementations disagree (Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs", 2020). libsodium
 * refuses keys and R of small order, non-canonical encodings and S ≥ L, and checks without the cofactor.
 */
const VERDICTS: readonly [accepted: boolean, what: string][] = [
  [false, 'key and R of small order, S = 0'],
  [false, 'key of small order, R of mixed order'],
  [false, 'key of mixed order, R of small order'],
  [true, 'key and R of mixed order, holds with and without the cofactor'],
  [false, 'holds with the cofactor only'],
  [false, 'holds with the cofactor only, where 8·k is not reduced first'],
  [false, 'S above the order'],
  [false, 'S far above the order'],
  [false, 'R of small order in a non-canonical form, reduced before hashing'],
  [false, 'R of small order in a non-canonical form, hashed as it is'],
  [false, 'key of small order in a non-canonical form, reduced before hashing'],
  [false, 'key of small order in a non-canonical form, hashed as it is'],
]
const cases = vectors<{ message: string; pub_key: string; signature: string }[]>('ed25519/speccheck.json')

describe.skipIf(!cases)('ed25519-speccheck, one row per case', () => {
  it('has twelve', () => expect(cases).toHaveLength(VERDICTS.length))
  it.each((cases ?? []).map((one, at) => ({ ...one, at, accepted: VERDICTS[at]?.[0], what: VERDICTS[at]?.[1] })))(
    '$at accepted $accepted: $what',
    ({ message, pub_key, signature, accepted }) =>
      expect(verifier.verify({ key: fromHex(pub_key), message: fromHex(message), sig: fromHex(signature) })).toBe(
        accepted,
      ),
  )
})
