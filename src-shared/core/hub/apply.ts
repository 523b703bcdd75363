/** Sends each event to the one rule that decides it. */

import { hasOpenAgreement } from '../agreements/deadlines.ts'
import * as agreements from '../agreements/rules.ts'
import { settleFavour } from '../favours/settle.ts'
import { addDevice, fork, join, revoke } from '../hubs/members.ts'
import { comeBack, leave, leaveRefusal, readmit, remove, startLeaving, stay, type Ties } from '../hubs/standing.ts'
import { readHub } from '../hubs/state.ts'
import type { Reader } from '../kernel/view.ts'
import { openAccount, owes, transfer } from '../ledger/accounts.ts'
import type { RuleContext, RuleResult } from '../ledger/rule.ts'
import { claimReserve, closeReserve, openReserve } from '../reserves/rules.ts'
import type { ParsedEvent } from './parse.ts'

/** Null when applied, otherwise the refusal's code; the caller discards the writes of a refused event. */
export function apply(context: RuleContext, event: ParsedEvent): RuleResult {
  const { as, dev } = event.signed.event
  switch (event.t) {
    case 'member.join':
      join(context, as, event.body)
      openMemberAccount(context, as)
      return null
    case 'member.device':
      addDevice(context, as, event.body.cert.dev)
      return null
    case 'member.revoke':
      return revoke(context, as, event.body)
    case 'member.fork':
      return fork(context, event.body)
    case 'member.remove':
      return remove(context, as, event.body)
    case 'member.readmit':
      return readmit(context, as, event.body)
    case 'member.leaving':
      return startLeaving(context, as)
    case 'member.stay':
      return stay(context, as)
    case 'member.leave':
      return leave(context, as, tiesOf(context.state, as))
    case 'member.return':
      return comeBack(context, as, event.body)
    case 'transfer.post':
      return transfer(context, as, event.body.to, event.body.token, event.body.amount)
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
      return agreements.signReceipt(context, as, dev, event.body)
    case 'favour.settle':
      return settleFavour(context, as, event.body)
    case 'reserve.open':
      return openReserve(context, as, dev, event.body)
    case 'reserve.claim':
      return claimReserve(context, as, event.body)
    case 'reserve.close':
      return closeReserve(context, as, event.body)
    default:
      return 'event.wrong-plane'
  }
}

const tiesOf = (reader: Reader, did: string): Ties => ({
  open: hasOpenAgreement(reader, did),
  owes: owes(reader, did),
})

/** What keeps `did` from leaving now: a code of leaveRefusal, or null. */
export const whyNotLeave = (reader: Reader, did: string): RuleResult => leaveRefusal(reader, did, tiesOf(reader, did))

/** A newcomer can buy at once: the hub's grant is minted to it and its credit limit is open. */
export function openMemberAccount(context: RuleContext, did: string): void {
  const { token, policy } = readHub(context.state)
  openAccount(context, did, token, policy.grant, policy.creditLimit)
}
