/** Where somebody stands, with all that its words are made of. */
import type { Standing } from '#shared/core/governance/index.ts'
import { isInside, readHub, tiersOf } from '#shared/core/hubs/index.ts'
import { type Exposure, exposureOf } from '#shared/core/ledger/index.ts'
import { meritsOf, tierOf } from '#shared/core/tiers/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { runAt } from '../ledger/index.ts'

export interface Found extends Standing {
  exposure: Exposure
}

/** Undefined where the hub has no ladder, or they are not in it. */
export function standingOf(context: FeatureContext, hub: string, did: string): Found | undefined {
  const reader = context.state(hub)
  const run = runAt(context, hub)
  const found = isInside(reader, did) ? tierOf(reader, did, run) : undefined
  if (!found) return undefined
  const exposure = exposureOf(reader, did, run)
  const rungs = tiersOf(readHub(reader).policy)?.ladder.length ?? 0
  return { ...found, rungs, merits: meritsOf(reader, did, run), exposure, used: exposure.open + exposure.debt }
}
