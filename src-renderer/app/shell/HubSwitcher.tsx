import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, DoorOpen, Footprints, LogOut, Plus, UserPlus } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { useInside } from '#ui/features/practice/useInside.ts'
import { Menu, type MenuEntry } from '#ui/ui/Menu.tsx'
import { useView } from '../view.ts'

const InviteDialog = lazy(() =>
  import('#ui/features/hubs/InviteDialog.tsx').then((file) => ({ default: file.InviteDialog })),
)

export function HubSwitcher() {
  const { t } = useTranslation(['shell', 'practice', 'hubs'])
  const inside = useInside() !== undefined
  const navigate = useNavigate()
  const { hubs } = useHubs()
  const current = useCurrentHub()
  const [inviting, setInviting] = useState(false)
  const shown = current?.hub
  useEffect(() => {
    if (shown !== undefined) useView.getState().setHub(shown)
  }, [shown])
  const hintOf = useHint()
  const switches = hubs.map(
    (hub): MenuEntry => ({
      id: hub.hub,
      label: hub.name,
      hint: hintOf(hub),
      checked: hub.hub === current?.hub,
      onSelect: () => useView.getState().setHub(hub.hub),
    }),
  )
  const invite: MenuEntry = {
    id: 'invite',
    label: t('hub.invite'),
    icon: <UserPlus />,
    onSelect: () => setInviting(true),
  }
  const add: MenuEntry = {
    id: 'add',
    label: t('hub.add'),
    icon: <Plus />,
    onSelect: () => void navigate({ to: '/welcome' }),
  }
  const practice: MenuEntry = {
    id: 'practice',
    label: t('practice:visit'),
    icon: <Footprints />,
    onSelect: () => void navigate({ to: '/practice' }),
  }
  const leave: MenuEntry = {
    id: 'leave',
    label: t('practice:leave'),
    icon: <LogOut className="rtl:-scale-x-100" />,
    onSelect: () => void rpc.practice.leave(),
  }
  const goAway: MenuEntry = {
    id: 'go-away',
    label: t('hubs:leave.open'),
    icon: <DoorOpen />,
    onSelect: () => void navigate({ to: '/leave' }),
  }
  const member = current !== undefined && current.state !== 'joining' && !current.standing
  const others = inside ? [leave] : [...(member ? [invite] : []), add, practice, ...(member ? [null, goAway] : [])]
  return (
    <>
      <Menu trigger={<SwitchButton />} items={current ? [...switches, null, ...others] : others} />
      {inviting && current && (
        <Suspense fallback={null}>
          <InviteDialog hub={current} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </>
  )
}

/** How one stands to a hub, in a line. */
function useHint() {
  const { t } = useTranslation()
  return ({ standing, state, members, online }: HubSummary): string => {
    if (standing) return t(`hub.${standing.is}`)
    return state === 'joining' ? t('hub.joining') : t('hub.members', { count: members, online })
  }
}

function SwitchButton(props: object) {
  const { t } = useTranslation()
  const hintOf = useHint()
  const hub = useCurrentHub()
  const { loaded } = useHubs()
  const name = hub?.name ?? (loaded ? t('hub.none') : '')
  return (
    <button
      type="button"
      {...props}
      className="flex w-full items-center gap-2 rounded-md border border-line bg-raised px-3 py-2 text-start transition-colors hover:border-line-strong"
    >
      <span className="grid min-h-10 min-w-0 flex-1 content-center">
        <span className="truncate font-medium">
          <bdi>{name}</bdi>
        </span>
        {hub && <span className="text-xs text-ink-faint">{hintOf(hub)}</span>}
      </span>
      <span className="sr-only">{t('hub.switch')}</span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
    </button>
  )
}
