/** What the page asks for, also before it is drawn (decision 017). */
import { ask } from '#ui/bridge/queries.ts'

/** As many as fit beside each other. */
const FRESH_SHOWN = 3

const NEWEST = { text: '', withEnded: false, sort: 'newest' } as const

export const freshOf = (hub: string) => ask.notices.search({ hub, ...NEWEST, mine: false, limit: FRESH_SHOWN })
export const mineOf = (hub: string) => ask.notices.search({ hub, ...NEWEST, mine: true, limit: 20 })
