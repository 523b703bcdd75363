/** What the post form holds while somebody types, and how it becomes a notice or a draft. */
import { noticeProblems } from '#shared/core/notices/index.ts'
import type { Category, Notice, NoticeForm } from '#shared/ipc/notices.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { Values } from '#ui/features/spaces/form.ts'

const DAY_MS = 86_400_000
export const LIFETIMES = [3, 7, 30, 90, 180] as const
const LIFETIME_DAYS = 30

export interface PostForm {
  readonly purpose: 'offer' | 'need'
  readonly category: Category
  readonly title: string
  readonly text: string
  readonly priceKind: 'tokens' | 'barter'
  /** Smallest units; '' while what is typed is no amount. */
  readonly amount: string
  readonly wants: string
  readonly quantity: number
  readonly unit: string
  readonly place: string
  /** The cell of the town that was chosen for it. */
  readonly area: string | undefined
  /** Days from the moment of posting; 0 keeps the end the notice already has. */
  readonly days: number
  readonly expires: number
  readonly photo: NoticeForm['photo']
  /** The space it is for, and what is filled in of that space's fields. */
  readonly space?: string
  readonly fields: Values
  /** What it shows of a work, which this form keeps as it is. */
  readonly work?: NonNullable<NoticeForm['work']>
}

export const blankPost = (purpose: 'offer' | 'need'): PostForm => ({
  purpose,
  category: 'skill',
  title: '',
  text: '',
  priceKind: 'tokens',
  amount: '',
  wants: '',
  quantity: 1,
  unit: '',
  place: '',
  area: undefined,
  days: LIFETIME_DAYS,
  expires: 0,
  photo: undefined,
  fields: {},
})

/** A notice's parts as the contract hands them over: a draft may lack any. */
type Typed = { readonly [K in keyof NoticeForm]?: NoticeForm[K] | undefined }

/** The form of a notice being edited or a draft being taken up; what a draft lacks is blank. */
export function openPost(form: Typed, keepEnd: boolean): PostForm {
  const { price, expires, space, work } = form
  const blank = blankPost(form.purpose ?? 'offer')
  return {
    ...blank,
    category: form.category ?? blank.category,
    title: form.title ?? '',
    text: form.text ?? '',
    quantity: form.quantity ?? blank.quantity,
    unit: form.unit ?? '',
    place: form.place ?? '',
    area: form.area,
    photo: form.photo,
    priceKind: price?.kind ?? 'tokens',
    amount: price?.kind === 'tokens' ? price.amount : '',
    wants: price?.kind === 'barter' ? price.wants : '',
    ...(space && { space: space.id, fields: space.fields }),
    ...(work && { work }),
    ...(keepEnd && expires !== undefined && { days: 0, expires }),
  }
}

/** The form filled from another market's listing; space and photo stay, and purpose and kind where the listing has none. */
export function filledFrom(old: PostForm, read: Typed): PostForm {
  const opened = openPost(read, true)
  const { space, fields, photo } = old
  const kept = {
    ...(read.purpose === undefined && { purpose: old.purpose }),
    ...(read.category === undefined && { category: old.category }),
  }
  return { ...opened, ...kept, ...(space !== undefined && { space }), fields, photo }
}

const endOf = (form: PostForm, now: number): number => (form.days === 0 ? form.expires : now + form.days * DAY_MS)

function priceOf(form: PostForm, token: Token): NoticeForm['price'] | undefined {
  if (form.priceKind === 'barter') return { kind: 'barter', wants: form.wants.trim() }
  return form.amount === ''
    ? undefined
    : { kind: 'tokens', token: token.code, amount: form.amount, per: form.unit.trim() }
}

/** What is kept while somebody is still writing; an unreadable price is left out. */
export function draftOf(form: PostForm, token: Token, now: number): Partial<NoticeForm> {
  const { purpose, category, title, text, quantity, unit, place, area, photo, work } = form
  const price = priceOf(form, token)
  return {
    purpose,
    category,
    title,
    text,
    quantity,
    unit,
    place,
    expires: endOf(form, now),
    ...(price && { price }),
    ...(area !== undefined && { area }),
    ...(photo && { photo }),
    ...(work && { work }),
  }
}

/** The notice to post; an unreadable price counts as nothing, which `problemsOf` will have refused. */
export function noticeOf(form: PostForm, token: Token, now: number): NoticeForm {
  const price = priceOf(form, token) ?? { kind: 'tokens' as const, token: token.code, amount: '0', per: '' }
  const { purpose, category, quantity, area, photo, work } = form
  return {
    purpose,
    category,
    price,
    quantity,
    title: form.title.trim(),
    text: form.text.trim(),
    unit: form.unit.trim(),
    place: form.place.trim(),
    expires: endOf(form, now),
    ...(area !== undefined && { area }),
    ...(photo && { photo }),
    ...(work && { work }),
  }
}

export type PostField = 'title' | 'text' | 'price' | 'quantity' | 'unit' | 'place' | 'expires'

/** What the board's own rules object to, by field, in the rules' words; `amountBad` is this form's own. */
export function problemsOf(
  form: PostForm,
  token: Token,
  now: number,
  amountBad: string,
): Partial<Record<PostField, string>> {
  const notice = noticeOf(form, token, now)
  const { price } = notice
  const amount = price.kind === 'tokens' ? { ...price, amount: BigInt(price.amount) } : price
  const draft = { ...notice, price: amount, work: undefined }
  const found: Partial<Record<PostField, string>> = {}
  for (const { field, text } of noticeProblems(draft, now, token.code)) found[field as PostField] ??= text
  return form.priceKind === 'tokens' && form.amount === '' ? { ...found, price: amountBad } : found
}

/** The notice as others would see it right now; a price that is not typed yet is an empty amount. */
export function previewOf(
  form: PostForm,
  token: Token,
  author: Notice['author'],
  hub: string,
  untitled: string,
  now: number,
): Notice {
  const typed = noticeOf(form, token, now)
  const priced = form.priceKind === 'barter' || form.amount !== ''
  const content = priced
    ? typed
    : { ...typed, price: { kind: 'tokens' as const, token: token.code, amount: '', per: '' } }
  return {
    id: '0'.repeat(64),
    hub,
    author,
    content: { ...content, title: content.title || untitled },
    posted: now,
    state: 'open',
    mine: true,
  }
}
