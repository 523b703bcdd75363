/** The registry of gates (DESIGN §6), by kind and version. */
import type { Clause } from '#shared/wire/contracts.ts'
import { attest } from './attest.ts'
import { code } from './code.ts'
import { countersign } from './countersign.ts'
import type { Gate } from './gate.ts'
import { key } from './key.ts'
import { replication } from './replication.ts'
import { review } from './review.ts'
import { time } from './time.ts'
import { track } from './track.ts'

const GATES: readonly Gate[] = [review, countersign, code, track, key, attest, time, replication]
const registry = new Map(GATES.map((gate) => [`${gate.kind}/${gate.v}`, gate]))

/** The gate a clause names; undefined where this version of the rules has none. */
export const findGate = ({ kind, v }: Clause): Gate | undefined => registry.get(`${kind}/${v}`)

/** The gate of an agreement that stands: its clauses were known when it was opened. */
export function gateOf(clause: Clause): Gate {
  const gate = findGate(clause)
  if (!gate) throw new Error(`no gate ${clause.kind}/${clause.v}`)
  return gate
}
