/** Credit limits of all members at once, as a change of rules sets them. */
import type { AccountState } from './accounts.ts'
import type { RuleContext } from './rule.ts'

/**
 * Sets every member's limit to `credit`. Who is deeper in debt than that keeps what they owe as their limit: nothing is called in, and
 * nothing more is lent.
 */
export function tightenLimits({ state }: RuleContext, token: string, credit: bigint): void {
  for (const key of state.keys(`account/${token}/`, `account/${token}0`, Number.MAX_SAFE_INTEGER)) {
    const account = state.get(key) as AccountState
    const limit = account.posted < -credit ? account.posted : -credit
    if (limit !== account.limit) state.put(key, { ...account, limit })
  }
}
