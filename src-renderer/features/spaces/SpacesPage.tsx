import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Search, Store } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { Joining } from '#ui/features/people/Nobody.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { Follow } from './Follow.tsx'
import { priceText, whoText } from './words.ts'

/** Every space of the hub, those I follow first. */
export function SpacesPage() {
  const { t } = useTranslation('spaces')
  const none = (
    <NoHub icon={<Store aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-5xl">
      <OfHub title={t('title')} none={none}>
        {(hub) => (hub.state === 'joining' ? <Joining page /> : <InHub key={hub.hub} hub={hub} />)}
      </OfHub>
    </div>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('spaces')
  const [text, setText] = useState('')
  const [closed, setClosed] = useState(false)
  const asked = useDeferredValue(text)
  const query = useQuery({
    ...ask.spaces.list({ hub: hub.hub, text: asked, closed }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        actions={
          !hub.standing && (
            <Link to="/spaces/new" className={buttonClass('primary')}>
              <Plus aria-hidden className="size-4" />
              {t('found')}
            </Link>
          )
        }
      />
      <search className="mb-4 flex flex-wrap items-center gap-4">
        <div className="min-w-64 flex-1">
          <TextInput
            type="search"
            aria-label={t('search')}
            placeholder={t('searchHint')}
            maxLength={200}
            icon={<Search aria-hidden />}
            value={text}
            onValue={setText}
          />
        </div>
        <Checkbox label={t('withClosed')} checked={closed} onChecked={setClosed} />
      </search>
      <Loaded query={query}>
        {(spaces) => <Found hub={hub.hub} spaces={spaces} searched={asked.trim() !== ''} />}
      </Loaded>
    </>
  )
}

function Found({ hub, spaces, searched }: { hub: string; spaces: readonly SpaceView[]; searched: boolean }) {
  const { t } = useTranslation('spaces')
  if (spaces.length === 0)
    return (
      <EmptyState icon={<Store aria-hidden />} title={t('none')}>
        {t(searched ? 'noMatch' : 'noneText')}
      </EmptyState>
    )
  return (
    <>
      <p role="status" className="mb-3 text-sm text-ink-faint">
        {t('count', { count: spaces.length })}
      </p>
      <ul className="m-0 grid list-none grid-cols-1 gap-4 p-0 lg:grid-cols-2">
        {spaces.map((space) => (
          <li key={space.id}>
            <SpaceCard hub={hub} space={space} />
          </li>
        ))}
      </ul>
    </>
  )
}

function SpaceCard({ hub, space }: { hub: string; space: SpaceView }) {
  const { t } = useTranslation('spaces')
  const { id, rules, offers, needs, keep, closed } = space
  return (
    <Card className="grid h-full content-start gap-2.5">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 font-serif text-lg break-words">
          <Link to="/spaces/$id" params={{ id }} className="hover:underline">
            <bdi>{rules.name}</bdi>
          </Link>
        </h2>
        <Follow hub={hub} space={space} />
      </div>
      <SpaceBadges space={space} />
      {rules.about !== '' && (
        <p className="line-clamp-3 break-words whitespace-pre-wrap text-ink-soft">{rules.about}</p>
      )}
      <p className="text-sm text-ink-soft">
        {t('offers', { count: offers })} · {t('needs', { count: needs })}
      </p>
      <p className="text-sm text-ink-faint">
        {whoText(t, space)} · {priceText(t, space)}
      </p>
      {(keep || closed) && (
        <p className="flex flex-wrap gap-2">
          {keep && <Badge tone="primary">{t('keepIt')}</Badge>}
          {closed && <Badge tone="danger">{t('closedBadge')}</Badge>}
        </p>
      )}
    </Card>
  )
}

export function SpaceBadges({ space }: { space: SpaceView }) {
  const { t } = useTranslation('spaces')
  return (
    <p className="flex flex-wrap gap-2">
      <Badge tone="primary">{t(`type_${space.rules.type}`)}</Badge>
      {space.followed && <Badge>{t('followed')}</Badge>}
    </p>
  )
}
