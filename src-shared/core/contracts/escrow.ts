/** What an agreement still holds, told from its own record. */
import { type ContractState, isContractOpen, isOver } from './state.ts'
import { depositsOf, stakesOf } from './terms.ts'

/** A party's money that is in escrow now, by token; those it put nothing in yet, or has nothing left in, with 0. */
export function heldOf({ terms, phase, funded, commitments }: ContractState, party: number): Map<string, bigint> {
  const sums = new Map([...depositsOf(terms, party).keys()].map((code) => [code, 0n]))
  if (!isContractOpen(phase) || !funded.includes(party)) return sums
  for (const { commitment, slot, token, amount } of stakesOf(terms, party)) {
    const one = commitments[commitment]
    if (!one || isOver(one)) continue
    sums.set(token, (sums.get(token) ?? 0n) + amount - (one.paid[slot] ?? 0n))
  }
  return sums
}
