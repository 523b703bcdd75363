/** Money set aside for somebody, spent offline and collected later. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { failures, hex32, instant, person, token, units } from './values.ts'

const base = oc.errors(failures)

export const reserve = z.object({
  id: hex32,
  hub: hex32,
  side: z.enum(['payer', 'payee']),
  other: person,
  token,
  amount: units,
  /** By vouchers that this device knows of; never more than `amount`. */
  spent: units,
  /** Certified as paid to the payee. */
  claimed: units,
  until: instant,
  /** When what is left goes back by itself; absent once it has ended. */
  returns: instant.optional(),
  /** This very device set it aside and may still spend from it. */
  spendable: z.boolean(),
  payments: z.array(z.object({ at: instant, amount: units, text: z.string() })),
})
export type Reserve = z.infer<typeof reserve>

export const reservesContract = {
  /** Mine and those for me, open ones first. */
  list: base.input(z.strictObject({ hub: hex32 })).output(z.array(reserve)),
}
