/** Purpose pools on screen (decision 049). */
import type { PoolForm } from '#shared/ipc/pools.ts'
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'
import { previewPool } from '../agreements/index.ts'
import { loadPool, poolsOf } from './load.ts'
import { onLedger } from './projection.ts'
import { readModel } from './read-model.ts'
import { byUrgency, poolOf, summaryOf } from './view.ts'

export { idOf as poolId, poolsOf } from './load.ts'
export { poolMatter, poolMatters } from './matter.ts'

export const pools: FeatureModule = {
  name: 'pools',
  readModel,
  onLedger,
  handlers: {
    'pools.list': (context: FeatureContext, { hub }: { hub: string }) =>
      poolsOf(context, hub)
        .sort(byUrgency)
        .map((pool) => summaryOf(context, pool)),
    'pools.get': (context: FeatureContext, { hub, pool }: { hub: string; pool: string }) =>
      poolOf(context, loadPool(context, hub, pool)),
    'pools.preview': (context: FeatureContext, form: PoolForm) => previewPool(context, form),
  },
}
