/** Trades that a person has put away: a note of this device, kept beside the read models and not in them. */
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'

const key = (negotiation: string): string => `trade-archived/${negotiation}`

export const isArchived = ({ meta }: Pick<FeatureContext, 'meta'>, negotiation: string): boolean =>
  meta.get(key(negotiation)) !== undefined

/** Puts a trade away, or takes it out again; `over`: nothing more can happen in it. Repeating is harmless. */
export function setArchived(context: FeatureContext, negotiation: string, archived: boolean, over: boolean): void {
  if (archived && !over)
    throw refused(
      'trade.not-over',
      'Nothing was changed: this trade has not ended, and what waits in an archive is easily forgotten. Put it away when it is over.',
    )
  if (archived) context.meta.set(key(negotiation), '1')
  else context.meta.delete(key(negotiation))
  context.changed('agreements')
}
