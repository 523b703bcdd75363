/** Five plain steps of a rating, and which of them a number is nearest to. */
export const STEPS = [
  { id: 'harmful', score: -10 },
  { id: 'poor', score: -5 },
  { id: 'expected', score: 1 },
  { id: 'good', score: 5 },
  { id: 'excellent', score: 10 },
] as const
export type Step = (typeof STEPS)[number]['id']

/** Other software may say any number; between two steps the one nearer to zero. */
export function stepOf(score: number): Step {
  const near = STEPS.filter((step) => Math.sign(step.score) === Math.sign(score))
  const reached = near.filter((step) => Math.abs(step.score) <= Math.abs(score))
  const found = reached.length > 0 ? reached : near
  const best = found.reduce((one, other) =>
    Math.abs(Math.abs(score) - Math.abs(one.score)) <= Math.abs(Math.abs(score) - Math.abs(other.score)) ? one : other,
  )
  return best.id
}

/** With a true minus, which screen readers say. */
export const scoreText = (score: number): string => {
  const rounded = Math.round(score * 10) / 10
  return rounded < 0 ? `−${-rounded}` : String(rounded)
}
