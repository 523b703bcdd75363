/** The court: who sits on the bench, cases before panels drawn by lot, and what their apps do by themselves (decision 042). */
import type { FeatureModule } from '../../engine/feature.ts'
import { courtDuties } from './duties.ts'
import { courtHandlers } from './handlers.ts'
import { onLedger, onMessage, onOutcome } from './projection.ts'
import { readModel } from './read-model.ts'

export { caseMatter, caseMatters } from './matter.ts'
export { caseNamed, caseRows } from './names.ts'
export { courtPlanner } from './planner.ts'

export function courtFeature(): FeatureModule {
  return {
    name: 'court',
    readModel,
    onLedger,
    onOutcome,
    onMessage: (sql, message, _id, mine) => onMessage(sql, message, mine),
    duties: courtDuties,
    handlers: courtHandlers,
  }
}
