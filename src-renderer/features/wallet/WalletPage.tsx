import { useQuery } from '@tanstack/react-query'
import { Coins, Download, WalletMinimal } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useWish } from '#ui/app/wish.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { TokenList } from '#ui/features/tokens/TokenList.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { BalanceCard } from './BalanceCard.tsx'
import { CourseCard } from './CourseCard.tsx'
import { Debts } from './Debts.tsx'
import { History } from './History.tsx'
import { Holds } from './Holds.tsx'
import { PayDialog } from './PayDialog.tsx'
import { Reserves } from './Reserves.tsx'

export function WalletPage() {
  const { t } = useTranslation('wallet')
  const none = (
    <NoHub icon={<WalletMinimal aria-hidden />} title={t('noHub')} go={t('toHub')}>
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
  const { t } = useTranslation('wallet')
  const [paying, setPaying] = useState(false)
  useWish(
    'pay',
    useCallback(() => setPaying(true), []),
  )
  const csv = useSend(rpc.ledger.csv)
  const joining = hub.state === 'joining'
  const save = async () => {
    const file = await csv.send({ hub: hub.hub })
    if (file) saveFile(file.name, new Blob([file.text], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeader
        title={t('title')}
        lead={t('lead', { token: hub.token.name, hub: hub.name })}
        actions={
          !joining && (
            <>
              <Button icon={<Download aria-hidden className="size-4" />} busy={csv.busy} onClick={() => void save()}>
                {t('csv')}
              </Button>
              <Button variant="primary" icon={<Coins aria-hidden className="size-4" />} onClick={() => setPaying(true)}>
                {t('pay')}
              </Button>
            </>
          )
        }
      />
      <ErrorNote failure={csv.failure} />
      {joining ? (
        <EmptyState icon={<WalletMinimal aria-hidden />} title={t('joining')}>
          {t('joiningText')}
        </EmptyState>
      ) : (
        <Account hub={hub} />
      )}
      {paying && <PayDialog onClose={() => setPaying(false)} />}
    </div>
  )
}

function Account({ hub }: { hub: HubSummary }) {
  const query = useQuery(ask.ledger.wallet({ hub: hub.hub }))
  return (
    <div className="grid gap-6">
      <Loaded query={query} skeleton={<Skeleton className="h-56" />}>
        {(wallet) => (
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[1.25fr_1fr]">
            <BalanceCard wallet={wallet} />
            <Holds wallet={wallet} />
          </div>
        )}
      </Loaded>
      <CourseCard hub={hub.hub} token={hub.token} />
      <Debts hub={hub.hub} />
      <TokenList hub={hub} />
      <Reserves hub={hub} />
      <History hub={hub.hub} token={hub.token} />
    </div>
  )
}
