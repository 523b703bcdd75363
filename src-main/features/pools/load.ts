/** One pool of a hub by its id. */
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import { POOLS, type PoolState, readPool } from '#shared/core/pools/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from '../people/index.ts'
import { notFound } from '../refusal.ts'

export interface LoadedPool {
  hub: string
  id: Uint8Array
  state: PoolState
}

/** NOT_FOUND where the hub knows no such pool. */
export function loadPool(context: FeatureContext, hub: string, pool: string): LoadedPool {
  const id = fromHex(pool)
  const state = readPool(context.state(hub), id)
  if (!state)
    throw notFound(
      'pool.unknown',
      'The hub does not know this pool, or has not certified it yet. Nothing was changed; it appears here once it is certified.',
    )
  return { hub, id, state }
}

export const poolsOf = (context: FeatureContext, hub: string): LoadedPool[] =>
  context
    .state(hub)
    .keys(...POOLS, Number.MAX_SAFE_INTEGER)
    .map((key) => loadPool(context, hub, key.slice(POOLS[0].length)))

export const idOf = ({ id }: LoadedPool): string => toHex(id)

/** Names as they stand inside a sentence. */
export const naming =
  (context: FeatureContext, hub: string) =>
  (did: string): string =>
    did === context.keys().did ? 'you' : nickOf(context.sql, hub, did)
