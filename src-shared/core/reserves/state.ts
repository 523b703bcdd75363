/** A reserve on the ledger, and the key it lives under. What is left of it lies in the hold of the same id. */
import { toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'

export interface ReserveState {
  payer: string
  /** The one device whose vouchers count. */
  dev: Uint8Array
  payee: string
  token: string
  /** What was set aside at the opening. */
  amount: bigint
  /** Paid to the payee so far; only grows, never above `amount`. */
  claimed: bigint
  /** Hub time up to which the payer means to spend it. */
  until: number
  /** Running-clock instant at which what is left goes back; absent once ended. */
  due?: number
}

export const reserveKey = (id: Uint8Array) => `reserve/${toHex(id)}`
export const readReserve = (reader: Reader, id: Uint8Array) => reader.get(reserveKey(id)) as ReserveState | undefined
