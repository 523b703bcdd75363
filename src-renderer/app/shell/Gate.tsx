import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useLayoutEffect } from 'react'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { forgetTyped } from '#ui/bridge/typed.ts'
import { liveBy } from '#ui/ui/clock.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { useSavedSettings } from '../useSavedSettings.ts'

const UnlockPage = lazy(() =>
  import('#ui/features/welcome/index.ts').then((feature) => ({ default: feature.UnlockPage })),
)

/** Who may see what: nobody yet → welcome, locked → unlock, otherwise the page asked for. */
export function Gate() {
  useSavedSettings()
  const status = useQuery(ask.app.status())
  const path = useLocation({ select: (location) => location.pathname })
  const navigate = useNavigate()
  const state = status.data?.identity.state
  const clock = status.data?.practice?.clock
  useLayoutEffect(() => liveBy(clock), [clock])
  useEffect(() => {
    if (state === 'locked') forgetTyped()
  }, [state])
  const astray = state === 'missing' && path !== '/welcome'
  // Once per address: while the page is still loading, every render would ask again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another redirect may have won meanwhile; the new address is asked about again
  useEffect(() => {
    if (astray) void navigate({ to: '/welcome', replace: true })
  }, [astray, path, navigate])
  if (status.error && !status.data) {
    return (
      <main className="mx-auto max-w-lg p-10">
        <ErrorNote failure={failureOf(status.error)} onRetry={() => void status.refetch()} />
      </main>
    )
  }
  if (astray) return null
  if (state === 'locked')
    return (
      <Suspense fallback={null}>
        <UnlockPage />
      </Suspense>
    )
  return <Outlet />
}
