/** Offers and needs (Valueflows intents) and profiles on the notice plane. */
import * as z from 'zod'
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

export const noticeContent = z.strictObject({
  purpose,
  category,
  title: line(120).min(1),
  text: plainText(8000),
  price,
  quantity: z.number().int().positive().max(1_000_000),
  unit: line(20),
  place: line(60),
  /** Coarse thumbnail that travels with the notice (WebP or JPEG, no metadata) and the full photo by content. */
  thumb: bytesUpTo(24_576).optional(),
  photo: blobRef.optional(),
  expires: instant,
  space: inSpace.optional(),
})
export type NoticeContent = z.infer<typeof noticeContent>

/** `replaces` names the first event of the notice; an edit keeps that id. `at` is the author's own clock. */
export const noticePut = z.strictObject({ at: instant, content: noticeContent, replaces: bytes32.optional() })
export const noticeWithdraw = z.strictObject({ at: instant, notice: bytes32 })
export const profilePut = z.strictObject({ at: instant, nick: nickname.min(1), about: plainText(1000) })
