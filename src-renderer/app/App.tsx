import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { directionOf } from '#shared/ipc/languages.ts'
import { Toaster } from '#ui/ui/Toast.tsx'
import { router } from './router.tsx'

export function App({ queries }: { queries: QueryClient }) {
  const { i18n } = useTranslation()
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={directionOf(i18n.language)}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <Toaster />
        </QueryClientProvider>
      </DirectionProvider>
    </CSPProvider>
  )
}
