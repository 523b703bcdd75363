/** Plans for acts on a running agreement: fund, accept, stop, ask, attest, dispute, rule. Every figure comes from certified state. */
import { money } from '#shared/core/agreements/index.ts'
import { arbitersOf, depositsOf, partyName, partyOf, reasonCommitment, titleAt } from '#shared/core/contracts/index.ts'
import { type CborValue, fromHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { Commitment } from '#shared/wire/contracts.ts'
import { refused } from '../../refusal.ts'
import { declaredDefault, type EventWords, eventPlan } from '../event-plan.ts'
import { asBody, type Desk, type Plan, type Seed } from '../plan.ts'
import { audienceOf, currentContract, loadContract, type Standing, saidAt, say } from './dealing.ts'
import { type CommitmentAct, commitmentActsOf, contractActsOf } from './moves.ts'
import { depositRows } from './offer-plans.ts'
import { wishWords } from './wishes.ts'
import { wordsOf } from './words.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

interface Deed extends EventWords {
  t: string
  body: Record<string, CborValue>
  also?: () => void
}

const notNow = (): Error =>
  refused('contract.not-now', 'Nothing was signed: this cannot be done now. Look at the agreement for what comes next.')

function deedPlan(desk: Desk, { id, agreement }: Standing, due: number | undefined, deed: Deed): Plan {
  const { t, body, also, ...words } = deed
  const said = { ...words, ...declaredDefault(desk, due) }
  return eventPlan(desk, t, body, said, {
    changed: ['agreements', 'wallet', 'ledger'],
    before: also,
    of: { negotiation: id, agreement: agreement.id },
  })
}

export function fundContractPlan(desk: Desk, { agreement }: Of<'contract-fund'>): Plan {
  const found = loadContract(desk.context, agreement)
  if (!contractActsOf(found).includes('fund')) throw notNow()
  const { terms, due } = found.agreement.state
  const party = partyOf(terms, desk.me)
  const words = wordsOf(desk.context, desk.hub, currentContract(found)?.prose)
  const { rows, short } = depositRows(desk, terms, party)
  if (short.length > 0)
    throw refused(
      'transfer.insufficient',
      `Nothing was signed: ${short[0]?.text ?? ''} Earn or receive the rest, or end the agreement.`,
    )
  const sums = [...depositsOf(terms, party)].map(([code, sum]) => money(sum, words.tokenOf(code)))
  return deedPlan(desk, found, due, {
    t: 'contract.fund',
    body: { agreement: fromHex(agreement) },
    sentence: `You put ${sums.join(' and ')} into escrow for “${currentContract(found)?.prose.title ?? ''}”.`,
    worst: 'Without this, the agreement lapses, everybody’s money goes back and nobody owes anything.',
    balances: rows,
  })
}

interface At {
  agreement: string
  commitment: number
}

/** The agreement, the commitment and the words for it, if this act is open to me now. */
function placeOf(desk: Desk, { agreement, commitment }: At, ...acts: CommitmentAct[]) {
  const found = loadContract(desk.context, agreement)
  if (!commitmentActsOf(found, commitment).some((act) => acts.includes(act))) throw notNow()
  const { terms, commitments } = found.agreement.state
  const words = wordsOf(desk.context, desk.hub, currentContract(found)?.prose)
  const one = commitments[commitment] as (typeof commitments)[number]
  const body = { agreement: fromHex(agreement), commitment }
  return {
    found,
    terms: terms.commitments[commitment] as Commitment,
    one,
    words,
    title: titleAt(words, commitment),
    body,
  }
}

export function acceptUnitsPlan(desk: Desk, act: Of<'contract-accept'>): Plan {
  const { found, terms, one, words, title, body } = placeOf(desk, act, 'accept')
  const left = terms.quantity - one.accepted
  if (act.units > left)
    throw refused('contract.units', `Nothing was signed: only ${left} are left to accept. Choose that or fewer.`)
  const then = one.accepted + act.units
  const sums = terms.pay.map(({ amount, token }, slot) => {
    const paid =
      found.agreement.state.terms.together && then < terms.quantity
        ? 0n
        : (amount * BigInt(then)) / BigInt(terms.quantity)
    return money(paid - (one.paid[slot] ?? 0n), words.tokenOf(token))
  })
  const doer = partyName(found.agreement.state.terms, words, terms.by)
  const many = terms.quantity > 1 ? ` (${act.units} of ${terms.quantity})` : ''
  const early =
    one.delivered < then ? [{ code: 'before-delivery', text: `${doer} has not delivered all of this yet.` }] : []
  return deedPlan(desk, found, one.due, {
    t: 'contract.accept',
    body: { ...body, units: act.units, before: one.accepted },
    sentence: `You accept ${doer}’s ${title}${many}${sums.length > 0 ? `; ${sums.join(' and ')} is paid out of escrow` : ''}.`,
    worst: 'What is paid does not come back by itself.',
    warnings: early,
  })
}

export function stopPlan(desk: Desk, act: Of<'contract-stop'>): Plan {
  const { found, terms, one, words, title, body } = placeOf(desk, act, 'give-up', 'call-off')
  const state = found.agreement.state
  const doer = partyOf(state.terms, desk.me) === terms.by
  const bond = terms.bond
    ? ` Your deposit of ${money(terms.bond.amount, words.tokenOf(terms.bond.token))} goes to ${partyName(state.terms, words, terms.to)}, less what was accepted.`
    : ''
  const sentence = doer
    ? `You give up ${title}: what is still held for it goes back to those who pay.`
    : `You call ${title} off: ${(terms.callOff ?? 0) / 10} % of what is held is paid, the rest goes back.`
  return deedPlan(desk, found, one.due, {
    t: 'contract.stop',
    body,
    sentence: `${sentence} What was to follow it ends too.`,
    worst: doer ? `You are not paid for it.${bond}` : 'It cannot be taken back.',
  })
}

export function askPlan(desk: Desk, act: Of<'contract-ask'>, seed: Seed): Plan {
  const found = loadContract(desk.context, act.agreement)
  const { wish } = act
  const open =
    wish.kind === 'extend'
      ? commitmentActsOf(found, wish.commitment).includes('extend')
      : contractActsOf(found).includes('end')
  if (!open) throw notNow()
  const { terms, wishes, due } = found.agreement.state
  const words = wordsOf(desk.context, desk.hub, currentContract(found)?.prose)
  const said = wishWords(wish, terms, words)
  const others = wishes.filter(
    ({ party, wish: theirs }) => party !== partyOf(terms, desk.me) && wishWords(theirs, terms, words) === said,
  )
  const text = act.text.trim()
  return deedPlan(desk, found, due, {
    t: 'contract.ask',
    body: asBody({ agreement: fromHex(act.agreement), wish }),
    sentence:
      wish.kind === 'none'
        ? 'You take back what you asked for.'
        : others.length > 0
          ? `You agree to what was asked: ${said}.`
          : `You ask for ${said}; it happens only when everybody concerned asks for the same.`,
    worst:
      others.length > 0
        ? 'Once everybody has agreed it is final.'
        : 'Nobody answers, and the agreement goes on as signed.',
    ...(text !== '' && {
      also: () => say(desk.context, found, audienceOf(found), saidAt(found, seed.at), { kind: 'contract-text', text }),
    }),
  })
}

export function attestPlan(desk: Desk, act: Of<'contract-attest'>): Plan {
  const { found, one, title, body } = placeOf(desk, act, 'attest')
  return deedPlan(desk, found, one.due, {
    t: 'contract.attest',
    body: { ...body, value: act.value },
    sentence: `You attest that you measured ${act.value} of ${title}.`,
    worst: 'It cannot be taken back, and it stands under your name for ever.',
  })
}

export function disputePlan(desk: Desk, act: Of<'contract-dispute'>, seed: Seed): Plan {
  const { found, title, body, words } = placeOf(desk, act, 'dispute')
  const { terms } = found.agreement.state
  const arbiters = arbitersOf(terms.dispute)
  const agreement = fromHex(act.agreement)
  const reason = {
    kind: 'contract-reason' as const,
    agreement,
    commitment: act.commitment,
    salt: seed.salt,
    text: act.reason,
  }
  return deedPlan(desk, found, undefined, {
    t: 'contract.dispute',
    body: { ...body, reason: reasonCommitment(seed.salt, act.reason) },
    sentence: `You dispute ${title}; ${arbiters.map(words.nameOf).join(', ')} decide what of its money is paid. They are shown your reason and the text of the agreement.`,
    worst: `They do not rule in time, and ${(terms.dispute?.otherwise ?? 0) / 10} % of what is held is paid.`,
    also: () => {
      const at = saidAt(found, seed.at)
      const current = currentContract(found)
      const proposal = current && {
        kind: 'contract' as const,
        terms: current.terms,
        prose: current.prose,
        signature: current.signatures[0],
      }
      if (proposal?.signature) say(desk.context, found, arbiters, at, proposal as Parameters<typeof say>[4])
      say(desk.context, found, [...audienceOf(found), ...arbiters], at, reason)
    },
  })
}

export function rulePlan(desk: Desk, act: Of<'contract-rule'>): Plan {
  const { found, terms, one, words, title, body } = placeOf(desk, act, 'rule')
  const doer = partyName(found.agreement.state.terms, words, terms.by)
  const bond = terms.bond ? `, and ${act.bond / 10} % of ${doer}’s deposit is lost to it` : ''
  return deedPlan(desk, found, one.due, {
    t: 'contract.rule',
    body: { ...body, share: act.share, bond: act.bond },
    sentence: `You rule on ${title}: ${act.share / 10} % of what is held is paid${bond}.`,
    worst: 'With the same ruling by enough arbiters it is carried out at once, and is final.',
  })
}
