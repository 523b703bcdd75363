/**
 * Money neither appears nor vanishes: Σ accounts + Σ holds = minted − burned, per token (DESIGN §5). Checked on what a batch wrote,
 * which is exact given that the state before it balanced, and in full on rebuild and in the ledger viewer.
 */
import type { Reader, StateRecord } from '../kernel/view.ts'
import { type AccountState, HOLDS, type HoldState } from './accounts.ts'
import { readToken, type TokenState, tokenKey } from './tokens.ts'

export interface TokenSums {
  accounts: bigint
  held: bigint
  holds: bigint
  minted: bigint
  burned: bigint
}

const none = (): TokenSums => ({ accounts: 0n, held: 0n, holds: 0n, minted: 0n, burned: 0n })

/** The law itself: value is where the books say, and what accounts call held is what holds hold. */
export const balances = (s: TokenSums): boolean => s.accounts + s.holds === s.minted - s.burned && s.held === s.holds

function tokenOf(key: string, record: StateRecord | undefined): string | undefined {
  if (key.startsWith('account/')) return key.split('/')[1]
  if (key.startsWith('token/')) return key.slice('token/'.length)
  if (key.startsWith('hold/')) return (record as HoldState | undefined)?.token
  return undefined
}

function addTo(sums: TokenSums, key: string, record: StateRecord | undefined, sign: 1n | -1n): void {
  if (!record) return
  if (key.startsWith('account/')) {
    sums.accounts += sign * (record as AccountState).posted
    sums.held += sign * (record as AccountState).held
  } else if (key.startsWith('hold/')) sums.holds += sign * (record as HoldState).amount
  else {
    sums.minted += sign * (record as TokenState).minted
    sums.burned += sign * (record as TokenState).burned
  }
}

/** Whether a batch's writes keep every token's balance sheet level. */
export function conserves(before: Reader, writes: ReadonlyMap<string, StateRecord | null>): boolean {
  const changes = new Map<string, TokenSums>()
  for (const [key, written] of writes) {
    const old =
      key.startsWith('account/') || key.startsWith('token/') || key.startsWith('hold/') ? before.get(key) : undefined
    const token = tokenOf(key, written ?? old)
    if (token === undefined) continue
    const sums = changes.get(token) ?? none()
    changes.set(token, sums)
    addTo(sums, key, old, -1n)
    addTo(sums, key, written ?? undefined, 1n)
  }
  return [...changes.values()].every(balances)
}

/** No account below its limit, no negative hold (invariant 2 of SECURITY.md), among what a batch wrote. */
export function withinLimits(writes: ReadonlyMap<string, StateRecord | null>): boolean {
  for (const [key, written] of writes) {
    if (!written) continue
    if (key.startsWith('account/')) {
      const { posted, held, limit } = written as AccountState
      if (posted < limit || held < 0n) return false
    } else if (key.startsWith('hold/') && (written as HoldState).amount <= 0n) return false
  }
  return true
}

const EVERYTHING = Number.MAX_SAFE_INTEGER

/** Full sums of one token over the whole state. */
export function sumToken(reader: Reader, code: string): TokenSums {
  const sums = none()
  for (const key of reader.keys(`account/${code}/`, `account/${code}0`, EVERYTHING))
    addTo(sums, key, reader.get(key), 1n)
  for (const key of reader.keys(...HOLDS, EVERYTHING)) {
    const record = reader.get(key) as HoldState | undefined
    if (record?.token === code) addTo(sums, key, record, 1n)
  }
  addTo(sums, tokenKey(code), readToken(reader, code), 1n)
  return sums
}
