import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Handshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import type { Person } from '#shared/ipc/values.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub, useHub } from '#ui/features/hubs/current.ts'
import { buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { termsForNotice, termsForPerson } from './terms.ts'

/** The address names a notice, or a person (did:key:…) to trade with on terms of one's own. */
export function ProposePage() {
  const { notice } = useParams({ from: '/shell/propose/$notice' })
  return notice.startsWith('did:') ? <ToPerson key={notice} did={notice} /> : <ToNotice key={notice} id={notice} />
}

function ToNotice({ id }: { id: string }) {
  const { t } = useTranslation('trades')
  const query = useQuery(ask.notices.get({ id }))
  return (
    <Loaded query={query} title={t('propose.title')}>
      {(notice) => <ForNotice notice={notice} />}
    </Loaded>
  )
}

function ForNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation('trades')
  const hub = useHub(notice.hub)
  if (!hub) return <SkeletonRows />
  if (notice.mine)
    return (
      <EmptyState page icon={<Handshake aria-hidden />} title={t('propose.mine')}>
        {t('propose.mineText')}
      </EmptyState>
    )
  if (notice.state !== 'open') return <Closed author={notice.author} />
  return <ProposeForm notice={notice} counterparty={notice.author} hub={hub} initial={termsForNotice(notice)} />
}

function Closed({ author }: { author: Person }) {
  const { t } = useTranslation('trades')
  return (
    <EmptyState
      page
      icon={<Handshake aria-hidden />}
      title={t('propose.closed')}
      actions={
        <Link to="/propose/$notice" params={{ notice: author.did }} className={buttonClass('primary')}>
          {t('propose.toPerson', { nick: author.nick })}
        </Link>
      }
    >
      {t('propose.closedText', { nick: author.nick })}
    </EmptyState>
  )
}

function ToPerson({ did }: { did: string }) {
  const { t } = useTranslation('trades')
  const hub = useCurrentHub()
  const query = useQuery({ ...ask.hubs.members({ hub: hub?.hub ?? '' }), enabled: hub !== undefined })
  if (!hub) return <SkeletonRows />
  return (
    <Loaded query={query} title={t('propose.title')}>
      {(members) => {
        const person = members.find((member) => member.did === did && !member.me)
        return person ? (
          <ProposeForm counterparty={person} hub={hub} initial={termsForPerson(hub.hub, did)} />
        ) : (
          <EmptyState page icon={<Handshake aria-hidden />} title={t('propose.notMember', { hub: hub.name })}>
            {t('propose.notMemberText')}
          </EmptyState>
        )
      }}
    </Loaded>
  )
}
