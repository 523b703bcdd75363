/** Sends each event to the one rule that decides it. */

import { hasOpenAgreement } from '../agreements/deadlines.ts'
import * as agreements from '../agreements/rules.ts'
import * as contracts from '../contracts/acts.ts'
import { hasOpenContract } from '../contracts/deadlines.ts'
import { endMandates, giveMandate, recallMandate, takeMandate } from '../contracts/mandates.ts'
import { fund as fundContract, open as openContract } from '../contracts/opening.ts'
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
import { claimReserve, closeReserve, openReserve } from '../reserves/rules.ts'
import * as spaces from '../spaces/rules.ts'
import { countLines } from '../tiers/trusted.ts'
import { endLines, setTrust } from '../trust/lines.ts'
import type { ParsedEvent } from './parse.ts'

/** Null when applied, otherwise the refusal's code; the caller discards the writes of a refused event. */
export function apply(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as, dev } = event.signed.event
  switch (event.t) {
    case 'member.join':
      if (readDevice(context.state, dev)) return 'join.already-member'
      join(context, as, event.body)
      arrive(context, as, readDevice(context.state, event.body.invite.by)?.as ?? as)
      countArrival(context, as, event.body.stamp)
      return null
    case 'member.device':
      if (readDevice(context.state, dev)) return 'device.already'
      addDevice(context, as, dev)
      return null
    case 'member.revoke':
      return revoke(context, as, event.body)
    case 'member.fork':
      return fork(context, event.body)
    case 'member.remove':
      return remove(context, as, event.body) ?? endStandingActs(context, event.body.did)
    case 'member.readmit':
      return readmit(context, as, event.body)
    case 'member.leaving':
      return startLeaving(context, as) ?? endMandates(context, as)
    case 'member.stay':
      return stay(context, as)
    case 'member.leave':
      return leave(context, as, tiesOf(context.state, as)) ?? endStandingActs(context, as)
    case 'member.return':
      return returnBy(context, { did: as, dev }, event.body)
    default:
      return pay(context, event)
  }
}

/** Whatever moves or makes value by itself. */
function pay(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as, dev } = event.signed.event
  switch (event.t) {
    case 'transfer.post':
      return transfer(context, as, event.body.to, event.body.token, event.body.amount)
    case 'token.issue':
      return tokens.issue(context, as, event.body)
    case 'token.mint':
      return tokens.mint(context, as, event.body)
    case 'token.burn':
      return tokens.burn(context, as, event.body)
    case 'token.cover':
      return reserve.cover(context, as, event.body)
    case 'token.redeem':
      return reserve.redeem(context, as, event.body)
    case 'token.receive':
      return reserve.receive(context, as, event.body)
    case 'pool.pay':
      return tokens.payFromPool(context, as, event.body)
    case 'account.limit':
      return tokens.setLimit(context, as, event.body)
    case 'favour.settle':
      return settleFavour(context, as, event.body)
    case 'reserve.open':
      return openReserve(context, as, dev, event.body)
    case 'reserve.claim':
      return claimReserve(context, as, event.body)
    case 'reserve.close':
      return closeReserve(context, as, event.body)
    default:
      return pool(context, event)
  }
}

/** The life of a purpose pool. */
function pool(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as } = event.signed.event
  switch (event.t) {
    case 'pool.found':
      return pools.foundPool(context, as, event.body)
    case 'pool.give':
      return pools.giveToPool(context, as, event.body)
    case 'pool.withdraw':
      return pools.withdrawGift(context, as, event.body)
    case 'pool.cancel':
      return pools.cancelPool(context, as, event.body)
    case 'pool.claim':
      return pools.claimMilestone(context, as, event.body)
    case 'pool.vote':
      return pools.voteOnMilestone(context, as, event.body)
    default:
      return agree(context, event)
  }
}

/** The life of an agreement. */
function agree(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as, dev } = event.signed.event
  switch (event.t) {
    case 'agreement.open':
      return agreements.open(context, as, event.body)
    case 'agreement.fund':
      return agreements.fund(context, as, event.body)
    case 'agreement.deliver':
      return agreements.deliver(context, as, event.body)
    case 'agreement.release':
      return agreements.release(context, as, event.body)
    case 'agreement.refund':
      return agreements.refund(context, as, event.body)
    case 'agreement.cancel':
      return agreements.cancel(context, as, event.body)
    case 'agreement.withdraw':
      return agreements.withdraw(context, as, event.body)
    case 'receipt.sign':
      return readContractReceipt(context.state, event.body.agreement)
        ? signContractReceipt(context, as, dev, event.body)
        : agreements.signReceipt(context, as, dev, event.body)
    default:
      return carryOut(context, event)
  }
}

