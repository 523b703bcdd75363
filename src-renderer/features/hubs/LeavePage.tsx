import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { isOver } from '#ui/features/trades/states.ts'
import { useAct } from '#ui/features/trades/useAct.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { useCurrentHub } from './current.ts'
import { ForgetHub } from './ForgetHub.tsx'
import { LeftMoney, OpenDrafts, OpenTrades } from './LeaveFacts.tsx'

/** The way out of a hub: what is still open and what ends it, what stays behind, and then the signature. */
export function LeavePage() {
  const { t } = useTranslation('hubs')
  const hub = useCurrentHub()
  if (!hub) return <SkeletonRows />
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader
        title={t(hub.standing ? 'leave.titleAway' : 'leave.title', { hub: hub.name })}
        back={<BackLink to="/people">{t('leave.back')}</BackLink>}
      />
      <WayOut key={hub.hub} hub={hub} />
    </div>
  )
}

function WayOut({ hub }: { hub: HubSummary }) {
  const trades = useQuery(ask.agreements.list({ hub: hub.hub, filter: 'all' }))
  const tokens = useQuery(ask.ledger.tokens({ hub: hub.hub }))
  const drafts = useQuery(ask.notices.drafts())
  return (
    <Loaded query={trades}>
      {(all) => {
        const open = all.filter(({ agreement, state }) => agreement !== undefined && !isOver(state))
        return (
          <>
            {hub.standing?.is !== 'left' && <OpenTrades trades={open} />}
            <Loaded query={tokens}>
              {({ tokens: all }) =>
                all
                  .filter(({ token, posted }) => token.code === hub.token.code || posted !== '0')
                  .map((row) => <LeftMoney key={row.token.code} row={row} named={row.token.code !== hub.token.code} />)
              }
            </Loaded>
            <OpenDrafts count={drafts.data?.filter((draft) => draft.hub === hub.hub).length ?? 0} />
            <Loaded query={tokens}>
              {({ tokens: all }) => (
                <Steps
                  hub={hub}
                  free={open.length === 0 && !all.some(({ posted }) => posted.startsWith('-'))}
                  open={open.length}
                />
              )}
            </Loaded>
          </>
        )
      }}
    </Loaded>
  )
}

/** What can be done now: leave, leave later, stay, or delete what is left here. */
function Steps({ hub, free, open }: { hub: HubSummary; free: boolean; open: number }) {
  const { t } = useTranslation('hubs')
  const acting = useAct()
  const busy = acting.state === 'asking'
  const { standing } = hub
  if (standing?.is === 'left' || (standing?.is === 'removed' && open === 0)) return <ForgetHub hub={hub} />
  if (standing?.is === 'removed') return <Note>{t('leave.removedOpen')}</Note>
  if (hub.validator && hub.members > 1)
    return (
      <Note kind="warning" title={t('leave.keeper')}>
        {t('leave.keeperText', { hub: hub.name })}
      </Note>
    )
  return (
    <Card className="grid gap-3">
      <p>{t(free ? 'leave.free' : standing ? 'leave.waiting' : 'leave.tied', { hub: hub.name })}</p>
      <SignStatus acting={acting} />
      <div className="flex flex-wrap gap-2">
        {free ? (
          <Button variant="danger" busy={busy} onClick={() => void acting.request({ act: 'leave', hub: hub.hub })}>
            {t('leave.now')}
          </Button>
        ) : (
          !standing && (
            <Button variant="danger" busy={busy} onClick={() => void acting.request({ act: 'leaving', hub: hub.hub })}>
              {t('leave.later')}
            </Button>
          )
        )}
      </div>
    </Card>
  )
}
