/** Words of agreements of several commitments, from the first draft to the receipt, in German. */
import type { Words } from '#ui/app/words.ts'
import { de as draft } from './de.draft.ts'
import { de as page } from './de.page.ts'
import type { en } from './en.ts'

export const de: Words<typeof en> = { ...draft, ...page }
