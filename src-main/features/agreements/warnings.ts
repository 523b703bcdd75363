/** What a careful friend would say before one signs. Each warning has a code, so that a window can show it its own way. */
import { money } from '#shared/core/agreements/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { DAY, formatDuration } from '#shared/core/kernel/index.ts'
import type { Terms } from '#shared/wire/agreements.ts'
import { nickOf, settledWith } from '../people/index.ts'
import type { Desk, Warning } from './plan.ts'
import type { Proposed } from './proposals.ts'
import { changedFields, formOf } from './terms.ts'
import { termsToken } from './trades.ts'

/** Shorter than this, a weekend away means silence. */
const SHORT_REVIEW_MS = DAY

/** About the other side: who they are to the hub and to me. */
export function partyWarnings({ context, hub, me }: Desk, other: string): Warning[] {
  const nick = nickOf(context.sql, hub, other)
  const warnings: Warning[] = []
  const { validators } = readHub(context.state(hub))
  if (validators.length === 1 && validators[0]?.did === other) {
    warnings.push({
      code: 'sole-signer',
      text: `${nick} is the only one who certifies this hub’s ledger and could delay or leave out what you sign.`,
    })
  }
  if (settledWith(context.sql, hub, me, other) === 0)
    warnings.push({ code: 'first-trade', text: `You have not traded with ${nick} before.` })
  return warnings
}

/** About my money: going into credit, or not having enough. */
export function moneyWarnings({ balance, available, token }: Desk, out: bigint): Warning[] {
  if (out === 0n) return []
  if (out > available) {
    return [
      {
        code: 'not-enough',
        text: `You can spend ${money(available, token)} now, which is ${money(out - available, token)} too little.`,
      },
    ]
  }
  return balance - out < 0n
    ? [
        {
          code: 'below-zero',
          text: `Your balance goes below zero, to ${money(balance - out, token)}; you owe the hub that much work.`,
        },
      ]
    : []
}

/** About defaults that work against the one who signs. */
export function termsWarnings(terms: Terms, side: 'payer' | 'provider'): Warning[] {
  if (terms.amount === 0n) return []
  const warnings: Warning[] = []
  if (side === 'payer' && terms.onDeliverDue === 'release') {
    warnings.push({
      code: 'pays-undelivered',
      text: 'If nothing is delivered in time, the money is paid all the same.',
    })
  }
  if (side === 'payer' && terms.onReviewDue === 'release' && terms.reviewWithin < SHORT_REVIEW_MS) {
    warnings.push({
      code: 'short-review',
      text: `You have only ${formatDuration(terms.reviewWithin)} to look at the delivery before it is paid.`,
    })
  }
  if (side === 'provider' && terms.onReviewDue === 'refund') {
    warnings.push({
      code: 'unpaid-silence',
      text: 'If the other side says nothing after your delivery, you are not paid.',
    })
  }
  return warnings
}

/** What is different from the last terms of mine that this answers. */
export function changeWarnings(before: Proposed | undefined, after: Proposed, me: string): Warning[] {
  if (before === undefined) return []
  const changed = changedFields(formOf(before, me), formOf(after, me))
  return changed.length === 0
    ? []
    : [{ code: 'terms-changed', text: `Changed since your last proposal: ${changed.join(', ')}.` }]
}

/** Earlier proposals of mine bind me until they lapse, even when I have proposed something newer. */
export function earlierWarnings({ context, hub }: Desk, other: string, earlier: readonly Proposed[]): Warning[] {
  const last = earlier.at(-1)
  if (last === undefined) return []
  const nick = nickOf(context.sql, hub, other)
  return [
    {
      code: 'earlier-open',
      text: `${nick} can still agree to your earlier proposal of ${money(last.terms.amount, termsToken(context, hub, last.terms))} until it lapses; only withdrawing ends it.`,
    },
  ]
}
