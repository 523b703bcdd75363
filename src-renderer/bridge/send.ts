/** What windows may do: a mutation per procedure, failures already readable, stale answers refetched by topic. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Topic } from '#shared/ipc/app.ts'
import { type Failure, failureOf } from './errors.ts'
import { refresh } from './refresh.ts'

export interface Send<I, O> {
  /** Resolves with the answer, or undefined when it failed; the reason is then in `failure`. */
  readonly send: (input: I) => Promise<O | undefined>
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly data: O | undefined
  readonly reset: () => void
}

/**
 * `const publish = useSend(rpc.notices.publish, ['notices'])`, then `await publish.send(input)`.
 * Main announces changes by itself; `topics` only spares this window the round trip.
 */
export function useSend<I, O>(call: (input: I) => Promise<O>, topics: readonly Topic[] = []): Send<I, O> {
  const client = useQueryClient()
  const mutation = useMutation<O, Error, I>({
    mutationFn: (input) => call(input),
    onSuccess: () => refresh(client, topics),
  })
  return {
    send: (input) => mutation.mutateAsync(input).catch(() => undefined),
    busy: mutation.isPending,
    failure: mutation.error ? failureOf(mutation.error) : undefined,
    data: mutation.data,
    reset: mutation.reset,
  }
}
