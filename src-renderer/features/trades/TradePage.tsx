import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { ask } from '#ui/bridge/queries.ts'
import { RateCard } from '#ui/features/reputation/RateCard.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { SubjectHeader } from '#ui/ui/SubjectHeader.tsx'
import { Acts } from './Acts.tsx'
import { Difference } from './Difference.tsx'
import { ExportCard } from './ExportCard.tsx'
import { MoneyPanel } from './MoneyPanel.tsx'
import { OutlookCards } from './OutlookCards.tsx'
import { Stream } from './Stream.tsx'
import { isOver, STATE_TONE } from './states.ts'
import { Timeline } from './Timeline.tsx'
import { TradeReceipt } from './TradeReceipt.tsx'

export function TradePage() {
  const { t } = useTranslation('trades')
  const { negotiation } = useParams({ from: '/shell/trades/$negotiation' })
  const query = useQuery(ask.agreements.get({ negotiation }))
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={t('loadingTitle')} skeleton={<SkeletonRows rows={4} className="h-28" />}>
        {(trade) => <Whole key={trade.negotiation} trade={trade} />}
      </Loaded>
    </div>
  )
}

function Whole({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  const talking = trade.agreement === undefined || trade.state === 'offered'
  return (
    <article className="grid gap-5">
      <Header trade={trade} />
      <Acts trade={trade} />
      <Timeline trade={trade} />
      <OutlookCards trade={trade} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1fr_19rem]">
        <div className="grid min-w-0 gap-5">
          {talking && <Difference trade={trade} />}
          <Stream trade={trade} />
        </div>
        <aside className="grid gap-4">
          <MoneyPanel trade={trade} />
          <TradeReceipt trade={trade} />
          {isOver(trade.state) && <RateCard hub={trade.hub} agreement={trade.agreement} />}
          <ExportCard trade={trade} />
          {!isOver(trade.state) && <Note>{t('disputes')}</Note>}
        </aside>
      </div>
    </article>
  )
}

function Header({ trade }: { trade: Trade }) {
  const { t } = useTranslation('trades')
  return (
    <SubjectHeader
      back={<BackLink to="/trades">{t('back')}</BackLink>}
      title={trade.title}
      standing={
        <>
          {trade.agreement !== undefined && <FinalityLamp state={trade.finality} />}
          <Badge tone={STATE_TONE[trade.state]}>{t(`state.${trade.state}`)}</Badge>
        </>
      }
    >
      <div className="mt-2 flex items-start justify-between gap-6">
        <p {...ENGLISH} data-private className="max-w-prose text-lg text-pretty text-ink-soft">
          {trade.sentence}
        </p>
        <Link
          to="/people/$did"
          params={{ did: trade.counterparty.did }}
          className="-me-1 shrink-0 rounded-md p-1 hover:bg-sunk"
        >
          <PersonChip person={trade.counterparty} />
        </Link>
      </div>
    </SubjectHeader>
  )
}
