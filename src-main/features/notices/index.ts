/** The board: offers, needs, drafts, photos, search. */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers, sightOf } from './handlers.ts'
import { onLedger, onNotice } from './projection.ts'
import { readModel } from './read-model.ts'

export { toBlob, toBlobRef } from './content.ts'
export { noticeMatter, noticeMatters } from './matter.ts'
export { noticeById, noticeByRow } from './queries.ts'
export { CATEGORIES } from './read-model.ts'
export { sightOf }

export const notices: FeatureModule = { name: 'notices', readModel, onLedger, onNotice, handlers }
