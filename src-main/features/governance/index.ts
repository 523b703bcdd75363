/** A hub's rules on screen, and the duties they bring: saying ready where this device is to sign next, opening votes it holds a share of. */
import type { FeatureModule } from '../../engine/feature.ts'
import { declineToValidate, sayReadyWhereNamed } from './duty.ts'
import { preview, proposals, wordsOf } from './proposals.ts'
import { rules } from './rules.ts'
import { countWhereTeller, tellerKeyOf } from './tellers.ts'

export { chosenDevice, tierFormOf, tiersFormOf, toPolicy } from './forms.ts'
export { tellerKeyOf, wordsOf }

export const governance: FeatureModule = {
  name: 'governance',
  readModel: { version: 1, tables: [], create: '' },
  duties: (context, hub) => {
    sayReadyWhereNamed(context, hub)
    countWhereTeller(context, hub)
  },
  handlers: {
    'governance.rules': rules,
    'governance.proposals': proposals,
    'governance.preview': preview,
    'governance.declineToValidate': declineToValidate,
  },
}
