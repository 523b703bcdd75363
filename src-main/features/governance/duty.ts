/**
 * A device that is to sign from the next epoch on says that it is ready: it runs, it is caught up, its owner has not declined, and it
 * reaches the log where the order is to come from one.
 */
import { changeId } from '#shared/core/governance/index.ts'
import { consensusOf, isByLog, readHub } from '#shared/core/hubs/index.ts'
import { equalBytes } from '#shared/core/kernel/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'

const declinedKey = (hub: string): string => `governance/declined/${hub}`

export const declines = (context: FeatureContext, hub: string): boolean =>
  context.meta.get(declinedKey(hub)) !== undefined

export function declineToValidate(
  context: FeatureContext,
  { hub, decline }: { hub: string; decline: boolean },
): Record<string, never> {
  context.state(hub)
  if (decline) context.meta.set(declinedKey(hub), '1')
  else context.meta.delete(declinedKey(hub))
  context.changed('hubs')
  return {}
}

/**
 * Duties run only where this device may sign, so its copy is current; repeating says nothing twice. A change whose time is over by the
 * clock, and not yet by the log, is refused.
 */
export function sayReadyWhereNamed(context: FeatureContext, hub: string): void {
  const { next } = readHub(context.state(hub))
  const { dev } = context.keys()
  if (!next || declines(context, hub)) return
  const isMe = (other: Uint8Array): boolean => equalBytes(other, dev)
  if (!next.validators.some((validator) => isMe(validator.dev)) || next.ready.some(isMe)) return
  if (isByLog(consensusOf(next.policy, next.quorum)) && context.orderingLog() !== 'there') return
  const change = changeId(next)
  const said = context.pending(hub).some(({ event }) => event.t === 'validator.ready')
  if (!said) context.submitIfAllowed(hub, 'validator.ready', { v: 1, change })
}
