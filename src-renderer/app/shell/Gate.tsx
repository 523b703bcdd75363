import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
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
  if (status.error && !status.data) {
    return (
      <main className="mx-auto max-w-lg p-10">
        <ErrorNote failure={failureOf(status.error)} onRetry={() => void status.refetch()} />
      </main>
    )
  }
  const state = status.data?.identity.state
  if (state === 'missing' && path !== '/welcome') return <Navigate to="/welcome" replace />
  if (state === 'locked')
    return (
      <Suspense fallback={null}>
        <UnlockPage />
      </Suspense>
    )
  return <Outlet />
}
