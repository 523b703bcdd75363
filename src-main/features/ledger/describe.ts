/** One plain sentence per ledger event, so that a raw log reads like a diary. */
import { agreementId, money, type TokenWords } from '#shared/core/agreements/index.ts'
import { contractId } from '#shared/core/contracts/index.ts'
import type { ParsedEvent } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'

/** What a sentence needs of an event's body; plain JSON, kept in the read model. */
export interface Details {
  to?: string
  payer?: string
  provider?: string
  amount?: string
  token?: string
  nick?: string
  final?: boolean
  reason?: string
  /** The name of a token that was issued. */
  name?: string
  title?: string
  choice?: string
  parties?: string[]
}

export interface Described {
  agreement?: string
  details: Details
}

/** Picks what sentences and filters need. */
export function detailsOf(event: ParsedEvent): Described {
  switch (event.t) {
    case 'transfer.post':
      return { details: { to: event.body.to, amount: String(event.body.amount), token: event.body.token } }
    case 'token.issue':
      return { details: { token: event.body.code, name: event.body.name } }
    case 'token.mint':
    case 'pool.pay':
      return { details: { to: event.body.to, amount: String(event.body.amount), token: event.body.token } }
    case 'token.burn':
    case 'token.redeem':
      return { details: { amount: String(event.body.amount), token: event.body.token } }
    case 'token.cover':
      return { details: { token: event.body.token } }
    case 'account.limit':
      return { details: { to: event.body.did, amount: String(-event.body.limit), token: event.body.token } }
    case 'member.join':
      return { details: { nick: event.body.nick } }
    case 'member.remove':
      return { details: { to: event.body.did, reason: event.body.reason } }
    case 'guard.accept':
    case 'guard.decline':
    case 'guard.recover':
    case 'member.readmit':
    case 'member.vouch':
      return { details: { to: event.body.did } }
    case 'policy.propose':
      return { details: { title: event.body.title } }
    case 'policy.vote':
      return { details: { choice: event.body.choice } }
    case 'space.found':
    case 'space.amend':
      return { details: { name: event.body.rules.name } }
    case 'research.publish':
    case 'research.revise':
      return { details: { title: event.body.content.title } }
    case 'research.replicate':
      return { details: { choice: event.body.verdict, reason: event.body.reason } }
    case 'space.hand-over':
      return { details: { to: event.body.to } }
    case 'space.close':
      return { details: { reason: event.body.reason } }
    case 'trust.set':
      return { details: { to: event.body.to, amount: String(event.body.line) } }
    case 'delegate.set':
      return { details: event.body.to === undefined ? {} : { to: event.body.to } }
    case 'stake.lock':
    case 'stake.unlock':
      return { details: { amount: String(event.body.amount) } }
    case 'reserve.open':
      return { details: { to: event.body.payee, amount: String(event.body.amount), token: event.body.token } }
    case 'reserve.claim':
      return { details: { amount: String(event.body.amount) } }
    case 'pool.found':
      return { details: { title: event.body.name, amount: String(event.body.goal), token: event.body.token } }
    case 'pool.give':
      return { details: { amount: String(event.body.amount) } }
    case 'pool.vote':
      return { details: { choice: event.body.pay ? 'yes' : 'no' } }
    case 'favour.settle': {
      const { a, b, before, settle, token } = event.body.statement
      const [payer, provider] = before > 0n ? [b, a] : [a, b]
      return { details: { payer, provider, amount: String(settle?.amount ?? 0n), token } }
    }
    default:
      return agreedDetails(event)
  }
}

