/** Which rule decides each event. */

import { hasOpenAgreement } from '../agreements/deadlines.ts'
import * as agreements from '../agreements/rules.ts'
import * as contracts from '../contracts/acts.ts'
import { hasOpenContract } from '../contracts/deadlines.ts'
import { endMandates, giveMandate, recallMandate, takeMandate } from '../contracts/mandates.ts'
import { fund as fundContract, open as openContract } from '../contracts/opening.ts'
import { prove } from '../contracts/proof.ts'
import { readContractReceipt, signContractReceipt } from '../contracts/receipt.ts'
import * as court from '../disputes/index.ts'
import { settleFavour } from '../favours/settle.ts'
import { vouch } from '../governance/admission.ts'
import { arrive } from '../governance/arrival.ts'
import { openSecret } from '../governance/closing.ts'
import { sayReady } from '../governance/epochs.ts'
import { propose, speak, vote, withdraw } from '../governance/proposals.ts'
import { castBallot, stepForward } from '../governance/secret-votes.ts'
import { delegate, isStaked, offer, punish, retire, stake, unstake } from '../governance/stake.ts'
import * as guards from '../guards/rules.ts'
import { addDevice, fork, join, revoke } from '../hubs/members.ts'
import { countArrival, type Newcomer, stampRefusal } from '../hubs/stamp.ts'
import { comeBack, leave, leaveRefusal, readmit, remove, startLeaving, stay, type Ties } from '../hubs/standing.ts'
import { readDevice } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { keepsReserve, owes, transfer } from '../ledger/accounts.ts'
import * as tokens from '../ledger/issue.ts'
import * as reserve from '../ledger/reserve.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import * as pools from '../pools/rules.ts'
import { answer, rate } from '../reputation/index.ts'
import * as research from '../research/rules.ts'
import { claimReserve, closeReserve, openReserve } from '../reserves/rules.ts'
import * as spaces from '../spaces/rules.ts'
import { countLines } from '../tiers/trusted.ts'
import { endLines, setTrust } from '../trust/lines.ts'
import type { EventType, ParsedEvent } from './parse.ts'

/** Every event type that a hub's log may hold. */
type LedgerType = Exclude<EventType, `${'notice' | 'profile' | 'moderation'}.${string}`>
type Body<T extends EventType> = Extract<ParsedEvent, { t: T }>['body']
/** `as` signed `body` with the device `dev`. */
type Rule<T extends EventType> = (context: RuleContext, as: string, body: Body<T>, dev: Uint8Array) => RuleResult

