/** One well-formed body of everything that is said before a drawn panel. */
import type { EventType } from '#shared/core/hub/index.ts'
import type { CborValue } from '#shared/core/kernel/index.ts'

const b = (length: number): Uint8Array => new Uint8Array(length).fill(7)

export const COURT = {
  'court.enrol': { vrf: b(32), lock: 500 },
  'court.retire': {},
  'court.file': {
    agreement: b(32),
    commitment: 0,
    reason: 'not-as-agreed',
    statement: b(32),
    ask: { share: 0, bond: 1000 },
  },
  'court.evidence': { case: b(32), before: 0, statement: b(32), ask: { share: 1000, bond: 0 } },
  'court.propose': { case: b(32), split: { share: 600, bond: 0 } },
  'court.sign': { case: b(32), split: { share: 600, bond: 0 } },
  'court.waive': { case: b(32) },
  'court.present': { case: b(32), round: 0 },
  'court.claim': { case: b(32), round: 0, proof: b(80) },
  'court.commit': { case: b(32), round: 0, vote: b(32) },
  'court.reveal': {
    case: b(32),
    round: 0,
    finding: { kind: 'award', award: { share: 600, bond: 0 } },
    reason: b(32),
    salt: b(32),
  },
  'court.appeal': { case: b(32), statement: b(32) },
} satisfies Record<Extract<EventType, `court.${string}`>, { [key: string]: CborValue }>
