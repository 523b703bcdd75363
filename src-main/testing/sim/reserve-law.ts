/** What may become of money set aside: paid to one payee on the word of one device, never twice, and given back in one piece. */
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { ReserveState } from '#shared/core/reserves/index.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

interface Change {
  id: string
  before: ReserveState | undefined
  after: ReserveState
  applied: readonly Applied[]
}

/** What of a reserve is still held. */
export const heldOf = ({ amount, claimed, due }: ReserveState): bigint => (due === undefined ? 0n : amount - claimed)

export function checkReserve({ id, before, after, applied }: Change): void {
  if (after.claimed < 0n || after.claimed > after.amount) broken(4, `${after.claimed} claimed of ${after.amount}`)
  if (!before) return checkOpening(after, applied)
  const { payer, payee, amount } = before
  if (after.payer !== payer || after.payee !== payee || after.amount !== amount || !equalBytes(after.dev, before.dev))
    broken(5, 'a reserve is another one now')
  if (before.due === undefined) broken(4, 'a reserve that had ended changed')
  if (after.claimed < before.claimed) broken(4, 'what was collected came back')
  const about = applied.filter(
    ({ body }) => toHex((body as { reserve?: Uint8Array }).reserve ?? new Uint8Array()) === id,
  )
  if (about.some(({ t, as }) => t.startsWith('reserve.') && as !== payee))
    broken(5, 'a stranger’s word about a reserve had effect')
  if (after.claimed > before.claimed && !about.some((event) => pays(event, after)))
    broken(5, 'paid from a reserve without its device’s word')
}

function pays({ t, body }: Applied, { claimed, dev }: ReserveState): boolean {
  const voucher = body as unknown as { dev: Uint8Array; amount: number | bigint }
  return t === 'reserve.claim' && BigInt(voucher.amount) === claimed && equalBytes(voucher.dev, dev)
}

function checkOpening({ payer, payee, amount, dev, claimed }: ReserveState, applied: readonly Applied[]): void {
  const opened = applied.some((event) => {
    const body = event.body as unknown as { payee: string; amount: number | bigint }
    const same = body.payee === payee && BigInt(body.amount ?? 0) === amount
    return event.t === 'reserve.open' && event.as === payer && equalBytes(event.dev, dev) && same
  })
  if (!opened || payer === payee || (claimed > 0n && !applied.some(({ t }) => t === 'reserve.claim')))
    broken(5, 'a reserve that its payer did not sign')
}
