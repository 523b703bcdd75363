/** Words of agreements of several commitments, from the first draft to the receipt, in French. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'
import { fr as draft } from './fr.draft.ts'
import { fr as page } from './fr.page.ts'

export const fr: Words<typeof en> = { ...draft, ...page }
