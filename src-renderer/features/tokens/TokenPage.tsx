import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { TokenAct, TokenDetail } from '#shared/ipc/tokens.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { BalanceCard } from '#ui/features/wallet/BalanceCard.tsx'
import { History } from '#ui/features/wallet/History.tsx'
import { Holds } from '#ui/features/wallet/Holds.tsx'
import { PayDialog } from '#ui/features/wallet/PayDialog.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'
import { KindBadge } from './KindBadge.tsx'
import { Redemptions } from './Redemptions.tsx'
import { ReserveCard } from './ReserveCard.tsx'
import { TokenActDialog } from './TokenActDialog.tsx'
import { TokenFacts } from './TokenFacts.tsx'

/** One token: my account in it, what it promises, what it comes to, and every act that is open to me. */
export function TokenPage() {
  const { token } = useParams({ strict: false })
  const hub = useCurrentHub()
  return hub && token !== undefined ? <InHub key={`${hub.hub} ${token}`} hub={hub} code={token} /> : null
}

function InHub({ hub, code }: { hub: HubSummary; code: string }) {
  const { t } = useTranslation('tokens')
  const query = useQuery(ask.ledger.token({ hub: hub.hub, token: code }))
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={code} skeleton={<Skeleton className="h-56" />}>
        {(token) => (
          <>
            <Header hub={hub} token={token} back={t('back')} />
            <div className="grid gap-6">
              <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[1.25fr_1fr]">
                <div className="grid gap-4">
                  <Mine hub={hub.hub} code={code} />
                  {token.reserve && <ReserveCard token={token} reserve={token.reserve} />}
                </div>
                <TokenFacts token={token} />
              </div>
              {token.reserve && <Redemptions hub={hub.hub} token={token} reserve={token.reserve} />}
              <History hub={hub.hub} token={token.token} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Header({ hub, token, back }: { hub: HubSummary; token: TokenDetail; back: string }) {
  const { t } = useTranslation('tokens')
  const [act, setAct] = useState<TokenAct>()
  const close = () => setAct(undefined)
  return (
    <>
      <PageHeader
        title={`${token.token.name} (${token.token.code})`}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <KindBadge kind={token.kind} ended={token.ended} />
            {t('lead', { hub: hub.name })}
          </span>
        }
        back={<BackLink to="/wallet">{back}</BackLink>}
        actions={token.acts.map((one) => (
          <Button key={one} variant={one === 'pay' ? 'primary' : 'secondary'} onClick={() => setAct(one)}>
            {t(`act.${one}`)}
          </Button>
        ))}
      />
      {act === 'pay' && <PayDialog token={token.token} onClose={close} />}
      {act !== undefined && act !== 'pay' && <TokenActDialog hub={hub.hub} token={token} act={act} onClose={close} />}
    </>
  )
}

function Mine({ hub, code }: { hub: string; code: string }) {
  const query = useQuery(ask.ledger.wallet({ hub, token: code }))
  return (
    <Loaded query={query} skeleton={<Skeleton className="h-56" />}>
      {(wallet) => (
        <div className="grid gap-4">
          <BalanceCard wallet={wallet} />
          {wallet.holds.length > 0 && <Holds wallet={wallet} />}
        </div>
      )}
    </Loaded>
  )
}
