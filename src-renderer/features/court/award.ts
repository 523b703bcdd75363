/** What an award comes to in money, as the rules count it: smallest units, rounded down; the rest goes back. */
import type { z } from 'zod'
import type { awardForm, CaseView } from '#shared/ipc/court.ts'
import type { Token } from '#shared/ipc/values.ts'
import { WHOLE } from '#ui/features/contracts/form.ts'

export type Award = z.infer<typeof awardForm>

export interface Stake {
  readonly amount: string
  readonly token: Pick<Token, 'code' | 'decimals'>
}

/** What an award divides, and between whom. */
export interface Stakes {
  readonly held: readonly Stake[]
  readonly bond?: Stake | undefined
  readonly doer: string
  readonly receiver: string
  /** It was paid already. */
  readonly late?: boolean
}

export const stakesOf = ({ held, bond, doer, receiver, late }: CaseView): Stakes => ({
  late,
  held: held.filter(({ amount }) => amount !== '0'),
  bond,
  doer: doer.nick,
  receiver: receiver.nick,
})

/** Without a deposit an award says nothing of one, or it would count as asked for and not given. */
export const fitting = (award: Award, bond: unknown): Award => (bond === undefined ? { ...award, bond: 0 } : award)

/** The share of each, and what is left of it. */
export function splitOf(stakes: readonly Stake[], share: number): { share: Stake[]; rest: Stake[] } {
  const parts = stakes.map(({ amount, token }) => {
    const part = (BigInt(amount) * BigInt(share)) / BigInt(WHOLE)
    return { share: { amount: String(part), token }, rest: { amount: String(BigInt(amount) - part), token } }
  })
  return { share: parts.map((part) => part.share), rest: parts.map((part) => part.rest) }
}
