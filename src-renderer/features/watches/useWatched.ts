import { useQuery } from '@tanstack/react-query'
import type { Watch } from '#shared/ipc/watches.ts'
import { ask } from '#ui/bridge/queries.ts'

/** What of a hub I watch that `is` so; undefined while that is not known, null where there is none. */
export function useWatched(hub: string, is: (watch: Watch) => boolean): Watch | null | undefined {
  const { data } = useQuery(ask.watches.list({ hub }))
  return data && (data.find(is) ?? null)
}
