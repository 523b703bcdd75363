/** Ratings and trust as people see them (decision 043). Nothing here is read by a rule. */
import type { FeatureModule } from '../../engine/feature.ts'
import type { TrustDesk } from './desk.ts'
import { reputationHandlers } from './handlers.ts'
import { onLedger, onOutcome } from './projection.ts'
import { readModel } from './read-model.ts'

export { TrustDesk } from './desk.ts'
export { TrustSight } from './sight.ts'

export const reputation = (desk: TrustDesk): FeatureModule => ({
  name: 'reputation',
  readModel,
  onLedger,
  onOutcome,
  handlers: reputationHandlers(desk),
})
