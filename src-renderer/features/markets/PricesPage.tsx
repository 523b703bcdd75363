import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChartLine, Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { PricePoint } from '#shared/ipc/markets.ts'
import type { Category } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { ReceiptChecks } from '#ui/features/people/ReceiptLine.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { useNow } from '#ui/ui/useNow.ts'
import { Figures } from './Figures.tsx'
import { PriceChart } from './PriceChart.tsx'
import { TradesTable } from './TradesTable.tsx'
import { usePerText } from './words.ts'

export function PricesPage() {
  const { t } = useTranslation('markets')
  const none = (
    <NoHub icon={<ChartLine aria-hidden />} title={t('nobody')} go={t('start')}>
      {t('nobodyText')}
    </NoHub>
  )
  return (
    <OfHub title={t('title')} none={none}>
      {(hub) => <InHub key={hub.hub} hub={hub} />}
    </OfHub>
  )
}

/** What is compared, as the address has it. */
interface Good {
  readonly category: Category
  readonly per: string
  readonly token: string
  readonly like?: string
}

const keyOf = ({ category, per, token }: Good): string => `${category}/${token}/${per}`

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('markets')
  const { category, per = '', token, like } = useSearch({ from: '/shell/prices' })
  const query = useQuery(ask.markets.goods({ hub: hub.hub }))
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={t('title')}>
        {(goods) => {
          const all = goods.map((one): Good => ({ category: one.category, per: one.per, token: one.token.code }))
          const asked = category && { category, per, token: token ?? hub.token.code, ...(like && { like }) }
          const good = asked ?? all[0]
          return (
            <>
              <PageHeader
                title={t('title')}
                lead={t('lead', { hub: hub.name })}
                back={<BackLink to="/board">{t('back')}</BackLink>}
                actions={good && <Exports hub={hub.hub} good={good} />}
              />
              {good ? (
                <>
                  <GoodSelect goods={all} good={good} />
                  <OfGood key={keyOf(good)} hub={hub.hub} good={good} />
                </>
              ) : (
                <EmptyState icon={<ChartLine aria-hidden />} title={t('none')}>
                  {t('noneText')}
                </EmptyState>
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function GoodSelect({ goods, good }: { goods: readonly Good[]; good: Good }) {
  const { t } = useTranslation(['markets', 'board'])
  const perText = usePerText()
  const navigate = useNavigate()
  const offered = goods.some((one) => keyOf(one) === keyOf(good)) ? goods : [good, ...goods]
  return (
    <Select
      label={t('good')}
      className="mb-4 w-80"
      value={keyOf(good)}
      onValue={(key) => {
        const next = offered.find((one) => keyOf(one) === key)
        if (next) void navigate({ to: '/prices', search: { ...next } })
      }}
      options={offered.map((one) => ({
        value: keyOf(one),
        label: t('goodOf', {
          category: t(`board:category_${one.category}`),
          per: perText(one.per),
          code: one.token,
        }),
      }))}
    />
  )
}

function Exports({ hub, good }: { hub: string; good: Good }) {
  const { t } = useTranslation('markets')
  const file = useSend(rpc.markets.export)
  const save = async (as: 'csv' | 'json') => {
    const made = await file.send({ hub, ...good, as })
    const type = as === 'csv' ? 'text/csv;charset=utf-8' : 'application/json'
    if (made) saveFile(made.name, new Blob([made.text], { type }))
  }
  return (
    <>
      {(['csv', 'json'] as const).map((as) => (
        <Button
          key={as}
          icon={<Download aria-hidden className="size-4" />}
          busy={file.busy}
          onClick={() => void save(as)}
        >
          {t(as)}
        </Button>
      ))}
      <ErrorNote failure={file.failure} />
    </>
  )
}

function OfGood({ hub, good }: { hub: string; good: Good }) {
  const { t } = useTranslation('markets')
  const [open, setOpen] = useState<PricePoint>()
  const now = useNow()
  const query = useQuery({ ...ask.markets.prices({ hub, ...good }), placeholderData: keepPreviousData })
  return (
    <Loaded query={query}>
      {({ points, ...told }) => (
        <div className="grid gap-5">
          <Figures told={told} />
          {points.length > 0 && (
            <section aria-labelledby="chart">
              <h2 id="chart" className="mb-2 font-serif text-lg">
                {t('chart')}
              </h2>
              <PriceChart told={told} points={points} now={now} onOpen={setOpen} />
            </section>
          )}
          <TradesTable token={told.token} points={points} onOpen={setOpen} />
          {open && (
            <Dialog
              open
              onOpenChange={() => setOpen(undefined)}
              title={t('receipt')}
              description={t('receiptOf', { payer: open.payer.nick, provider: open.provider.nick })}
            >
              <ReceiptChecks hub={hub} agreement={open.agreement} />
            </Dialog>
          )}
        </div>
      )}
    </Loaded>
  )
}
