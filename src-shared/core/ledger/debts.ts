/**
 * What somebody owes where a ruling or a proof took more than they had (DESIGN §6, decision 051). Beside the accounts, not in them: nothing is
 * posted before it is there. It falls by payments alone, which the hub makes by itself from whatever comes in, the oldest first.
 */
import { readHub } from '../hubs/state.ts'
import { equalBytes } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { coverOf } from '../tiers/ladder.ts'
import { type AccountState, accountAt, accountKey, POOL, post, readAccount, spendable } from './accounts.ts'
import type { RuleContext } from './rule.ts'
import { readToken } from './tokens.ts'

/** redress: taken back after the end of an agreement · costs: of a court. Also what its entries are called. */
export type DebtReason = 'redress' | 'costs'

export interface DebtItem {
  /** A member, or the hub's pool, which has paid in the debtor's place. */
  to: string
  agreement: Uint8Array
  why: DebtReason
  amount: bigint
}

/** Oldest first. Their sum stands in the debtor's account as `owed`. */
export interface DebtState {
  items: DebtItem[]
}

const DEBTS: readonly [string, string] = ['debt/', 'debt0']
const debtKey = (token: string, did: string) => `debt/${token}/${did}`
export const readDebt = (reader: Reader, token: string, did: string): readonly DebtItem[] =>
  (reader.get(debtKey(token, did)) as DebtState | undefined)?.items ?? []

export interface Debtor {
  token: string
  did: string
}

/** Everybody who owes, by token, then by person. */
export const debtors = (reader: Reader): Debtor[] =>
  reader.keys(...DEBTS, Number.MAX_SAFE_INTEGER).map((key) => {
    const [, token, did] = key.split('/') as [string, string, string]
    return { token, did }
  })

/** What is owed to `did` in one token, and by whom. */
export const owedTo = (reader: Reader, token: string, did: string): (DebtItem & { from: string })[] =>
  debtors(reader)
    .filter((debtor) => debtor.token === token)
    .flatMap((debtor) => readDebt(reader, token, debtor.did).map((item) => ({ ...item, from: debtor.did })))
    .filter(({ to }) => to === did)

function write({ state }: RuleContext, { token, did }: Debtor, items: DebtItem[]): void {
  const { owed: _, ...account } = readAccount(state, token, did)
  const owed = items.reduce((sum, { amount }) => sum + amount, 0n)
  const kept: AccountState = owed === 0n ? account : { ...account, owed }
  state.put(accountKey(token, did), kept)
  if (owed === 0n) state.delete(debtKey(token, did))
  else state.put(debtKey(token, did), { items })
}

function pay(context: RuleContext, { token, did }: Debtor, { to, agreement, why }: DebtItem, amount: bigint): void {
  if (amount === 0n) return
  const entry = to === POOL ? 'cover' : why
  post(context, { did, token, delta: -amount, entry, other: to, agreement })
  post(context, { did: to, token, delta: amount, entry, other: did, agreement })
}

/** What of `amount` can be paid now. A ruling takes what is there, never a credit that others would have to carry; costs whatever may be spent. */
function payable({ state, run }: RuleContext, { token, did }: Debtor, { why, amount }: DebtItem): bigint {
  const { posted, owed = 0n } = accountAt(state, token, did, run)
  const there = why === 'costs' ? spendable(state, token, did, run) : posted - owed
  if (there <= 0n) return 0n
  return there < amount ? there : amount
}

/** What of something taken was there, and what of the rest the hub's pool has paid. */
export interface Taken {
  paid: bigint
  covered: bigint
}

/**
 * Pays `item` as far as it can be. Of the rest the pool pays what the debtor's rung is covered for, and the debtor owes it to the pool from then on
 * (decision 066); what is left is owed as before.
 */
export function takeOrOwe(context: RuleContext, debtor: Debtor, item: DebtItem): Taken {
  const paid = payable(context, debtor, item)
  pay(context, debtor, item, paid)
  const rest = item.amount - paid
  const covered = coverable(context, debtor, { ...item, amount: rest })
  if (covered > 0n) {
    const { token } = debtor
    const { to, agreement } = item
    post(context, { did: POOL, token, delta: -covered, entry: 'cover', other: to, agreement })
    post(context, { did: to, token, delta: covered, entry: 'cover', other: debtor.did, agreement })
  }
  owe(context, debtor, { ...item, amount: rest - covered })
  owe(context, debtor, { ...item, to: POOL, amount: covered })
  return { paid, covered }
}

/** Never more than the pool has, nor than the rung of the debtor is covered for with what the pool waits for already. Costs of a court never. */
function coverable({ state, run }: RuleContext, { token, did }: Debtor, { why, amount }: DebtItem): bigint {
  if (amount === 0n || why !== 'redress' || token !== readHub(state).token) return 0n
  const cover = coverOf(state, did, run)
  if (cover === 0n) return 0n
  const waitedFor = readDebt(state, token, did).reduce((sum, item) => sum + (item.to === POOL ? item.amount : 0n), 0n)
  const { posted } = readAccount(state, token, POOL)
  const least = [amount, cover - waitedFor, posted].reduce((a, b) => (b < a ? b : a))
  return least > 0n ? least : 0n
}

function owe(context: RuleContext, debtor: Debtor, item: DebtItem): void {
  if (item.amount === 0n) return
  // An account that was never written is, and its demurrage paid.
  post(context, { did: debtor.did, token: debtor.token, delta: 0n, entry: item.why })
  const items = readDebt(context.state, debtor.token, debtor.did)
  const same = (one: DebtItem) =>
    one.to === item.to && one.why === item.why && equalBytes(one.agreement, item.agreement)
  const more = items.map((one) => (same(one) ? { ...one, amount: one.amount + item.amount } : one))
  write(context, debtor, items.some(same) ? more : [...items, item])
}

/** At the end of a batch: whoever owes and has something pays, each once. What that brings to another debtor goes on with the next batch. */
export function collectDebts(context: RuleContext): void {
  for (const debtor of debtors(context.state)) {
    let { posted } = accountAt(context.state, debtor.token, debtor.did, context.run)
    if (posted <= 0n || readToken(context.state, debtor.token)?.expired) continue
    const left = readDebt(context.state, debtor.token, debtor.did).flatMap((item) => {
      const paid = posted < item.amount ? posted : item.amount
      pay(context, debtor, item, paid)
      posted -= paid
      return paid === item.amount ? [] : [{ ...item, amount: item.amount - paid }]
    })
    write(context, debtor, left)
  }
}
