import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ActivityNeed } from '#shared/ipc/activity.ts'
import { useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'

type Place = Pick<ActivityNeed, 'hub' | 'form' | 'matter'>

/** A link over the whole row to the page of an agreement, talk, pair or notice; whoever opens it has read what is about it. */
export function PlaceLink({ place: { hub, form, matter }, children }: { place: Place; children: ReactNode }) {
  const common = {
    className: 'after:absolute after:inset-0 after:rounded-lg',
    onClick: () => {
      useView.getState().setHub(hub)
      void rpc.activity.markRead({ matter })
    },
    children,
  }
  if (form === 'favour') return <Link to="/favours" {...common} />
  if (form === 'moderation') return <Link to="/moderation" {...common} />
  if (form === 'notice') return <Link to="/notice/$id" params={{ id: matter }} {...common} />
  if (form === 'case') return <Link to="/court/$case" params={{ case: matter }} {...common} />
  if (form === 'pool') return <Link to="/pools/$pool" params={{ pool: matter }} {...common} />
  if (form === 'watch') return <Link to="/watches/$id" params={{ id: matter }} {...common} />
  const to = form === 'trade' ? '/trades/$negotiation' : '/contracts/$negotiation'
  return <Link to={to} params={{ negotiation: matter }} {...common} />
}