/** Of agreements and what is done on them. */
function agreedDetails(event: ParsedEvent): Described {
  switch (event.t) {
    case 'agreement.open': {
      const { payer, provider, amount, token } = event.body.terms
      return {
        agreement: toHex(agreementId(event.body.terms)),
        details: { payer, provider, amount: String(amount), token },
      }
    }
    case 'agreement.release':
      return {
        agreement: toHex(event.body.agreement),
        details: { amount: String(event.body.amount), final: event.body.final },
      }
    case 'agreement.cancel':
      return { agreement: toHex(event.body.agreement), details: { amount: String(event.body.release) } }
    case 'agreement.fund':
    case 'agreement.deliver':
    case 'agreement.refund':
    case 'receipt.sign':
      return { agreement: toHex(event.body.agreement), details: {} }
    case 'contract.open':
      return {
        agreement: toHex(contractId(event.body.terms)),
        details: { parties: event.body.terms.parties.map(({ did }) => did) },
      }
    case 'court.file':
      return { agreement: toHex(event.body.agreement), details: {} }
    case 'court.enrol':
      return { details: event.body.lock === undefined ? {} : { amount: String(event.body.lock) } }
    case 'rating.put':
      return {
        agreement: toHex(event.body.agreement),
        details: { to: event.body.about, choice: String(event.body.score) },
      }
    case 'rating.answer':
      return { agreement: toHex(event.body.agreement), details: { to: event.body.by } }
    case 'contract.mandate':
      return { details: { amount: String(event.body.stock) } }
    case 'contract.take':
      return { details: { amount: String(event.body.units) } }
    case 'contract.attest':
      return { agreement: toHex(event.body.agreement), details: { amount: String(event.body.value) } }
    case 'contract.ask':
      return { agreement: toHex(event.body.agreement), details: { choice: event.body.wish.kind } }
    case 'contract.fund':
    case 'contract.deliver':
    case 'contract.accept':
    case 'contract.stop':
    case 'contract.prove':
    case 'contract.dispute':
    case 'contract.rule':
      return { agreement: toHex(event.body.agreement), details: {} }
    default:
      return { details: {} }
  }
}

export interface Telling {
  type: string
  /** Who signed, as windows call them. */
  who: string
  details: Details
  token: TokenWords
  nameOf: (did: string) => string
}

const WISHES: Record<string, string> = {
  end: 'asked to end an agreement',
  extend: 'asked for more time',
  none: 'took a wish back',
}

type Teller = (telling: Telling) => string
const sum = ({ details, token }: Telling): string => money(BigInt(details.amount ?? '0'), token)

