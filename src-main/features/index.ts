/**
 * All features of the node, in dependency order: each may use only those before it, and projections run in this order. A function,
 * because some hold a desk of their own per node.
 */
import type { FeatureModule } from '../engine/feature.ts'
import type { TrustReckoner } from '../ports/reckoner.ts'
import { activityFeature } from './activity/index.ts'
import { agreementsFeature } from './agreements/index.ts'
import { collections } from './collections/index.ts'
import { courtFeature, courtPlanner } from './court/index.ts'
import { credentials } from './credentials/index.ts'
import { devices } from './devices/index.ts'
import { favours } from './favours/index.ts'
import { governance } from './governance/index.ts'
import { guards } from './guards/index.ts'
import { ledger } from './ledger/index.ts'
import { markets } from './markets/index.ts'
import { matching } from './matching/index.ts'
import { moderation } from './moderation/index.ts'
import { noticesFeature } from './notices/index.ts'
import { people } from './people/index.ts'
import { pools } from './pools/index.ts'
import { reputation, TrustDesk, TrustSight } from './reputation/index.ts'
import { research } from './research/index.ts'
import { reserves } from './reserves/index.ts'
import { searchFeature } from './search/index.ts'
import { settings } from './settings/index.ts'
import { spaces } from './spaces/index.ts'
import { standing } from './standing/index.ts'
import { typed } from './typed/index.ts'
import { watchesFeature } from './watches/index.ts'

export function features(reckoner: TrustReckoner): FeatureModule[] {
  const desk = new TrustDesk(reckoner)
  const sight = new TrustSight(desk)
  return [
    settings,
    people,
    ledger,
    devices,
    guards,
    favours,
    reserves,
    spaces,
    research,
    moderation,
    noticesFeature((context, hub) => sight.walks(context, hub)),
    matching,
    watchesFeature((context, hub, later) => sight.known(context, hub, later)),
    collections,
    typed,
    governance,
    standing,
    agreementsFeature(courtPlanner),
    credentials,
    courtFeature(),
    pools,
    reputation(desk),
    markets,
    activityFeature((context, hub, later) => sight.known(context, hub, later)),
    searchFeature(),
  ]
}
