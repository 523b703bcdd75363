import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { House } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { EntryRow, NeedRow } from '#ui/features/activity/ActivityRow.tsx'
import { NoticeCard } from '#ui/features/board/NoticeCard.tsx'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'
import { FirstTrade } from './FirstTrade.tsx'
import { freshOf } from './questions.ts'
import { TipCard } from './TipCard.tsx'

/** More stand under Activity. */
const SHOWN_MAX = 4
const MORE = 'inline-flex min-h-6 items-center text-sm text-primary hover:underline'

/** Where a day begins. */
export function HomePage() {
  const { t } = useTranslation('home')
  const none = (
    <NoHub icon={<House aria-hidden />} title={t('noHub')} go={t('noHubAction')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <OfHub title={t('title')} none={none}>
      {(hub) => <InHub key={hub.hub} hub={hub} />}
    </OfHub>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('home')
  const inside = hub.state !== 'joining'
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeader title={t('title')} lead={t('lead', { hub: hub.name })} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 gap-7">
          {inside && <Newcomer hub={hub.hub} />}
          <Waiting />
        </div>
        <div className="grid min-w-0 items-start gap-4 max-xl:grid-cols-2">
          {inside && <MoneyCard hub={hub.hub} />}
          {inside && <TipCard hub={hub.hub} />}
        </div>
        <div className="min-w-0 xl:col-span-full">
          <Fresh hub={hub} />
        </div>
      </div>
    </div>
  )
}

/** Nothing until it is known that there was never a deal: whoever trades is not shown it for a moment first. */
function Newcomer({ hub }: { hub: string }) {
  const trades = useQuery(ask.agreements.list({ hub, filter: 'all' }))
  const contracts = useQuery(ask.contracts.list({ hub, filter: 'all' }))
  const none = trades.data?.length === 0 && contracts.data?.length === 0
  return none ? <FirstTrade /> : null
}

/** What needs this person, and what has changed and was not read. */
function Waiting() {
  const { t } = useTranslation('home')
  const query = useQuery(ask.activity.list())
  return (
    <Loaded query={query}>
      {({ needs, entries, complete }) => {
        const news = entries.filter(({ read }) => !read)
        const none = complete ? t('needsNone') : t('looking')
        return (
          <>
            <Part id="needs" title={t('needs')} count={needs.length} none={none}>
              {needs.slice(0, SHOWN_MAX).map((need) => (
                <li key={`${need.matter}/${need.id}`}>
                  <NeedRow need={need} />
                </li>
              ))}
            </Part>
            <Part id="news" title={t('news')} count={news.length} none={t('newsNone')}>
              {news.slice(0, SHOWN_MAX).map((entry) => (
                <li key={entry.n}>
                  <EntryRow entry={entry} />
                </li>
              ))}
            </Part>
          </>
        )
      }}
    </Loaded>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly count: number
  /** Said where there is nothing. */
  readonly none: string
  readonly children: ReactNode
}

function Part({ id, title, count, none, children }: PartProps) {
  const { t } = useTranslation('home')
  return (
    <section aria-labelledby={`home-${id}`} className="grid gap-2">
      <h2 id={`home-${id}`} className="flex items-baseline gap-2 font-serif text-lg">
        {title}
        {count > 0 && <span className="figures text-sm text-ink-faint">{count}</span>}
      </h2>
      {count === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <ul className="m-0 grid list-none gap-2 p-0">{children}</ul>
      )}
      {count > SHOWN_MAX && (
        <p>
          <Link to="/activity" className={MORE}>
            {t('all')}
          </Link>
        </p>
      )}
    </section>
  )
}

function Fresh({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('home')
  const items = useInfiniteQuery(freshOf(hub.hub)).data?.pages[0]?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="home-fresh" className="grid gap-2">
      <h2 id="home-fresh" className="font-serif text-lg">
        {t('fresh')}
      </h2>
      <ul className="m-0 grid list-none grid-cols-3 gap-4 p-0">
        {items.map((notice: Notice) => (
          <li key={notice.id} className="min-w-0">
            <NoticeCard notice={notice} token={hub.token} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/board" className={MORE}>
          {t('toBoard')}
        </Link>
      </p>
    </section>
  )
}

function MoneyCard({ hub }: { hub: string }) {
  const { t } = useTranslation('home')
  const query = useQuery(ask.ledger.wallet({ hub }))
  return (
    <Card aria-labelledby="home-money" className="grid gap-3">
      <h2 id="home-money" className="text-sm text-ink-faint">
        {t('money')}
      </h2>
      <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
        {({ posted, available, held, token }) => (
          <dl className="m-0 grid gap-1.5">
            <dt className="sr-only">{t('balance')}</dt>
            <dd className="m-0">
              <Money units={posted} token={token} className="font-serif text-3xl" />
            </dd>
            <Sum label={t('spendable')}>
              <Money units={available} token={token} />
            </Sum>
            {held !== '0' && (
              <Sum label={t('held')}>
                <Money units={held} token={token} />
              </Sum>
            )}
          </dl>
        )}
      </Loaded>
      <Link to="/wallet" className={MORE}>
        {t('toWallet')}
      </Link>
    </Card>
  )
}

function Sum({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 text-sm">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="m-0 font-medium">{children}</dd>
    </div>
  )
}
