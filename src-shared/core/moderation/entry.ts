/** The name of an act, and of what is said against it: both follow from the content, so no act changes under an appeal. */
import type { ModerationEntry } from '#shared/wire/moderation.ts'
import { type CborValue, encodeCanonical, hashTagged } from '../kernel/index.ts'

/** Acts of the same content are the same act, in whatever version of a list they stand. */
export const entryId = (entry: ModerationEntry): Uint8Array =>
  hashTagged('kind:moderation-entry:1', encodeCanonical(entry as unknown as CborValue))

/** Commitment to the words of an appeal, which only the list's author reads; the salt keeps short ones from being guessed. */
export const wordsOfAppeal = ({ salt, text }: { salt: Uint8Array; text: string }): Uint8Array =>
  hashTagged('kind:moderation-appeal:1', encodeCanonical([salt, text]))
