/** Trades: negotiation in private messages, settlement on the ledger, and everything a person can do about either. */
import type { FeatureModule } from '../../engine/feature.ts'
import type { Planner } from './acts.ts'
import { onAnswer } from './answers.ts'
import { Handovers, onContractFact, onContractMessage, onContractOutcome, openSigned } from './contracts/index.ts'
import { agreementHandlers } from './handlers.ts'
import { leaveWhenFree } from './member-plans.ts'
import { onLedger, onMessage, onOutcome } from './projection.ts'
import { readModel } from './read-model.ts'
import { signOwedReceipts } from './receipts.ts'

export type { Planner } from './acts.ts'
export { whenWords } from './audit/words.ts'
export { currentContract, findContract, isNamedIn, loadContract } from './contracts/dealing.ts'
export { contractMatter, contractMatters, contractNegotiationOf } from './contracts/index.ts'
export { shareWords } from './contracts/wishes.ts'
export { wordsOf } from './contracts/words.ts'
export { forgetKeys, openSealedFile, sealFile, unknownFile } from './delivery.ts'
export { type EventWords, eventPlan } from './event-plan.ts'
export { tradeMatter, tradeMatters } from './matter.ts'
export { dealNamed, dealRows } from './names.ts'
export { asBody, balanceRow, type Desk, type Plan, type Seed } from './plan.ts'
export { previewPool } from './pool-plans.ts'
export { negotiationOf } from './projection.ts'
export { checkDocument } from './receipt-document.ts'
export { receiptDocument } from './receipts.ts'
export { refuseUnruly, ruleRefusal } from './rule-check.ts'
export { finalityOf } from './trades.ts'

export function agreementsFeature(planner: Planner): FeatureModule {
  const handovers = new Handovers()
  return {
    name: 'agreements',
    readModel,
    onLedger: (sql, at, fact) => {
      onLedger(sql, at, fact)
      onContractFact(sql, at, fact)
    },
    onOutcome: (sql, at, event, outcome) => {
      onOutcome(sql, at, event, outcome)
      onContractOutcome(sql, at, event, outcome)
    },
    onMessage: (sql, message, id, mine) => {
      onMessage(sql, message, id, mine)
      onContractMessage(sql, message)
      onAnswer(sql, message)
    },
    duties: (context, hub) => {
      signOwedReceipts(context, hub)
      openSigned(context, hub)
      handovers.duties(context, hub)
      leaveWhenFree(context, hub)
    },
    handlers: agreementHandlers(planner),
  }
}
