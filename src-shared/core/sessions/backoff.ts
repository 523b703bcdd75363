/** How long to wait before calling a device again. */
export interface Backoff {
  firstMs: number
  maxMs: number
}

/** Five minutes at most: a friend's laptop that wakes is found again before the coffee is cold. */
export const RECONNECT: Backoff = { firstMs: 1000, maxMs: 300_000 }

/** Doubles per failed attempt; between half and all of it by chance (`entropy` in [0, 1)), so that a hub does not call back in step. */
export function retryDelay(attempt: number, entropy: number, { firstMs, maxMs }: Backoff): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(attempt, 30)) * (0.5 + entropy / 2)
}
