/** Words of agreements of several commitments, from the first draft to the receipt, in Spanish. */
import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'
import { es as draft } from './es.draft.ts'
import { es as page } from './es.page.ts'

export const es: Words<typeof en> = { ...draft, ...page }
