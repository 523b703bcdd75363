/** People: members, profiles, receipts. The first of the features here: the others name people through it. */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers } from './handlers.ts'
import { onLedger, onMessage, onNotice } from './projection.ts'
import { readModel } from './read-model.ts'

export { blockedDids, isBlocked, refuseBlocked } from './blocks.ts'
export { isMuted, mutedDids } from './mutes.ts'
export {
  dealOf,
  namesOf,
  nickOf,
  partnersOf,
  personOf,
  receiptOf,
  receiptsOf,
  settledPartners,
  settledWith,
  unsignedBy,
} from './queries.ts'

export { partiesOf } from './settled.ts'

export const people: FeatureModule = { name: 'people', readModel, onLedger, onNotice, onMessage, handlers }
