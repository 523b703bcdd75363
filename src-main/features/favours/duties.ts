/** A settlement that both have signed is taken to the ledger by the one who signed last, as soon as this device may. */
import { proposerOf } from '#shared/core/favours/index.ts'
import { type CborValue, equalBytes, toHex } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { loadPair, settlingWith } from './account.ts'

/** Repeating does nothing more. What the hub refuses now is tried again with the next batch, until the settlement lapses. */
export function submitSettlements(context: FeatureContext, hub: string): void {
  for (const other of settlingWith(context, hub)) submitWith(context, hub, other)
}

function submitWith(context: FeatureContext, hub: string, other: string): void {
  const { account, signatures } = loadPair(context, hub, other)
  const { settling } = account
  if (!settling || proposerOf(settling.statement) === account.me) return
  const under = signatures.get(toHex(settling.digest)) ?? []
  const waits = context
    .pending(hub)
    .some(({ event }) => event.t === 'favour.settle' && sameBase(event.body, settling.statement.base))
  if (waits) return
  const body = { statement: settling.statement, signatures: under } as unknown as Record<string, CborValue>
  context.submitIfAllowed(hub, 'favour.settle', body)
}

const sameBase = (body: Record<string, CborValue>, base: Uint8Array): boolean => {
  const { base: theirs } = body.statement as { base: Uint8Array }
  return equalBytes(theirs, base)
}
