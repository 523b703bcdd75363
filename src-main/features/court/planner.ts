/** The court's acts on the sign sheet. */
import { type CourtAct, loadContract, type Planner } from '../agreements/index.ts'
import { courtVotePlan, enrolPlan, retirePlan } from './bench-plans.ts'
import { loadCase } from './filed.ts'
import { appealPlan, evidencePlan, filePlan } from './side-plans.ts'
import { sealFiles } from './statement.ts'

export const courtPlanner: Planner = {
  plans: (act): act is CourtAct => act.act.startsWith('court-'),
  ready: sealFiles,
  hubOf: (context, act) => {
    if ('hub' in act) return act.hub
    return 'case' in act ? loadCase(context, act.case).hub : loadContract(context, act.agreement).hub
  },
  planOf: (desk, act, seed) => {
    switch (act.act) {
      case 'court-enrol':
        return enrolPlan(desk, act)
      case 'court-retire':
        return retirePlan(desk)
      case 'court-file':
        return filePlan(desk, act, seed)
      case 'court-evidence':
        return evidencePlan(desk, act, seed)
      case 'court-vote':
        return courtVotePlan(desk, act)
      case 'court-appeal':
        return appealPlan(desk, act, seed)
    }
  },
}
