/**
 * Custody hand-over: the receiver has a secret code and gives it to the doer with the thing in hand. Whoever shows it has handed over;
 * `lock` is its SHA-256, and 16 random bytes cannot be guessed from that.
 */
import * as z from 'zod'
import { bytes16, bytes32 } from '#shared/wire/shape.ts'
import { equalBytes, sha256 } from '../../kernel/index.ts'
import { gate } from './gate.ts'

export const code = gate({
  kind: 'code',
  v: 1,
  params: z.strictObject({ lock: bytes32 }),
  once: true,
  shown: z.strictObject({ code: bytes16 }),
  deliver: ({ lock }, shown) =>
    equalBytes(sha256(shown.code as Uint8Array), lock)
      ? { verdict: 'done' }
      : { verdict: 'refused', code: 'contract.wrong-code' },
  words: (_, { receiver }) => `proved by the code that ${receiver} gives when it is handed over`,
})
