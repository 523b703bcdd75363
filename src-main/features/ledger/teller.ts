/** Tells an event in one sentence, with people and amounts by their names in its hub. */
import type { TokenWords } from '#shared/core/agreements/index.ts'
import { readToken } from '#shared/core/ledger/index.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from '../people/index.ts'
import { tokenOf } from './coin.ts'
import { type Details, tell } from './describe.ts'

/** The token an event names; one that was refused may have named none that exists. */
function tokenIn(context: FeatureContext, hub: string, code: string | undefined): TokenWords {
  return code === undefined || readToken(context.state(hub), code) ? tokenOf(context, hub, code) : { code, decimals: 0 }
}

/** Everything needed to name people and amounts in one hub, looked up once per page. */
export function teller(context: FeatureContext, hub: string) {
  const nameOf = (did: string) => nickOf(context.sql, hub, did)
  return (type: string, did: string, details: Details): string =>
    tell({ type, who: nameOf(did), details, token: tokenIn(context, hub, details.token), nameOf })
}
