import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { List, Network, UserRoundX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { TrustGraphView } from '#shared/ipc/reputation.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoHub, OfHub } from '#ui/features/hubs/OfHub.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { DataTable } from '#ui/ui/DataTable.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { TrustCanvas } from './TrustCanvas.tsx'

export function TrustMapPage() {
  const { t } = useTranslation('reputation')
  const none = (
    <NoHub icon={<Network aria-hidden />} title={t('map.nobody')} go={t('map.start')}>
      {t('map.nobodyText')}
    </NoHub>
  )
  return (
    <OfHub title={t('map.title')} none={none}>
      {(hub) => <InHub key={hub.hub} hub={hub} />}
    </OfHub>
  )
}

function InHub({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('reputation')
  const { around } = useSearch({ from: '/shell/trust' })
  const query = useQuery({
    ...ask.reputation.graph({ hub: hub.hub, ...(around !== undefined && { around }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="mx-auto max-w-6xl">
      <Loaded query={query} title={t('map.title')}>
        {(graph) => <Whole graph={graph} hub={hub} />}
      </Loaded>
    </div>
  )
}

function Whole({ graph, hub }: { graph: TrustGraphView; hub: HubSummary }) {
  const { t } = useTranslation('reputation')
  const [as, setAs] = useState<'picture' | 'list'>('picture')
  const navigate = useNavigate()
  const open = (did: string) => void navigate({ to: '/people/$did', params: { did } })
  const [middle] = graph.nodes
  const back = <BackLink to="/people">{t('map.back')}</BackLink>
  const counts = { hub: hub.name, nick: middle?.nick ?? '', shown: graph.nodes.length, people: graph.people }
  return (
    <>
      <PageHeader
        title={t('map.title')}
        back={back}
        lead={graph.edges.length > 0 && t('map.lead', counts)}
        actions={
          <>
            {middle && !middle.me && (
              <Link to="/trust" search={{}} className={buttonClass('secondary')}>
                {t('map.mine')}
              </Link>
            )}
            <Segmented
              label={t('map.as')}
              value={as}
              onValue={setAs}
              options={[
                { value: 'picture', label: t('map.picture'), icon: <Network aria-hidden /> },
                { value: 'list', label: t('map.list'), icon: <List aria-hidden /> },
              ]}
            />
          </>
        }
      />
      {graph.edges.length === 0 ? (
        <EmptyState icon={<UserRoundX aria-hidden />} title={t('map.empty')}>
          {t('map.emptyText')}
        </EmptyState>
      ) : as === 'list' ? (
        <People graph={graph} />
      ) : (
        <>
          <TrustCanvas graph={graph} onOpen={open} />
          <p className="mt-2 text-sm text-ink-soft">{t('map.legend')}</p>
        </>
      )}
    </>
  )
}

interface Row {
  did: string
  nick: string
  seen: number
  trusts: number
  trustedBy: number
  distrustedBy: number
}

function rowsOf({ nodes, edges }: TrustGraphView): Row[] {
  const rows = nodes.map(
    ({ did, nick, score }): Row => ({
      did,
      nick,
      seen: Math.round(score * 1000) / 10,
      trusts: 0,
      trustedBy: 0,
      distrustedBy: 0,
    }),
  )
  for (const { from, to, weight } of edges) {
    const [giver, taker] = [rows[from] as Row, rows[to] as Row]
    if (weight < 0) taker.distrustedBy++
    else {
      giver.trusts++
      taker.trustedBy++
    }
  }
  return rows
}

/** The same for the keyboard and for readers. */
function People({ graph }: { graph: TrustGraphView }) {
  const { t } = useTranslation('reputation')
  const rows = useMemo(() => rowsOf(graph), [graph])
  const number = (key: 'seen' | 'trusts' | 'trustedBy' | 'distrustedBy', label: string) => ({
    key,
    label,
    align: 'end' as const,
    render: (row: Row) => row[key],
  })
  return (
    <DataTable
      caption={t('map.caption')}
      rows={rows}
      rowKey={(row) => row.did}
      columns={[
        {
          key: 'person',
          label: t('map.person'),
          header: true,
          className: 'text-start',
          render: ({ did, nick }) => (
            <Link to="/people/$did" params={{ did }} className="inline-flex min-h-6 items-center hover:underline">
              <bdi>{nick}</bdi>
            </Link>
          ),
        },
        number('seen', t('map.seen')),
        number('trusts', t('map.trusts')),
        number('trustedBy', t('map.trustedBy')),
        number('distrustedBy', t('map.distrusted')),
      ]}
    />
  )
}
