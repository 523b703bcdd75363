/** Global PageRank (Brin and Page 1998), which the display score is held against: everybody counts as a place to start from. */
import type { TrustGraph } from '#shared/core/trust/index.ts'

const DAMPING = 0.85
const ROUNDS = 40

export function pageRank({ names, ids, starts, to, weight }: TrustGraph): Map<string, number> {
  const trusts = weight.map((one) => Math.max(0, one))
  const sums = names.map((_, id) => trusts.subarray(starts[id], starts[id + 1]).reduce((sum, one) => sum + one, 0))
  let rank = new Float64Array(names.length).fill(1 / names.length)
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(names.length)
    let lost = 0
    rank.forEach((own, id) => {
      const sum = sums[id] as number
      if (sum === 0) lost += own
      else
        for (let edge = starts[id] as number; edge < (starts[id + 1] as number); edge++)
          next[to[edge] as number] = (next[to[edge] as number] as number) + (own * (trusts[edge] as number)) / sum
    })
    rank = next.map((flown) => DAMPING * (flown + lost / names.length) + (1 - DAMPING) / names.length)
  }
  return new Map([...ids].map(([name, id]) => [name, rank[id] as number]))
}
