/** Settings have no read model: they are this node's own and are kept as they are. */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers } from './handlers.ts'

export { readSettings } from './handlers.ts'

export const settings: FeatureModule = { name: 'settings', readModel: { version: 1, tables: [], create: '' }, handlers }
