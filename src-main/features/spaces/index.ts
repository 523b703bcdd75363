/** Spaces: found, keep, follow them, and place notices in them (decision 045). What they are stands in the certified state. */
import type { FeatureModule } from '../../engine/feature.ts'
import { amend, close, found, get, handOver, list, types } from './handlers.ts'

export { followedSpaces, followSpace } from './handlers.ts'
export { inSpace, placed } from './placing.ts'

export const spaces: FeatureModule = {
  name: 'spaces',
  readModel: { version: 1, tables: [], create: '' },
  handlers: {
    'spaces.types': types,
    'spaces.list': list,
    'spaces.get': get,
    'spaces.found': found,
    'spaces.amend': amend,
    'spaces.handOver': handOver,
    'spaces.close': close,
  },
}
