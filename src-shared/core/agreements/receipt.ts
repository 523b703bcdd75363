/** The receipt of an ended agreement: derived by the fold, signed by both sides (DESIGN §8). */

import type { CborValue } from '../kernel/index.ts'
import { concatBytes, encodeCanonical, hashTagged, toHex, utf8 } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'

export interface ReceiptBody {
  v: 1
  hub: Uint8Array
  agreement: Uint8Array
  payer: string
  provider: string
  token: string
  paid: bigint
  refunded: bigint
  outcome: 'released' | 'refunded' | 'split' | 'cancelled'
  /** Height and time of the batch that ended it. */
  height: number
  time: number
}

export interface Receipt {
  body: ReceiptBody
  signatures: { as: string; dev: Uint8Array; sig: Uint8Array }[]
}

export const receiptKey = (agreement: Uint8Array) => `receipt/${toHex(agreement)}`
export const readReceipt = (reader: Reader, agreement: Uint8Array) =>
  reader.get(receiptKey(agreement)) as Receipt | undefined

export const receiptDigest = (body: ReceiptBody): Uint8Array =>
  hashTagged('kind:receipt:1', encodeCanonical({ ...body } as unknown as CborValue))

/** Bytes a party's device signs to stand by a receipt with this digest. */
export const receiptMessage = (digest: Uint8Array): Uint8Array =>
  concatBytes(utf8('kind:receipt-signature:1'), new Uint8Array(1), digest)
