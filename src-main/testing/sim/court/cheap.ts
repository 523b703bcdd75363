/** Proofs of a draw that cost nothing. Imports nothing that is to be loaded with it. */
import type { Patch } from '../patch.ts'

/**
 * ECVRF costs milliseconds a number, so in most cases a juror's number is a hash of key and input, which is as evenly distributed, and this
 * takes it out of the proof. Everything else of the rules is as it stands; cases with real proofs are compared with it.
 */
export const CHEAP_NUMBERS: Patch = {
  name: 'numbers come with their proofs',
  file: 'src-shared/core/kernel/ecvrf.ts',
  find: '  if (proof.length !== PROOF) return null\n',
  replace: '  if (proof.length === PROOF) return proof.slice(0, 64)\n',
  law: 0,
  seeds: [],
}