const TELLERS: Record<string, Teller> = {
  'member.join': ({ who, details }) => `${details.nick ?? who} joined the hub.`,
  'member.device': ({ who }) => `${who} added a device.`,
  'member.revoke': ({ who }) => `${who} took a device out of use.`,
  'member.fork': ({ who }) => `${who} showed that a device signed two different events at one place; it is frozen.`,
  'member.remove': (t) => `${t.who} removed ${t.nameOf(t.details.to ?? '')}: “${t.details.reason ?? ''}”`,
  'member.readmit': (t) => `${t.who} let ${t.nameOf(t.details.to ?? '')} back in.`,
  'member.leaving': ({ who }) => `${who} leaves when the last trade has ended.`,
  'member.stay': ({ who }) => `${who} stays after all.`,
  'member.leave': ({ who }) => `${who} left the hub.`,
  'member.return': ({ who }) => `${who} came back.`,
  'member.vouch': (t) => `${t.who} gave their word for ${t.nameOf(t.details.to ?? '')}.`,
  'guard.name': ({ who }) => `${who} said who guards them.`,
  'guard.keep': ({ who }) => `${who} kept their guardians.`,
  'guard.accept': (t) => `${t.who} guards ${t.nameOf(t.details.to ?? '')}.`,
  'guard.decline': (t) => `${t.who} does not guard ${t.nameOf(t.details.to ?? '')}.`,
  'guard.recover': (t) => `${t.who} gave their word for a new key of ${t.nameOf(t.details.to ?? '')}.`,
  'guard.veto': ({ who }) => `${who} said no to a new key.`,
  'policy.propose': ({ who, details }) => `${who} proposed “${details.title ?? ''}”.`,
  'policy.state': ({ who }) => `${who} spoke about a proposal.`,
  'policy.vote': ({ who, details }) =>
    details.choice === 'abstain' ? `${who} abstained.` : `${who} voted ${details.choice ?? ''}.`,
  'policy.withdraw': ({ who }) => `${who} took a proposal back.`,
  'ballot.teller': ({ who }) => `${who} stepped forward as a teller.`,
  'ballot.cast': ({ who }) => `${who} voted secretly.`,
  'ballot.share': ({ who }) => `${who} helped to open a secret vote.`,
  'validator.ready': ({ who }) => `${who} is ready to sign the next epoch.`,
  'validator.offer': ({ who }) => `${who} offered a computer to sign.`,
  'validator.retire': ({ who }) => `${who} took the offer to sign back.`,
  'validator.evidence': ({ who }) => `${who} showed that a computer signed two histories; it is frozen.`,
  'trust.set': (t) =>
    t.details.amount === '0'
      ? `${t.who} took back their trust in ${t.nameOf(t.details.to ?? '')}.`
      : `${t.who} trusts ${t.nameOf(t.details.to ?? '')} with up to ${sum(t)}.`,
  'delegate.set': (t) =>
    t.details.to === undefined
      ? `${t.who} took their standing vote back.`
      : `${t.who} gave their standing vote to ${t.nameOf(t.details.to)}.`,
  'stake.lock': (t) => `${t.who} locked ${sum(t)} as a stake.`,
  'stake.unlock': (t) => `${t.who} asked for ${sum(t)} of the stake back.`,
  'transfer.post': (t) => `${t.who} paid ${t.nameOf(t.details.to ?? '')} ${sum(t)}.`,
  'token.issue': ({ who, details }) => `${who} issued the token ${details.name ?? ''} (${details.token ?? ''}).`,
  'token.mint': (t) => `${t.who} minted ${sum(t)} for ${t.nameOf(t.details.to ?? '')}.`,
  'token.burn': (t) => `${t.who} burned ${sum(t)}.`,
  'token.redeem': (t) => `${t.who} redeemed ${sum(t)}.`,
  'token.receive': ({ who }) => `${who} received what was redeemed.`,
  'token.cover': ({ who, details }) => `${who} said what now covers ${details.token ?? ''}.`,
  'pool.pay': (t) => `${t.who} paid ${t.nameOf(t.details.to ?? '')} ${sum(t)} out of the pool.`,
  'account.limit': (t) => `${t.who} let the account of ${t.nameOf(t.details.to ?? '')} go down to ${sum(t)}.`,
  'agreement.open': (t) =>
    `${t.nameOf(t.details.payer ?? '')} and ${t.nameOf(t.details.provider ?? '')} agreed on ${sum(t)}.`,
  'agreement.fund': ({ who }) => `${who} put the agreed amount into escrow.`,
  'agreement.deliver': ({ who }) => `${who} delivered.`,
  'agreement.release': (t) =>
    t.details.final === true
      ? `${t.who} accepted and released the rest of the escrow.`
      : `${t.who} released ${sum(t)} from escrow.`,
  'agreement.refund': ({ who }) => `${who} gave the escrow back.`,
  'agreement.cancel': (t) => `${t.who} asked to end the agreement with ${sum(t)} for the work.`,
  'contract.open': (t) => `${(t.details.parties ?? []).map(t.nameOf).join(', ')} made an agreement.`,
  'contract.mandate': ({ who, details }) => `${who} offered ${details.amount ?? ''} that can be taken without them.`,
  'contract.recall': ({ who }) => `${who} took an offer back.`,
  'contract.take': ({ who, details }) => `${who} took ${details.amount ?? ''} of a standing offer.`,
  'contract.fund': ({ who }) => `${who} put a part into escrow.`,
  'contract.deliver': ({ who }) => `${who} delivered.`,
  'contract.accept': ({ who }) => `${who} accepted what was delivered.`,
  'contract.stop': ({ who }) => `${who} ended a commitment.`,
  'contract.ask': ({ who, details }) => `${who} ${WISHES[details.choice ?? ''] ?? 'asked for something'}.`,
  'contract.attest': ({ who, details }) => `${who} measured ${details.amount ?? ''}.`,
  'contract.prove': ({ who }) => `${who} proved that what was delivered is not what was promised.`,
  'contract.dispute': ({ who }) => `${who} called the arbiters.`,
  'contract.rule': ({ who }) => `${who} ruled.`,
  'court.enrol': (t) =>
    t.details.amount === undefined
      ? `${t.who} named another key for draws.`
      : `${t.who} locked ${sum(t)} on the bench, to judge disputes.`,
  'court.retire': ({ who }) => `${who} left the bench.`,
  'court.file': ({ who }) => `${who} brought a commitment to court.`,
  'court.evidence': ({ who }) => `${who} brought evidence.`,
  'court.propose': ({ who }) => `${who} proposed how to split what is in dispute.`,
  'court.sign': ({ who }) => `${who} signed how to split what is in dispute, or took such a word back.`,
  'court.waive': ({ who }) => `${who} wants no mediation.`,
  'court.present': ({ who }) => `${who} came to the draw of a panel.`,
  'court.claim': ({ who }) => `${who} showed a number for the draw of a panel.`,
  'court.commit': ({ who }) => `${who} voted on a panel; the vote is closed.`,
  'court.reveal': ({ who }) => `${who} opened a vote.`,
  'court.appeal': ({ who }) => `${who} appealed a ruling.`,
  'agreement.withdraw': ({ who }) => `${who} withdrew from a negotiation.`,
  'favour.settle': (t) =>
    `${t.nameOf(t.details.payer ?? '')} paid ${t.nameOf(t.details.provider ?? '')} ${sum(t)} to settle favours.`,
  'reserve.open': (t) => `${t.who} set ${sum(t)} aside for ${t.nameOf(t.details.to ?? '')}.`,
  'reserve.claim': (t) => `${t.who} collected from a reserve, up to ${sum(t)} of it in all.`,
  'reserve.close': ({ who }) => `${who} gave back what was left of a reserve.`,
  'pool.found': (t) => `${t.who} founded the pool “${t.details.title ?? ''}” with a goal of ${sum(t)}.`,
  'pool.give': ({ who }) => `${who} gave to a pool.`,
  'pool.withdraw': ({ who }) => `${who} took a gift back from a pool.`,
  'pool.cancel': ({ who }) => `${who} called a pool off.`,
  'pool.claim': ({ who }) => `${who} said that a milestone of a pool is done.`,
  'pool.vote': (t) => `${t.who} voted ${t.details.choice ?? ''} on a payment out of a pool.`,
  'rating.put': (t) => `${t.who} rated ${t.nameOf(t.details.to ?? '')} ${t.details.choice ?? ''} of 10.`,
  'rating.answer': (t) => `${t.who} answered the rating by ${t.nameOf(t.details.to ?? '')}.`,
  'space.found': ({ who, details }) => `${who} founded the space “${details.name ?? ''}”.`,
  'space.amend': ({ who, details }) => `${who} changed the rules of the space “${details.name ?? ''}”.`,
  'space.hand-over': (t) => `${t.who} gave a space to ${t.nameOf(t.details.to ?? '')} to keep.`,
  'space.close': ({ who, details }) => `${who} closed a space: “${details.reason ?? ''}”`,
  'research.publish': ({ who, details }) => `${who} published the study “${details.title ?? ''}”.`,
  'research.revise': ({ who, details }) => `${who} published another version of “${details.title ?? ''}”.`,
  'research.replicate': ({ who, details }) =>
    `${who} repeated a study (${details.choice ?? ''}): “${details.reason ?? ''}”`,
  'research.answer': ({ who }) => `${who} answered a replication of a study.`,
  'receipt.sign': ({ who }) => `${who} signed the receipt.`,
}

/** The sentence; a type from a newer version is named instead of hidden. */
export const tell = (telling: Telling): string =>
  TELLERS[telling.type]?.(telling) ?? `${telling.who} signed “${telling.type}”.`