/** The life of an agreement of several commitments. */
function carryOut(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as, dev } = event.signed.event
  switch (event.t) {
    case 'contract.open':
      return openContract(context, as, event.body)
    case 'contract.mandate':
      return giveMandate(context, as, dev, event.body)
    case 'contract.recall':
      return recallMandate(context, as, event.body)
    case 'contract.take':
      return takeMandate(context, as, event.body)
    case 'contract.fund':
      return fundContract(context, as, event.body)
    case 'contract.deliver':
      return contracts.deliver(context, as, event.body)
    case 'contract.attest':
      return contracts.attest(context, as, event.body)
    case 'contract.dispute':
      return contracts.dispute(context, as, event.body)
    case 'contract.rule':
      return contracts.rule(context, as, event.body)
    default:
      return conclude(context, event)
  }
}

/** Acts by which parties may end what a court is asked about. */
function conclude(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as } = event.signed.event
  switch (event.t) {
    case 'contract.accept':
      return thenMoot(context, event.body, contracts.accept(context, as, event.body))
    case 'contract.stop':
      return thenMoot(context, event.body, contracts.stop(context, as, event.body))
    case 'contract.ask':
      return thenMoot(context, event.body, contracts.ask(context, as, event.body))
    case 'contract.prove':
      return thenMoot(context, event.body, contracts.prove(context, as, event.body))
    default:
      return judge(context, event)
  }
}

function thenMoot(context: RuleContext, { agreement }: { agreement: Uint8Array }, refused: RuleResult): RuleResult {
  if (refused === null) court.closeMoot(context, agreement)
  return refused
}

/** The life of a case before a drawn panel, and what is said of people afterwards. */
function judge(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as } = event.signed.event
  switch (event.t) {
    case 'court.enrol':
      return court.enrol(context, as, event.body)
    case 'court.retire':
      return court.retire(context, as)
    case 'court.file':
      return court.file(context, as, event.body)
    case 'court.evidence':
      return court.bring(context, as, event.body)
    case 'court.present':
      return court.present(context, as, event.body)
    case 'court.claim':
      return court.claim(context, as, event.body)
    case 'court.commit':
      return court.commit(context, as, event.body)
    case 'court.reveal':
      return court.reveal(context, as, event.body)
    case 'court.appeal':
      return court.appeal(context, as, event.body)
    case 'rating.put':
      return rate(context, as, event.body)
    case 'rating.answer':
      return answer(context, as, event.body)
    default:
      return decide(context, event)
  }
}

/** The acts by which a hub decides about itself. */
function decide(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as, dev } = event.signed.event
  switch (event.t) {
    case 'member.vouch':
      return vouch(context, as, event.body)
    case 'policy.propose':
      return propose(context, as, event.body)
    case 'policy.state':
      return speak(context, as, event.body)
    case 'policy.vote':
      return vote(context, as, event.body)
    case 'policy.withdraw':
      return withdraw(context, as, event.body)
    case 'ballot.teller':
      return stepForward(context, as, event.body)
    case 'ballot.cast':
      return castBallot(context, as, event.body)
    case 'ballot.share':
      return openSecret(context, as, event.body)
    case 'validator.ready':
      return sayReady(context, dev, event.body)
    case 'validator.offer':
      return offer(context, as, dev)
    case 'validator.retire':
      return retire(context, as)
    case 'validator.evidence':
      return punish(context, event.body)
    case 'trust.set':
      return setTrust(context, as, event.body) ?? countLines(context, as, [event.body.to])
    case 'delegate.set':
      return delegate(context, as, event.body)
    case 'stake.lock':
      return stake(context, as, event.body)
    case 'stake.unlock':
      return unstake(context, as, event.body)
    default:
      return host(context, event)
  }
}

/** The life of a space. */
function host(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as } = event.signed.event
  switch (event.t) {
    case 'space.found':
      return spaces.found(context, as, event.body)
    case 'space.amend':
      return spaces.amend(context, as, event.body)
    case 'space.hand-over':
      return spaces.handOver(context, as, event.body)
    case 'space.close':
      return spaces.close(context, as, event.body)
    default:
      return 'event.wrong-plane'
  }
}

/** Whoever is gone agrees to nothing beforehand and trusts nobody. */
const endStandingActs = (context: RuleContext, did: string): null =>
  endMandates(context, did) ?? countLines(context, did, endLines(context, did))

/** Whoever comes back works and asks for the members' word like a newcomer, where the hub wants it. */
function returnBy(
  context: RuleContext,
  worker: Newcomer,
  body: Extract<ParsedEvent, { t: 'member.return' }>['body'],
): RuleResult {
  const { did } = worker
  const refused = comeBack(context, did, body) ?? stampRefusal(context.state, context, worker, body.stamp)?.code ?? null
  if (refused !== null) return refused
  arrive(context, did, readDevice(context.state, body.invite.by)?.as ?? did)
  countArrival(context, did, body.stamp)
  return null
}

const tiesOf = (reader: Reader, did: string): Ties => ({
  open: hasOpenAgreement(reader, did) || hasOpenContract(reader, did),
  owes: owes(reader, did),
  keeps: keepsReserve(reader, did),
  staked: isStaked(reader, did) || court.isOnBench(reader, did),
})

/** What keeps `did` from leaving now: a code of leaveRefusal, or null. */
export const whyNotLeave = (reader: Reader, did: string): RuleResult => leaveRefusal(reader, did, tiesOf(reader, did))
