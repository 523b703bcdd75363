/** Plans for acts that move money: fund, release, accept, refund, cancel, pay. Every figure comes from certified state. */
import { type AgreementState, money, sentenceOf } from '#shared/core/agreements/index.ts'
import { type CborValue, fromHex } from '#shared/core/kernel/index.ts'
import type { Act, TradeAct } from '#shared/ipc/agreements.ts'
import { nickOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { declaredDefault, type EventWords, eventPlan } from './event-plan.ts'
import { actsOf, sideOf } from './moves.ts'
import { currentProposal, loadByAgreement, type Negotiation } from './negotiation.ts'
import { balanceRow, type Desk, type Plan } from './plan.ts'
import { creditWords, roomWarnings } from './room.ts'
import { namesOf } from './trades.ts'
import { moneyWarnings, partyWarnings } from './warnings.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>
type Standing = Negotiation & { agreement: { id: string; state: AgreementState } }

interface Deed extends EventWords {
  t: string
  body: Record<string, CborValue>
  also?: () => void
}

/** The agreement, if this act is open to me now. */
function standing(desk: Desk, agreement: string, act: TradeAct): Standing {
  const found = loadByAgreement(desk.context, agreement)
  if (actsOf(found).includes(act)) return found
  const waiting =
    found.pending.length > 0
      ? 'an earlier act of yours still waits for the hub’s signer'
      : `the agreement is ${found.agreement.state.phase} now`
  throw refused(
    'trade.not-now',
    `Nothing was signed: this cannot be done, because ${waiting}. Look at the trade for what comes next.`,
  )
}

function deedPlan(desk: Desk, { id, other, agreement }: Standing, { t, body, also, ...words }: Deed): Plan {
  const said = { ...words, counterparty: other, ...declaredDefault(desk, agreement.state.due) }
  return eventPlan(desk, t, body, said, {
    changed: ['agreements', 'wallet', 'ledger'],
    before: also,
    of: { negotiation: id, agreement: agreement.id },
  })
}

const titled = (found: Standing): string => `“${currentProposal(found)?.prose.title ?? 'this trade'}”`
const nameIn = ({ context, hub }: Desk, did: string): string => nickOf(context.sql, hub, did)

export function fundPlan(desk: Desk, act: Of<'fund'>): Plan {
  const found = standing(desk, act.agreement, 'fund')
  const { terms } = found.agreement.state
  if (terms.amount > desk.available) {
    throw refused(
      'transfer.insufficient',
      `Nothing was signed: you can spend ${money(desk.available, desk.token)}, and ${money(terms.amount, desk.token)} is needed. Earn or receive the rest, or end the agreement.${creditWords(desk)}`,
    )
  }
  const title = currentProposal(found)?.prose.title ?? ''
  return deedPlan(desk, found, {
    t: 'agreement.fund',
    body: { agreement: fromHex(act.agreement) },
    sentence: `You put ${money(terms.amount, desk.token)} into escrow: ${sentenceOf(terms, title, namesOf(desk.context, desk.hub, terms), desk.token)}`,
    worst: `Without this, the agreement lapses and nobody owes anything.`,
    balances: [
      balanceRow(desk, 'Balance', desk.balance, desk.balance - terms.amount),
      balanceRow(desk, 'In escrow', desk.held, desk.held + terms.amount),
    ],
    warnings: [
      ...partyWarnings(desk, found.other),
      ...moneyWarnings(desk, terms.amount),
      ...roomWarnings(desk, new Map([[terms.provider, terms.amount]])),
    ],
  })
}

export function releasePlan(desk: Desk, act: Of<'release'>): Plan {
  const found = standing(desk, act.agreement, 'release')
  const { held, phase } = found.agreement.state
  const amount = BigInt(act.amount)
  if (amount === 0n)
    throw refused(
      'agreement.nothing-to-release',
      'Nothing was signed: an amount of zero releases nothing. Choose an amount.',
    )
  if (amount > held) {
    throw refused(
      'agreement.more-than-held',
      `Nothing was signed: only ${money(held, desk.token)} is held. Choose that or less.`,
    )
  }
  const rest = held - amount
  const nick = nameIn(desk, found.other)
  const early = phase === 'funded' ? [{ code: 'before-delivery', text: `${nick} has not delivered yet.` }] : []
  return deedPlan(desk, found, {
    t: 'agreement.release',
    body: { agreement: fromHex(act.agreement), amount, final: rest === 0n },
    sentence: `You pay ${nick} ${money(amount, desk.token)} out of escrow for ${titled(found)}${rest === 0n ? ', which settles it' : `; ${money(rest, desk.token)} stays held`}.`,
    worst: 'What is released is paid; it does not come back by itself.',
    balances: [
      balanceRow(desk, 'Balance', desk.balance, desk.balance),
      balanceRow(desk, 'In escrow', desk.held, desk.held - amount),
    ],
    warnings: early,
  })
}

export function acceptPlan(desk: Desk, act: Of<'accept'>): Plan {
  const found = standing(desk, act.agreement, 'accept')
  const { held } = found.agreement.state
  const nick = nameIn(desk, found.other)
  return deedPlan(desk, found, {
    t: 'agreement.release',
    body: { agreement: fromHex(act.agreement), amount: held, final: true },
    sentence:
      held === 0n
        ? `You accept ${nick}’s delivery of ${titled(found)}.`
        : `You accept ${nick}’s delivery of ${titled(found)} and pay ${money(held, desk.token)} out of escrow.`,
    worst: 'The trade is settled; what is paid does not come back by itself.',
    balances: [
      balanceRow(desk, 'Balance', desk.balance, desk.balance),
      balanceRow(desk, 'In escrow', desk.held, desk.held - held),
    ],
  })
}

export function refundPlan(desk: Desk, act: Of<'refund'>): Plan {
  const found = standing(desk, act.agreement, 'refund')
  const { held } = found.agreement.state
  return deedPlan(desk, found, {
    t: 'agreement.refund',
    body: { agreement: fromHex(act.agreement) },
    sentence: `You give ${nameIn(desk, found.other)} ${money(held, desk.token)} back and end the trade of ${titled(found)}.`,
    worst: 'You are not paid for this trade.',
    balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance)],
  })
}

