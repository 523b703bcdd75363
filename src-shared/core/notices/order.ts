/**
 * Which words about a notice count, whatever order they arrive in. A notice is named by its first event; only that event's
 * author may edit or withdraw it; of several edits the latest by (at, seq, event id) stands; a withdrawal is final.
 *
 * Everything is a join over a small lattice: keep the root, keep the greatest version, remember a withdrawal. Joins commute
 * and repeat harmlessly, so any two nodes that saw the same events show the same notice (SECURITY.md, invariant 6).
 */

/** One version of a notice. `event` is its id in hex, `at` the author's own clock. */
export interface Version {
  at: number
  seq: number
  event: string
}

/** What one event says about a notice. */
export interface Claim extends Version {
  kind: 'first' | 'edit' | 'withdraw'
}

/** What is known from one author about one notice. */
export interface Known {
  /** The event that names the notice; once seen, this author owns it. */
  root?: Version
  latest?: Version
  withdrawn: boolean
}

export const NOTHING: Known = { withdrawn: false }

/** Total order of an author's versions: author's clock, then place in the chain, then the id (two devices may tie). */
export function isNewer(a: Version, b: Version | undefined): boolean {
  if (b === undefined) return true
  if (a.at !== b.at) return a.at > b.at
  if (a.seq !== b.seq) return a.seq > b.seq
  return a.event > b.event
}

/** Adds one claim. The result depends on the set of claims only, never on their order or number. */
export function join(known: Known, claim: Claim): Known {
  if (claim.kind === 'withdraw') return { ...known, withdrawn: true }
  const version = { at: claim.at, seq: claim.seq, event: claim.event }
  const joined = isNewer(version, known.latest) ? { ...known, latest: version } : known
  return claim.kind === 'first' ? { ...joined, root: version } : joined
}

export interface Shown {
  version: Version
  posted: number
  edited?: number
  withdrawn: boolean
}

/** The version to show, or nothing while the first event is unknown (an edit may arrive before it). */
export function shown(known: Known): Shown | undefined {
  const { root, latest, withdrawn } = known
  if (root === undefined || latest === undefined) return undefined
  const edited = latest.event === root.event ? {} : { edited: latest.at }
  return { version: latest, posted: root.at, ...edited, withdrawn }
}
