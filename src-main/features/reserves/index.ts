/** Reserves: money set aside for one payee, spent where no validator can be reached. */
import type { FeatureModule } from '../../engine/feature.ts'
import { claimVouchers, handlers } from './handlers.ts'
import { onLedger, onMessage } from './projection.ts'
import { readModel } from './read-model.ts'

export { isSpendable, type LoadedReserve, loadReserve, spentOf } from './reserve.ts'

export const reserves: FeatureModule = {
  name: 'reserves',
  readModel,
  onLedger,
  onMessage,
  duties: claimVouchers,
  handlers,
}
