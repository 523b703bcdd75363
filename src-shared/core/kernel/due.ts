/**
 * What happens by itself at an instant of the hub's running clock (DESIGN §5): entries under `due/…`, in order of time, then of what they
 * are about. An entry is a record with one field: the field's name is the kind that fires it (`core/hub/due.ts`), its value what it
 * is about. Outages of the hub move every entry, because the running clock stands still meanwhile.
 */
import { toHex } from './bytes.ts'
import type { Overlay, Reader } from './view.ts'

const DUE: readonly [string, string] = ['due/', 'due0']

/** Running-clock instants have 15 digits until the year 33658, so text order is time order. */
const padded = (instant: number) => String(instant).padStart(15, '0')
const dueInstant = (key: string): number => Number(key.slice(4, 19))

/** Where the entry of an agreement lies; other kinds say `kind/name` where agreements say their id. */
export const dueKey = (due: number, about: Uint8Array | string) =>
  `due/${padded(due)}/${typeof about === 'string' ? about : toHex(about)}`

/** The end of an epoch pauses for nobody, so it needs no heartbeats; one hub has at most one. */
export const EPOCH_DUE = 'epoch'

/** Something waits for its time that an outage of the hub must not eat into. */
export const hasOpenDeadlines = (reader: Reader): boolean =>
  reader.keys(...DUE, 2).some((key) => !key.endsWith(`/${EPOCH_DUE}`))

/** Running-clock instant of the next entry, if any. */
export function nextDue(reader: Reader): number | undefined {
  const [first] = reader.keys(...DUE, 1)
  return first === undefined ? undefined : dueInstant(first)
}

/** Keys of every entry of the hub, first due first. */
export const allDue = (reader: Reader): string[] => reader.keys(...DUE, Number.MAX_SAFE_INTEGER)

/** Keys of the entries up to and including `run`, at most `limit`, first due first. */
export const dueUpTo = (reader: Reader, run: number, limit: number): string[] =>
  reader.keys(DUE[0], `due/${padded(run + 1)}`, limit)

/** Takes an entry away and says what it was about: [kind, subject]; undefined where something else that fired has taken it. */
export function takeDue(state: Overlay, key: string): [kind: string, about: unknown] | undefined {
  const entry = state.get(key)
  if (!entry) return undefined
  state.delete(key)
  return Object.entries(entry)[0]
}
