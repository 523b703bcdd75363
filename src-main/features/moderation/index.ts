/** Moderation: reports, lists of acts that people follow, appeals (decision 040). */
import type { FeatureModule } from '../../engine/feature.ts'
import { aboutMe, answer, appeal, appeals } from './appeals.ts'
import { follow, lists } from './lists.ts'
import { marks, showAnyway } from './marks.ts'
import { onMessage, onNotice } from './projection.ts'
import { act, lift, saveList } from './publishing.ts'
import { readModel } from './read-model.ts'
import { closeReport, report, reports } from './reports.ts'

export { type Marker, markerOf, withMarks } from './marks.ts'
export { moderationMatter, moderationMatters } from './matter.ts'

export const moderation: FeatureModule = {
  name: 'moderation',
  readModel,
  onNotice,
  onMessage,
  handlers: {
    'moderation.report': report,
    'moderation.reports': reports,
    'moderation.closeReport': closeReport,
    'moderation.lists': lists,
    'moderation.follow': follow,
    'moderation.showAnyway': showAnyway,
    'moderation.saveList': saveList,
    'moderation.act': act,
    'moderation.lift': lift,
    'moderation.marks': marks,
    'moderation.aboutMe': aboutMe,
    'moderation.appeals': appeals,
    'moderation.appeal': appeal,
    'moderation.answer': answer,
  },
}
