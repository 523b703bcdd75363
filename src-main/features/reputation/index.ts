/** Ratings and trust as people see them (decision 043). Nothing here is read by a rule. */
import type { FeatureModule } from '../../engine/feature.ts'
import type { TrustReckoner } from '../../ports/reckoner.ts'
import { TrustDesk } from './desk.ts'
import { reputationHandlers } from './handlers.ts'
import { onLedger, onOutcome } from './projection.ts'
import { readModel } from './read-model.ts'

export const reputation = (reckoner: TrustReckoner): FeatureModule => ({
  name: 'reputation',
  readModel,
  onLedger,
  onOutcome,
  handlers: reputationHandlers(new TrustDesk(reckoner)),
})
