/** Verifiable credentials: of settled agreements, of members' standing, and those that a person keeps (decision 039). */
import type { FeatureModule } from '../../engine/feature.ts'
import { checkCredential } from './check.ts'
import { drop, keep, kept } from './kept.ts'
import { exportReceipt } from './receipt.ts'
import { given, giveStanding, standingList, takeBack } from './standings.ts'

export { checkCredential } from './check.ts'
export { credentialLines, holds } from './lines.ts'

export const credentials: FeatureModule = {
  name: 'credentials',
  readModel: { version: 1, tables: [], create: '' },
  handlers: {
    'credentials.exportReceipt': exportReceipt,
    'credentials.check': checkCredential,
    'credentials.giveStanding': giveStanding,
    'credentials.given': given,
    'credentials.takeBack': takeBack,
    'credentials.standingList': standingList,
    'credentials.kept': kept,
    'credentials.keep': keep,
    'credentials.drop': drop,
  },
}
