/** Shows one page in a test the way the window does: words, fresh answers, and addresses for its links. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createQueries } from '#ui/bridge/live.ts'
import { forgetTyped } from '#ui/bridge/typed.ts'
import { startI18n } from './i18n.ts'
import { useView } from './view.ts'

export interface Shown {
  /** The address on screen. */
  readonly path: () => string
}

/** `route` is the page's address as the router has it; every other address is blank. `at` fills its parameters in. */
export function show(page: () => ReactNode, route = '/', at = route): Shown {
  startI18n()
  forgetTyped()
  useView.setState({ hub: undefined })
  window.scrollTo = () => undefined
  const root = createRootRoute()
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' })
  const blank = createRoute({ getParentRoute: () => shell, path: '$' })
  const shown = createRoute({ getParentRoute: () => shell, path: route, component: page })
  const router = createRouter({
    routeTree: root.addChildren([shell.addChildren([shown, blank])]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  render(
    <QueryClientProvider client={createQueries()}>
      <div id="page">
        <RouterProvider router={router as never} />
      </div>
    </QueryClientProvider>,
  )
  return { path: () => router.state.location.pathname }
}
