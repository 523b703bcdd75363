/** Trades: negotiation in private messages, settlement on the ledger, and everything a person can do about either. */
import type { FeatureModule } from '../../engine/feature.ts'
import { agreementHandlers } from './handlers.ts'
import { leaveWhenFree } from './member-plans.ts'
import { onLedger, onMessage, onOutcome } from './projection.ts'
import { readModel } from './read-model.ts'
import { signOwedReceipts } from './receipts.ts'

export const agreementsFeature = (): FeatureModule => ({
  name: 'agreements',
  readModel,
  onLedger,
  onOutcome,
  onMessage,
  duties: (context, hub) => {
    signOwedReceipts(context, hub)
    leaveWhenFree(context, hub)
  },
  handlers: agreementHandlers(),
})
