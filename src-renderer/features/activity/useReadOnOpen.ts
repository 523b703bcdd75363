import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'

const MATTER_PAGE = /^\/(?:trades|contracts|notice|watches)\/(?<matter>[0-9a-f]+)$/
/** Of the hub on screen, whose id is what it is known by. */
const MODERATION_PAGE = '/moderation'

/** Whoever looks at the page of an agreement, a notice or a hub’s moderation has read what is new about it; a window in the background is not looked at. */
export function useReadOnOpen(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const hub = useCurrentHub()?.hub
  const matter = path === MODERATION_PAGE ? hub : MATTER_PAGE.exec(path ?? '')?.groups?.matter
  const { data } = useQuery(ask.activity.list())
  const isNew = data?.entries.some((entry) => entry.matter === matter && !entry.read) ?? false
  useEffect(() => {
    if (matter === undefined || !isNew) return
    const read = (): void => void rpc.activity.markRead({ matter })
    if (document.hasFocus()) return read()
    window.addEventListener('focus', read, { once: true })
    return () => window.removeEventListener('focus', read)
  }, [matter, isNew])
}
