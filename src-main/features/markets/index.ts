/** Markets: what things were traded for in a hub (decision 047). */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers } from './handlers.ts'
import { onLedger } from './projection.ts'
import { readModel } from './read-model.ts'

export const markets: FeatureModule = { name: 'markets', readModel, onLedger, handlers }
