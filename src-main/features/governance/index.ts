/** A hub's rules on screen, and the one duty they bring: saying ready where this device is to sign next. */
import type { FeatureModule } from '../../engine/feature.ts'
import { declineToValidate, sayReadyWhereNamed } from './duty.ts'
import { preview, proposals, wordsOf } from './proposals.ts'
import { rules } from './rules.ts'

export { chosenDevice, toPolicy } from './forms.ts'
export { wordsOf }

export const governance: FeatureModule = {
  name: 'governance',
  readModel: { version: 1, tables: [], create: '' },
  duties: sayReadyWhereNamed,
  handlers: {
    'governance.rules': rules,
    'governance.proposals': proposals,
    'governance.preview': preview,
    'governance.declineToValidate': declineToValidate,
  },
}
