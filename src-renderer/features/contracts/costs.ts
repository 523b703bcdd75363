/** What accepting, giving up or calling off moves, as the rules count it: smallest units, shares in thousandths, rounded down. */
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { WHOLE } from './form.ts'

export interface Sum {
  readonly token: string
  readonly amount: string
}

type Held = Pick<CommitmentView, 'form' | 'paid' | 'accepted'>

const paidAt = ({ paid }: Held, slot: number): bigint => BigInt(paid[slot] ?? '0')
const worth = (sums: readonly { token: string; amount: bigint }[]): Sum[] =>
  sums.filter(({ amount }) => amount > 0n).map(({ token, amount }) => ({ token, amount: String(amount) }))

/** What is still held for a commitment. */
export const heldFor = (one: Held): Sum[] =>
  worth(one.form.pay.map(({ token, amount }, slot) => ({ token, amount: BigInt(amount) - paidAt(one, slot) })))

/** What was paid out for a commitment. */
export const paidFor = (one: Held): Sum[] =>
  worth(one.form.pay.map(({ token }, slot) => ({ token, amount: paidAt(one, slot) })))

/** What accepting so many more units pays. */
export const paidBy = (one: Held, units: number): Sum[] =>
  worth(
    one.form.pay.map(({ token, amount }, slot) => ({
      token,
      amount: (BigInt(amount) * BigInt(one.accepted + units)) / BigInt(one.form.quantity) - paidAt(one, slot),
    })),
  )

/** What the doer loses by giving up: of the deposit, the part that was not done, in thousandths rounded up. */
export function lostBy({ form: { bond, quantity }, accepted }: Held): Sum[] {
  if (!bond) return []
  const share = BigInt(Math.ceil(((quantity - accepted) * WHOLE) / quantity))
  return worth([{ token: bond.token, amount: (BigInt(bond.amount) * share) / BigInt(WHOLE) }])
}

/** What the receiver pays to call it off. */
export const feeFor = (one: Held): Sum[] =>
  worth(
    heldFor(one).map(({ token, amount }) => ({
      token,
      amount: (BigInt(amount) * BigInt(one.form.callOff ?? 0)) / BigInt(WHOLE),
    })),
  )
