/** Two regressions with a penalty on large coefficients: ridge for a value, logistic for a chance. */

/**
 * Columns, standardised: the first is 1 throughout, the others have mean 0 and deviation 1; a column that never varies counts for
 * nothing. What is scaled later counts no farther out than what was there: a straight line is not to be trusted beyond.
 */
export interface Scaled {
  rows: Float64Array
  width: number
  scale: (row: Float64Array) => Float64Array
}

export function standardise(rows: readonly Float64Array[], columns: number): Scaled {
  const spans = Array.from({ length: columns }, (_, c) => spanOf(rows, c))
  const scale = (row: Float64Array): Float64Array => {
    const scaled = new Float64Array(columns + 1)
    scaled[0] = 1
    spans.forEach(({ mean, deviation, low, high }, c) => {
      if (deviation > 0) scaled[c + 1] = (Math.min(high, Math.max(low, row[c] as number)) - mean) / deviation
    })
    return scaled
  }
  const all = new Float64Array(rows.length * (columns + 1))
  rows.forEach((row, at) => {
    all.set(scale(row), at * (columns + 1))
  })
  return { rows: all, width: columns + 1, scale }
}

function spanOf(rows: readonly Float64Array[], column: number) {
  let [mean, variance, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const value = row[column] as number
    mean += value / rows.length
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  for (const row of rows) variance += ((row[column] as number) - mean) ** 2 / rows.length
  return { mean, deviation: variance > SAME ? Math.sqrt(variance) : 0, low, high }
}

/** Variances below it are what rounding leaves of a column of equals. */
const SAME = 1e-12

export const dot = (row: Float64Array, by: Float64Array, offset = 0): number => {
  let sum = 0
  for (let c = 0; c < by.length; c++) sum += (row[offset + c] as number) * (by[c] as number)
  return sum
}

export interface Ridge {
  coefficients: Float64Array
  /** Of each row, what a fit without it would have missed it by (Allen's PRESS 1974, from the leverages). */
  missedBy: Float64Array
}

/** Least squares with `penalty` on the squares of all coefficients but the first (Hoerl and Kennard 1970). */
export function ridge({ rows, width }: Scaled, values: Float64Array, penalty: number): Ridge {
  const root = cholesky(gram(rows, width, penalty), width)
  const target = new Float64Array(width)
  values.forEach((value, at) => {
    for (let c = 0; c < width; c++) target[c] = (target[c] as number) + (rows[at * width + c] as number) * value
  })
  const coefficients = solve(root, target)
  const missedBy = values.map((value, at) => {
    const half = forward(root, rows.slice(at * width, (at + 1) * width))
    return (value - dot(rows, coefficients, at * width)) / Math.max(LEVERAGE_REST, 1 - dot(half, half))
  })
  return { coefficients, missedBy }
}

/** A row that the fit rests on alone has no rest. */
const LEVERAGE_REST = 1e-3

const ROUNDS_MAX = 50
const SETTLED = 1e-8
/** Newton's step on a chance of nearly 0 or 1 would divide by nothing. */
const CERTAIN = 1e-9

export const chance = (logit: number): number => 1 / (1 + Math.exp(-logit))

/**
 * Logistic regression by Newton's method (McCullagh and Nelder 1989, §4.4), each step halved until it is one uphill; `penalty` as in
 * `ridge`. Coefficients of the log odds.
 */
export function logistic(scaled: Scaled, happened: Uint8Array, penalty: number): Float64Array {
  const share = (happened.reduce((sum, one) => sum + one, 0) + 0.5) / (happened.length + 1)
  let best = new Float64Array(scaled.width)
  best[0] = Math.log(share / (1 - share))
  let height = likelihood(scaled, happened, penalty, best)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const step = newtonStep(scaled, happened, penalty, best)
    let part = 1
    let next = best
    let reached = Number.NEGATIVE_INFINITY
    for (; part > SETTLED && !(reached >= height); part /= 2) {
      const share = part
      next = best.map((coefficient, c) => coefficient + share * (step[c] as number))
      reached = likelihood(scaled, happened, penalty, next)
    }
    if (!(reached >= height)) break
    const gained = reached - height
    best = next
    height = reached
    if (gained < SETTLED) break
  }
  return best
}

function newtonStep({ rows, width }: Scaled, happened: Uint8Array, penalty: number, at: Float64Array): Float64Array {
  const slope = at.map((coefficient, c) => (c === 0 ? 0 : -penalty * coefficient))
  const weights = new Float64Array(happened.length)
  happened.forEach((one, row) => {
    const likely = chance(dot(rows, at, row * width))
    weights[row] = Math.max(CERTAIN, likely * (1 - likely))
    for (let c = 0; c < width; c++) slope[c] = (slope[c] as number) + (one - likely) * (rows[row * width + c] as number)
  })
  return solve(cholesky(gram(rows, width, penalty, weights), width), slope)
}

/** Logarithm, with the penalty. */
function likelihood({ rows, width }: Scaled, happened: Uint8Array, penalty: number, at: Float64Array): number {
  let sum = (-penalty / 2) * (dot(at, at) - (at[0] as number) ** 2)
  happened.forEach((one, row) => {
    const logit = dot(rows, at, row * width)
    sum -= Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, one ? -logit : logit)
  })
  return sum
}

/** Beside a single row it is nothing, and a fit to no rows at all is zero by it. */
const NO_ROWS = 1e-9

/** Lower half of rowsᵀ·weights·rows with the penalty on its diagonal. */
function gram(rows: Float64Array, width: number, penalty: number, weights?: Float64Array): Float64Array {
  const sums = new Float64Array(width * width)
  for (let at = 0, start = 0; start < rows.length; at++, start += width)
    for (let i = 0; i < width; i++) {
      const left = (rows[start + i] as number) * (weights?.[at] ?? 1)
      for (let j = 0; j <= i; j++)
        sums[i * width + j] = (sums[i * width + j] as number) + left * (rows[start + j] as number)
    }
  for (let i = 0; i < width; i++) sums[i * width + i] = (sums[i * width + i] as number) + (i === 0 ? NO_ROWS : penalty)
  return sums
}

interface Root {
  lower: Float64Array
  width: number
}

/** The lower triangle whose square the matrix is; it has to be positive definite, as a Gram matrix with a penalty is. */
function cholesky(matrix: Float64Array, width: number): Root {
  const lower = matrix.slice()
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i * width + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[i * width + k] as number) * (lower[j * width + k] as number)
      lower[i * width + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * width + j] as number)
    }
  return { lower, width }
}

function forward({ lower, width }: Root, target: Float64Array): Float64Array {
  const found = target.slice()
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < i; k++)
      found[i] = (found[i] as number) - (lower[i * width + k] as number) * (found[k] as number)
    found[i] = (found[i] as number) / (lower[i * width + i] as number)
  }
  return found
}

function solve(root: Root, target: Float64Array): Float64Array {
  const { lower, width } = root
  const found = forward(root, target)
  for (let i = width - 1; i >= 0; i--) {
    for (let k = i + 1; k < width; k++)
      found[i] = (found[i] as number) - (lower[k * width + i] as number) * (found[k] as number)
    found[i] = (found[i] as number) / (lower[i * width + i] as number)
  }
  return found
}
