/** A person at the flooded node: searches its board and posts to it all the while, and how long each took. */
import { askNode } from '#main/adapters/api/ask-node.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'

const SEARCH_EVERY_MS = 200
/** One posting after so many searches: a person who posts has something to say. */
const SEARCHES_A_POST = 10
const WEEK_MS = 7 * 24 * 3_600_000
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export interface Asked {
  searches: number[]
  posts: number[]
  /** Notices on the board in the end. */
  board: number
}

export async function asking(dir: string, hub: string, seconds: number): Promise<Asked> {
  const { notices } = askNode(dir)
  const asked: Asked = { searches: [], posts: [], board: 0 }
  const end = performance.now() + seconds * 1000
  for (let n = 0; performance.now() < end; n++) {
    const search = () => notices.search({ hub, text: 'bread', sort: 'relevance' })
    if (n % SEARCHES_A_POST === 0) asked.posts.push(await timed(() => notices.publish({ hub, form: offer(n) })))
    asked.searches.push(await timed(search))
    await wait(SEARCH_EVERY_MS)
  }
  const { total } = await notices.search({ hub, limit: 1 })
  return { ...asked, board: total }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

const offer = (n: number): NoticeForm => ({
  ...{ purpose: 'offer', category: 'thing', title: `Bread ${n}`, text: 'Baked this morning.' },
  ...{ price: { kind: 'barter', wants: 'eggs' }, quantity: 1, unit: 'loaf', place: 'Here' },
  expires: Date.now() + WEEK_MS,
})
