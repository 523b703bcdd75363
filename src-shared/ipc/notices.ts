/** The board: offers and needs, drafts, photos and files. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { GRANTS, WORK_KINDS } from '../core/notices/work.ts'
import { CELL, NEAR_KM } from '../core/places/cell.ts'
import { ASPECTS } from '../core/spaces/match.ts'
import { mark } from './moderation.ts'
import { placed, placing } from './spaces.ts'
import { did, failures, hex32, instant, page, person, units } from './values.ts'

const base = oc.errors(failures)

/** The H3 cell of resolution 5 that a place lies in. */
const area = z.string().regex(CELL, 'An area is an H3 cell of resolution 5: nothing finer may be said.')

export const purpose = z.enum(['offer', 'need'])
export const category = z.enum(['skill', 'work', 'thing', 'knowledge', 'compute', 'favour'])
export type Category = z.infer<typeof category>

export const price = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tokens'), token: z.string(), amount: units, per: z.string() }),
  z.strictObject({ kind: z.literal('barter'), wants: z.string() }),
])

export const blob = z.object({ root: hex32, size: z.number().int().positive(), type: z.string(), name: z.string() })
export type Blob = z.infer<typeof blob>

/** What a work shows before it is bought (decision 054). `wave` is base64, a byte for each peak. */
export const work = z.strictObject({
  kind: z.enum(WORK_KINDS),
  wave: z.string().max(700).optional(),
  /** ms. */
  lasts: z.number().int().positive().optional(),
  excerpt: z.string().optional(),
  /** Shown on demand: a page that runs shut in, or a clip. */
  sample: blob.optional(),
  /** What the licence that is sold permits beyond use; `royalty` in thousandths of what is made of it. */
  grants: z.array(z.enum(GRANTS)).optional(),
  royalty: z.number().int().min(1).max(1000).optional(),
  /** Notices of works that it is made of. */
  from: z.array(hex32).max(8).optional(),
})
export type Work = z.infer<typeof work>

/** What a person fills in. Places are coarse on purpose: a town or a quarter, never an address. */
export const noticeForm = z.strictObject({
  purpose,
  category,
  title: z.string(),
  text: z.string(),
  price,
  quantity: z.number().int(),
  unit: z.string(),
  place: z.string(),
  area: area.optional(),
  expires: instant,
  photo: z.strictObject({ blob, thumb: z.string() }).optional(),
  space: placing.optional(),
  work: work.optional(),
})
export type NoticeForm = z.infer<typeof noticeForm>

/** Around which cell, and how far in km; `name` is what whoever asks calls it. */
export const near = z.strictObject({ name: z.string().max(60), area, km: z.enum(NEAR_KM) })
export type Near = z.infer<typeof near>

/** Somebody else's notice that said nearly the same before: on the board now, the first by the date its author gave. */
export const alike = z.object({ id: hex32, author: person, posted: instant, purpose })
export type Alike = z.infer<typeof alike>

export const notice = z.object({
  id: hex32,
  hub: hex32,
  author: person,
  content: noticeForm,
  posted: instant,
  edited: instant.optional(),
  /** away: whoever posted it is not in the hub any more, or is leaving. */
  state: z.enum(['open', 'withdrawn', 'expired', 'away']),
  mine: z.boolean(),
  /** Out of my sight by my own choice: I hid the notice, or blocked or muted who wrote it. */
  hidden: z.enum(['notice', 'author', 'muted']).optional(),
  /** What lists I follow say of it; absent: nothing. */
  marks: z.array(mark).optional(),
  alike: alike.optional(),
  /** Km between the middles of its cell and of the one that was asked around. */
  km: z.number().optional(),
  space: placed.optional(),
  /** A list hides it, it does not count in its space, or it looks like another's and I fold such (settings), and I have not asked to see it anyway. */
  folded: z.boolean().optional(),
  /** Text with matches marked by U+E000 … U+E001, when searched. */
  snippet: z.string().optional(),
})
export type Notice = z.infer<typeof notice>

export const matches = z.object({
  /** How many people can do it, or look for it; of those within the budget; of those free at the same time too. */
  able: z.number(),
  within: z.number(),
  ready: z.number(),
  /** The same in one sentence. */
  summary: z.string(),
  items: z.array(
    z.object({
      notice,
      reasons: z.array(
        z.object({ aspect: z.enum(ASPECTS), is: z.enum(['fits', 'open', 'misses']), words: z.string() }),
      ),
    }),
  ),
})
export type MatchesView = z.infer<typeof matches>
/** Why a notice stands where it does among the best; the factors multiply to `product`. */
export const why = z.object({
  /** Where the words stand: whole in the title, as beginnings in it, elsewhere; any: none were typed. */
  place: z.enum(['title', 'beginning', 'text', 'any']),
  settled: z.boolean(),
  /** Share of my walks along trust that come by the author. */
  walks: z.number(),
  posted: instant,
  factors: z.object({
    place: z.number(),
    trust: z.number(),
    fresh: z.number(),
    /** Where one asked around a place. */
    near: z.number().optional(),
  }),
  product: z.number(),
})
export type Why = z.infer<typeof why>

const counts = z.record(z.string(), z.number())
export const facets = z.object({
  purpose: counts,
  category: counts,
  priceKind: counts,
  who: counts,
  days: counts,
  /** So much matched that only this many of the newest were counted. */
  countedAmong: z.number().optional(),
})
export type Facets = z.infer<typeof facets>

