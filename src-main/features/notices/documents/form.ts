/** What a foreign document says of an offer or a need, as the fields of the form that posts one. What has no place there is told, never dropped. */
import { parseAmount } from '#shared/core/kernel/index.ts'
import { MAX_LIFETIME_MS } from '#shared/core/notices/index.ts'
import { type Category, category, type Notice, type NoticeForm } from '#shared/ipc/notices.ts'
import { hasUnseen, oneLine, visible } from '#shared/wire/plain.ts'
import type { Node } from '../../agreements/contracts/exchange/node.ts'
import { type Notes, quoted } from '../../agreements/contracts/exchange/notes.ts'
import { readTokenUrn } from '../../agreements/contracts/exchange/vocabulary.ts'

/** A notice to write down; its author by did, its times in ms. */
export interface Listing extends Pick<Notice, 'id' | 'hub' | 'posted' | 'content'> {
  readonly author: string
  /** Of the token it is priced in. */
  readonly decimals: number
}

/** Where a document is read. */
export interface Here {
  readonly hub: string
  readonly token: { readonly code: string; readonly decimals: number }
  /** Ms. */
  readonly now: number
}

/** A document's own words; absent: it does not say. */
export interface Said {
  readonly purpose?: 'offer' | 'need' | undefined
  readonly category?: string | undefined
  /** What it is by its nature, where it does not say which of our kinds. */
  readonly nature?: 'service' | 'thing' | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly money?: { readonly token: string; readonly digits: string; readonly per: string } | undefined
  readonly wants?: string | undefined
  readonly quantity?: string | undefined
  readonly unit?: string | undefined
  readonly place?: string | undefined
  /** Ms; a text where it is no time. */
  readonly expires?: number | string | undefined
}

const QUANTITY_MAX = 1_000_000
const CHARS_MAX = { title: 120, text: 8000, wants: 200, per: 20, unit: 20, place: 60 } as const
const LABEL = {
  title: 'The title',
  text: 'The description',
  wants: 'What is wanted for it',
  per: 'The price’s unit',
  unit: 'The unit',
  place: 'The place',
} as const

/** A text as the field takes it; said where it had to change. */
function fitted(field: keyof typeof CHARS_MAX, text: string, notes: Notes): string {
  const whole = text.toWellFormed().replaceAll('\r\n', '\n')
  if (hasUnseen(whole)) notes.problem(`${LABEL[field]} held invisible characters, which are taken out.`)
  const plain = field === 'text' ? visible(whole) : oneLine(whole)
  const max = CHARS_MAX[field]
  if (plain.length <= max) return plain
  notes.problem(`${LABEL[field]} was longer than ${max} characters and is cut.`)
  return plain.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}

function priceOf({ money, wants }: Said, here: Here, notes: Notes): NoticeForm['price'] | undefined {
  const { code, decimals } = here.token
  if (wants !== undefined) return { kind: 'barter', wants: fitted('wants', wants, notes) }
  if (!money) {
    notes.problem(`Missing: a price in ${code}, this hub’s token.`)
    return undefined
  }
  const token = readTokenUrn(money.token)
  if (token?.hub !== here.hub || token.code !== code) {
    const asked = quoted(`${money.digits} ${token?.code ?? money.token}`)
    notes.problem(
      `Missing: a price in ${code}, this hub’s token. It asks for ${asked}${token ? ' of another hub' : ''}.`,
    )
    return undefined
  }
  const amount = parseAmount(money.digits, decimals)
  if (amount.ok && amount.value >= 0n)
    return { kind: 'tokens', token: code, amount: String(amount.value), per: fitted('per', money.per, notes) }
  notes.problem(`Missing: a price in ${code}. ${quoted(money.digits)} is no amount of it.`)
  return undefined
}

function kindOf({ category: named, nature }: Said, notes: Notes): Category | undefined {
  const known = category.safeParse(named)
  if (known.success) return known.data
  const guess = nature === 'thing' ? 'thing' : nature === 'service' ? 'work' : undefined
  const about = named === undefined ? '' : ` It says ${quoted(named)}.`
  notes.problem(`Choose what kind of thing it is.${about}`)
  return guess
}

function quantityOf({ quantity }: Said, notes: Notes): number | undefined {
  if (quantity === undefined) return undefined
  const count = /^\d{1,7}$/.test(quantity) ? Number(quantity) : 0
  if (count >= 1 && count <= QUANTITY_MAX) return count
  notes.problem(`How many: ${quoted(quantity)} is no whole number from 1 to ${QUANTITY_MAX}.`)
  return undefined
}

function endOf({ expires }: Said, { now }: Here, notes: Notes): number | undefined {
  if (expires === undefined) return undefined
  if (typeof expires === 'string') {
    notes.problem(`When it ends: ${quoted(expires)} is no time. Choose an end.`)
    return undefined
  }
  if (expires > now && expires - now <= MAX_LIFETIME_MS) return expires
  notes.problem(
    expires <= now ? 'Its end has passed: choose a new one.' : 'It lasts longer than a year: choose an end.',
  )
  return undefined
}

/** As much of the form as it says; the rest is told in `notes`. */
export function formOf(said: Said, here: Here, notes: Notes): Partial<NoticeForm> {
  if (said.title === undefined || said.title.trim() === '') notes.problem('Missing: a title.')
  if (said.purpose === undefined) notes.problem('It does not say whether it offers or needs something: choose.')
  const [kind, price] = [kindOf(said, notes), priceOf(said, here, notes)]
  const [quantity, expires] = [quantityOf(said, notes), endOf(said, here, notes)]
  return {
    ...(said.purpose && { purpose: said.purpose }),
    ...(kind && { category: kind }),
    title: fitted('title', said.title ?? '', notes),
    text: fitted('text', said.text ?? '', notes),
    ...(price && { price }),
    ...(quantity !== undefined && { quantity }),
    unit: fitted('unit', said.unit ?? '', notes),
    place: fitted('place', said.place ?? '', notes),
    ...(expires !== undefined && { expires }),
  }
}

/** Tells every property that is read nowhere. */
export function ignoreOthers(node: Node, known: readonly string[], notes: Notes): void {
  for (const word of node.keys()) if (!known.includes(word)) notes.ignore(word)
}
