/** How well predictions meet what came. Each answers null where there is nothing to measure by. */

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const rmse = (predicted: readonly number[], came: readonly number[]): number | null =>
  came.length > 0 ? Math.sqrt(mean(came.map((value, at) => (value - (predicted[at] as number)) ** 2))) : null

/** Null where either side is always the same. */
export function pearson(predicted: readonly number[], came: readonly number[]): number | null {
  const [p, c] = [mean(predicted), mean(came)]
  let [both, ofP, ofC] = [0, 0, 0]
  predicted.forEach((one, at) => {
    const other = (came[at] as number) - c
    both += (one - p) * other
    ofP += (one - p) ** 2
    ofC += other ** 2
  })
  const spread = Math.sqrt(ofP * ofC)
  return spread > 1e-12 ? both / spread : null
}

/** Chance that one of `higher` scores above one of `lower`, equals counted half (Mann and Whitney 1947). Null where either is empty. */
export function auc(higher: readonly number[], lower: readonly number[]): number | null {
  if (higher.length === 0 || lower.length === 0) return null
  const all = [...higher.map((score) => ({ score, up: true })), ...lower.map((score) => ({ score, up: false }))]
  all.sort((a, b) => a.score - b.score)
  let [wins, below] = [0, 0]
  for (let start = 0, end = 0; start < all.length; start = end) {
    let [ups, downs] = [0, 0]
    for (; all[end]?.score === all[start]?.score && end < all.length; end++) all[end]?.up ? ups++ : downs++
    wins += ups * (below + downs / 2)
    below += downs
  }
  return wins / (higher.length * lower.length)
}

export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}
