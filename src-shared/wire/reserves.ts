/** Money set aside for one payee, to be spent where no validator can be reached (DESIGN §5, "Offline"). */
import * as z from 'zod'
import { tokenCode } from './hubs.ts'
import { bytes32, counter, did, instant, positiveAmount, signature } from './shape.ts'

/** Locks `amount` for `payee`. The signing device alone spends it, until `until`; the event's id is the reserve's. */
export const reserveOpen = z.strictObject({ payee: did, token: tokenCode, amount: positiveAmount, until: instant })

/**
 * What the payee has been given so far, all in all: the newest voucher says what every older one said, and more. It is also the body of
 * the claim that collects it, less what was collected before.
 */
export const voucher = z.strictObject({
  reserve: bytes32,
  /** The device that set it aside. */
  dev: bytes32,
  seq: counter,
  amount: positiveAmount,
  sig: signature,
})
export type Voucher = z.infer<typeof voucher>

/** The payee wants no more of it: what is left goes back at once. */
export const reserveClose = z.strictObject({ reserve: bytes32 })
