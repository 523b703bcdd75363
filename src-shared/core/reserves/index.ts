/** Money set aside for one payee and spent offline by vouchers. */
export { RESERVE_GRACE_MS, RESERVE_MS_MAX } from './rules.ts'
export { type ReserveState, readReserve } from './state.ts'
export { bestVoucher, voucherClaim, voucherMessage } from './voucher.ts'