export const draft = z.object({ draft: z.string(), hub: hex32, saved: instant, form: noticeForm.partial() })

/** FEP-0837's proposal, schema.org's Offer or Demand, or the unsigned template of nostr's NIP-99 listing (decision 050). */
export const listingFormat = z.enum(['valueflows', 'schema', 'nostr'])
export type ListingFormat = z.infer<typeof listingFormat>

export const listingRead = z.object({
  form: noticeForm.partial(),
  /** What is missing or was not understood, as sentences. */
  problems: z.array(z.string()),
})
export type ListingRead = z.infer<typeof listingRead>
/** More than is ever read, so that a huge file is refused in words. */
const DOCUMENT_CHARS_MAX = 22_500_000

export const noticesContract = {
  search: base
    .input(
      z.strictObject({
        hub: hex32.optional(),
        text: z.string().max(200).default(''),
        purpose: purpose.optional(),
        category: category.optional(),
        priceKind: z.enum(['tokens', 'barter']).optional(),
        minPrice: units.optional(),
        maxPrice: units.optional(),
        postedSince: instant.optional(),
        place: z.string().max(60).optional(),
        near: near.optional(),
        mine: z.boolean().default(false),
        /** Only what stands in this space. */
        space: hex32.optional(),
        /** Only this person's notices. */
        author: did.optional(),
        withEnded: z.boolean().default(false),
        /** Only what I have put out of my sight, instead of everything else. */
        hidden: z.boolean().default(false),
        sort: z.enum(['relevance', 'newest', 'ending', 'trust', 'price']).default('newest'),
        ...page.shape,
      }),
    )
    .output(
      z.object({
        items: z.array(notice),
        total: z.number(),
        /** So much matched that it was not all counted: `total` is a lower bound ("at least …"). */
        atLeast: z.boolean().optional(),
        /** So much matched the words that only about this many of the newest matches were looked at, whatever the order asked for. */
        lookedAt: z.number().optional(),
        cursor: z.string().optional(),
      }),
    ),
  /** The best of a hub's notices for me: by where the words stand, by trust from me and by age, with slips of the finger forgiven. */
  find: base
    .input(
      z.strictObject({
        hub: hex32,
        text: z.string().max(200).default(''),
        purpose: purpose.optional(),
        category: category.optional(),
        priceKind: z.enum(['tokens', 'barter']).optional(),
        minPrice: units.optional(),
        maxPrice: units.optional(),
        place: z.string().max(60).optional(),
        near: near.optional(),
        /** Whom I settled something with; or also whom many of my walks along trust come by. */
        who: z.enum(['known', 'trusted']).optional(),
        /** Posted in the last so many days. */
        days: z.number().int().min(1).max(366).optional(),
        ...page.shape,
      }),
    )
    .output(
      z.object({
        items: z.array(notice.extend({ why })),
        /** Of those that were looked at. */
        total: z.number(),
        /** More matched: only about so many of the newest were looked at. */
        lookedAt: z.number().optional(),
        /** Words that no notice has, and what was looked for in their stead. */
        meant: z.array(z.object({ typed: z.string(), used: z.string() })),
        facets,
        cursor: z.string().optional(),
      }),
    ),
  get: base.input(z.strictObject({ id: hex32 })).output(notice),
  /** Of a notice on a skill board: what fits it there, the best first, with why. */
  matches: base.input(z.strictObject({ id: hex32 })).output(matches),
  publish: base
    .input(z.strictObject({ hub: hex32, form: noticeForm, draft: z.string().optional() }))
    .output(z.object({ id: hex32 })),
  edit: base.input(z.strictObject({ id: hex32, form: noticeForm })).output(z.object({ id: hex32 })),
  withdraw: base.input(z.strictObject({ id: hex32 })).output(z.object({ id: hex32 })),
  /** Puts a notice out of my sight, or back into it. Stays on this node; nobody is told. */
  hide: base.input(z.strictObject({ id: hex32 })).output(z.object({})),
  show: base.input(z.strictObject({ id: hex32 })).output(z.object({})),
  drafts: base.output(z.array(draft)),
  saveDraft: base
    .input(z.strictObject({ draft: z.string().optional(), hub: hex32, form: noticeForm.partial() }))
    .output(z.object({ draft: z.string() })),
  removeDraft: base.input(z.strictObject({ draft: z.string() })).output(z.object({})),
  /** Stores a file in this node's content store; `data` is base64, at most 16 MiB decoded. */
  addBlob: base
    .input(z.strictObject({ name: z.string().max(200), type: z.string().max(100), data: z.string().max(22_500_000) }))
    .output(blob),
  /** Bytes as base64, fetched from peers when missing here; NOT_FOUND while nobody reachable has it. */
  blob: base.input(z.strictObject({ root: hex32 })).output(z.object({ data: z.string() })),
  /** A notice as a document that other markets read. Its photo and what it says for its space stay here. */
  export: base
    .input(z.strictObject({ notice: hex32, format: listingFormat }))
    .output(z.object({ name: z.string(), text: z.string() })),
  /** A listing of another market for the post form: nothing is kept, fetched or posted. */
  read: base.input(z.strictObject({ hub: hex32, text: z.string().max(DOCUMENT_CHARS_MAX) })).output(listingRead),
}
