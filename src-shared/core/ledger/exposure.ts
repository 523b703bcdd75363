/** What others stand to lose by somebody, and the fee of their tier; both in the hub's first token only. */
import { readHub } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { exposureCap, feeOf, WHOLE } from '../tiers/ladder.ts'
import { readRecord } from '../tiers/record.ts'
import { accountAt, POOL, post } from './accounts.ts'
import type { RuleContext, RuleResult } from './rule.ts'

export interface Exposure {
  /** Held in escrow for what they are to deliver. */
  open: bigint
  /** How far they are below zero, and what they owe by rulings. */
  debt: bigint
}

export function exposureOf(reader: Reader, did: string, run: number): Exposure {
  const { posted, owed = 0n } = accountAt(reader, readHub(reader).token, did, run)
  return { open: readRecord(reader, did).open, debt: (posted < 0n ? -posted : 0n) + owed }
}

export interface More {
  /** More would be held for what they are to deliver. */
  open: bigint
  /** And so much of their own would leave their account. */
  spent?: bigint
}

/** Whether their tier has room for more; whatever makes it no larger is always let through. Code: tier.exposure. */
export function exposureRefusal({ state, run }: RuleContext, did: string, { open, spent = 0n }: More): RuleResult {
  const cap = exposureCap(state, did, run)
  if (cap === undefined) return null
  const before = exposureOf(state, did, run)
  const { posted, owed = 0n } = accountAt(state, readHub(state).token, did, run)
  const debt = (posted < spent ? spent - posted : 0n) + owed
  const used = before.open + open + debt
  return used > cap && used > before.open + before.debt ? 'tier.exposure' : null
}

/** Takes the fee of what was just paid to `did` out of an agreement, rounded down in their favour. */
export function takeFee(context: RuleContext, did: string, token: string, paid: bigint, agreement: Uint8Array): void {
  if (token !== readHub(context.state).token) return
  const fee = (paid * BigInt(feeOf(context.state, did, context.run))) / BigInt(WHOLE)
  if (fee === 0n) return
  post(context, { did, token, delta: -fee, entry: 'fee', agreement })
  post(context, { did: POOL, token, delta: fee, entry: 'fee', other: did, agreement })
}
