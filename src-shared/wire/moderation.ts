/** Moderation on the notice plane: lists of acts that others subscribe to, and appeals against them; reports and words of an appeal go by mail. */
import * as z from 'zod'
import {
  ACTS,
  ANSWER_CHARS_MAX,
  APPEAL_CHARS_MAX,
  ENTRIES_MAX,
  ENTRY_CHARS_MAX,
  LIST_ABOUT_CHARS_MAX,
  LIST_NAME_CHARS_MAX,
  REASONS,
  REPORT_CHARS_MAX,
} from '../core/moderation/limits.ts'
import { bytes16, bytes32, did, instant, line, plainText } from './shape.ts'

const reason = z.enum(REASONS)
const moderationAct = z.enum(ACTS)

/** The list under this name is the one its author keeps as a keeper of the hub; of somebody else it is a list like any other. */
export const KEEPERS_LIST = new Uint8Array(16)

/** One act: on a notice of the person `did`, or, without `notice`, on everything they post. Any change makes it another act. */
export const moderationEntry = z.strictObject({
  did,
  notice: bytes32.optional(),
  act: moderationAct,
  reason,
  text: plainText(ENTRY_CHARS_MAX),
  since: instant,
  until: instant.optional(),
})
export type ModerationEntry = z.infer<typeof moderationEntry>

/** A list as a whole; the last version of its author stands. `at` is the author's own clock. */
export const moderationPut = z.strictObject({
  at: instant,
  list: bytes16,
  name: line(LIST_NAME_CHARS_MAX).min(1),
  about: plainText(LIST_ABOUT_CHARS_MAX),
  entries: z.array(moderationEntry).max(ENTRIES_MAX),
  expires: instant,
})

/** The person an entry names asks for it to be looked at again. `words` is the salted hash of what they wrote to the list's author. */
export const moderationAppeal = z.strictObject({
  at: instant,
  author: did,
  list: bytes16,
  entry: bytes32,
  words: bytes32,
})

/** The list's author on an appeal, in public. */
export const moderationAnswer = z.strictObject({
  at: instant,
  appeal: bytes32,
  outcome: z.enum(['upheld', 'lifted']),
  text: plainText(ANSWER_CHARS_MAX).min(1),
})

/** To each keeper of the hub, and to nobody else. */
export const reportLetter = z.strictObject({
  kind: z.literal('moderation-report'),
  did,
  notice: bytes32.optional(),
  reason,
  text: plainText(REPORT_CHARS_MAX),
})

/** What an appeal says, to the author of the list. `appeal` is the id of its event. */
export const appealLetter = z.strictObject({
  kind: z.literal('moderation-appeal'),
  appeal: bytes32,
  salt: bytes32,
  text: plainText(APPEAL_CHARS_MAX).min(1),
})
