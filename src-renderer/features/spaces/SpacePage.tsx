import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Images, KeyRound, LibraryBig, PencilLine, Plus, Store } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoticeGrid } from '#ui/features/board/NoticeGrid.tsx'
import { WorkWall } from '#ui/features/gallery/WorkWall.tsx'
import { OfHub } from '#ui/features/hubs/OfHub.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Fold } from '#ui/ui/Fold.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'
import { Follow } from './Follow.tsx'
import { HandDialog } from './HandDialog.tsx'
import { RulesCard } from './RulesCard.tsx'
import { SpaceBadges } from './SpacesPage.tsx'
import { whoText } from './words.ts'

const PAGE = 60

/** One space: its rules in words, whether I may post, and what stands in it. */
export function SpacePage() {
  const { t } = useTranslation('spaces')
  const { id } = useParams({ from: '/shell/spaces/$id' })
  return (
    <div className="mx-auto max-w-5xl">
      <OfHub title={t('title')} none={<EmptyState page title={t('noHub')} />}>
        {(hub) => <InHub key={`${hub.hub}/${id}`} hub={hub} id={id} />}
      </OfHub>
    </div>
  )
}

function InHub({ hub, id }: { hub: HubSummary; id: string }) {
  const { t } = useTranslation('spaces')
  const query = useQuery(ask.spaces.get({ hub: hub.hub, id }))
  return (
    <Loaded query={query} title={t('title')}>
      {(space) => <Whole hub={hub} space={space} />}
    </Loaded>
  )
}

function Whole({ hub, space }: { hub: HubSummary; space: SpaceView }) {
  const { t } = useTranslation('spaces')
  // Works are what one comes to a gallery for.
  const gallery = space.rules.type === 'creative'
  return (
    <>
      <PageHeader
        title={space.rules.name}
        lead={<SpaceBadges space={space} />}
        back={<BackLink to="/spaces">{t('back')}</BackLink>}
        actions={<Actions hub={hub.hub} space={space} />}
      />
      {space.rules.about !== '' && (
        <p className="mb-5 max-w-prose break-words whitespace-pre-wrap">{space.rules.about}</p>
      )}
      <div className="mb-6 grid gap-4">
        <May space={space} />
        {gallery ? (
          <Fold title={t('rules.title')} now={whoText(t, space)}>
            <RulesCard space={space} />
          </Fold>
        ) : (
          <RulesCard space={space} />
        )}
      </div>
      <Within hub={hub.hub} id={space.id} gallery={gallery} />
    </>
  )
}

function Actions({ hub, space }: { hub: string; space: SpaceView }) {
  const { t } = useTranslation(['spaces', 'gallery', 'collections'])
  const [handing, setHanding] = useState(false)
  const { id, keep, closed, mayNot, rules } = space
  return (
    <>
      <Follow hub={hub} space={space} />
      {rules.type === 'creative' && (
        <Link to="/collections" className={buttonClass('secondary')}>
          <LibraryBig aria-hidden className="size-4" />
          {t('collections:title')}
        </Link>
      )}
      {keep && !closed && (
        <>
          <Link to="/spaces/$id/rules" params={{ id }} className={buttonClass('secondary')}>
            <PencilLine aria-hidden className="size-4" />
            {t('amend')}
          </Link>
          <Button icon={<KeyRound aria-hidden className="size-4" />} onClick={() => setHanding(true)}>
            {t('more')}
          </Button>
        </>
      )}
      {!mayNot && rules.type === 'creative' && (
        <Link to="/spaces/$id/sell" params={{ id }} className={buttonClass('primary')}>
          <Images aria-hidden className="size-4" />
          {t('gallery:sell')}
        </Link>
      )}
      {!mayNot && (
        <Link
          to="/post"
          search={{ space: id }}
          className={buttonClass(rules.type === 'creative' ? 'secondary' : 'primary')}
        >
          <Plus aria-hidden className="size-4" />
          {t('post')}
        </Link>
      )}
      {handing && <HandDialog hub={hub} space={space} onClose={() => setHanding(false)} />}
    </>
  )
}

/** Whether I may post here, said before I type anything. */
export function May({ space: { mayNot, closed } }: { space: SpaceView }) {
  const { t, i18n } = useTranslation('spaces')
  if (closed)
    return (
      <Note
        kind="warning"
        title={t('closedBy', { nick: closed.by.nick, date: absoluteTime(closed.at, i18n.language) })}
      >
        <p className="break-words">{closed.reason}</p>
      </Note>
    )
  if (mayNot)
    return (
      <Note kind="warning" title={t('mayNot')}>
        {mayNot.text}
      </Note>
    )
  return <p className="text-sm text-ink-soft">{t('may')}</p>
}

function Within({ hub, id, gallery }: { hub: string; id: string; gallery: boolean }) {
  const { t } = useTranslation(['spaces', 'gallery'])
  const query = useInfiniteQuery(
    ask.notices.search({
      hub,
      space: id,
      text: '',
      mine: false,
      withEnded: false,
      hidden: false,
      sort: 'newest',
      limit: PAGE,
    }),
  )
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const notices = pages.flatMap(({ items }) => items)
        const Shown = gallery ? WorkWall : NoticeGrid
        const more = query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError
        return notices.length === 0 ? (
          <EmptyState icon={<Store aria-hidden />} title={t(gallery ? 'gallery:empty' : 'empty')}>
            {gallery && t('gallery:emptyText')}
          </EmptyState>
        ) : (
          <Shown notices={notices} total={pages[0]?.total} more={more ? () => void query.fetchNextPage() : undefined} />
        )
      }}
    </Loaded>
  )
}
