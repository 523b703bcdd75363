/** Words of agreements of several commitments, from the first draft to the receipt. */
import { en as draft } from './en.draft.ts'
import { en as page } from './en.page.ts'

export const en = { ...draft, ...page } as const
