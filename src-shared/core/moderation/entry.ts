/** The name of an act, and of what is said against it: both follow from the content, so no act changes under an appeal. */
import type { ModerationEntry } from '#shared/wire/moderation.ts'
import { type CborValue, encodeCanonical, hashTagged } from '../kernel/index.ts'

const LIST_NAME_BYTES = 16

/** Acts of the same content are the same act, in whatever version of a list they stand. */
export const entryId = (entry: ModerationEntry): Uint8Array =>
  hashTagged('kind:moderation-entry:1', encodeCanonical(entry as unknown as CborValue))

/** Commitment to the words of an appeal, which only the list's author reads; the salt keeps short ones from being guessed. */
export const wordsOfAppeal = ({ salt, text }: { salt: Uint8Array; text: string }): Uint8Array =>
  hashTagged('kind:moderation-appeal:1', encodeCanonical([salt, text]))

/** The name of the list on which the curators of a space act, each on their own; it applies to what stands in that space. */
export const listOfSpace = (space: Uint8Array): Uint8Array =>
  hashTagged('kind:moderation-space:1', space).slice(0, LIST_NAME_BYTES)
