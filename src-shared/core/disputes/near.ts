/** Who is near whom: by lines of trust, whichever way they point. */
import type { Reader } from '../kernel/view.ts'

const LINES: readonly [string, string] = ['trust/', 'trust0']
const LINES_MAX = 200_000

/** Everybody within `hops` lines of one of them; those themselves are not counted. */
export function near(reader: Reader, dids: readonly string[], hops: number): ReadonlySet<string> {
  const found = new Set<string>()
  if (hops === 0) return found
  const lines = reader.keys(...LINES, LINES_MAX).map((key) => key.split('/').slice(1) as [string, string])
  let edge = new Set(dids)
  for (let hop = 0; hop < hops && edge.size > 0; hop++) {
    const next = new Set<string>()
    for (const [from, to] of lines) {
      if (edge.has(from)) next.add(to)
      if (edge.has(to)) next.add(from)
    }
    edge = new Set([...next].filter((did) => !found.has(did) && !dids.includes(did)))
    for (const did of edge) found.add(did)
  }
  return found
}
