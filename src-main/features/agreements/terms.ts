/** Terms between the form a person edits and the bytes two people sign. */
import { proseCommitment } from '#shared/core/agreements/index.ts'
import { mayBegin, readHub, type Standing, standingOf } from '#shared/core/hubs/index.ts'
import { DAY, formatDuration, fromHex, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { payRefusal, readToken } from '#shared/core/ledger/index.ts'
import type { TermsForm } from '#shared/ipc/agreements.ts'
import type { Terms } from '#shared/wire/agreements.ts'
import type { Prose } from '#shared/wire/mail.ts'
import { hasUnseen } from '#shared/wire/plain.ts'
import type { Proposed } from './proposals.ts'

/** What a proposal needs beside the form; drawn once when it is prepared, so that what is signed is what was shown. */
export interface TermsSeed {
  negotiation: Uint8Array
  salt: Uint8Array
  at: number
}

/** Shorter spans cannot be met by a person; nobody should be bound for longer. */
export const SPAN_MIN_MS = MINUTE
export const OPEN_MAX_MS = 90 * DAY
export const SPAN_MAX_MS = 366 * DAY
const INT64_MAX = 2n ** 63n - 1n

export interface TermsProblem {
  field: string
  text: string
}

/** Everything that keeps these terms from being signed by `me`, in the order of the form. */
export function termsProblems(reader: Reader, me: string, form: TermsForm): TermsProblem[] {
  return [
    ...partyProblems(reader, me, form),
    ...textProblems(form),
    ...amountProblems(reader, form),
    ...timeProblems(form),
  ]
}

const OUTSIDE: Record<Exclude<Standing, 'member'>, string> = {
  applying: 'The members have not let you into this hub yet; you can trade as soon as they have.',
  leaving: 'You are leaving this hub and agree to nothing new in it; stay, or trade elsewhere.',
  left: 'You are not a member of this hub.',
  removed: 'You were removed from this hub, so you can agree to nothing new in it.',
}

function partyProblems(reader: Reader, me: string, { counterparty }: TermsForm): TermsProblem[] {
  if (counterparty === me) return [{ field: 'counterparty', text: 'A trade needs somebody else; this is you.' }]
  const mine = standingOf(reader, me)
  if (mine !== 'member') return [{ field: 'counterparty', text: OUTSIDE[mine ?? 'left'] }]
  return mayBegin(reader, counterparty)
    ? []
    : [{ field: 'counterparty', text: 'This person is not a member of the hub, or is leaving it.' }]
}

function textProblems({ title, text, notes }: TermsForm): TermsProblem[] {
  const problems: TermsProblem[] = []
  if (title.trim() === '') problems.push({ field: 'title', text: 'The title is empty.' })
  if (/[\n\r\t]/.test(title)) problems.push({ field: 'title', text: 'The title holds a line break.' })
  for (const [field, value, max] of [
    ['title', title, 120],
    ['text', text, 8000],
    ['notes', notes, 4000],
  ] as const) {
    if (value.length > max) problems.push({ field, text: `This has ${value.length} characters; at most ${max} fit.` })
    if (hasUnseen(value)) problems.push({ field, text: 'This holds an invisible control character.' })
  }
  return problems
}

function tokenProblem(reader: Reader, code: string | undefined): string | undefined {
  const token = readToken(reader, code ?? readHub(reader).token)
  if (!token) return `The hub has no token called ${code}.`
  const refusal = payRefusal(token)
  if (refusal === null) return undefined
  return refusal === 'token.expired' ? `${token.code} has ended.` : `${token.code} are points, which are never paid.`
}

function amountProblems(reader: Reader, { amount, quantity, token }: TermsForm): TermsProblem[] {
  const problems: TermsProblem[] = []
  const unpayable = tokenProblem(reader, token)
  if (unpayable !== undefined) problems.push({ field: 'token', text: unpayable })
  if (BigInt(amount) > INT64_MAX)
    problems.push({ field: 'amount', text: 'The amount is larger than the ledger can count.' })
  if (!Number.isSafeInteger(quantity) || quantity < 1)
    problems.push({ field: 'quantity', text: 'The quantity must be one or more.' })
  return problems
}

function timeProblems(form: TermsForm): TermsProblem[] {
  const problems: TermsProblem[] = []
  const within = (field: 'openWithin' | 'fundWithin' | 'deliverWithin' | 'reviewWithin', min: number, max: number) => {
    if (form[field] < min) problems.push({ field, text: `At least ${formatDuration(min)}.` })
    if (form[field] > max) problems.push({ field, text: `At most ${formatDuration(max)}.` })
  }
  within('openWithin', SPAN_MIN_MS, OPEN_MAX_MS)
  within('fundWithin', SPAN_MIN_MS, SPAN_MAX_MS)
  within('deliverWithin', SPAN_MIN_MS, SPAN_MAX_MS)
  within('reviewWithin', SPAN_MIN_MS, SPAN_MAX_MS)
  return problems
}

/** The terms and prose that `form` becomes when `me` proposes it. The form has no problems. */
export function makeTerms(
  reader: Reader,
  me: string,
  form: TermsForm,
  seed: TermsSeed,
): { terms: Terms; prose: Prose } {
  const prose: Prose = { salt: seed.salt, title: form.title.trim(), text: form.text, notes: form.notes }
  const payer = form.side === 'payer' ? me : form.counterparty
  const provider = form.side === 'payer' ? form.counterparty : me
  const terms: Terms = {
    v: 1,
    hub: fromHex(form.hub),
    negotiation: seed.negotiation,
    payer,
    provider,
    token: form.token ?? readHub(reader).token,
    amount: BigInt(form.amount),
    ...(form.notice !== undefined && { notice: fromHex(form.notice) }),
    quantity: form.quantity,
    openBy: seed.at + form.openWithin,
    fundWithin: form.fundWithin,
    onFundDue: 'expire',
    deliverWithin: form.deliverWithin,
    onDeliverDue: form.onDeliverDue,
    reviewWithin: form.reviewWithin,
    onReviewDue: form.onReviewDue,
    prose: proseCommitment(prose),
  }
  return { terms, prose }
}

/** A proposal as the form its reader would start a counter-proposal from. */
export function formOf({ terms, prose, at }: Proposed, me: string): TermsForm {
  const {
    hub,
    notice,
    payer,
    provider,
    amount,
    openBy,
    v: _v,
    negotiation: _n,
    prose: _p,
    onFundDue: _f,
    ...rest
  } = terms
  const side = payer === me ? 'payer' : 'provider'
  return {
    ...rest,
    hub: toHex(hub),
    ...(notice && { notice: toHex(notice) }),
    side,
    counterparty: side === 'payer' ? provider : payer,
    amount: String(amount),
    // A peer may have sent zero; the form it becomes is one a person can start from.
    quantity: Math.max(1, rest.quantity),
    title: prose.title,
    text: prose.text,
    notes: prose.notes,
    openWithin: Math.max(0, openBy - at),
  }
}

const FIELDS: readonly [keyof TermsForm, string][] = [
  ['amount', 'the amount'],
  ['token', 'the token'],
  ['quantity', 'the quantity'],
  ['title', 'the title'],
  ['text', 'the description'],
  ['notes', 'the notes'],
  ['fundWithin', 'the time to fund'],
  ['deliverWithin', 'the time to deliver'],
  ['onDeliverDue', 'what happens without a delivery'],
  ['reviewWithin', 'the time to review'],
  ['onReviewDue', 'what happens without an answer'],
  ['side', 'who pays'],
]

/** What differs between two versions of the terms, in words. */
export const changedFields = (before: TermsForm, after: TermsForm): string[] =>
  FIELDS.filter(([field]) => before[field] !== after[field]).map(([, words]) => words)
