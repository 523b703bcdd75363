/** Ratings and trust as people see them (decision 043). Nothing here is read by a rule. */
import type { FeatureModule } from '../../engine/feature.ts'
import { TrustDesk } from './desk.ts'
import { reputationHandlers } from './handlers.ts'
import { onLedger, onOutcome } from './projection.ts'
import { readModel } from './read-model.ts'

/** From source, the thread lies here; the built application says where. */
const SOURCE = new URL('./trust-thread.ts', import.meta.url)

export const reputation = (threadUrl: URL = SOURCE): FeatureModule => ({
  name: 'reputation',
  readModel,
  onLedger,
  onOutcome,
  handlers: reputationHandlers(new TrustDesk(threadUrl)),
})
