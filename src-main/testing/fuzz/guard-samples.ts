import { b } from './notice-samples.ts'

/** Bodies of the events around guardians. */
export const guardBodies = (did: string) => {
  const proof = { by: b(32), turn: 1, sig: b(64) }
  return {
    'guard.name': { v: 1, guardians: [did], k: 2, delay: 86_400_000, proof },
    'guard.keep': { v: 1 },
    'guard.accept': { v: 1, did },
    'guard.decline': { v: 1, did },
    'guard.recover': { v: 1, did, key: b(32), seal: b(32) },
    'guard.veto': { v: 1, proof },
  }
}
