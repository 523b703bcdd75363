/** Pages about the hub on screen: they wait until it is known, and say what to do where there is none. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { useCurrentHub, useHubs } from './current.ts'

export interface OfHubProps {
  /** The page's name, for when asking for the hubs failed. */
  readonly title: string
  /** What stands there for somebody who is in no hub. */
  readonly none: ReactNode
  readonly children: (hub: HubSummary) => ReactNode
}

export function OfHub({ title, none, children }: OfHubProps) {
  const hub = useCurrentHub()
  const { query } = useHubs()
  return (
    <Loaded query={query} title={title}>
      {() => (hub ? children(hub) : none)}
    </Loaded>
  )
}

export interface NoHubProps {
  readonly icon: ReactNode
  readonly title: string
  /** What the way out is called. */
  readonly go: string
  readonly children: ReactNode
}

/** The way to a first hub. */
export function NoHub({ icon, title, go, children }: NoHubProps) {
  return (
    <EmptyState
      page
      icon={icon}
      title={title}
      actions={
        <Link to="/welcome" className={buttonClass('primary')}>
          {go}
        </Link>
      }
    >
      {children}
    </EmptyState>
  )
}
