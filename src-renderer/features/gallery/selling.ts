/** What is typed of a work for sale, and the notice and the standing offer it becomes. */
import type { Grant, WorkKind } from '#shared/core/notices/work.ts'
import type { ContractForm, KeyForm } from '#shared/ipc/contracts.ts'
import type { MandateLimits } from '#shared/ipc/mandates.ts'
import type { NoticeForm, Blob as StoredBlob } from '#shared/ipc/notices.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { filledIn, type Values, valueProblems } from '#ui/features/spaces/form.ts'
import type { Made } from './made.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Long enough for a seller who is away for a fortnight; then the buyer has the money back. */
const HAND_OVER_MS = 14 * DAY
const REVIEW_MS = 2 * DAY

export interface Selling {
  readonly file: File
  readonly made: Made
  readonly kind: WorkKind
  readonly title: string
  readonly text: string
  /** Smallest units; '' while what is typed is no amount. */
  readonly amount: string
  readonly stock: number
  readonly grants: readonly Grant[]
  /** Percent; 0 for none. */
  readonly royalty: number
  readonly fields: Values
  readonly sample?: File
}

const MEDIA: Readonly<Record<WorkKind, string>> = {
  image: 'Image',
  audio: 'Music',
  video: 'Film',
  text: 'Text',
  code: 'Code',
  kit: 'Design',
  simulation: 'Code',
}

/** A work just chosen, as its space would have it begin. */
export function startSelling(file: File, made: Made, { rules }: SpaceView): Selling {
  const medium = rules.fields.find(({ id }) => id === 'medium')
  const name = MEDIA[made.kind]
  const fits = medium?.kind === 'choice' && medium.options.includes(name)
  return {
    file,
    made,
    kind: made.kind,
    title: file.name.replace(/\.[^.]{1,8}$/, '').slice(0, 120),
    text: '',
    amount: '',
    stock: 100,
    grants: [],
    royalty: 0,
    fields: { licence: 'all-rights-reserved', ...(fits && { medium: [name] }) },
  }
}

export interface SellingProblems {
  readonly title: boolean
  readonly price: boolean
  readonly fields: ReturnType<typeof valueProblems>
}

export function sellingProblems({ title, amount, fields }: Selling, { rules }: SpaceView): SellingProblems {
  const { content: _posted, ...found } = valueProblems(rules.fields, 'offer', fields)
  return { title: title.trim() === '', price: amount === '' || amount === '0', fields: found }
}

export const isSound = ({ title, price, fields }: SellingProblems): boolean =>
  !title && !price && Object.keys(fields).length === 0

export interface Stored {
  readonly file: StoredBlob
  readonly still?: StoredBlob
  readonly sample?: StoredBlob
}

const workOf = ({ kind, made, grants, royalty }: Selling, { sample }: Stored): NonNullable<NoticeForm['work']> => ({
  kind,
  ...(made.wave !== undefined && { wave: made.wave }),
  ...(made.lasts !== undefined && { lasts: made.lasts }),
  ...(made.excerpt !== undefined && made.excerpt !== '' && { excerpt: made.excerpt }),
  ...(sample && { sample }),
  ...(grants.length > 0 && { grants: [...grants] }),
  ...(royalty > 0 && grants.includes('derive') && { royalty: royalty * 10 }),
})

/** What everybody sees of it. */
export function noticeFor(selling: Selling, stored: Stored, { id, rules, token }: SpaceView, now: number): NoticeForm {
  const { title, text, amount, made, fields } = selling
  const per = rules.price.per[0] ?? 'copy'
  const { still } = stored
  return {
    purpose: 'offer',
    category: rules.categories.find((one) => one === 'work') ?? rules.categories[0] ?? 'work',
    title: title.trim(),
    text: text.trim(),
    price: { kind: 'tokens', token: token.code, amount, per },
    quantity: 1,
    unit: per,
    place: '',
    expires: now + rules.days * DAY,
    ...(still && made.thumb !== undefined && { photo: { blob: still, thumb: made.thumb } }),
    space: { id, fields: filledIn(rules.fields, 'offer', { ...fields, ...contentOf(rules, stored) }) },
    work: workOf(selling, stored),
  }
}

/** A space that asks for a work's content is told it by this form. */
const contentOf = ({ fields }: SpaceView['rules'], { file }: Stored): Values =>
  fields.some(({ id, kind }) => id === 'content' && kind === 'hash') ? { content: file.root } : {}

interface OfferParts {
  readonly hub: string
  readonly me: string
  readonly notice: string
  readonly gate: KeyForm
  /** The licence in words. */
  readonly terms: string
  readonly now: number
}

/** The standing offer that anybody takes without asking: money for the key of the file. */
export function offerFor(
  { title, amount, stock }: Selling,
  { token, rules }: SpaceView,
  { hub, me, notice, gate, terms, now }: OfferParts,
): { act: 'contract-mandate'; form: ContractForm; limits: MandateLimits } {
  const form: ContractForm = {
    hub,
    notice,
    title: title.trim(),
    text: terms,
    notes: '',
    parties: [{ did: ANYBODY }, { did: me }],
    commitments: [
      {
        title: title.trim(),
        by: 1,
        to: 0,
        what: 'licence',
        quantity: 1,
        unit: 'C62',
        after: [],
        wait: 0,
        within: HAND_OVER_MS,
        onLate: 'refund',
        review: REVIEW_MS,
        onSilence: 'release',
        gate,
        pay: [{ by: 0, token: token.code, amount, to: [{ did: me, share: 1000 }] }],
      },
    ],
    together: false,
    openWithin: DAY,
    fundWithin: DAY,
  }
  return { act: 'contract-mandate', form, limits: { stock, each: 1, until: now + rules.days * DAY } }
}
