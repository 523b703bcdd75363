/** What the payer's device signs when it spends from a reserve. */
import type { Voucher } from '#shared/wire/reserves.ts'
import { concatBytes, encodeCanonical, type SigClaim, utf8 } from '../kernel/index.ts'

/** Bytes under a voucher's signature. A reserve's id is an event's, so a voucher belongs to one hub and one device. */
export const voucherMessage = ({ reserve, seq, amount }: Omit<Voucher, 'dev' | 'sig'>): Uint8Array =>
  concatBytes(utf8('kind:voucher:1'), new Uint8Array(1), encodeCanonical([reserve, seq, amount]))

export const voucherClaim = (voucher: Voucher): SigClaim => ({
  key: voucher.dev,
  message: voucherMessage(voucher),
  sig: voucher.sig,
})

/** The voucher that says most; they are cumulative, so order, repetition and loss of the others change nothing. */
export const bestVoucher = (vouchers: readonly Voucher[]): Voucher | undefined =>
  vouchers.reduce<Voucher | undefined>((best, one) => (best && best.amount >= one.amount ? best : one), undefined)
