import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Network, ShieldCheck, UserRoundPlus } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useWish } from '#ui/app/wish.ts'
import { ask } from '#ui/bridge/queries.ts'
import { OfHub } from '#ui/features/hubs/OfHub.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { MemberList } from './MemberList.tsx'
import { Joining, Nobody } from './Nobody.tsx'
import { PeersPanel } from './PeersPanel.tsx'

const InviteDialog = lazy(() =>
  import('#ui/features/hubs/InviteDialog.tsx').then((file) => ({ default: file.InviteDialog })),
)

export function PeoplePage() {
  const { t } = useTranslation('people')
  return (
    <OfHub title={t('title')} none={<Nobody />}>
      {(hub) => <InHub key={hub.hub} hub={hub} />}
    </OfHub>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('people')
  const [inviting, setInviting] = useState(false)
  useWish(
    'invite',
    useCallback(() => setInviting(true), []),
  )
  const members = useQuery({ ...ask.hubs.members({ hub: hub.hub }), enabled: hub.state !== 'joining' })
  const inside = members.data?.filter(({ standing }) => !standing || standing.is === 'leaving') ?? []
  const others = inside.filter((member) => !member.me)
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeader
        title={t('title')}
        lead={
          members.data &&
          t('lead', {
            count: inside.length,
            hub: hub.name,
            online: others.filter((member) => member.online).length,
          })
        }
        actions={<Actions hub={hub} onInvite={() => setInviting(true)} />}
      />
      <div className="grid grid-cols-[1fr_19rem] items-start gap-6">
        {hub.state === 'joining' ? (
          <Joining />
        ) : (
          <Loaded query={members}>{(all) => <MemberList members={all} onInvite={() => setInviting(true)} />}</Loaded>
        )}
        <PeersPanel />
      </div>
      {inviting && (
        <Suspense fallback={null}>
          <InviteDialog hub={hub} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </div>
  )
}

function Actions({ hub, onInvite }: { hub: HubSummary; onInvite: () => void }) {
  const { t } = useTranslation(['people', 'moderation', 'reputation'])
  if (hub.state === 'joining') return null
  return (
    <>
      <Link to="/trust" search={{}} className={buttonClass('secondary')}>
        <Network aria-hidden className="size-4" />
        {t('reputation:map.open')}
      </Link>
      <Link to="/moderation" className={buttonClass('secondary')}>
        <ShieldCheck aria-hidden className="size-4" />
        {t('moderation:open')}
      </Link>
      {!hub.standing && (
        <Button variant="primary" icon={<UserRoundPlus aria-hidden className="size-4" />} onClick={onInvite}>
          {t('invite')}
        </Button>
      )}
    </>
  )
}
