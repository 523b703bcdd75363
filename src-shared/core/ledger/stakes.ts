/** Locking what one has under a hold of one's own: it comes back to its owner, or is destroyed, and goes to nobody else. */
import { accountAt, accountKey, type HoldState, holdKey, post, readAccount, readHold } from './accounts.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import { addSupply } from './tokens.ts'

/** Locks part of what `did` has, on top of what the hold holds already; credit cannot be locked. Code: stake.more-than-you-have. */
export function lock(context: RuleContext, id: Uint8Array, did: string, token: string, amount: bigint): RuleResult {
  if (accountAt(context.state, token, did, context.run).posted < amount) return 'stake.more-than-you-have'
  post(context, { did, token, delta: -amount, entry: 'stake' }, amount)
  context.state.put(holdKey(id), { token, payer: did, amount: (readHold(context.state, id)?.amount ?? 0n) + amount })
  return null
}

/** Takes `amount` out of the hold and out of what its owner's account calls held. */
function take({ state }: RuleContext, id: Uint8Array, amount: bigint): HoldState {
  const lying = readHold(state, id)
  if (!lying || lying.amount < amount) throw new Error('more taken than locked')
  const rest = lying.amount - amount
  const owner = readAccount(state, lying.token, lying.payer)
  state.put(accountKey(lying.token, lying.payer), { ...owner, held: owner.held - amount })
  if (rest === 0n) state.delete(holdKey(id))
  else state.put(holdKey(id), { ...lying, amount: rest })
  return lying
}

/** Gives part of what was locked back to its owner. */
export function unlock(context: RuleContext, id: Uint8Array, amount: bigint): void {
  const { payer, token } = take(context, id, amount)
  post(context, { did: payer, token, delta: amount, entry: 'unstake' })
}

/** Destroys part of what was locked: it leaves the token's supply. */
export function burn(context: RuleContext, id: Uint8Array, amount: bigint): void {
  if (amount === 0n) return
  const { token } = take(context, id, amount)
  addSupply(context, token, { burned: amount })
}
