/** Favours: what members owe each other in words that both have signed. */
import type { FeatureModule } from '../../engine/feature.ts'
import { submitSettlements } from './duties.ts'
import { handlers } from './handlers.ts'
import { onLedger, onMessage } from './projection.ts'
import { readModel } from './read-model.ts'

export { type LoadedPair, loadPair } from './account.ts'
export { submitSettlements } from './duties.ts'
export { favourMessageTo } from './handlers.ts'
export { favourMatter, favourMatters } from './matter.ts'

export const favours: FeatureModule = {
  name: 'favours',
  readModel,
  onLedger,
  onMessage,
  duties: submitSettlements,
  handlers,
}
