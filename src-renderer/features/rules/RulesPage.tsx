import { useQuery } from '@tanstack/react-query'
import { Scale, Vote } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { useWish } from '#ui/app/wish.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Applicants } from './Applicants.tsx'
import { Deciding } from './Deciding.tsx'
import { NextEpoch } from './NextEpoch.tsx'
import { ProposalList } from './ProposalList.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { Signers } from './Signers.tsx'
import { Silence } from './Silence.tsx'
import { TakePart } from './TakePart.tsx'

export function RulesPage() {
  const { t } = useTranslation('rules')
  const none = (
    <NoHub icon={<Scale aria-hidden />} title={t('noHub')} go={t('toHub')}>
      {t('noHubText')}
    </NoHub>
  )
  return (
    <div className="mx-auto max-w-6xl">
      <OfHub title={t('title')} none={none}>
        {(hub) => (hub.height < 0 && hub.state === 'joining' ? <Joining /> : <InHub key={hub.hub} hub={hub} />)}
      </OfHub>
    </div>
  )
}

function Joining() {
  const { t } = useTranslation('rules')
  return (
    <EmptyState page icon={<Scale aria-hidden />} title={t('joining')}>
      {t('joiningText')}
    </EmptyState>
  )
}

/** What joining costs falls by itself, without anything on the ledger. */
const FALLS_MS = 5000
function whileAsked({ state: { data } }: { state: { data?: RulesView | undefined } }): number | false {
  return data?.stamp !== undefined && data.stamp.bits > data.policy.form.stamp.base ? FALLS_MS : false
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('rules')
  const query = useQuery({ ...ask.governance.rules({ hub: hub.hub }), refetchInterval: whileAsked })
  const [proposing, setProposing] = useState(false)
  useWish(
    'propose',
    useCallback(() => setProposing(true), []),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { hub: hub.name })}
        actions={
          query.data?.mine.mayPropose && (
            <Button variant="primary" icon={<Vote aria-hidden className="size-4" />} onClick={() => setProposing(true)}>
              {t('propose')}
            </Button>
          )
        }
      />
      <Loaded query={query}>{(rules) => <Whole hub={hub} rules={rules} />}</Loaded>
      {proposing && query.data && <ProposeDialog rules={query.data} onClose={() => setProposing(false)} />}
    </>
  )
}

function Whole({ hub, rules }: { hub: HubSummary; rules: RulesView }) {
  const { silence } = hub
  return (
    <div className="grid gap-4">
      {silence?.isOver && <Silence hub={hub} silence={silence} rescuers={rules.rescuers} />}
      {rules.next && <NextEpoch hub={rules.hub} next={rules.next} declines={rules.mine.declines} />}
      {rules.applicants.length > 0 && <Applicants rules={rules} />}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Signers rules={rules} />
          <TakePart rules={rules} />
        </div>
        <Deciding rules={rules} />
      </div>
      <ProposalList hub={rules.hub} />
    </div>
  )
}
