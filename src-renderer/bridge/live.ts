/** Keeps what is on screen fresh: main says which topics changed, and every answer about them is asked for again. */
import { QueryClient } from '@tanstack/react-query'
import { rpc } from './client.ts'
import { refresh } from './refresh.ts'

/** A pause before asking again after the stream broke, so that a restarting node is not hammered. */
const RETRY_MS = 1000

/** Refusals are answers, so nothing is retried; main tells when an answer is stale, so nothing goes stale by time. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Follows `app.changes` until the signal aborts. After a break everything is stale, since changes may have been missed. */
export async function followChanges(client: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const { topics } of await rpc.app.changes(undefined, { signal })) void refresh(client, topics)
    } catch (error) {
      if (signal.aborted) return
      console.warn('live updates broke off, asking again', error)
    }
    await pause(RETRY_MS, signal)
    if (!signal.aborted) await refresh(client)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
