/**
 * What makes an offer or a need acceptable, said once for both doors: the author's form and a stranger's event meet the same
 * list. Each problem names the field and says in plain words what is wrong.
 */
import { hasUnseen } from '#shared/wire/plain.ts'
import { EXCERPT_CHARS_MAX, type WorkDraft, workProblems } from './work.ts'

/** No notice outlives this, so a board never fills with promises nobody remembers making. */
export const MAX_LIFETIME_MS = 366 * 86_400_000
/** How far an author's clock may run ahead of ours before a notice is kept back until its time comes. */
export const CLOCK_SKEW_MS = 10 * 60_000
export const MAX_QUANTITY = 1_000_000
const INT64_MAX = 2n ** 63n - 1n
const BREAK = /[\n\r\t]/

/** The parts of a notice that rules look at; blobs are checked where their bytes are. */
export interface NoticeDraft {
  title: string
  text: string
  price: { kind: 'tokens'; token: string; amount: bigint; per: string } | { kind: 'barter'; wants: string }
  quantity: number
  unit: string
  place: string
  expires: number
  work?: WorkDraft | undefined
}

export interface Problem {
  field: string
  text: string
}

function lineProblems(field: string, label: string, value: string, max: number): Problem[] {
  if (hasUnseen(value) || BREAK.test(value))
    return [{ field, text: `${label} holds a line break or an invisible character.` }]
  if (value.length > max) return [{ field, text: `${label} has ${value.length} characters; at most ${max} fit.` }]
  return []
}

function textProblems(field: string, label: string, value: string, max: number): Problem[] {
  if (hasUnseen(value)) return [{ field, text: `${label} holds an invisible control character.` }]
  if (value.length > max) return [{ field, text: `${label} has ${value.length} characters; at most ${max} fit.` }]
  return []
}

function priceProblems(price: NoticeDraft['price'], tokenCode: string): Problem[] {
  if (price.kind === 'barter') return lineProblems('price', 'What you would take in exchange', price.wants, 200)
  const problems = lineProblems('price', 'The price unit', price.per, 20)
  if (price.token !== tokenCode) {
    problems.push({ field: 'price', text: `This hub trades in ${tokenCode}, not in ${price.token}.` })
  }
  if (price.amount < 0n) problems.push({ field: 'price', text: 'A price cannot be below zero.' })
  if (price.amount > INT64_MAX)
    problems.push({ field: 'price', text: 'The price is larger than the ledger can count.' })
  return problems
}

function expiryProblems(expires: number, at: number): Problem[] {
  if (expires <= at) return [{ field: 'expires', text: 'The end date has passed; choose a later one.' }]
  if (expires - at > MAX_LIFETIME_MS)
    return [{ field: 'expires', text: 'A notice lasts at most a year; choose an earlier end date.' }]
  return []
}

/** Every problem of a notice written at `at` for a hub whose token is `tokenCode`, in the order of the form. Empty: fine. */
export function noticeProblems(draft: NoticeDraft, at: number, tokenCode: string): Problem[] {
  const problems: Problem[] = []
  if (draft.title.trim() === '') problems.push({ field: 'title', text: 'The title is empty.' })
  problems.push(...lineProblems('title', 'The title', draft.title, 120))
  problems.push(...textProblems('text', 'The description', draft.text, 8000))
  problems.push(...priceProblems(draft.price, tokenCode))
  if (!Number.isInteger(draft.quantity) || draft.quantity < 1) {
    problems.push({ field: 'quantity', text: 'The quantity must be a whole number, one or more.' })
  } else if (draft.quantity > MAX_QUANTITY) {
    problems.push({ field: 'quantity', text: `The quantity is larger than ${MAX_QUANTITY}.` })
  }
  problems.push(...lineProblems('unit', 'The unit', draft.unit, 20))
  problems.push(...lineProblems('place', 'The place', draft.place, 60))
  problems.push(...expiryProblems(draft.expires, at))
  if (draft.work?.excerpt !== undefined)
    problems.push(...textProblems('work', 'The excerpt', draft.work.excerpt, EXCERPT_CHARS_MAX))
  if (draft.work) problems.push(...workProblems(draft.work).map((text) => ({ field: 'work', text })))
  return problems
}

/** Problems of a nickname and the few words beside it. */
export function profileProblems(nick: string, about: string): Problem[] {
  const problems = nick.trim() === '' ? [{ field: 'nick', text: 'The nickname is empty.' }] : []
  return [
    ...problems,
    ...lineProblems('nick', 'The nickname', nick, 32),
    ...textProblems('about', 'The introduction', about, 1000),
  ]
}
