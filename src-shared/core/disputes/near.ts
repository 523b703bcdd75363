/** Who is near whom: by lines of trust, whichever way they point. */

/** Everybody within `hops` lines of one of them; those themselves are not counted. */
export function near(
  lines: readonly { from: string; to: string }[],
  dids: readonly string[],
  hops: number,
): ReadonlySet<string> {
  const found = new Set<string>()
  let edge: ReadonlySet<string> = new Set(dids)
  for (let hop = 0; hop < hops && edge.size > 0; hop++) {
    const next = lines.flatMap(({ from, to }) => [...(edge.has(from) ? [to] : []), ...(edge.has(to) ? [from] : [])])
    edge = new Set(next.filter((did) => !found.has(did) && !dids.includes(did)))
    for (const did of edge) found.add(did)
  }
  return found
}
