/** The hubs this person is in, and the one on screen. */
import { useQuery } from '@tanstack/react-query'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Token } from '#shared/ipc/values.ts'
import { useView } from '#ui/app/view.ts'
import { ask } from '#ui/bridge/queries.ts'

const NONE: readonly HubSummary[] = []

/** Every hub; empty while unknown, so look at `loaded` before saying there is none. `query` says whether asking failed. */
export function useHubs() {
  const query = useQuery(ask.hubs.list())
  return { hubs: query.data ?? NONE, loaded: query.data !== undefined, query }
}

/** The hub on screen: the chosen one, or the first. Undefined while loading or when there is none. */
export function useCurrentHub(): HubSummary | undefined {
  const { hubs } = useHubs()
  const chosen = useView((view) => view.hub)
  return hubs.find((hub) => hub.hub === chosen) ?? hubs[0]
}

export function useHub(id: string | undefined): HubSummary | undefined {
  return useHubs().hubs.find((hub) => hub.hub === id)
}

/** A hub's credit; undefined until the hubs are known, since without its decimals an amount cannot be read. */
export function useToken(hub: string | undefined): Token | undefined {
  return useHub(hub)?.token
}
