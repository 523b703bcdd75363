/** Agreements of several commitments, beside those of one payment: drafted, signed by every party, carried out step by step. */
import type { Act } from '#shared/ipc/agreements.ts'
import type { contractActs } from '#shared/ipc/contracts.ts'
import type { mandateActs } from '#shared/ipc/mandates.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import type { Plans } from '../plan.ts'
import { hubOfDealing, loadContract } from './dealing.ts'
import {
  acceptUnitsPlan,
  askPlan,
  attestPlan,
  disputePlan,
  fundContractPlan,
  rulePlan,
  stopPlan,
} from './deed-plans.ts'
import { givePlan, recallPlan, takePlan } from './mandates/plans.ts'
import { loadMandate } from './mandates/taking.ts'
import { agreeContract, counterContract, proposeContract, withdrawContract } from './offer-plans.ts'

export { findSealed } from './delivery.ts'
export { goodsCame, goodsPlace } from './goods.ts'
export { contractHandlers } from './handlers.ts'
export { Handovers } from './handovers.ts'
export { contractMatter, contractMatters } from './matter.ts'
export { openSigned } from './offer-plans.ts'
export { contractNegotiationOf, onContractFact, onContractMessage, onContractOutcome } from './projection.ts'
export { CONTRACT_TABLES, CREATE_CONTRACTS } from './read-model.ts'

export type ContractAct = Extract<
  Act,
  { act: (typeof contractActs | typeof mandateActs)[number]['shape']['act']['value'] }
>

export const isContractAct = (act: Act): act is ContractAct => act.act.startsWith('contract-')

export function hubOfContractAct(context: FeatureContext, act: ContractAct): string {
  if (act.act === 'contract-propose' || act.act === 'contract-mandate') return act.form.hub
  if ('mandate' in act) return loadMandate(context, act.mandate).hub
  return 'agreement' in act ? loadContract(context, act.agreement).hub : hubOfDealing(context, act.negotiation)
}

export const CONTRACT_PLANS: Plans<ContractAct['act']> = {
  'contract-propose': proposeContract,
  'contract-counter': counterContract,
  'contract-agree': agreeContract,
  'contract-withdraw': withdrawContract,
  'contract-fund': fundContractPlan,
  'contract-accept': acceptUnitsPlan,
  'contract-stop': stopPlan,
  'contract-ask': askPlan,
  'contract-attest': attestPlan,
  'contract-dispute': disputePlan,
  'contract-mandate': givePlan,
  'contract-recall': recallPlan,
  'contract-take': takePlan,
  'contract-rule': rulePlan,
}
