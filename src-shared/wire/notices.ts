/** Offers and needs (Valueflows intents) and profiles on the notice plane. */
import * as z from 'zod'
import {
  EXCERPT_CHARS_MAX,
  GRANTS,
  ROYALTY_MAX,
  SAMPLE_BYTES_MAX,
  SOURCES_MAX,
  WAVE_PEAKS_MAX,
  WORK_KINDS,
} from '../core/notices/work.ts'
import { CELL } from '../core/places/cell.ts'
import { tokenCode } from './hubs.ts'
import { amount, bytes32, bytesUpTo, instant, line, nickname, plainText } from './shape.ts'
import { category, inSpace, purpose } from './spaces.ts'

/** A file by content: root of its RFC 6962 chunk tree, and size in bytes. */
export const blobRef = z.strictObject({
  root: bytes32,
  size: z.number().int().positive(),
  type: line(100),
  name: line(200),
})
export type BlobRef = z.infer<typeof blobRef>

export const price = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tokens'), token: tokenCode, amount, per: line(20) }),
  z.strictObject({ kind: z.literal('barter'), wants: line(200) }),
])

/** What a work shows before it is bought (docs/decisions/054); its picture is the notice's. */
const work = z.strictObject({
  kind: z.enum(WORK_KINDS),
  /** Loudness from beginning to end, 0 to 255 each. */
  wave: bytesUpTo(WAVE_PEAKS_MAX).optional(),
  /** Of sound and film, in ms. */
  lasts: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  excerpt: plainText(EXCERPT_CHARS_MAX).optional(),
  sample: blobRef.extend({ size: z.number().int().positive().max(SAMPLE_BYTES_MAX) }).optional(),
  /** What the licence that is sold permits, and of what is made of it, in thousandths, what comes back. */
  grants: z.array(z.enum(GRANTS)).max(GRANTS.length).optional(),
  royalty: z.number().int().min(1).max(ROYALTY_MAX).optional(),
  /** Notices of works that it is made of. */
  from: z.array(bytes32).max(SOURCES_MAX).optional(),
})
export type Work = z.infer<typeof work>

export const noticeContent = z.strictObject({
  purpose,
  category,
  title: line(120).min(1),
  text: plainText(8000),
  price,
  quantity: z.number().int().positive().max(1_000_000),
  unit: line(20),
  place: line(60),
  /** The H3 cell that the place lies in, coarse for everybody (decision 069). */
  area: z.string().regex(CELL).optional(),
  /** Coarse thumbnail that travels with the notice (WebP or JPEG, no metadata) and the full photo by content. */
  thumb: bytesUpTo(24_576).optional(),
  photo: blobRef.optional(),
  expires: instant,
  space: inSpace.optional(),
  work: work.optional(),
})
export type NoticeContent = z.infer<typeof noticeContent>

/** `replaces` names the first event of the notice; an edit keeps that id. `at` is the author's own clock. */
export const noticePut = z.strictObject({ at: instant, content: noticeContent, replaces: bytes32.optional() })
export const noticeWithdraw = z.strictObject({ at: instant, notice: bytes32 })
export const profilePut = z.strictObject({ at: instant, nick: nickname.min(1), about: plainText(1000) })
