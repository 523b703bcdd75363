/** The court's acts on the sign sheet. */
import { loadContract, type Planner } from '../agreements/index.ts'
import { courtVotePlan, enrolPlan, retirePlan } from './bench-plans.ts'
import { loadCase } from './filed.ts'
import { appealPlan, evidencePlan, filePlan } from './side-plans.ts'
import { sealFiles } from './statement.ts'
import { proposePlan, splitPlan, waivePlan } from './talk-plans.ts'

export const courtPlanner: Planner = {
  ready: sealFiles,
  hubOf: (context, act) => {
    if ('hub' in act) return act.hub
    return 'case' in act ? loadCase(context, act.case).hub : loadContract(context, act.agreement).hub
  },
  plans: {
    'court-enrol': enrolPlan,
    'court-retire': retirePlan,
    'court-file': filePlan,
    'court-evidence': evidencePlan,
    'court-propose': proposePlan,
    'court-split': splitPlan,
    'court-waive': waivePlan,
    'court-vote': courtVotePlan,
    'court-appeal': appealPlan,
  },
}
