/** The board: offers, needs, drafts, photos, search. */
import type { FeatureModule } from '../../engine/feature.ts'
import { handlers, sightOf } from './handlers.ts'
import { onLedger, onNotice } from './projection.ts'
import { readModel } from './read-model.ts'

export { toBlob, toBlobRef } from './content.ts'
export { noticeMatter, noticeMatters } from './matter.ts'

<<<<<<< HEAD

export { CATEGORIES } from './read-model.ts'

=======

export { noticeById, noticeByRow } from './queries.ts'
export { sightOf }

>>>>>>> d71150b (Skill boards match needs and offers both ways, and say why)

export const notices: FeatureModule = { name: 'notices', readModel, onLedger, onNotice, handlers }
