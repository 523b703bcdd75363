/**
 * Asks for stale answers again. An answer on its way is let through and shown, however much changes meanwhile; all those changes
 * together lead to one more question after it. So a busy hub is shown a moment late, and never not at all.
 */
import { isCancelledError, type Query, type QueryClient } from '@tanstack/react-query'
import type { Topic } from '#shared/ipc/app.ts'

/** From one answer to the next question, at least: four times a second is as often as anybody reads a number that changes. */
export const REFRESH_PAUSE_MS = 250

/** Questions that are waiting to be asked again. Whatever changes before they are asked is told by the same answer. */
const waiting = new WeakMap<Query, Promise<void>>()

/**
 * Marks every answer that depends on one of these topics stale, and asks again for those on screen; without topics, all of them.
 * Resolves when what is on screen is fresh, and after failures too: they are in the queries' state.
 */
export async function refresh(client: QueryClient, topics?: readonly Topic[]): Promise<void> {
  const stale = client.getQueryCache().findAll({
    predicate: ({ meta }) => !topics || (meta?.topics.some((topic) => topics.includes(topic)) ?? false),
  })
  await Promise.all(stale.map(renew))
}

function renew(query: Query): Promise<void> {
  query.invalidate()
  // What is neither on screen nor on its way there is asked for again when it is.
  if (!query.isActive() && !query.promise) return Promise.resolve()
  const next = waiting.get(query) ?? askAfterwards(query)
  waiting.set(query, next)
  return next
}

async function askAfterwards(query: Query): Promise<void> {
  await rested(query)
  waiting.delete(query)
  // The answer that came meanwhile may be older than the change, and took the mark away.
  query.invalidate()
  if (!query.isActive()) return
  query.fetch().catch(() => undefined)
  // Broken off, by the next page of the same list or by leaving the screen, it is still owed. A failure is an answer.
  await query.promise?.catch((error) => (isCancelledError(error) ? renew(query) : undefined))
}

/** Resolves when nothing is on its way and the pause since the last answer is over. */
async function rested(query: Query): Promise<void> {
  while (query.promise || pauseLeft(query) > 0)
    await (query.promise?.catch(() => undefined) ?? new Promise((resolve) => setTimeout(resolve, pauseLeft(query))))
}

function pauseLeft({ state }: Query): number {
  const since = Date.now() - Math.max(state.dataUpdatedAt, state.errorUpdatedAt)
  // A clock that was set back must not make the pause longer.
  return since < 0 ? 0 : REFRESH_PAUSE_MS - since
}
