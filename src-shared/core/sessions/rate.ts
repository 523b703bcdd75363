/** Generic cell rate algorithm (ITU-T I.371): a bucket that is one number, the time at which it would be empty again. */
export interface Rate {
  perSecond: number
  /** How much may come at once after a pause. */
  burst: number
}

/** Theoretical arrival time in milliseconds; 0 is a full allowance. */
export type Bucket = number

/** Takes `cost` in any case and says how long to stop reading: for traffic that can be slowed instead of refused. */
export function charge(bucket: Bucket, now: number, cost: number, rate: Rate): { bucket: Bucket; waitMs: number } {
  const each = 1000 / rate.perSecond
  const next = Math.max(bucket, now) + cost * each
  return { bucket: next, waitMs: Math.max(0, next - now - rate.burst * each) }
}

/** Takes `cost` only when it fits: for traffic that can only be refused. */
export function take(bucket: Bucket, now: number, cost: number, rate: Rate): { bucket: Bucket; fits: boolean } {
  const next = charge(bucket, now, cost, rate)
  return next.waitMs > 0 ? { bucket, fits: false } : { bucket: next.bucket, fits: true }
}
