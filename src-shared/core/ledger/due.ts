/** Deadlines as keys of the state: whatever must happen by itself at an instant of the running clock (DESIGN §5). */
import type { Reader } from '../kernel/view.ts'

/** What is due: the default of an agreement, the end of a vote, … One field says what of. */
export type DueRecord =
  | { agreement: Uint8Array }
  | { proposal: Uint8Array }
  | { applicant: string }
  | { unstake: string }
  | { handover: number }
  | { epoch: number }

/** Running-clock instants have 15 digits until the year 33658, so text order is time order. */
const padded = (instant: number) => String(instant).padStart(15, '0')
/** `name` is unique among everything due at that instant; equal instants fire in the order of their names. */
export const dueKeyOf = (due: number, name: string) => `due/${padded(due)}/${name}`
const DUE: readonly [string, string] = ['due/', 'due0']
/** Every deadline up to and including `run`. */
export const dueUpTo = (run: number): [string, string] => ['due/', `due/${padded(run + 1)}`]

/** The end of an epoch pauses for nobody, so it needs no heartbeats; one hub has at most one. */
export const EPOCH_DUE = 'epoch'

/** Something waits for its time that an outage of the hub must not eat into. */
export const hasOpenDeadlines = (reader: Reader): boolean =>
  reader.keys(...DUE, 2).some((key) => !key.endsWith(`/${EPOCH_DUE}`))

/** Running-clock instant of the next deadline, if any. */
export function nextDue(reader: Reader): number | undefined {
  const [first] = reader.keys(...DUE, 1)
  return first === undefined ? undefined : Number(first.slice('due/'.length, 'due/'.length + 15))
}

/** Everything due, in the order in which it fires. */
export const allDue = (reader: Reader): DueRecord[] =>
  reader.keys(...DUE, Number.MAX_SAFE_INTEGER).map((key) => reader.get(key) as DueRecord)