export function cancelPlan(desk: Desk, act: Of<'cancel'>, at: number): Plan {
  const found = standing(desk, act.agreement, 'cancel')
  const { held, cancel, terms } = found.agreement.state
  const release = BigInt(act.release)
  if (release > held)
    throw refused(
      'agreement.more-than-held',
      `Nothing was signed: only ${money(held, desk.token)} is held. Choose that or less.`,
    )
  const names = namesOf(desk.context, desk.hub, terms)
  const agrees = cancel !== undefined && cancel.by === found.other && cancel.release === release
  const split = `${money(release, desk.token)} to ${names.provider} and ${money(held - release, desk.token)} back to ${names.payer}`
  const payer = sideOf(found, desk.me) === 'payer'
  const gain = payer ? held - release : release
  const after = agrees ? desk.balance + gain : desk.balance
  return deedPlan(desk, found, {
    t: 'agreement.cancel',
    body: { agreement: fromHex(act.agreement), release },
    sentence: agrees
      ? `You and ${nameIn(desk, found.other)} end the trade of ${titled(found)}: ${split}.`
      : `You ask to end the trade of ${titled(found)} with ${split}; it ends only if ${nameIn(desk, found.other)} asks for the same.`,
    worst: agrees
      ? 'The trade is over; the split is final.'
      : 'The other side does not answer, and the agreement goes on as signed.',
    balances: [balanceRow(desk, agrees ? 'Balance' : 'Balance (unchanged until both ask)', desk.balance, after)],
    ...(act.text !== '' && { also: () => sendNote(desk, found, act.text, release, at) }),
  })
}

function sendNote({ context, me }: Desk, found: Standing, text: string, release: bigint, at: number): void {
  const { hub, negotiation } = found.agreement.state.terms
  const content = { kind: 'cancel' as const, agreement: fromHex(found.agreement.id), release, text }
  context.sendMessage({ v: 1, hub, negotiation, from: me, dev: context.keys().dev, to: found.other, at, content }, [])
}
