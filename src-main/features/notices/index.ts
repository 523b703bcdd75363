/** The board: offers, needs, drafts, photos, search. */
import type { FeatureModule } from '../../engine/feature.ts'
import { noticeHandlers, search, sightOf, type WalksOf } from './handlers.ts'
import { onLedger, onNotice } from './projection.ts'
import { readModel } from './read-model.ts'

export { toBlob, toBlobRef } from './content.ts'
export { isTrusted } from './finding.ts'
export { unwantedOf } from './hidden.ts'
export { noticeMatter, noticeMatters } from './matter.ts'
export { cellsNear } from './near.ts'
export { type Bare, bareNotice, noticeById, noticeByRow } from './queries.ts'
export { CATEGORIES } from './read-model.ts'
export { find, type Search } from './search.ts'
export { search as searchNotices, sightOf }

/** `walksOf` tells how far the viewer's trust reaches: what ranks the best notices (decision 047). */
export const noticesFeature = (walksOf: WalksOf): FeatureModule => ({
  name: 'notices',
  readModel,
  onLedger,
  onNotice,
  handlers: noticeHandlers(walksOf),
})
