/** Standing and trust on screen: read from the certified state, with nothing of its own to keep. */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers } from './handlers.ts'

export { type Found, standingOf } from './standing.ts'

export const standing: FeatureModule = {
  name: 'standing',
  readModel: { version: 1, tables: [], create: '' },
  handlers,
}