const RULES: { readonly [T in LedgerType]: Rule<T> } = {
  'member.join': (context, as, body, dev) =>
    readDevice(context.state, dev) ? 'join.already-member' : enter(context, as, body),
  'member.device': (context, as, _, dev) => {
    if (readDevice(context.state, dev)) return 'device.already'
    addDevice(context, as, dev)
    return null
  },
  'member.revoke': revoke,
  'member.fork': (context, _, body) => fork(context, body),
  'member.remove': (context, as, body) => remove(context, as, body) ?? endStandingActs(context, body.did),
  'member.readmit': readmit,
  'member.leaving': (context, as) => startLeaving(context, as) ?? endMandates(context, as),
  'member.stay': stay,
  'member.leave': (context, as) => leave(context, as, tiesOf(context.state, as)) ?? endStandingActs(context, as),
  'member.return': (context, as, body, dev) => returnBy(context, { did: as, dev }, body),
  'member.vouch': vouch,

  'guard.name': guards.name,
  'guard.keep': guards.keep,
  'guard.accept': guards.accept,
  'guard.decline': guards.decline,
  'guard.recover': guards.recover,
  'guard.veto': guards.veto,

  'transfer.post': (context, as, { to, token, amount }) => transfer(context, as, to, token, amount),
  'token.issue': tokens.issue,
  'token.mint': tokens.mint,
  'token.burn': tokens.burn,
  'token.cover': reserve.cover,
  'token.redeem': reserve.redeem,
  'token.receive': reserve.receive,
  'pool.pay': tokens.payFromPool,
  'account.limit': tokens.setLimit,
  'favour.settle': settleFavour,
  'reserve.open': (context, as, body, dev) => openReserve(context, as, dev, body),
  'reserve.claim': claimReserve,
  'reserve.close': closeReserve,

  'agreement.open': agreements.open,
  'agreement.fund': agreements.fund,
  'agreement.deliver': agreements.deliver,
  'agreement.release': agreements.release,
  'agreement.refund': agreements.refund,
  'agreement.cancel': agreements.cancel,
  'agreement.withdraw': agreements.withdraw,
  'receipt.sign': (context, as, body, dev) =>
    readContractReceipt(context.state, body.agreement)
      ? signContractReceipt(context, as, dev, body)
      : agreements.signReceipt(context, as, dev, body),

  'contract.open': openContract,
  'contract.mandate': (context, as, body, dev) => giveMandate(context, as, dev, body),
  'contract.recall': recallMandate,
  'contract.take': takeMandate,
  'contract.fund': fundContract,
  'contract.deliver': contracts.deliver,
  'contract.attest': contracts.attest,
  'contract.dispute': contracts.dispute,
  'contract.rule': contracts.rule,
  'contract.accept': mayConclude(contracts.accept),
  'contract.stop': mayConclude(contracts.stop),
  'contract.ask': mayConclude(contracts.ask),
  'contract.prove': mayConclude(prove),

  'court.enrol': court.enrol,
  'court.retire': court.retire,
  'court.file': court.file,
  'court.evidence': court.bring,
  'court.propose': court.propose,
  'court.sign': court.sign,
  'court.waive': court.waive,
  'court.present': court.present,
  'court.claim': court.claim,
  'court.commit': court.commit,
  'court.reveal': court.reveal,
  'court.appeal': court.appeal,
  'rating.put': rate,
  'rating.answer': answer,

  'policy.propose': propose,
  'policy.state': speak,
  'policy.vote': vote,
  'policy.withdraw': withdraw,
  'ballot.teller': stepForward,
  'ballot.cast': castBallot,
  'ballot.share': openSecret,
  'validator.ready': (context, _, body, dev) => sayReady(context, dev, body),
  'validator.offer': (context, as, _, dev) => offer(context, as, dev),
  'validator.retire': retire,
  'validator.evidence': (context, _, body) => punish(context, body),
  'delegate.set': delegate,
  'stake.lock': stake,
  'stake.unlock': unstake,
  'trust.set': (context, as, body) => setTrust(context, as, body) ?? countLines(context, as, [body.to]),

  'space.found': spaces.found,
  'space.amend': spaces.amend,
  'space.hand-over': spaces.handOver,
  'space.close': spaces.close,

  'research.publish': research.publish,
  'research.revise': research.revise,
  'research.replicate': research.replicate,
  'research.answer': research.answer,

  'pool.found': pools.foundPool,
  'pool.give': pools.giveToPool,
  'pool.withdraw': pools.withdrawGift,
  'pool.cancel': pools.cancelPool,
  'pool.claim': pools.claimMilestone,
  'pool.vote': pools.voteOnMilestone,
}

/** Null when applied, otherwise the refusal's code; the caller discards the writes of a refused event. */
export function apply(context: RuleContext, { t, body, signed }: ParsedEvent): RuleResult {
  if (!isOfLedger(t)) return 'event.wrong-plane'
  const { as, dev } = signed.event
  return RULES[t](context, as, body as never, dev)
}

const isOfLedger = (t: EventType): t is LedgerType => Object.hasOwn(RULES, t)

/** An act by which parties may end what a court is asked about. */
function mayConclude<B extends { readonly agreement: Uint8Array }>(
  rule: (context: RuleContext, as: string, body: B) => RuleResult,
): (context: RuleContext, as: string, body: B) => RuleResult {
  return (context, as, body) => {
    const refused = rule(context, as, body)
    if (refused === null) court.closeMoot(context, body.agreement)
    return refused
  }
}

function enter(context: RuleContext, as: string, body: Body<'member.join'>): null {
  join(context, as, body)
  arrive(context, as, readDevice(context.state, body.invite.by)?.as ?? as)
  countArrival(context, as, body.stamp)
  return null
}

/** Whoever is gone agrees to nothing beforehand and trusts nobody. */
const endStandingActs = (context: RuleContext, did: string): null =>
  endMandates(context, did) ?? countLines(context, did, endLines(context, did))

/** Whoever comes back works and asks for the members' word like a newcomer, where the hub wants it. */
function returnBy(context: RuleContext, worker: Newcomer, body: Body<'member.return'>): RuleResult {
  const { did } = worker
  const refused = comeBack(context, did, body) ?? stampRefusal(context.state, context, worker, body.stamp)?.code ?? null
  if (refused !== null) return refused
  arrive(context, did, readDevice(context.state, body.invite.by)?.as ?? did)
  countArrival(context, did, body.stamp)
  return null
}

const tiesOf = (reader: Reader, did: string): Ties => ({
  open: hasOpenAgreement(reader, did) || hasOpenContract(reader, did) || court.isInCourt(reader, did),
  owes: owes(reader, did),
  keeps: keepsReserve(reader, did),
  staked: isStaked(reader, did) || court.isOnBench(reader, did),
})

/** What keeps `did` from leaving now: a code of leaveRefusal, or null. */
export const whyNotLeave = (reader: Reader, did: string): RuleResult => leaveRefusal(reader, did, tiesOf(reader, did))
