import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FilePlus2, Handshake } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { ContractRow } from '#ui/features/contracts/index.ts'
import { useCurrentHub, useHubs } from '#ui/features/hubs/current.ts'
import { NoHub } from '#ui/features/hubs/OfHub.tsx'
import { MyMandates } from '#ui/features/mandates/index.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { AllDeadlines, type Find, FindBar, type FindBarProps, NothingFound } from './FindBar.tsx'
import { type Deal, type DealGroups, dealKey, groupDeals } from './states.ts'
import { TradeRow } from './TradeRow.tsx'

/** Ended trades are shown a few at a time; the rest is one press away. */
const DONE_SHOWN = 8

export function TradesPage() {
  const { t } = useTranslation('trades')
  const hub = useCurrentHub()
  const { loaded } = useHubs()
  if (!hub)
    return loaded ? (
      <NoHub icon={<Handshake aria-hidden />} title={t('noHub')} go={t('toHub')}>
        {t('noHubText')}
      </NoHub>
    ) : (
      <SkeletonRows />
    )
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        actions={
          <>
            <AllDeadlines hub={hub.hub} />
            <Link to="/contracts/new" className={buttonClass('primary')}>
              <FilePlus2 aria-hidden className="size-4" />
              {t('newAgreement')}
            </Link>
          </>
        }
      />
      <MyMandates hub={hub.hub} />
      <InHub key={hub.hub} hub={hub.hub} />
    </div>
  )
}

function InHub({ hub }: { hub: string }) {
  const [find, setFind] = useState<Find>({ text: '', filter: 'all' })
  const text = useDeferredValue(find.text.trim())
  const { filter } = find
  const wanted = { hub, filter, ...(text !== '' && { text }) }
  const query = useQuery({ ...ask.agreements.list(wanted), placeholderData: keepPreviousData })
  const contracts = useQuery({ ...ask.contracts.list(wanted), placeholderData: keepPreviousData })
  const skeleton = <SkeletonRows rows={4} className="h-28" />
  return (
    <Loaded query={query} skeleton={skeleton}>
      {(trades) => (
        <Loaded query={contracts} skeleton={skeleton}>
          {(found) => <Found find={find} onFind={setFind} text={text} groups={groupDeals(trades, found)} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Found({ groups, text, ...bar }: FindBarProps & { groups: DealGroups; text: string }) {
  const isPlain = text === '' && bar.find.filter === 'all'
  const isNothing = Object.values(groups).every((deals) => deals.length === 0)
  if (isPlain && isNothing) return <Empty />
  return (
    <>
      <FindBar {...bar} />
      {isNothing ? <NothingFound find={bar.find} /> : <Groups groups={groups} isPlain={isPlain} />}
    </>
  )
}

function Empty() {
  const { t } = useTranslation('trades')
  return (
    <EmptyState
      icon={<Handshake aria-hidden />}
      title={t('empty')}
      actions={
        <>
          <Link to="/post" className={buttonClass('secondary')}>
            {t('toPost')}
          </Link>
          <Link to="/board" className={buttonClass('primary')}>
            {t('toBoard')}
          </Link>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}

/** What was put away shows when it is looked for, and when there is nothing else. */
function Groups({ groups, isPlain }: { groups: DealGroups; isPlain: boolean }) {
  const { needsMe, open, done } = groups
  const rest = needsMe.length + open.length + done.length
  return (
    <div className="grid grid-cols-1 gap-7">
      <Group name="needsMe" deals={groups.needsMe} />
      <Group name="open" deals={groups.open} />
      <Group name="done" deals={groups.done} shown={DONE_SHOWN} />
      {(!isPlain || rest === 0) && <Group name="archived" deals={groups.archived} shown={DONE_SHOWN} />}
    </div>
  )
}

function Group({ name, deals, shown }: { name: keyof DealGroups; deals: readonly Deal[]; shown?: number }) {
  const { t } = useTranslation('trades')
  const [whole, setWhole] = useState(false)
  if (deals.length === 0) return null
  const cut = shown !== undefined && !whole && deals.length > shown
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`} className="mb-2 flex items-baseline gap-2 font-serif text-lg">
        {t(`group.${name}`)}
        <span className="figures text-sm text-ink-faint">{deals.length}</span>
      </h2>
      <ul className="m-0 grid list-none grid-cols-1 gap-3 p-0">
        {(cut ? deals.slice(0, shown) : deals).map((deal) => (
          <li key={dealKey(deal)}>
            {deal.kind === 'trade' ? <TradeRow trade={deal.trade} /> : <ContractRow contract={deal.contract} />}
          </li>
        ))}
      </ul>
      {cut && (
        <div className="mt-3 grid justify-items-center">
          <Button size="sm" onClick={() => setWhole(true)}>
            {t('showDone', { count: deals.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
