/** The work stamp of admission (core/hubs/stamp.ts). */
import * as z from 'zod'
import { bytes32, counter, duration } from './shape.ts'

/** 2^30 tries are an hour of a laptop: nobody asks a newcomer's computer for more, and who is asked for that much may say no. */
export const STAMP_BITS_MAX = 30
const SECOND = 1000
const DAY = 86_400_000
export const stampBits = z.number().int().min(0).max(STAMP_BITS_MAX)

/** What a hub asks of newcomers: `base` bits at rest and one more for every `calm` arrivals that a `window` has not yet made up for. */
export const stampRules = z.strictObject({
  base: stampBits,
  /** Never more than this; 0: no stamp at all. */
  max: stampBits,
  calm: z.number().int().min(1).max(1000),
  /** Also how long a header is good to bind a new stamp to; one is accepted for as long again. Hub time, ms. */
  window: duration.min(10 * SECOND).max(DAY),
})
export type StampRules = z.infer<typeof stampRules>

/** Work of one newcomer on one device: see core/hubs/stamp.ts for what the hash stands over. */
export const stamp = z.strictObject({
  /** The certified header that makes it recent: the one that the batch at `h` stands on. */
  h: counter,
  header: bytes32,
  nonce: counter,
})
export type Stamp = z.infer<typeof stamp>
