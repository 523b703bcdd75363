import { ArrowDownLeft, ArrowUpRight, Hourglass, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TradeSummary } from '#shared/ipc/agreements.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { Deadline } from './Deadline.tsx'
import { DealLink, DealRow } from './DealRow.tsx'
import { isOver, STATE_TONE } from './states.ts'

/** A trade at a glance: with whom, how much, what comes next, until when, and what happens otherwise. */
export function TradeRow({ trade }: { trade: TradeSummary }) {
  const { t } = useTranslation('trades')
  const over = isOver(trade.state)
  return (
    <DealRow
      needsMe={trade.needsMe}
      link={
        <DealLink to="/trades/$negotiation" params={{ negotiation: trade.negotiation }}>
          {trade.title}
        </DealLink>
      }
      about={<PersonChip person={trade.counterparty} bare size="sm" />}
      finality={trade.agreement === undefined ? undefined : trade.finality}
      standing={
        <>
          {trade.blocked && <Badge>{t('blocked')}</Badge>}
          <Badge tone={STATE_TONE[trade.state]}>{t(`state.${trade.state}`)}</Badge>
          <Amount trade={trade} />
        </>
      }
    >
      {over ? (
        <p {...ENGLISH} className="text-sm text-ink-soft">
          {trade.outlook.next}
        </p>
      ) : (
        <dl className="m-0 grid grid-cols-[1.2fr_0.9fr_1.2fr] gap-x-5 text-sm">
          <Cell label={t('next')}>
            <span {...ENGLISH} className={trade.needsMe ? 'font-medium text-amber' : ''}>
              {trade.outlook.next}
            </span>
          </Cell>
          <Cell label={t('deadline')} icon={<Hourglass aria-hidden />}>
            <Deadline at={trade.outlook.deadline} />
          </Cell>
          <Cell label={t('worst')} icon={<ShieldAlert aria-hidden />}>
            <span {...ENGLISH}>{trade.outlook.worst}</span>
          </Cell>
        </dl>
      )}
    </DealRow>
  )
}

function Amount({ trade }: { trade: TradeSummary }) {
  const { t } = useTranslation('trades')
  const pays = trade.side === 'payer'
  const Icon = pays ? ArrowUpRight : ArrowDownLeft
  return (
    <span className="grid min-w-28 justify-items-end">
      <Money units={trade.amount} token={trade.token} className="font-semibold" />
      <span className="flex items-center gap-1 text-xs text-ink-faint">
        <Icon aria-hidden className="size-3.5" />
        {t(pays ? 'youPay' : 'youGet')}
      </span>
    </span>
  )
}

function Cell({ label, icon, children }: { label: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1 text-xs text-ink-faint [&_svg]:size-3.5">
        {icon}
        {label}
      </dt>
      <dd className="m-0 break-words">{children}</dd>
    </div>
  )
}
