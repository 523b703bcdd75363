/** A favour leaves the two of them and becomes money: only with both signatures under exactly this, and once. */
import type { z } from 'zod'
import type { favourSettle } from '#shared/wire/favours.ts'
import { readDevice } from '../hubs/state.ts'
import { equalBytes, toHex } from '../kernel/index.ts'
import type { Reader } from '../kernel/view.ts'
import { transfer } from '../ledger/accounts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { debtorOf, favourDigest, pairHash, statementProblem } from './statement.ts'

/** Per pair: number of the last settlement on the ledger. */
export interface FavourState {
  seq: number
}

export const favourKey = (hub: Uint8Array, one: string, other: string) => `favour/${toHex(pairHash(hub, one, other))}`
const settledSeq = (reader: Reader, key: string): number => (reader.get(key) as FavourState | undefined)?.seq ?? 0

/**
 * Codes: favour.other-hub, favour.not-a-party, favour.pair, favour.settlement, favour.signatures, favour.signing-device, favour.lapsed,
 * favour.already-settled, and those of transfer.
 */
export function settleFavour(
  context: RuleContext,
  as: string,
  { statement, signatures }: z.infer<typeof favourSettle>,
): RuleResult {
  const { hub, a, b, seq, token, before, settle } = statement
  if (!equalBytes(hub, context.hub)) return 'favour.other-hub'
  if (as !== a && as !== b) return 'favour.not-a-party'
  const problem = statementProblem(statement)
  const debtor = debtorOf(statement, before)
  if (problem || !settle || debtor === undefined) return problem ?? 'favour.settlement'
  const signers = signatures.map((signature) => signature.as)
  if (!signers.includes(a) || !signers.includes(b)) return 'favour.signatures'
  const bound = signatures.every((signature) => {
    const device = readDevice(context.state, signature.dev)
    return device?.state === 'active' && device.as === signature.as
  })
  if (!bound) return 'favour.signing-device'
  if (settle.by < context.time) return 'favour.lapsed'
  const key = favourKey(hub, a, b)
  if (seq <= settledSeq(context.state, key)) return 'favour.already-settled'
  const creditor = debtor === a ? b : a
  const refused = transfer(context, debtor, creditor, token, settle.amount)
  if (refused) return refused
  context.state.put(key, { seq } satisfies FavourState)
  context.fact({
    kind: 'favour-settled',
    digest: favourDigest(statement),
    from: debtor,
    to: creditor,
    token,
    amount: settle.amount,
    event: context.event as Uint8Array,
  })
  return null
}
