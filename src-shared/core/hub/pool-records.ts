/** State records of purpose pools (record.ts). */
import * as z from 'zod'
import { poolFound } from '#shared/wire/pools.ts'
import { counter, did, instant } from '#shared/wire/shape.ts'

const text = z.string()
const units = z.union([z.number().int(), z.bigint()]).transform(BigInt)

export const POOL_RECORDS = {
  pool: z.object({
    by: did,
    terms: poolFound,
    phase: z.enum(['open', 'missed', 'cancelled', 'met', 'over']),
    opened: instant,
    due: instant.optional(),
    given: units,
    givers: counter,
    steps: z.array(
      z.object({
        phase: z.enum(['waiting', 'claimed', 'paid', 'refused', 'lapsed']),
        due: instant.optional(),
        said: text.optional(),
        yes: units,
        no: units,
      }),
    ),
    rest: units.optional(),
    ended: instant.optional(),
  }),
  'pool-open': z.object({ by: did }),
  'pool-gift': z.object({ amount: units, left: units, paid: units }),
  'pool-vote': z.object({ pay: z.boolean() }),
}
